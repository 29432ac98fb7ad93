import type { ModelShape } from '../model/catalogue';
import { keyWidth, queryWidth } from './parameters';
import type { Range } from './ranges';
import { sum, times } from './ranges';

/** What decides how much of a forward pass is kept for the backward pass. */
export interface ActivationInput {
  readonly shape: ModelShape;
  /** Blocks whose activations are kept. */
  readonly blocks: number;
  /** Examples per card and step. */
  readonly batch: number;
  /** Tokens per example, padding and virtual tokens included. */
  readonly sequence: number;
  /** Keep only the input of every block and compute the rest again. */
  readonly checkpointing: boolean;
  /** Attention that never stores the score matrix. */
  readonly flashAttention: boolean;
  /** Bytes of one activation: 2, or 4 when training in 32 bits. */
  readonly bytesEach: 2 | 4;
}

export interface ActivationBytes {
  readonly layers: Range;
  readonly checkpoints: Range;
  readonly logits: Range;
  readonly total: Range;
}

/**
 * Kept values per token in one block, in numbers.
 *
 * Expected counts what a plain PyTorch Llama-type block saves: two norms with a 32-bit copy (2), a
 * normalised (1) and a scaled copy (1) each, two residual sums, all of width d; queries, keys and
 * values spread over all heads, and the attention's output, of query width; gate, its activation,
 * up and their product of feed-forward width; with query-key norms three more copies. That gives
 * the copies measured in ml-engineering: 28 for Llama-3.1-8B and Mistral-7B, 29.75 for Qwen3-8B
 * (measured 29.8), 37.6 for Qwen3-4B (38), 24.7 for SmolLM2-135M (24), 46 for Gemma-1.1-2B (48).
 *
 * Low counts fused kernels: inputs and outputs of both norms, queries, keys and values as they are,
 * the attention's output, and three values of feed-forward width. For a Llama-3.1-8B it equals the
 * 34 bytes per width and token of Korthikanti et al. (2205.05198).
 *
 * High is 15 % above expected: in the PEFT benchmark LoRA on the feed-forward block took 10 % more
 * than on queries and values, and measured copies stand up to 5 % above the count.
 */
export function keptPerToken(shape: ModelShape): Range {
  const { hidden, intermediate } = shape;
  const query = queryWidth(shape);
  const key = keyWidth(shape);
  const normed = shape.qkNorm ? query + key : 0;
  const expected = 10 * hidden + 4 * query + 4 * intermediate + 3 * normed;
  const low = 4 * hidden + 2 * Math.min(key, query) + 2 * query + 3 * intermediate + normed;
  return { low, expected, high: 1.15 * expected };
}

/** Attention scores where they are stored: 5·a·s² bytes a layer at 16 bits (Korthikanti et al.). */
function scoreBytes(input: ActivationInput): number {
  if (input.flashAttention) return 0;
  const perScore = 2 * input.bytesEach + 1;
  return perScore * input.shape.heads * input.sequence ** 2 * input.batch;
}

/**
 * Bytes that one training step keeps, per card: blocks, or with checkpointing one block and the
 * inputs of all; and the logits, 4·b·s·V bytes, of which a 16-bit copy can stay beside (high), or
 * which a loss computed in pieces never holds whole (low).
 * Source: Korthikanti et al. 2205.05198; ml-engineering, training/performance.
 */
export function activationBytes(input: ActivationInput): ActivationBytes {
  const tokens = input.batch * input.sequence;
  const scores = scoreBytes(input);
  const kept = times(keptPerToken(input.shape), tokens * input.bytesEach);
  const oneBlock = {
    low: kept.low + scores,
    expected: kept.expected + scores,
    high: kept.high + scores,
  };
  const layers = times(oneBlock, input.checkpointing ? 1 : input.blocks);
  const perCheckpoint = input.bytesEach * tokens * input.shape.hidden;
  const inputs = input.checkpointing ? input.blocks * perCheckpoint : 0;
  const checkpoints = { low: inputs, expected: inputs, high: inputs };
  const numbers = tokens * input.shape.vocabulary;
  const logits = {
    low: 0,
    expected: 4 * numbers,
    high: (4 + input.bytesEach) * numbers,
  };
  return { layers, checkpoints, logits, total: sum(layers, checkpoints, logits) };
}
