/** Bytes per parameter that training keeps. */
export interface Recipe {
  /** The copy that computes. */
  readonly copy: number;
  /** A 32-bit master copy beside it. */
  readonly master: number;
  readonly gradient: number;
  readonly optimizer: number;
}

export type Optimizer = 'adamw' | 'adamw-8bit' | 'sgd-momentum' | 'lion' | 'adafactor';
export type Precision = 'amp' | 'pure-bf16' | 'fp32' | 'zero-paper';

/** How model states are spread over cards. */
export interface Sharding {
  readonly zeroStage: 0 | 1 | 2 | 3;
  /** All cards, over all nodes. */
  readonly gpus: number;
  readonly gpusPerNode: number;
  readonly offload: 'none' | 'optimizer' | 'all';
}

/** Bytes per card, and per node in the memory of the host. */
export interface StateBytes {
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly hostBytes: number;
}

/** Bytes of the optimiser's own state: two values a parameter for AdamW, one for the others. */
function optimizerBytes(optimizer: Optimizer, bytesEach: number): number {
  if (optimizer === 'adamw-8bit') return 2;
  return (optimizer === 'adamw' ? 2 : 1) * bytesEach;
}

/**
 * Bytes per trained parameter (with AdamW): amp 6+4+8 = 18 (ml-engineering, DeepSpeed memory
 * notes), zero-paper 2+2+12 = 16 (1910.02054), fp32 4+4+8 = 16, pure-bf16 2+2+4 = 8.
 */
export function recipeFor(precision: Precision, optimizer: Optimizer): Recipe {
  switch (precision) {
    case 'amp':
      return { copy: 2, master: 4, gradient: 4, optimizer: optimizerBytes(optimizer, 4) };
    case 'zero-paper':
      // The paper counts the master copy among the optimiser's states.
      return { copy: 2, master: 0, gradient: 2, optimizer: 4 + optimizerBytes(optimizer, 4) };
    case 'fp32':
      return { copy: 4, master: 0, gradient: 4, optimizer: optimizerBytes(optimizer, 4) };
    case 'pure-bf16':
      return { copy: 2, master: 0, gradient: 2, optimizer: optimizerBytes(optimizer, 2) };
  }
}

/**
 * Model states with ZeRO (1910.02054): stage 1 spreads the optimiser and master copies over the
 * cards, stage 2 also gradients, stage 3 also weights, the frozen ones too. Offloading the
 * optimiser moves it, the master copies and, from stage 2, the gradients to the host
 * (ZeRO-Offload); offloading all leaves on the card the largest layer at work and its gradient.
 * `largestLayer` is in parameters.
 */
export function modelStates(
  trainable: number,
  frozenBytes: number,
  recipe: Recipe,
  sharding: Sharding,
  largestLayer: number,
): StateBytes {
  const { zeroStage, gpus, offload } = sharding;
  const share = (from: number): number => (zeroStage >= from ? 1 / gpus : 1);
  const copies = (frozenBytes + trainable * recipe.copy) * share(3);
  const master = trainable * recipe.master * share(1);
  const gradients = trainable * recipe.gradient * share(2);
  const optimizer = trainable * recipe.optimizer * share(1);
  const perNode = Math.min(sharding.gpusPerNode, gpus);
  if (offload === 'none') {
    return { weights: copies + master, gradients, optimizer, hostBytes: 0 };
  }
  const gradientsMove = offload === 'all' || zeroStage >= 2;
  const moved = master + optimizer + (gradientsMove ? gradients : 0);
  if (offload === 'optimizer') {
    return {
      weights: copies,
      gradients: gradientsMove ? 0 : gradients,
      optimizer: 0,
      hostBytes: moved * perNode,
    };
  }
  return {
    weights: Math.min(largestLayer * recipe.copy, copies),
    gradients: Math.min(largestLayer * recipe.gradient, gradients),
    optimizer: 0,
    hostBytes: (moved + copies) * perNode,
  };
}
