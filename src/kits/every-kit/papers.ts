import type { KitFile } from '../kit-input';
import { baseModel } from '../situation';
import type { Situation } from '../situation';
import { isTrained, promptedVariants } from './evaluation-config';

/** Cards to fill in, what the environment needs, and the licences of the tools. */
export function paperFiles(
  situation: Situation,
  tools: readonly Tool[],
  trains: boolean,
): KitFile[] {
  return [
    { path: 'DATA_CARD.md', text: dataCard(situation, trains) },
    ...(trains ? [{ path: 'MODEL_CARD.md', text: modelCard(situation) }] : []),
    { path: '.env.example', text: environmentOf(situation) },
    {
      path: '.gitignore',
      text: '.env\nnode_modules/\n.venv/\noutputs/\ndata/prepared/\ndata/baseline-*/\n',
    },
    { path: 'LICENCES.md', text: licences(situation, [promptfoo, ...distinct(tools)]) },
  ];
}

/** A tool that a kit uses, at the version that its files were written for. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Each tool once: baselines use some that the method uses, too. */
const distinct = (tools: readonly Tool[]) => [
  ...new Map(tools.map((tool) => [tool.name, tool])).values(),
];

const promptfoo: Tool = { name: 'promptfoo', version: '0.123.1', licence: 'MIT' };

const environment = `# Copy to .env and fill in. Never commit .env.
# What the evaluation and one training run may cost at most, in USD; eval/budget.mjs refuses more.
MAX_USD=
# Keys of the providers that you use; leave the others empty. A server of your own that speaks the
# OpenAI protocol needs some word in OPENAI_API_KEY, any one.
OPENAI_API_KEY=
ANTHROPIC_API_KEY=
# promptfoo reports its use and looks for updates unless told otherwise.
PROMPTFOO_DISABLE_TELEMETRY=1
PROMPTFOO_DISABLE_UPDATE=1
PROMPTFOO_DISABLE_REMOTE_GENERATION=1
`;

/** Keys that `train/send.mjs` and `data/label.mjs` read. */
const moreKeys: Readonly<Record<string, readonly string[]>> = {
  'hosted-tuning': [
    ...['TOGETHER_API_KEY', 'FIREWORKS_API_KEY', 'FIREWORKS_ACCOUNT_ID', 'AZURE_OPENAI_ENDPOINT'],
    ...['AZURE_OPENAI_API_KEY', 'GOOGLE_ACCESS_TOKEN', 'GOOGLE_CLOUD_PROJECT'],
    'GOOGLE_CLOUD_LOCATION',
  ],
  'distil-answers': ['TEACHER_URL', 'TEACHER_MODEL', 'TEACHER_API_KEY'],
  'distil-explanations': ['TEACHER_URL', 'TEACHER_MODEL', 'TEACHER_API_KEY'],
};

function environmentOf({ strategy }: Situation): string {
  const keys = moreKeys[strategy.id] ?? [];
  return `${environment}${keys.map((key) => `${key}=\n`).join('')}`;
}

function dataCard(situation: Situation, trains: boolean): string {
  const words = (id: string) => {
    const question = situation.knowledge.questions.find((entry) => entry.id === id);
    const said = situation.choice(id);
    if (question === undefined || said === null || !('options' in question)) return 'NOT SAID';
    return question.options.find((option) => option.id === said)?.label ?? said;
  };
  const held = situation.number('labelled-examples');
  return `# Data card

Fill in what is in capitals before anybody trains or tests on this data.

| | |
|---|---|
| What one row is | AN INPUT WITH ITS OUTPUT |
| Where it comes from | WHO COLLECTED IT, WHEN, FROM WHICH SYSTEM |
| Who wrote the outputs | ${words('label-origin')} |
| How far they can be trusted | ${words('data-quality')} |
| Rows at hand | ${held ?? 'NOT SAID'} |
| Test items | ${situation.items}${trains ? ', held out by a hash of the input' : ''}${situation.fromHeld ? '' : ' (an assumption: set your own number)'} |
| Permission to use it | LICENCE OR CONTRACT, AND WHO AGREED |
| Personal data | WHICH KINDS, AND HOW THEY WERE REMOVED |
| Languages | WHICH |
| Known gaps and faults | WHICH |
| Kept until | DATE |
`;
}

/** Methods whose base is the open model that the answers assume. */
const ownBase = [
  ...['lora', 'qlora', 'full-tuning', 'dpo', 'reinforcement-tuning', 'continued-pretraining'],
  ...['distil-answers', 'distil-explanations'],
];

