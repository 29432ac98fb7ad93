import type { ModelSizes } from './parameters';
import { linearParametersOfLayer } from './parameters';

/** How the numbers of a frozen or served model are stored. */
export interface Storage {
  /** Bits per weight: 32, 16, 8, 6, 5, 4.25 (MXFP4), 4, ... */
  readonly bits: number;
  /** Block-wise NF4 storage: scales quantised once more (true) or not (false); absent: plain bits. */
  readonly doubleQuantization?: boolean | undefined;
}

/**
 * Bits of scale that block-wise storage adds per weight: one 32-bit scale for 64 weights is 0.5;
 * double quantisation leaves 0.127 (QLoRA 2305.14314). Storage in 8 bits has one scale a row, so
 * block-wise storage is never counted above 8.
 */
export function scaleBits(storage: Storage): number {
  const blockwise = storage.doubleQuantization ? 0.127 : 0.5;
  return Math.max(0, Math.min(blockwise, 8 - storage.bits));
}

/**
 * Bytes of frozen weights: matrices of the blocks in `bits` and their scales; embeddings, output
 * head and norms stay in 16 bits, as bitsandbytes and QLoRA leave them.
 */
export function quantisedBytes(
  parameters: { readonly all: number; readonly linear: number },
  storage: Storage,
): number {
  if (storage.bits >= 16) return (parameters.all * storage.bits) / 8;
  const rest = parameters.all - parameters.linear;
  return (parameters.linear * (storage.bits + scaleBits(storage))) / 8 + rest * 2;
}

/**
 * Bytes of the weights that serve: bits / 8 per parameter (accelerate, EleutherAI); with
 * `doubleQuantization` told, NF4 storage that leaves embeddings in 16 bits.
 */
export function servedWeightBytes(model: ModelSizes, storage: Storage): number {
  const { shape, parameters } = model;
  if (storage.doubleQuantization === undefined || shape === undefined) {
    return (parameters * storage.bits) / 8;
  }
  const linear = shape.layers * linearParametersOfLayer(shape);
  return quantisedBytes({ all: parameters, linear }, storage);
}
