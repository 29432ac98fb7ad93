import type { Catalogues } from '../model/catalogue';
import type { Range } from './ranges';

/** A token price as the formulas need it. */
export type PriceFigures = Catalogues['tokenPrices'][number];

/** USD per token of one model, with caching and batches counted in. */
export interface TokenRates {
  readonly input: number;
  /** A token of a cached prefix; equal to input where caching is not priced or does not pay. */
  readonly prefix: number;
  readonly output: number;
  /** Shortest prefix in tokens that is cached. */
  readonly cacheFrom: number;
}

/** How a price is used, and what the visitor pays instead where that was told. */
export interface PriceUse {
  /** Share of requests that find the prefix in the cache, from 0 to 1. */
  readonly hitShare: number;
  /** Requests wait for the batch discount. */
  readonly batch: boolean;
  /** Own prices in USD per million tokens; null: the list's. */
  readonly ownInput: number | null;
  readonly ownOutput: number | null;
}

/** Shortest cached prefix in tokens where a price does not say: that of OpenAI. */
const usualCacheMinimum = 1024;

/** First length in tokens from which this price has prefixes cached. */
export function cacheStart(price: PriceFigures): number {
  return price.cacheMinimumTokens ?? usualCacheMinimum;
}

/**
 * USD per token. A cached prefix costs hits × read + misses × write, or the plain price where that is
 * less. Own prices keep the list's proportion of cached to plain. The dearer rates of very long prompts
 * are left out. Undefined where a price that is needed is not known; never zero.
 */
export function tokenRates(price: PriceFigures, use: PriceUse): TokenRates | undefined {
  const { input: listed, cachedRead, cacheWrite } = price.usdPerMillionTokens;
  const outputRate = use.ownOutput ?? price.usdPerMillionTokens.output;
  const factor = use.batch ? price.batchFactor : 1;
  if (outputRate === undefined || factor === undefined) return undefined;
  const inputRate = use.ownInput ?? listed;
  const perToken = factor / 1e6;
  let prefix = inputRate;
  if (cachedRead !== undefined && cacheWrite !== undefined) {
    const write = cacheWrite === 'as-input' ? listed : cacheWrite;
    const cached = use.hitShare * cachedRead + (1 - use.hitShare) * write;
    prefix = Math.min(inputRate, (cached * inputRate) / listed);
  }
  return {
    input: inputRate * perToken,
    prefix: prefix * perToken,
    output: outputRate * perToken,
    cacheFrom: cacheStart(price),
  };
}

/** Tokens of one request. */
export interface RequestSize {
  /** Instructions and fixed examples. */
  readonly prompt: number;
  readonly input: number;
  readonly output: number;
}

/** USD that the fixed prompt of one request costs. */
export function promptUsd(rates: TokenRates, promptTokens: number): number {
  return promptTokens * (promptTokens < rates.cacheFrom ? rates.input : rates.prefix);
}

/** USD of one request to the model that is prompted: prompt, input and output by their rates. */
export function promptedUsd(rates: TokenRates, size: RequestSize): number {
  return promptUsd(rates, size.prompt) + size.input * rates.input + size.output * rates.output;
}

/** USD of one request to the tuned model, which still needs a share (0 to 1) of the prompt, uncached. */
export function tunedUsd(rates: TokenRates, size: RequestSize, keptShare: number): number {
  return (size.prompt * keptShare + size.input) * rates.input + size.output * rates.output;
}

/** What tuning takes before launch and afterwards. */
export interface TuningWork {
  /** Good examples that are needed. */
  readonly examples: number;
  readonly minutesPerExample: number;
  readonly usdPerHour: number;
  /** Days of engineering beyond what prompting takes. */
  readonly days: number;
  readonly epochs: number;
  /** USD per token that training reads. */
  readonly trainingUsd: number;
  readonly retrainEveryMonths: number;
  /** Share of labelling and engineering that each retraining repeats, from 0 to 1. */
  readonly repeatedShare: number;
}

/** Hours of one day of work. */
const workingHours = 8;

