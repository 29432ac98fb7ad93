import type { Accelerator, TuningPrice } from '../model/catalogue';
import type { TrainingFlops, TrainingPasses } from './flops';
import { trainingFlops } from './flops';
import type { ModelSizes } from './parameters';
import { parametersOfLayer } from './parameters';
import type { Maybe, Quantity, Range } from './ranges';
import { trainingRunUsd } from './break-even';
import { asRange, dividedBy, exactly, inUnit, mapRange, times, unknown } from './ranges';
import type { TrainingMethod } from './training-method';
import { trainedBlocks } from './training-method';

/**
 * Share of a card's peak that training reaches: torchtune's published runs imply 0.27 (70B with
 * offload), 0.40 (70B LoRA on 8 A100) and up to 0.60 (8B LoRA on one 4090).
 */
export const trainingUtilisation: Range = { low: 0.27, expected: 0.4, high: 0.6 };

/**
 * The same of a small model that is trained from nothing: nanoGPT's 124M parameters read 2.95 × 10¹¹
 * tokens on 8 A100 of 312 TFLOPS in "about 4" (README) to "~5 days" (config/train_gpt2.py, 600,000 steps
 * of 491,520 tokens), which by 6·N·D is 0.25 to 0.20. At best the 0.40 of torchtune's larger runs.
 */
export const smallModelUtilisation: Range = { low: 0.2, expected: 0.25, high: 0.4 };

/**
 * How much longer NF4 training takes: litgpt measured 3.68 against 2.36 minutes (1.56 times), while
 * torchtune's QLoRA run reached the same utilisation as LoRA (1). Expected is their middle.
 */
export const quantisedSlowdown: Range = { low: 1, expected: 1.28, high: 1.56 };

export interface TrainingRun {
  /** Tokens that go through the model, all epochs together. */
  readonly tokens: Quantity<'tokens'>;
  readonly flops: Quantity<'flops'>;
  /** The same by pass. */
  readonly passes: TrainingFlops;
  readonly hours: Maybe<Quantity<'hours'>>;
  readonly usd: Maybe<Quantity<'usd'>>;
}

/** Tokens that a run trains on. */
export interface TrainingData {
  /** Tokens of one pass. */
  readonly tokensPerEpoch: number;
  readonly epochs: number;
}

/** What the passes of training go through under a method. */
export function passesOf(model: ModelSizes, method: TrainingMethod): TrainingPasses {
  const all = model.parameters;
  const { shape } = model;
  if (method.method === 'last-layers' && shape !== undefined) {
    const blocks = trainedBlocks(shape, method);
    const trained = blocks * parametersOfLayer(shape);
    const head = shape.vocabulary * shape.hidden;
    return {
      reached: trained + head,
      trained,
      repeated: trained,
      blockShare: blocks / shape.layers,
    };
  }
  const trained = method.method === 'full' || method.method === 'last-layers' ? all : 0;
  return { reached: all, trained, repeated: all, blockShare: 1 };
}

export interface CardTrainingInput {
  readonly model: ModelSizes;
  readonly method: TrainingMethod;
  readonly data: TrainingData;
  readonly sequence: number;
  readonly checkpointing: boolean;
  readonly quantised: boolean;
  readonly accelerator: Accelerator;
  readonly gpus: number;
  /** Share of peak; absent: `trainingUtilisation`. */
  readonly utilisation?: Range | undefined;
  /** USD per card and hour; absent: the cost is unknown. */
  readonly usdPerHour?: Range | undefined;
}

/** Tokens, FLOPs, hours and cost on cards: time = FLOPs / (cards × peak × utilisation). */
export function trainOnCards(input: CardTrainingInput): TrainingRun {
  const tokens = input.data.tokensPerEpoch * input.data.epochs;
  const passes = trainingFlops({
    model: input.model,
    tokens,
    sequence: input.sequence,
    passes: passesOf(input.model, input.method),
    checkpointing: input.checkpointing,
  });
  const flops = passes.forward + passes.backward + passes.recomputation;
  const hours = hoursOf(flops, input);
  return {
    tokens: inUnit(exactly(tokens), 'tokens'),
    flops: inUnit(exactly(flops), 'flops'),
    passes,
    hours,
    usd: costOf(hours, input),
  };
}

function hoursOf(flops: number, input: CardTrainingInput): Maybe<Quantity<'hours'>> {
  const peak = input.accelerator.peakTflops;
  if (peak === undefined) return unknown(`peak rate of ${input.accelerator.name}`);
  const rate = times(input.utilisation ?? trainingUtilisation, input.gpus * peak * 1e12);
  const work = times(asRange(flops), input.quantised ? quantisedSlowdown : 1);
  return inUnit(times(dividedBy(work, rate), 1 / 3600), 'hours');
}

function costOf(hours: Maybe<Quantity<'hours'>>, input: CardTrainingInput): Maybe<Quantity<'usd'>> {
  if ('unknown' in hours) return hours;
  if (input.usdPerHour === undefined) return unknown(`rental price of ${input.accelerator.name}`);
  return inUnit(times(hours, times(input.usdPerHour, input.gpus)), 'usd');
}

export interface HostedTrainingInput {
  readonly data: TrainingData;
  /** Tokens of the validation set and how often it is run. */
  readonly validationTokens: number;
  readonly evaluations: number;
  readonly price: Pick<TuningPrice, 'usdPerMillionTrainingTokens'>;
}

/** Hosted tuning: (epochs × training tokens + evaluations × validation tokens) × rate (Together, Ori). */
export function trainHosted(input: HostedTrainingInput): Quantity<'usd'> {
  const tokens =
    input.data.tokensPerEpoch * input.data.epochs + input.validationTokens * input.evaluations;
  const { low, high } = input.price.usdPerMillionTrainingTokens;
  const rate = { low, expected: (low + high) / 2, high };
  return inUnit(
    mapRange(rate, (usd) => trainingRunUsd(tokens, usd)),
    'usd',
  );
}

/** Tokens of one pass: without packing every row is padded to the longest allowed. */
export function tokensPerEpoch(input: {
  readonly examples: number;
  readonly tokensPerExample: number;
  readonly packing: boolean;
  readonly sequence: number;
}): number {
  const each = input.packing
    ? input.tokensPerExample
    : Math.max(input.tokensPerExample, input.sequence);
  return input.examples * each;
}
