import type { KitFile } from '../kit-input';
import { budgetScript } from '../scripts/budget';
import { compareScript } from '../scripts/compare';
import { scoreScript } from '../scripts/score';
import { staysOnOwnMachines } from '../../model/answers';
import type { Situation } from '../situation';
import { trainingCost } from '../training-cost';
import type { Strategy } from '../../model/strategy';
import {
  hasContent,
  hasExamples,
  judgedBy,
  promptedVariants,
  promptfooConfig,
} from './evaluation-config';

/** Everything below `eval/`. */
export function evaluationFiles(situation: Situation): KitFile[] {
  const files = [
    promptfooConfig(situation),
    ...promptedVariants(situation).map((variant) => ({
      path: `eval/prompts/${variant.id}.txt`,
      text: promptOf(variant, situation),
    })),
    { path: 'eval/tests.csv', text: testsTemplate(situation) },
    { path: 'eval/compare.mjs', text: compareScript },
    { path: 'eval/score.mjs', text: scoreScript },
    { path: 'eval/budget.mjs', text: budgetOf(situation) },
  ];
  return judgedBy(situation) === 'preference'
    ? [...files, { path: 'eval/preferences.csv', text: 'item,a,b,preferred\n' }]
    : files;
}

const task = `TASK: say here what has to be done, for whom, and in which form. Answer with the result alone.`;

/** A prompt with the parts that a variant has; what stands in capitals is to be replaced. */
function promptOf(variant: Strategy, situation: Situation): string {
  const isLabels = situation.choice('task-type') === 'classification';
  const parts = [
    task,
    ...(isLabels ? ['The result is one of: LIST THE LABELS.'] : []),
    ...(hasContent(variant)
      ? [
          `Answer from the content below alone and name the passage that says it, like [2]. If it does not say it, answer: not in the content.\n\nContent:\n{{${variant.id === 'rag' ? 'context' : 'content'}}}`,
        ]
      : []),
    ...(variant.id === 'dynamic-few-shot' ? ['Examples like this case:\n{{examples}}'] : []),
    ...(hasExamples(variant) && variant.id !== 'dynamic-few-shot'
      ? [
          'Examples:\n\nInput: FIRST EXAMPLE (never one of eval/tests.csv)\nOutput: ITS OUTPUT\n\nInput: SECOND EXAMPLE\nOutput: ITS OUTPUT',
        ]
      : []),
    ...(variant.id === 'step-by-step'
      ? ['Work it out step by step, then write the result alone on the last line.']
      : []),
    'Input: {{input}}',
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Columns of the test set, with one row that shows them and is left out of every count. */
function testsTemplate(situation: Situation): string {
  const columns = [
    'input',
    ...(judgedBy(situation) === 'criteria' ? ['criteria'] : []),
    'reference',
    // Passages that were found, and the whole content: columns of their own, so that both can be compared.
    ...(situation.variants.some(({ id }) => id === 'rag') ? ['context'] : []),
    ...(situation.variants.some(({ id }) => id === 'whole-content') ? ['content'] : []),
    // The file that holds the answer, so that search can be measured by itself.
    ...(situation.variants.some(({ id }) => id === 'rag') ? ['source'] : []),
    ...(situation.variants.some(({ id }) => id === 'dynamic-few-shot') ? ['examples'] : []),
    '__description',
  ];
  const example = columns.map((name) =>
    name === '__description'
      ? `EXAMPLE: delete this row; the plan needs ${situation.items} items`
      : `an example of ${name}`,
  );
  return `${columns.join(',')}\n${example.join(',')}\n`;
}

/** Five passages of 200 words, as retrieval/search.py gives, at three words for four tokens. */
const passageTokens = 1334;

function budgetOf(situation: Situation): string {
  const { catalogues } = situation.knowledge;
  const price = catalogues.tokenPrices.find(
    ({ id }) => id === situation.assumed('base-model-hosted'),
  );
  const usd = (own: string, listed: number | undefined) => {
    const said = situation.assumed(own);
    return typeof said === 'number' ? said : (listed ?? null);
  };
  const isOwn = staysOnOwnMachines((question) => situation.choice(question));
  const prices = {
    model: isOwn ? 'your own machine' : (price?.name ?? 'unknown'),
    asOf: price?.asOf ?? situation.knowledge.asOf,
    inputUsd: isOwn ? 0 : usd('prompted-input-usd', price?.usdPerMillionTokens.input),
    outputUsd: isOwn ? 0 : usd('prompted-output-usd', price?.usdPerMillionTokens.output),
  };
  const given = { context: passageTokens, content: situation.number('prompt-tokens') ?? 0 };
  const held = situation.number('labelled-examples');
  const rows = held === null ? null : Math.max(0, held - situation.items);
  const planned = {
    items: situation.items,
    inputTokens: situation.number('input-tokens') ?? 200,
    outputTokens: situation.number('output-tokens') ?? 50,
  };
  return budgetScript(prices, given, trainingCost(situation), rows, planned);
}
