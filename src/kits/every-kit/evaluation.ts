import type { Strategy } from '../../model/strategy';
import type { KitFile } from '../kit-input';
import type { Situation } from '../situation';
import { choice, line, yamlFile } from '../yaml';
import type { Line, Mapping, Value } from '../yaml';
import { budgetScript } from '../scripts/budget';
import { compareScript } from '../scripts/compare';
import { scoreScript } from '../scripts/score';
import { trainingCost } from '../training-cost';

const map = (...lines: Line[]): Mapping => ({ lines });

/** Families whose model is another one than the one that is prompted. */
const trained = ['tune', 'distill', 'align', 'pretrain'];
/** Methods that answer without a prompt: scored by `eval/score.mjs`. */
const withoutPrompt = ['frozen-features', 'setfit', 'tuned-encoder'];

export function isTrained({ family, id }: Strategy): boolean {
  return trained.includes(family) && !withoutPrompt.includes(id);
}

/** Variants that promptfoo runs; classifiers are scored apart. */
export function promptedVariants({ variants }: Situation): Strategy[] {
  return variants.filter(({ id }) => !withoutPrompt.includes(id));
}

const hasContent = ({ id }: Strategy) => ['rag', 'whole-content'].includes(id);
const hasExamples = ({ id }: Strategy) =>
  ['few-shot', 'dynamic-few-shot', 'many-shot'].includes(id);

/** `eval/promptfooconfig.yaml`, with the variants that the plan compares. */
function promptfooConfig(situation: Situation): KitFile {
  const variants = promptedVariants(situation);
  const models = variants.filter((variant) => !isTrained(variant) && variant.id !== 'bigger-model');
  const labels = models.map(({ id }) => id);
  const bigger = variants.some(({ id }) => id === 'bigger-model');
  const lines = [
    line('description', situation.explanation.headline, 'The recommendation that this tests.'),
    line(
      'prompts',
      variants.map(({ id }) => map(line('id', `file://prompts/${id}.txt`), line('label', id))),
      'One prompt for each variant that the plan compares.',
    ),
    line('providers', [
      prompted(situation, 'base', labels),
      ...(bigger ? [prompted(situation, 'bigger', ['bigger-model'])] : []),
      ...variants.filter(isTrained).map((variant) => tuned(variant)),
    ]),
    line(
      'defaultTest',
      map(
        line('options', map(line('transform', 'output.trim()'))),
        line('assert', assertions(situation)),
      ),
      judgedWords(situation),
    ),
    line('tests', 'file://tests.csv'),
    line('sharing', false, 'Nothing is uploaded.'),
  ];
  const head = [
    'yaml-language-server: $schema=https://promptfoo.dev/config-schema.json',
    `Run from the folder of the kit: npx promptfoo@0.123.1 eval -c eval/promptfooconfig.yaml -o eval/results.json --env-file .env. It needs Node 22.22 or newer. The echo provider answers with the prompt itself: it costs nothing, calls nobody, and shows that the set-up works.${judgedBy(situation) === 'criteria' ? ' The grader of the rubric is called all the same: leave it out for such a trial.' : ''}`,
  ];
  return { path: 'eval/promptfooconfig.yaml', text: yamlFile(head, lines) };
}

const prefixes: Readonly<Record<string, string>> = {
  OpenAI: 'openai:chat:',
  Anthropic: 'anthropic:messages:',
  Google: 'google:',
  Mistral: 'mistral:',
  DeepSeek: 'deepseek:',
  Groq: 'groq:',
};

function prompted(situation: Situation, label: string, prompts: readonly string[]): Mapping {
  const own = [line('label', label), line('prompts', [...prompts])];
  const local = [
    ...[line('id', `openai:chat:${label}`)],
    line('config', map(line('apiBaseUrl', 'http://localhost:8000/v1'), line('temperature', 0))),
  ];
  if (situation.choice('privacy') === 'self-host') {
    const why = 'You said: only to your own machines. A server that speaks the OpenAI protocol.';
    return map(
      line('id', 'echo', `${why} Replace echo by the lines below once it runs.`),
      ...local.map(asChoice),
      ...own,
    );
  }
  const id = situation.assumed('base-model-hosted');
  const price = situation.knowledge.catalogues.tokenPrices.find((entry) => entry.id === id);
  const prefix = price === undefined ? undefined : prefixes[price.provider];
  const named =
    price === undefined || label !== 'base' ? 'PROVIDER:MODEL' : `${prefix ?? 'PROVIDER:'}MODEL`;
  const why =
    price === undefined || label !== 'base'
      ? 'Replace echo by your model.'
      : `Replace echo by your model. The costs assume ${price.name} of ${price.provider} (assumption base-model-hosted); take the model's id from the provider's page.`;
  return map(line('id', 'echo', why), choice('id', named), ...own);
}

