/*
 * The memory that training takes on each card: model states, DeepSpeed's count of them, activations, and
 * all together.
 */

import type { ModelShape } from '../model/catalogue';
import type { Maybe, Range } from './ranges';
import { unknown, sum, times, exactly, isUnknown } from './ranges';
import { keyWidth, queryWidth, largestLinear, largestMatrix, quantisedBytes } from './parameters';
import type { ModelSizes, Storage } from './parameters';
import type { TrainingMethod } from './training-method';
import {
  addedPositions,
  artefactBytes,
  frozenParameters,
  trainableParameters,
  trainedBlocks,
} from './training-method';

/** Bytes per parameter that training keeps. */
interface Recipe {
  /** The copy that computes. */
  readonly copy: number;
  /** A 32-bit master copy beside it. */
  readonly master: number;
  readonly gradient: number;
  readonly optimizer: number;
}

type Optimizer = 'adamw' | 'adamw-8bit' | 'sgd-momentum' | 'lion' | 'adafactor';
type Precision = 'amp' | 'pure-bf16' | 'fp32' | 'zero-paper';

/** How model states are spread over cards. */
interface Sharding {
  readonly zeroStage: 0 | 1 | 2 | 3;
  /** All cards, over all nodes. */
  readonly gpus: number;
  readonly gpusPerNode: number;
  readonly offload: 'none' | 'optimizer' | 'all';
}

