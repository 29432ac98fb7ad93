import type { Strategy } from '../../model/strategy';
import type { KitFile } from '../kit-input';
import { staysOnOwnMachines } from '../../model/answers';
import { roleOf } from '../situation';
import type { Situation } from '../situation';
import { choice, line, yamlFile } from '../yaml';
import type { Line, Mapping, Value } from '../yaml';

const map = (...lines: Line[]): Mapping => ({ lines });

/** Methods that answer without a prompt: scored by `eval/score.mjs`. */
const withoutPrompt = ['frozen-features', 'setfit', 'tuned-encoder'];

/** True where a method prompts a model of its own, and not the one that the others prompt. */
export function isTrained(situation: Situation, strategy: Strategy): boolean {
  return roleOf(situation, strategy) === 'training' && !withoutPrompt.includes(strategy.id);
}

/** Variants that promptfoo runs; classifiers are scored apart. */
export function promptedVariants({ variants }: Situation): Strategy[] {
  return variants.filter(({ id }) => !withoutPrompt.includes(id));
}

export const hasContent = ({ id }: Strategy) => ['rag', 'whole-content'].includes(id);
export const hasExamples = ({ id }: Strategy) =>
  ['few-shot', 'dynamic-few-shot', 'many-shot'].includes(id);

/** `eval/promptfooconfig.yaml`, with the variants that the plan compares. */
export function promptfooConfig(situation: Situation): KitFile {
  const variants = promptedVariants(situation);
  const trained = variants.filter((variant) => isTrained(situation, variant));
  const models = variants.filter((one) => !trained.includes(one) && one.id !== 'bigger-model');
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
      ...trained.map(tuned),
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
  if (staysOnOwnMachines((question) => situation.choice(question))) {
    const why = 'You said: only on your own machines. A server that speaks the OpenAI protocol.';
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
export function judgedBy(situation: Situation): string {
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
            assertion(
              'is-json',
              undefined,
              'A program reads it.',
              choice(
                'value',
                'file://schema.json',
                'Your JSON schema, beside this file: what does not fit it fails.',
              ),
            ),
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
