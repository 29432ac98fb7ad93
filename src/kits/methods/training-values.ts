import { baseModel, isSharded, rank, trainingSize } from '../situation';
import type { Situation, Trained, TrainingSize } from '../situation';
import { choice, line } from '../yaml';
import type { Line } from '../yaml';

/** Values of a training run with why they are so; every tool writes them under its own keys. */
export interface TrainingValues extends TrainingSize {
  readonly method: Trained;
  readonly rank: number;
  readonly whyRank: string;
  readonly alpha: number;
  readonly whyAlpha: string;
  readonly whyTargets: string;
  readonly whyEpochs: string;
  readonly whyCheckpointing: string;
  readonly whyQuantised: string;
  readonly whyAccumulation: string;
  readonly whyWatched: string;
  readonly whyOutput: string;
  readonly whySeed: string;
}

export function trainingValues(situation: Situation, method: Trained): TrainingValues {
  const size = trainingSize(situation, method);
  return {
    ...size,
    method,
    rank,
    whyRank: `the rank of the memory estimate; rule underfitting-has-remedies: raise it only if the model underfits`,
    alpha: 2 * rank,
    whyAlpha: '2 × rank, which LLaMA-Factory takes by itself',
    whyTargets: 'every linear layer, as the memory estimate counts',
    whyEpochs:
      'assumption tuning-epochs; rule validation-is-watched: stop where the validation loss turns',
    whyCheckpointing: 'the memory estimate counts on it',
    whyQuantised:
      '4-bit weights with their scales quantised again (double quantisation), as the memory estimate counts',
    whyAccumulation: `so that a step is ${size.perCard * size.cards * size.accumulation} examples: batch × cards × this`,
    whyWatched: 'the same size as for training, which is known to fit',
    whyOutput: 'where serving/README.md looks for it; .gitignore leaves it out',
    whySeed: 'fixed, so that a second run draws the same; try others to see how much is luck',
  };
}

/** What TRL's SFT takes as the learning rate of full tuning. */
export const sftRate = 2e-5;

/**
 * Learning rate with its reason. With LoRA ten times that of full tuning (rule
 * learning-rate-depends-on-method), which is what TRL does by itself.
 */
export function learningRate(method: Trained, ofFullTuning: number): { rate: number; why: string } {
  return method === 'full' || method === 'last-layers'
    ? { rate: ofFullTuning, why: `TRL's own value` }
    : {
        rate: Number((10 * ofFullTuning).toPrecision(6)),
        why: `10 × ${ofFullTuning.toExponential()}, TRL's value for full tuning: rule learning-rate-depends-on-method`,
      };
}

/** What has to be done before a gated base can be downloaded; '' where nothing has to. */
export function gated(situation: Situation): string {
  const { repository } = baseModel(situation);
  return repository !== undefined && /^(meta-llama|google)\//.test(repository.repository)
    ? ' Its publisher lets you download it only after you accepted the licence on the page of the model: do so, then `hf auth login`.'
    : '';
}

/** The line that names the base model under a tool's key; a placeholder where it is not known. */
export function modelLine(
  situation: Situation,
  key: string,
  kind: 'tuned' | 'base' = 'tuned',
): Line[] {
  const { assumption, entry, repository } = baseModel(situation);
  const name = kind === 'base' ? repository?.base : repository?.repository;
  if (repository !== undefined && entry !== undefined && name !== undefined) {
    const which = kind === 'base' ? ' before it was tuned to answer' : '';
    return [
      line(
        key,
        name,
        `${entry.name}${which}, assumption ${assumption}; licence ${entry.licence.name}, read it before you train. Name seen in ${repository.source} (${repository.on})`,
      ),
    ];
  }
  const named =
    entry === undefined ? 'No base model is known' : `${entry.name} (assumption ${assumption})`;
  return [
    line(
      key,
      'CHOOSE-A-MODEL',
      `${named}: the name of its repository is not known here, so put it in.`,
    ),
    choice(key, 'ORGANISATION/MODEL'),
  ];
}