/** Bytes per card, and per node in the memory of the host. */
interface StateBytes {
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
function recipeFor(precision: Precision, optimizer: Optimizer): Recipe {
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
function modelStates(
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

/** DeepSpeed's own allowance on host memory. */
const bufferFactor = 1.5;

function stageTwo(parameters: number, sharding: Sharding): StateBytes {
  const perNode = Math.min(sharding.gpusPerNode, sharding.gpus);
  if (sharding.offload === 'none') {
    return {
      weights: 2 * parameters,
      gradients: 2 * parameters,
      optimizer: (16 * parameters) / sharding.gpus,
      hostBytes: 0,
    };
  }
  const hostBytes = parameters * Math.max(4 * perNode, 16) * bufferFactor;
  return { weights: 2 * parameters, gradients: 0, optimizer: 0, hostBytes };
}

function stageThree(parameters: number, largestLayer: number, sharding: Sharding): StateBytes {
  const { gpus, offload } = sharding;
  const nodeShare = Math.min(sharding.gpusPerNode, gpus) / gpus;
  const gathered = 2 * largestLayer;
  const onCard = offload === 'all' ? 0 : (2 * parameters) / gpus;
  const optimizer = offload === 'none' ? (16 * parameters) / gpus : 0;
  const perParameter = { none: 0, optimizer: 16, all: 18 }[offload];
  return {
    weights: gathered + onCard,
    gradients: gathered,
    optimizer,
    hostBytes: parameters * perParameter * nodeShare * bufferFactor,
  };
}

/**
 * Model states as DeepSpeed's estimator counts them (code-docs/memory): per card, ZeRO-2 4P + 16P/N,
 * with the optimiser on the host 2P; ZeRO-3 4L + 18P/N, 4L + 2P/N, with all on the host 4L; host
 * bytes per node with a buffer of 1.5. P all parameters, L those of the largest layer, N all cards.
 * Unknown for stages that the estimator does not cover.
 */
function deepspeedStates(
  parameters: number,
  largestLayer: number | undefined,
  sharding: Sharding,
): Maybe<StateBytes> {
  if (sharding.zeroStage === 2 && sharding.offload !== 'all') return stageTwo(parameters, sharding);
  if (sharding.zeroStage !== 3) return unknown('zeroStage 3 (or 2 without offload of all)');
  if (largestLayer === undefined) return unknown('largestLayer');
  return stageThree(parameters, largestLayer, sharding);
}

/** What decides how much of a forward pass is kept for the backward pass. */
interface ActivationInput {
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

interface ActivationBytes {
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

export interface TrainingMemoryInput {
  readonly model: ModelSizes;
  readonly method: TrainingMethod;
  /** Storage of the frozen base. */
  readonly storage: Storage;
  readonly optimizer: Optimizer;
  readonly precision: Precision | 'deepspeed';
  readonly sharding: Sharding;
  /** Parameters of the largest layer; absent: the largest matrix of the shape. */
  readonly largestLayer?: number | undefined;
  /** Examples per card and step. */
  readonly batch: number;
  /** Tokens per example. */
  readonly sequence: number;
  readonly checkpointing: boolean;
  readonly flashAttention: boolean;
}

/** Bytes per card by part. Activations are unknown where the shape is. */
export interface MemoryParts {
  readonly weights: Range;
  readonly gradients: Range;
  readonly optimizer: Range;
  readonly activations: Maybe<Range>;
  readonly cache: Maybe<Range>;
  readonly overhead: Range;
}

/** The parts in the order in which they are shown. */
export const memoryPartNames = [
  'weights',
  'gradients',
  'optimizer',
  'activations',
  'cache',
  'overhead',
] as const satisfies readonly (keyof MemoryParts)[];

export interface TrainingMemory {
  readonly parts: MemoryParts;
  /** Weights, gradients and optimiser together, bytes per card. */
  readonly modelStates: number;
  readonly trainableParameters: number;
  /** Of the base model, without what the method adds. */
  readonly totalParameters: number;
  readonly artefactBytes: Range;
  /** Bytes per node in the host's memory. */
  readonly hostBytes: number;
}

/** CUDA itself takes 0.5 to 2 GB, which profilers of PyTorch do not count (ml-engineering). */
const cudaBytes: Range = { low: 0.5e9, expected: 1e9, high: 2e9 };

/** Largest layer in parameters: as told, else the largest matrix of the shape. */
function largestLayerOf(input: TrainingMemoryInput): number | undefined {
  const { shape } = input.model;
  return input.largestLayer ?? (shape === undefined ? undefined : largestMatrix(shape));
}

function statesOf(input: TrainingMemoryInput, trainable: number): Maybe<StateBytes> {
  const largest = largestLayerOf(input);
  if (input.precision === 'deepspeed') {
    return deepspeedStates(input.model.parameters, largest, input.sharding);
  }
  if (input.sharding.offload === 'all' && largest === undefined) return unknown('largestLayer');
  const frozen = quantisedBytes(frozenParameters(input.model, input.method), input.storage);
  const recipe = recipeFor(input.precision, input.optimizer);
  return modelStates(trainable, frozen, recipe, input.sharding, largest ?? 0);
}

function activationsOf(input: TrainingMemoryInput): Maybe<Range> {
  const { shape } = input.model;
  if (shape === undefined) return unknown('shape of the model');
  return activationBytes({
    shape,
    blocks: trainedBlocks(shape, input.method),
    batch: input.batch,
    sequence: input.sequence + addedPositions(input.method),
    checkpointing: input.checkpointing,
    flashAttention: input.flashAttention,
    bytesEach: input.precision === 'fp32' ? 4 : 2,
  }).total;
}

/** CUDA, and at most one matrix unpacked to 16 bits where the base is quantised. */
function overheadOf(input: TrainingMemoryInput): Range {
  const { shape } = input.model;
  if (input.method.method === 'full' || input.storage.bits >= 16 || shape === undefined) {
    return cudaBytes;
  }
  return { ...cudaBytes, high: cudaBytes.high + 2 * largestLinear(shape) };
}

/**
 * Bytes per card that training takes: model states by recipe and ZeRO stage, activations, and what
 * CUDA takes. Unknown, naming the input, where the method needs a shape that was not given.
 */
export function trainingMemory(input: TrainingMemoryInput): Maybe<TrainingMemory> {
  const trainable = trainableParameters(input.model, input.method);
  if (typeof trainable !== 'number') return trainable;
  const states = statesOf(input, trainable);
  if (isUnknown(states)) return states;
  const artefact = artefactBytes(input.model, input.method, input.precision === 'fp32');
  if (isUnknown(artefact)) return artefact;
  return {
    parts: {
      weights: exactly(states.weights),
      gradients: exactly(states.gradients),
      optimizer: exactly(states.optimizer),
      activations: activationsOf(input),
      cache: exactly(0),
      overhead: overheadOf(input),
    },
    modelStates: states.weights + states.gradients + states.optimizer,
    trainableParameters: trainable,
    totalParameters: input.model.parameters,
    artefactBytes: artefact,
    hostBytes: states.hostBytes,
  };
}

/** Sum of the parts that are known, in bytes, and the names of those that are not. */
export function totalMemory(parts: MemoryParts): { bytes: Range; missing: string[] } {
  const known: Range[] = [];
  const missing: string[] = [];
  for (const name of memoryPartNames) {
    const part = parts[name];
    if (isUnknown(part)) missing.push(name);
    else known.push(part);
  }
  return { bytes: sum(...known), missing };
}