function modelCard(situation: Situation): string {
  const isOwn = ownBase.includes(situation.strategy.id);
  const entry = isOwn ? baseModel(situation).entry : undefined;
  return `# Model card

| | |
|---|---|
| Method | ${situation.strategy.name} |
| Base model | ${entry === undefined ? 'WHICH' : `${entry.name} (assumed; write what you used)`} |
| Licence of the base | ${entry === undefined ? 'WHICH' : `${entry.licence.name} as of ${entry.licence.asOf}; read it again`} |
| Trained on | SEE DATA_CARD.md; COMMIT OR DATE OF THE DATA |
| Settings | THE CONFIGURATION FILE OF THIS FOLDER |
| Meant for | TASK AND READERS |
| Not meant for | WHAT IT MUST NOT BE USED FOR |
| Score on the test items | FROM eval/compare.mjs, WITH THE INTERVAL |
| Against its baselines | FROM eval/compare.mjs |
| Costly errors | HOW MANY, OF WHICH KIND |
| Who answers for it | NAME |
`;
}

function licences({ knowledge }: Situation, tools: readonly Tool[]): string {
  const rows = tools.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `# Licences

The files of this kit are yours to use and change without conditions. They name tools that have licences
of their own, and none of their code is in here:

| Tool | Version that the files were written for | Licence |
|---|---|---|
${rows.join('\n')}

Models, data sets and hosted services come with terms of their own: read those of the base model (may
you use it for this, and may you publish what you train?), of a teacher (may its outputs train another
model?), and of your data. Facts on tools and prices are of ${knowledge.asOf}.
`;
}

/** What a method adds to the README: how its files are run. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** `README.md`: what to run, in the plan's order, with what each step has to reach. */
export function readme(
  situation: Situation,
  sections: readonly Section[],
  files: readonly KitFile[],
): KitFile {
  const { explanation, strategy, items, fromHeld, effort, knowledge, recommendation } = situation;
  const trained = situation.variants.some((variant) => isTrained(situation, variant));
  const converts = files.some(({ path }) => path === 'data/convert.mjs');
  const isOther = strategy.id !== recommendation.strategy;
  const recommended = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const untuned = promptedVariants(situation).some(({ id }) => id === 'bigger-model')
    ? '^(base|bigger)$'
    : '^base$';
  const steps = explanation.plan.map(
    (step, at) => `### ${at + 1}. ${step.do}

- **Measure:** ${step.metric}
- **Against:** ${step.baseline}
- **Pass:** ${step.threshold}
- **Stop early:** ${step.stopRule}
- **Effort:** ${step.effort}
- **On pass:** ${step.ifPass}
- **On fail:** ${step.ifFail}
`,
  );
  const text = `# ${strategy.name}: starter kit

${explanation.headline}
${isOther ? `\nThis kit is for another method than the recommended one: ${strategy.name}. Where the plan has ${recommended?.name ?? 'the recommended one'}, this folder has ${strategy.name}; what the plan asks of a step holds for both.\n` : ''}
Rules ${recommendation.rulesVersion}, facts as of ${knowledge.asOf}. ${effort}

## The plan

${steps.join('\n')}
## Run it

Everything runs from this folder. Nothing calls a network before you put in your own key or start a
download yourself.

1. Copy \`.env.example\` to \`.env\` and set MAX_USD.
2. Say the task in \`eval/prompts/\`, one file a variant.
3. Put the test items into \`eval/tests.csv\` and delete its example row: ${items}${fromHeld ? ', held out of the examples that you have' : ' (an assumption)'}${converts ? '; `data/convert.mjs` does so (below)' : ''}. Fewer items hide differences.
4. \`node eval/budget.mjs\`: what the evaluation${converts ? ' and the training cost, before either runs' : ' costs, before it runs'}.
5. \`npx promptfoo@0.123.1 eval -c eval/promptfooconfig.yaml -o eval/results.json --env-file .env\` (Node 22.22 or newer). It ends with status 100 where any item fails, which is no fault.${trained ? ` Until the tuned model is served, add \`--filter-providers '${untuned}'\`, so that the echo in its place is not scored as a wrong answer.` : ''}
6. \`node eval/compare.mjs eval/results.json\`: differences on the same items, with what is noise.
${converts ? '\nMeasure the baselines of the plan this way first; what follows is for when they are not enough.\n' : ''}
The page reads \`eval/results.json\` and \`eval/results.csv\` back and tells what they change.

${sections.map(({ title, text: words }) => `## ${title}\n\n${words.trim()}\n`).join('\n')}
## Files

${files.map(({ path }) => `- \`${path}\``).join('\n')}
`;
  return { path: 'README.md', text: text.replace(/\n{3,}/g, '\n\n') };
}
