import type { ModelSizes } from './parameters';
import { queryWidth } from './parameters';
import type { Maybe } from './ranges';
import { unknown } from './ranges';

/**
 * FLOPs of attention over a causal prompt: 2·L·d·s² (d the width of all query heads).
 * Source: EleutherAI calc_transformer_flops; 4·L·d·context per token, half of it masked.
 */
function attentionFlops(model: ModelSizes, tokens: number): Maybe<number> {
  const { shape } = model;
  if (shape === undefined) return unknown('shape of the model');
  return 2 * shape.layers * queryWidth(shape) * tokens ** 2;
}

/**
 * FLOPs to read a prompt: 2·N per token, plus attention. Tokens already in the cache cost nothing,
 * but new ones still attend to them. Without a shape, attention is unknown and so is the sum.
 */
export function prefillFlops(
  model: ModelSizes,
  promptTokens: number,
  cachedTokens = 0,
): Maybe<number> {
  const whole = attentionFlops(model, promptTokens);
  const cached = attentionFlops(model, cachedTokens);
  if (typeof whole !== 'number') return whole;
  if (typeof cached !== 'number') return cached;
  return 2 * model.parameters * (promptTokens - cachedTokens) + whole - cached;
}

/**
 * How much longer a prompt of twice the length takes to read: 2 where attention is negligible,
 * towards 4 where it is all there is. For Llama-3.1-8B 2.03 at 1,000 tokens, 3.35 at 128,000.
 */
export function doublingFactor(model: ModelSizes, promptTokens: number): Maybe<number> {
  const once = prefillFlops(model, promptTokens);
  const twice = prefillFlops(model, 2 * promptTokens);
  if (typeof once !== 'number') return once;
  if (typeof twice !== 'number') return twice;
  return twice / once;
}

/** Parameters that the passes of training go through. */
export interface TrainingPasses {
  /** With gradients of activations: all, unless only the last layers train. */
  readonly reached: number;
  /** With gradients of weights: those that train, or none worth counting over a frozen base. */
  readonly trained: number;
  /** Computed again with checkpointing. */
  readonly repeated: number;
  /** Share of the blocks that the backward pass goes through. */
  readonly blockShare: number;
}

/** FLOPs of a training run by pass. */
export interface TrainingFlops {
  readonly forward: number;
  readonly backward: number;
  readonly recomputation: number;
}

/**
 * FLOPs of training on `tokens`: 2·N·D forward, and backward as much for activations and for
 * weights: 6·N·D where all weights train, 4·N·D where the base is frozen (the "67 %" of Thinking
 * Machines). Checkpointing repeats the forward pass. Attention costs three times its forward pass
 * (four with checkpointing). Source: EleutherAI calc_transformer_flops.
 */
export function trainingFlops(input: {
  readonly model: ModelSizes;
  readonly tokens: number;
  readonly sequence: number;
  readonly passes: TrainingPasses;
  readonly checkpointing: boolean;
}): TrainingFlops {
  const { model, tokens, sequence, passes } = input;
  const perSequence = attentionFlops(model, sequence);
  // Without a shape the attention term is left out: 1.6 % at 1,000 tokens for an 8B model.
  const attention = typeof perSequence === 'number' ? (perSequence * tokens) / sequence : 0;
  const behind = attention * passes.blockShare;
  return {
    forward: 2 * model.parameters * tokens + attention,
    backward: 2 * (passes.reached + passes.trained) * tokens + 2 * behind,
    recomputation: input.checkpointing ? 2 * passes.repeated * tokens + behind : 0,
  };
}