/** Watches the validation rows, keeps the best epoch and sends nothing: keys that TRL and LLaMA-Factory share. */
export function bestEpochLines({ whySeed }: TrainingValues): Line[] {
  return [
    line('eval_strategy', 'epoch', 'rule validation-is-watched'),
    line('save_strategy', 'epoch', 'the same rhythm, so that the best epoch can be kept'),
    line('load_best_model_at_end', true, 'the epoch with the lowest validation loss is saved'),
    line('save_total_limit', 2, 'the best and the last; checkpoints are large'),
    line('report_to', 'none', 'nothing is sent anywhere'),
    line('seed', 42, whySeed),
  ];
}

/** Keys of TRL that SFT, DPO and GRPO share. */
export function trlLines(
  situation: Situation,
  values: TrainingValues,
  ofFullTuning: number,
  rows: { folder: string; why: string; kind?: 'base' } = {
    folder: 'data/prepared',
    why: 'written by data/convert.mjs; no test item is in it',
  },
): Line[] {
  // The one card of the catalogue that is older than bfloat16.
  const isOld = values.card?.id === 't4-16';
  const { rate, why } = learningRate(values.method, ofFullTuning);
  return [
    ...modelLine(situation, 'model_name_or_path', rows.kind),
    line('dtype', isOld ? 'float16' : 'bfloat16', 'the default is float32, twice the memory'),
    ...(isOld
      ? [line('bf16', false, 'this card lacks bfloat16'), line('fp16', true, 'in its place')]
      : []),
    line('dataset_name', rows.folder, rows.why),
    line(
      'dataset_test_split',
      'validation',
      'watched while training; the test items stay in eval/',
    ),
    line('output_dir', 'outputs/tuned', values.whyOutput),
    ...adapterLines(values),
    line('learning_rate', rate, why),
    line('lr_scheduler_type', 'cosine', 'what Axolotl does by itself, so that the tools agree'),
    line(
      'warmup_steps',
      0.1,
      'a share of all steps; warmup_ratio no longer exists in transformers 5',
    ),
    line('num_train_epochs', values.epochs, values.whyEpochs),
    line('per_device_train_batch_size', values.perCard, values.whyBatch),
    line('gradient_accumulation_steps', values.accumulation, values.whyAccumulation),
    line('per_device_eval_batch_size', values.perCard, values.whyWatched),
    line('gradient_checkpointing', true, values.whyCheckpointing),
    ...bestEpochLines(values),
    ...(isSharded(values.method, values.cards)
      ? [
          line(
            'accelerate_config',
            'zero3',
            'several cards share weights and states, as the memory estimate counts',
          ),
        ]
      : []),
    ...(values.cards > 1 ? [line('num_processes', values.cards, 'assumption cards')] : []),
  ];
}

function adapterLines({ method, ...values }: TrainingValues): Line[] {
  if (method !== 'lora' && method !== 'qlora') return [];
  return [
    line('use_peft', true, 'adapters beside the frozen base; off by itself'),
    line('lora_r', values.rank, values.whyRank),
    line('lora_alpha', values.alpha, values.whyAlpha),
    line('lora_dropout', 0, 'off, as Axolotl does by itself'),
    line('lora_target_modules', ['all-linear'], values.whyTargets),
    ...(method === 'qlora'
      ? [
          line('load_in_4bit', true, values.whyQuantised),
          line('bnb_4bit_quant_type', 'nf4', 'the type of the QLoRA paper'),
          line('use_bnb_nested_quant', true, values.whyQuantised),
        ]
      : []),
  ];
}

/** What Axolotl and LLaMA-Factory need on several cards, which is not written for them. */
export function severalCards({ method, cards }: TrainingValues): string[] {
  return isSharded(method, cards)
    ? [
        `The estimate counts on ${cards} cards that share weights and states (ZeRO 3): set the key deepspeed to a configuration of your own before you start this.`,
      ]
    : [];
}
