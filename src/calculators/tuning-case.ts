import { monthsUntil, trainingRunUsd, upkeepUsd } from './break-even';
import type { Maybe, Range } from './ranges';
import { isUnknown, unknown } from './ranges';
import type { PriceFigures, PriceUse, TokenRates } from './token-cost';
import { hitRange, prefixUsd, requestUsd, tokenRates } from './token-cost';

// Tuning against prompting at one point, for facts, which are computed many times: the formulas are those
// of token-cost and break-even, on plain numbers in place of ranges.

/** Tokens of one request. */
export interface RequestSize {
  /** Instructions and fixed examples. */
  readonly prompt: number;
  readonly input: number;
  readonly output: number;
}

const promptedTokens = ({ prompt, input, output }: RequestSize) => ({
  prefix: prompt,
  fresh: input,
  output,
});

/** USD that the fixed prompt of one request costs. */
export function promptUsd(rates: TokenRates, size: RequestSize): number {
  return prefixUsd(rates, promptedTokens(size));
}

/** USD of one request to the model that is prompted: prompt, input and output by their rates. */
export function promptedUsd(rates: TokenRates, size: RequestSize): number {
  return requestUsd(rates, promptedTokens(size));
}

/** USD of one request to the tuned model, which still needs a share (0 to 1) of the prompt. */
export function tunedUsd(rates: TokenRates, size: RequestSize, keptShare: number): number {
  const { prompt, input, output } = size;
  return requestUsd(rates, { prefix: prompt * keptShare, fresh: input, output });
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
  /** USD per million tokens that training reads. */
  readonly trainingUsdPerMillion: number;
  readonly retrainEveryMonths: number;
  /** Share of labelling and engineering that each retraining repeats, from 0 to 1. */
  readonly repeatedShare: number;
}

/** Hours of one day of work. */
export const workingHours = 8;

/** Tuning against prompting at one volume. */
export interface TuningCase {
  readonly prompted: TokenRates;
  readonly tuned: TokenRates;
  readonly keptShare: number;
  readonly work: TuningWork;
}

/** USD of one training run: examples × epochs × tokens of an example × price per token. */
function trainingUsd({ work, keptShare }: TuningCase, size: RequestSize): number {
  const tokens = size.prompt * keptShare + size.input + size.output;
  return trainingRunUsd(work.examples * work.epochs * tokens, work.trainingUsdPerMillion);
}

/** USD of labelling what is missing, and of engineering. */
function labourUsd(work: TuningWork, labelled: number): number {
  const minutes = Math.max(0, work.examples - labelled) * work.minutesPerExample;
  return (minutes / 60 + work.days * workingHours) * work.usdPerHour;
}

/** USD before launch beyond prompting: labelling, engineering and one training run. */
export function tuningUpFrontUsd(one: TuningCase, size: RequestSize, labelled: number): number {
  return labourUsd(one.work, labelled) + trainingUsd(one, size);
}

/** USD per month of tuning again: a run and the repeated share of the work, every so many months. */
export function tuningUpkeepUsd(one: TuningCase, size: RequestSize, labelled: number): number {
  const { repeatedShare, retrainEveryMonths } = one.work;
  const labour = labourUsd(one.work, labelled);
  return upkeepUsd(trainingUsd(one, size), labour, repeatedShare, retrainEveryMonths);
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
  const each = promptedUsd(one.prompted, size) - tunedUsd(one.tuned, size, one.keptShare);
  const saved = requestsPerMonth * each - tuningUpkeepUsd(one, size, labelled);
  return monthsUntil(tuningUpFrontUsd(one, size, labelled), saved);
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
  readonly work: Omit<TuningWork, 'trainingUsdPerMillion'>;
}

/** Work is often half or twice what was planned; our choice, for want of a measurement. */
export const workSpread: Range = { low: 0.5, expected: 1, high: 2 };

const opposite = { low: 'high', expected: 'expected', high: 'low' } as const;

/** Rates of a model whose answers are priced. */
function answering(price: PriceFigures, use: PriceUse): Maybe<TokenRates> {
  const rates = tokenRates(price, use);
  if (!isUnknown(rates) && rates.output === undefined) {
    return unknown(`output price of ${price.name}`);
  }
  return rates;
}

/**
 * The case at which tuning pays back soonest (low), as assumed (expected) or latest (high): by hits of
 * the cache, work, and what training costs. Unknown, naming it, where a price is not listed.
 */
export function tuningCase(settings: TuningSettings, at: keyof Range): Maybe<TuningCase> {
  const { promptedUse, tunedUse, trainingPrice, work, keptShare } = settings;
  // Few hits make prompting dear, and many make the tuned model cheap: then tuning pays soonest.
  const hitShare = hitRange(promptedUse.hitShare)[at];
  const tunedHits = hitRange(tunedUse.hitShare)[opposite[at]];
  const prompted = answering(settings.promptedPrice, { ...promptedUse, hitShare });
  const tuned = answering(settings.tunedPrice, { ...tunedUse, hitShare: tunedHits });
  if (isUnknown(prompted)) return prompted;
  if (isUnknown(tuned)) return tuned;
  const middle = (trainingPrice.low + trainingPrice.high) / 2;
  return {
    prompted,
    tuned,
    keptShare,
    work: {
      ...work,
      days: work.days * workSpread[at],
      minutesPerExample: work.minutesPerExample * workSpread[at],
      trainingUsdPerMillion: at === 'expected' ? middle : trainingPrice[at],
    },
  };
}

/**
 * The same without the dearer rates of very long prompts. They hold above a length of prompt and input
 * together, and the bounds of a fact are found at the ends of each alone. Left out, prompting looks
 * cheaper than it is there and tuning pays back later, never sooner.
 */
export function withoutLongPrompts(one: TuningCase): TuningCase {
  const plain = (rates: TokenRates): TokenRates => ({ ...rates, long: undefined });
  return { ...one, prompted: plain(one.prompted), tuned: plain(one.tuned) };
}
