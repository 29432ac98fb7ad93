import type { ModelShape } from '../model/catalogue';
import type { TrainingMemory } from './memory-training';
import { trainingMemory } from './memory-training';
import { sizesOfShape } from './parameters';
import type { Maybe } from './ranges';
import type { TrainingMethod } from './training-method';

/** The assumption that stands for each answer about size; without a constraint the small one serves. */
export const modelOfSize: Readonly<Record<string, string>> = {
  small: 'base-model-small',
  medium: 'base-model-medium',
  frontier: 'base-model-large',
  any: 'base-model-small',
};

/** The assumption that names the card of each answer about hardware. */
export const cardOfHardware: Readonly<Record<string, string>> = {
  consumer: 'consumer-card',
  datacentre: 'datacentre-card',
  cluster: 'datacentre-card',
};

/** Ways to tune whose memory is compared, from the hungriest down. */
export const tunedBy = ['full', 'full-bf16', 'last-layers', 'lora', 'qlora'] as const;
export type TunedBy = (typeof tunedBy)[number];

/** Cards of one machine. */
const cardsPerNode = 8;

/** A way of training at usual settings: LoRA of rank 16 on every linear layer, two last layers. */
export function usualSettings(method: TrainingMethod['method']): TrainingMethod {
  return {
    method,
    rank: 16,
    targets: 'all-linear',
    bottleneck: 64,
    adaptersPerLayer: 2,
    virtualTokens: 0,
    gatesPerLayer: 1,
    lastLayers: 2,
  };
}

/**
 * Bytes per card that one way of tuning takes, set up as one would on scarce memory: one example at a
 * time, checkpointing, attention that stores no scores, all states sharded over the cards (ZeRO 3).
 * `full` keeps 18 bytes per parameter (AMP), `full-bf16` 8; LoRA and QLoRA have rank 16 on every
 * linear layer, QLoRA on 4 bits with scales quantised again; last layers train two blocks.
 */
export function methodMemory(
  by: TunedBy,
  shape: ModelShape,
  gpus: number,
  sequence: number,
): Maybe<TrainingMemory> {
  const quantised = by === 'qlora';
  return trainingMemory({
    model: sizesOfShape(shape),
    method: usualSettings(by === 'full-bf16' ? 'full' : by),
    storage: quantised ? { bits: 4, doubleQuantization: true } : { bits: 16 },
    optimizer: 'adamw',
    precision: by === 'full-bf16' ? 'pure-bf16' : 'amp',
    sharding: {
      zeroStage: gpus > 1 ? 3 : 0,
      gpus,
      gpusPerNode: Math.min(gpus, cardsPerNode),
      offload: 'none',
    },
    batch: 1,
    sequence,
    checkpointing: true,
    flashAttention: true,
  });
}

/**
 * Bytes per parameter that each way of tuning takes at the very least, whatever the model's shape: all
 * states where every weight trains, else the frozen weights alone (4 bits for QLoRA, without scales).
 */
export const leastBytesPerParameter: Readonly<Record<TunedBy, number>> = {
  full: 18,
  'full-bf16': 8,
  'last-layers': 2,
  lora: 2,
  qlora: 0.5,
};