/** Tuning against prompting at one volume. */
export interface TuningCase {
  readonly prompted: TokenRates;
  readonly tuned: TokenRates;
  readonly keptShare: number;
  readonly work: TuningWork;
}

/** USD of one training run: examples × epochs × tokens of an example × price per token. */
function trainingRunUsd({ work, keptShare }: TuningCase, size: RequestSize): number {
  const tokens = size.prompt * keptShare + size.input + size.output;
  return work.examples * work.epochs * tokens * work.trainingUsd;
}

/** USD of labelling what is missing, and of engineering. */
function labourUsd(work: TuningWork, labelled: number): number {
  const minutes = Math.max(0, work.examples - labelled) * work.minutesPerExample;
  return (minutes / 60 + work.days * workingHours) * work.usdPerHour;
}

/** USD before launch beyond prompting: labelling, engineering and one training run. */
export function tuningUpFrontUsd(one: TuningCase, size: RequestSize, labelled: number): number {
  return labourUsd(one.work, labelled) + trainingRunUsd(one, size);
}

/** USD per month of tuning again: a run and the repeated share of the work, every so many months. */
export function tuningUpkeepUsd(one: TuningCase, size: RequestSize, labelled: number): number {
  const { repeatedShare, retrainEveryMonths } = one.work;
  const again = trainingRunUsd(one, size) + repeatedShare * labourUsd(one.work, labelled);
  return again / retrainEveryMonths;
}

/**
 * Months until tuning has paid back: extra USD before launch / USD saved per month; Infinity where it
 * never does, 0 where nothing extra is spent.
 */
export function monthsToPayBack(
  one: TuningCase,
  size: RequestSize,
  labelled: number,
  requestsPerMonth: number,
): number {
  const extra = tuningUpFrontUsd(one, size, labelled);
  if (extra <= 0) return 0;
  const each = promptedUsd(one.prompted, size) - tunedUsd(one.tuned, size, one.keptShare);
  const saving = requestsPerMonth * each - tuningUpkeepUsd(one, size, labelled);
  return saving <= 0 ? Number.POSITIVE_INFINITY : extra / saving;
}

/** Everything that a comparison of tuning with prompting assumes. */
export interface TuningSettings {
  readonly promptedPrice: PriceFigures;
  readonly promptedUse: PriceUse;
  readonly tunedPrice: PriceFigures;
  readonly tunedUse: PriceUse;
  /** USD per million tokens trained. */
  readonly trainingPrice: { readonly low: number; readonly high: number };
  readonly keptShare: number;
  readonly work: Omit<TuningWork, 'trainingUsd'>;
}

/** Work is often half or twice what was planned; our choice, for want of a measurement. */
const workSpread: Range = { low: 0.5, expected: 1, high: 2 };

/** Share of cache hits: half of what is assumed, as assumed, or half-way to always. */
function hitsAt(share: number, at: keyof Range): number {
  if (at === 'expected') return share;
  // Fewer hits make prompting dearer, so tuning pays back sooner.
  return at === 'low' ? share / 2 : (1 + share) / 2;
}

/**
 * The case at which tuning pays back soonest (low), as assumed (expected) or latest (high): by hits of
 * the cache, work, and what training costs. Undefined where a price is not known.
 */
export function tuningCase(settings: TuningSettings, at: keyof Range): TuningCase | undefined {
  const { promptedUse, trainingPrice, work, keptShare } = settings;
  const hitShare = hitsAt(promptedUse.hitShare, at);
  const prompted = tokenRates(settings.promptedPrice, { ...promptedUse, hitShare });
  const tuned = tokenRates(settings.tunedPrice, settings.tunedUse);
  if (prompted === undefined || tuned === undefined) return undefined;
  const middle = (trainingPrice.low + trainingPrice.high) / 2;
  const training = at === 'expected' ? middle : trainingPrice[at];
  return {
    prompted,
    tuned,
    keptShare,
    work: {
      ...work,
      days: work.days * workSpread[at],
      minutesPerExample: work.minutesPerExample * workSpread[at],
      trainingUsd: training / 1e6,
    },
  };
}
