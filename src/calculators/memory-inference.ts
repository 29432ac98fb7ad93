/* The memory that serving takes, and whether an amount fits a card or a context window. */

import type { ModelShape, Accelerator } from '../model/catalogue';
import type { MemoryParts } from './memory-training';
import type { ModelSizes, Storage } from './parameters';
import { keyWidth, servedWeightBytes } from './parameters';
import type { Maybe, Range } from './ranges';
import { exactly, unknown } from './ranges';

interface InferenceMemoryInput {
  readonly model: ModelSizes;
  readonly storage: Storage;
  /** Sequences served at once. */
  readonly batch: number;
  /** Tokens of each sequence that the cache holds. */
  readonly contextTokens: number;
  /** Cards that share the model. */
  readonly gpus: number;
  /** Bytes of one cached number: 2, or 4 in 32 bits. */
  readonly cacheBytesEach: 2 | 4;
}

interface InferenceMemory {
  readonly parts: MemoryParts;
  readonly totalParameters: number;
  /** For one token of one sequence, over all cards. */
  readonly cacheBytesPerToken: Maybe<number>;
}

/** Key-value cache of one token: 2 × bytes × layers × key-value heads × head size. */
export function cacheBytesPerToken(shape: ModelShape, bytesEach: 2 | 4): number {
  return 2 * bytesEach * shape.layers * keyWidth(shape);
}

/**
 * Bytes per card that serving takes: weights, key-value cache, and up to 20 % of the weights for
 * all else, working memory included (accelerate documentation; EleutherAI, Transformer Math 101).
 * Tensor parallelism spreads the cache over no more cards than there are key-value heads.
 */
export function inferenceMemory(input: InferenceMemoryInput): InferenceMemory {
  const { shape } = input.model;
  const weights = servedWeightBytes(input.model, input.storage) / input.gpus;
  const perToken =
    shape === undefined
      ? unknown('shape of the model')
      : cacheBytesPerToken(shape, input.cacheBytesEach);
  const cacheCards = Math.min(input.gpus, shape?.kvHeads ?? input.gpus);
  const cache =
    typeof perToken === 'number'
      ? exactly((perToken * input.batch * input.contextTokens) / cacheCards)
      : perToken;
  return {
    parts: {
      weights: exactly(weights),
      gradients: exactly(0),
      optimizer: exactly(0),
      activations: exactly(0),
      cache,
      overhead: { low: 0, expected: 0.1 * weights, high: 0.2 * weights },
    },
    totalParameters: input.model.parameters,
    cacheBytesPerToken: perToken,
  };
}

/** `yes` and `no` hold for the whole range; `tight` depends on what the range leaves open. */
export type Fit = 'yes' | 'tight' | 'no';

/** Whether an amount fits a limit, both in one unit. */
export function fitOf(amount: Range, limit: number): Fit {
  if (amount.high <= limit) return 'yes';
  return amount.low > limit ? 'no' : 'tight';
}

/** Whether this many bytes per card fit the card. */
export function fitsCard(bytes: Range, card: Accelerator): Fit {
  return fitOf(bytes, card.memoryGb * 1e9);
}
