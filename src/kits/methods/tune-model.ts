import type { KitFile } from '../kit-input';
import { packages, pinned, requirements, toolOf } from '../packages';
import { baseModel, isSharded } from '../situation';
import type { Situation, Trained } from '../situation';
import { line, yamlFile } from '../yaml';
import type { Line, Mapping } from '../yaml';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import { gated, learningRate, modelLine, trainingValues, trlLines } from './training-values';
import type { TrainingValues } from './training-values';

const map = (...lines: Line[]): Mapping => ({ lines });

/** How a row becomes what a tool reads, in words of the README. */
export const convertStep =
  '`node data/convert.mjs YOUR-FILE.csv`: holds out the test items into `eval/tests.csv`, puts the prompt of this method around each input, writes `data/prepared/`, and names rows with faults by line.';

/** What TRL's SFT takes as the learning rate of full tuning. */
export const sftRate = 2e-5;

/** `train/requirements-trl.txt`. @param quantised 4-bit weights need one package more */
export function trlRequirements(quantised: boolean): KitFile {
  const names = [
    'trl',
    'transformers',
    'peft',
    'accelerate',
    'datasets',
    'torch',
    'numpy',
  ] as const;
  return {
    path: 'train/requirements-trl.txt',
    text: requirements(
      'Versions that the files were written for and checked against. Python 3.11 or newer.',
      quantised ? [...names, 'bitsandbytes'] : names,
    ),
  };
}

export const trlTools = [
  toolOf('TRL', 'trl'),
  toolOf('transformers', 'transformers'),
  toolOf('PEFT', 'peft'),
];

/** LoRA, QLoRA and full tuning: the same run for TRL, Axolotl and LLaMA-Factory. */
export function tuneModel(situation: Situation, method: Trained): MethodPart {
  const values = trainingValues(situation, method);
  const own: MethodPart = {
    format: 'messages',
    tools: [...trlTools, toolOf('Axolotl', 'axolotl'), llamaFactoryTool],
    files: [
      trl(situation, values),
      ...requirementsOf(method),
      axolotl(situation, values),
      ...llamaFactory(situation, values),
    ],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}${gated(situation)}

1. ${convertStep}
2. Train with **one** of these, each in a Python environment of its own, since their versions do not mix:
   - TRL: \`pip install -r train/requirements-trl.txt\`, then \`trl sft --config train/trl-sft.yaml\`
   - Axolotl: \`pip install -r train/requirements-axolotl.txt\`, then \`axolotl train train/axolotl.yaml\`
   - LLaMA-Factory: \`pip install -r train/requirements-llama-factory.txt\`, then \`llamafactory-cli train train/llama-factory.yaml\`
3. Serve it (below), put it into \`eval/promptfooconfig.yaml\` instead of its echo, and run the evaluation.

Every value in these files that is not the tool's default says why. Before you rent a card for hours, a run with \`max_steps: 20\` shows the seconds that a step takes.`,
      },
    ],
  };
  return joined(own, servingPart(situation, method !== 'full'));
}

export const llamaFactoryTool = {
  name: 'LLaMA-Factory',
  version: '0.9.6.dev0 at ff6d4d1',
  licence: packages.llamafactory.licence,
};

/** LLaMA-Factory at the commit whose files were read; its own metadata bounds what it needs. */
export function llamaFactoryRequirements(quantised: boolean): KitFile {
  return {
    path: 'train/requirements-llama-factory.txt',
    text: `# The commit that the file was checked against (0.9.6.dev0 of ${packages.llamafactory.on}). Python 3.11 or newer.
llamafactory @ git+https://github.com/hiyouga/LLaMA-Factory@ff6d4d12eeb035d6ce06805a5733dd7b29f2ac30
# Not pinned beside it: it bounds transformers (up to 5.8.0), peft (up to 0.18.1) and trl (up to 0.24.0)
# itself, and no set of them was seen to run. Write down what you got: pip freeze
${quantised ? pinned('bitsandbytes') : ''}`,
  };
}

function requirementsOf(method: Trained): KitFile[] {
  return [
    trlRequirements(method === 'qlora'),
    {
      path: 'train/requirements-axolotl.txt',
      text: `# The version that the file was checked against; it pins transformers 5.14.1, peft 0.19.1 and the rest itself.
${pinned('axolotl')}`,
    },
    llamaFactoryRequirements(method === 'qlora'),
  ];
}

function trl(situation: Situation, values: TrainingValues): KitFile {
  const lines = [
    ...trlLines(situation, values, sftRate, {
      folder: 'data/prepared/trl',
      why: 'rows of prompt and completion, so that only the answer is learned, as the two other tools do; no test item is in it',
    }),
    line('max_length', values.sequence, values.whySequence),
  ];
  return {
    path: 'train/trl-sft.yaml',
    text: yamlFile(['trl sft --config train/trl-sft.yaml (TRL 1.13.0)', values.fits], lines),
  };
}