const asChoice = (one: Line): Line => ({ ...one, off: true });

function tuned({ id, name }: Strategy): Mapping {
  return map(
    line(
      'id',
      'echo',
      `${name}: replace echo by the trained model, served as serving/README.md says or by the provider that tuned it.`,
    ),
    choice('id', 'openai:chat:tuned'),
    choice('config', map(line('apiBaseUrl', 'http://localhost:8000/v1'), line('temperature', 0))),
    line('label', `tuned-${id}`),
    line('prompts', [id]),
  );
}

/** Tasks whose right answer is a value that a program reads. */
const structured = ['structured-output', 'tool-use', 'extraction'];

/** How outputs are judged: as answered, else by what the task leaves. */
function judgedBy(situation: Situation): string {
  const said = situation.choice('judged-by');
  if (said !== null) return said;
  const task = situation.choice('task-type') ?? '';
  return ['classification', ...structured].includes(task) ? 'exact' : 'criteria';
}

function judgedWords(situation: Situation): string {
  const said = situation.choice('judged-by');
  const how = `judged-by: ${judgedBy(situation)}`;
  return said === null
    ? `${how}, taken from the kind of task, since the question is open.`
    : `${how}, as answered.`;
}

const sameJson = `const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).sort().map(([key, own]) => [key, sorted(own)]))
      : value;
try {
  const [got, wanted] = [output, context.vars.reference].map((text) =>
    JSON.stringify(sorted(typeof text === 'string' ? JSON.parse(text) : text)),
  );
  return got === wanted;
} catch {
  return false;
}`;

function assertion(type: string, value?: Value, why?: string, ...more: Line[]): Mapping {
  const own = value === undefined ? [] : [line('value', value)];
  return map(line('type', type, why), ...own, ...more);
}

function assertions(situation: Situation): Mapping[] {
  const cites = situation.choice('factuality') === 'must-cite';
  return [
    ...judging(situation),
    ...(cites && situation.variants.some(hasContent)
      ? [
          assertion(
            'regex',
            '\\[\\d+\\]|not in the content',
            `Every claim needs a source, as answered: an output without a citation like [2] fails, and so do variants that are given no content; to say that the content does not tell is right.${situation.variants.some(({ id }) => id === 'rag') ? ' retrieval/check_citations.py looks whether the passage was among those given.' : ''}`,
          ),
        ]
      : []),
  ];
}

function judging(situation: Situation): Mapping[] {
  const task = situation.choice('task-type') ?? '';
  switch (judgedBy(situation)) {
    case 'exact':
      return structured.includes(task)
        ? [
            assertion('is-json', undefined, 'A program reads it.'),
            assertion(
              'javascript',
              sameJson,
              'Equal to the reference, whatever the order of keys.',
            ),
          ]
        : [assertion('equals', '{{reference}}')];
    case 'reference':
      return [
        assertion(
          'rouge-n',
          '{{reference}}',
          'Closeness to the reference without a model, at its default threshold of 0.75; `similar` compares meaning instead, and needs an embedding provider.',
        ),
      ];
    case 'criteria':
      return [
        assertion(
          'llm-rubric',
          'The output meets every criterion: {{criteria}}',
          'Needs a grader and its key. Check 50 of its verdicts by hand before you trust it.',
          choice(
            'provider',
            'PROVIDER:MODEL',
            'The grader; best of another family than the models judged.',
          ),
        ),
      ];
    default:
      return [
        assertion(
          'javascript',
          'output.length > 0',
          'No program can judge this: only empty outputs fail here. Let readers fill in eval/preferences.csv, or take what happened afterwards as rows of item, variant and pass.',
        ),
      ];
  }
}

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
  const isOwn = situation.choice('privacy') === 'self-host';
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
