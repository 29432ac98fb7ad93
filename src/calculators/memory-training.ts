import { activationBytes } from './activations';
import { deepspeedStates } from './deepspeed';
import type { Optimizer, Precision, Sharding, StateBytes } from './model-states';
import { modelStates, recipeFor } from './model-states';
import type { ModelSizes } from './parameters';
import { largestLinear, largestMatrix } from './parameters';
import type { Maybe, Range } from './ranges';
import { exactly, isUnknown, sum, unknown } from './ranges';
import type { TrainingMethod } from './training-method';
import {
  addedPositions,
  artefactBytes,
  frozenParameters,
  trainableParameters,
  trainedBlocks,
} from './training-method';
import type { Storage } from './weights';
import { quantisedBytes } from './weights';

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