function axolotl(situation: Situation, values: TrainingValues): KitFile {
  const { rate, why } = learningRate(values.method, sftRate);
  const rows = (path: string) => [
    map(
      line('path', path),
      line('type', 'chat_template'),
      ...(path.endsWith('validation.jsonl') ? [line('split', 'train')] : []),
    ),
  ];
  const lines = [
    ...modelLine(situation, 'base_model'),
    ...(values.method === 'full'
      ? []
      : [
          line('adapter', values.method),
          line('lora_r', values.rank, values.whyRank),
          line('lora_alpha', values.alpha, values.whyAlpha),
          line('lora_target_linear', true, values.whyTargets),
        ]),
    ...(values.method === 'qlora' ? [line('load_in_4bit', true, values.whyQuantised)] : []),
    line('datasets', rows('data/prepared/train.jsonl')),
    line(
      'test_datasets',
      rows('data/prepared/validation.jsonl'),
      'watched while training; the test items stay in eval/',
    ),
    line('chat_template', 'tokenizer_default', 'the one that the model was published with'),
    line('sequence_len', values.sequence, `${values.whySequence} (default 512)`),
    line('micro_batch_size', values.perCard, values.whyBatch),
    line('gradient_accumulation_steps', values.accumulation),
    line('num_epochs', values.epochs, values.whyEpochs),
    line('learning_rate', rate, why),
    line('warmup_ratio', 0.1, 'as in the file for TRL'),
    line('gradient_checkpointing', true, values.whyCheckpointing),
    line(
      'attn_implementation',
      'sdpa',
      'stores no scores, as the memory estimate counts, and needs no extra package',
    ),
    line('evals_per_epoch', 1, 'rule validation-is-watched'),
    line('saves_per_epoch', 1, 'the same rhythm, so that the best epoch can be kept'),
    line('load_best_model_at_end', true, 'the epoch with the lowest validation loss is saved'),
    line('save_total_limit', 2, 'the best and the last; checkpoints are large'),
    line('output_dir', 'outputs/tuned'),
    line('seed', 42),
  ];
  const head = [
    'axolotl train train/axolotl.yaml (Axolotl 0.18.0). It ignores unknown keys silently.',
    values.fits,
  ];
  return { path: 'train/axolotl.yaml', text: yamlFile([...head, ...severalCards(values)], lines) };
}

/** What the two other tools need on several cards, which is not written for them. */
function severalCards({ method, cards }: TrainingValues): string[] {
  return isSharded(method, cards)
    ? [
        `The estimate counts on ${cards} cards that share weights and states (ZeRO 3): set the key deepspeed to a configuration of your own before you start this.`,
      ]
    : [];
}

function llamaFactory(situation: Situation, values: TrainingValues): KitFile[] {
  const { rate, why } = learningRate(values.method, sftRate);
  const { repository } = baseModel(situation);
  const lines = [
    ...modelLine(situation, 'model_name_or_path'),
    line('stage', 'sft'),
    line('do_train', true),
    line('finetuning_type', values.method === 'full' ? 'full' : 'lora'),
    ...(values.method === 'full'
      ? []
      : [
          line('lora_rank', values.rank, values.whyRank),
          line('lora_alpha', values.alpha, values.whyAlpha),
          line('lora_target', 'all', values.whyTargets),
        ]),
    ...(values.method === 'qlora'
      ? [
          line('quantization_bit', 4, values.whyQuantised),
          line('quantization_method', 'bnb'),
          line('double_quantization', true),
        ]
      : []),
    line('dataset', 'train'),
    line('eval_dataset', 'validation', 'watched while training; the test items stay in eval/'),
    line('dataset_dir', 'train', 'where dataset_info.json lies'),
    line(
      'template',
      repository?.template ?? 'default',
      repository === undefined
        ? 'CHOOSE the template of the family of the base model: a wrong one trains on wrong marks'
        : 'the chat template of the family of the base model; another base needs another one',
    ),
    line('cutoff_len', values.sequence, values.whySequence),
    line('output_dir', 'outputs/tuned'),
    line('per_device_train_batch_size', values.perCard, values.whyBatch),
    line('gradient_accumulation_steps', values.accumulation),
    line('per_device_eval_batch_size', values.perCard),
    line('learning_rate', rate, why),
    line('num_train_epochs', values.epochs, values.whyEpochs),
    line('lr_scheduler_type', 'cosine', 'as in the file for TRL'),
    line('warmup_ratio', 0.1, 'as in its own examples'),
    line('bf16', true, 'cards that lack bfloat16 need fp16: true instead'),
    line('logging_steps', 10, 'as TRL does by itself'),
    line('eval_strategy', 'epoch', 'rule validation-is-watched'),
    line('save_strategy', 'epoch', 'the same rhythm, so that the best epoch can be kept'),
    line('load_best_model_at_end', true, 'the epoch with the lowest validation loss is saved'),
    line('save_total_limit', 2, 'the best and the last; checkpoints are large'),
    line('report_to', 'none', 'nothing is sent anywhere'),
    line('seed', 42),
  ];
  const head = [
    'llamafactory-cli train train/llama-factory.yaml (LLaMA-Factory 0.9.6.dev0). Keep it apart from TRL 1.x: it needs transformers up to 5.8.0 and trl up to 0.24.0.',
    values.fits,
    ...severalCards(values),
  ];
  return [{ path: 'train/llama-factory.yaml', text: yamlFile(head, lines) }, datasetInfoFile];
}

const rowsOf = (name: string) => ({
  file_name: `../data/prepared/${name}.jsonl`,
  formatting: 'sharegpt',
  columns: { messages: 'messages' },
  tags: {
    ...{ role_tag: 'role', content_tag: 'content', user_tag: 'user' },
    ...{ assistant_tag: 'assistant', system_tag: 'system' },
  },
});
const datasetInfo = { train: rowsOf('train'), validation: rowsOf('validation') };

/** `train/dataset_info.json`: where LLaMA-Factory finds the rows. */
export const datasetInfoFile: KitFile = {
  path: 'train/dataset_info.json',
  text: `${JSON.stringify(datasetInfo, null, 2)}\n`,
};
