import type { KitFile } from '../kit-input';
import { baseModel } from '../situation';
import type { Situation } from '../situation';

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
