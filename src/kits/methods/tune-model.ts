/* Tuning a whole model or an adapter with TRL or LLaMA-Factory, and its last blocks alone (partial freezing). */

import type { KitFile } from '../kit-input';
import { pinned, requirements, toolOf } from '../packages';
import type { Situation, Trained } from '../situation';
import { line, yamlFile } from '../yaml';
import type { Line, Mapping } from '../yaml';
import { llamaFactoryFiles, llamaFactoryRequirements, llamaFactoryTool } from './llama-factory';
import type { MethodPart } from './part';
import { joined } from './part';
import { servingPart } from './serving';
import {
  gated,
  learningRate,
  modelLine,
  severalCards,
  sftRate,
  trainingValues,
  trlLines,
} from './training-values';
import type { TrainingValues } from './training-values';

const map = (...lines: Line[]): Mapping => ({ lines });

/** How a row becomes what a tool reads, in words of the README. */
export const convertStep =
  '`node data/convert.mjs YOUR-FILE.csv`: holds out the test items into `eval/tests.csv`, puts the prompt of this method around each input, writes `data/prepared/`, and names rows with faults by line.';

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
      ...llamaFactoryFiles(situation, values),
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

Every value in these files says why it is so. Before you rent a card for hours, a run with \`max_steps: 20\` shows the seconds that a step takes.`,
      },
    ],
  };
  return joined(own, servingPart(situation, method !== 'full'));
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
          line('adapter', values.method, 'adapters beside the frozen base'),
          line('lora_r', values.rank, values.whyRank),
          line('lora_alpha', values.alpha, values.whyAlpha),
          line('lora_target_linear', true, values.whyTargets),
        ]),
    ...(values.method === 'qlora' ? [line('load_in_4bit', true, values.whyQuantised)] : []),
    line(
      'datasets',
      rows('data/prepared/train.jsonl'),
      'written by data/convert.mjs; no test item is in it',
    ),
    line(
      'test_datasets',
      rows('data/prepared/validation.jsonl'),
      'watched while training; the test items stay in eval/',
    ),
    line('chat_template', 'tokenizer_default', 'the one that the model was published with'),
    line('sequence_len', values.sequence, `${values.whySequence} (default 512)`),
    line('micro_batch_size', values.perCard, values.whyBatch),
    line('gradient_accumulation_steps', values.accumulation, values.whyAccumulation),
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
    line('output_dir', 'outputs/tuned', values.whyOutput),
    line('seed', 42, values.whySeed),
  ];
  const head = [
    'axolotl train train/axolotl.yaml (Axolotl 0.18.0). It ignores unknown keys silently.',
    values.fits,
  ];
  return { path: 'train/axolotl.yaml', text: yamlFile([...head, ...severalCards(values)], lines) };
}

/** The last blocks alone: LLaMA-Factory's partial freezing. */
export function lastLayersPart(situation: Situation): MethodPart {
  const values = trainingValues(situation, 'last-layers');
  const own: MethodPart = {
    format: 'messages',
    tools: [llamaFactoryTool],
    files: [...llamaFactoryFiles(situation, values), llamaFactoryRequirements(false)],
    sections: [
      {
        title: 'Train',
        text: `${values.fits}${gated(situation)} LoRA reaches every layer with less memory: compare with it before you build on this.

1. ${convertStep}
2. \`pip install -r train/requirements-llama-factory.txt\`, then \`llamafactory-cli train train/llama-factory.yaml\`
3. Serve it (below), put it into \`eval/promptfooconfig.yaml\` instead of its echo, and run the evaluation.`,
      },
    ],
  };
  return joined(own, servingPart(situation, false));
}
