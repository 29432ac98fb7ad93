import type { Maybe, Quantity, Range } from './ranges';
import { exactly, inUnit, isUnknown, sum, times, unknown } from './ranges';

/** What it takes before the first request is served. */
export interface Effort {
  readonly examplesToLabel: number;
  /** Absent: not known. */
  readonly usdPerExample?: Range | undefined;
  readonly engineeringDays: Range;
  readonly usdPerDay?: Range | undefined;
  readonly training: Maybe<Range>;
}

interface UpFront {
  readonly labelling: Range;
  readonly engineering: Range;
  readonly training: Range;
  readonly total: Quantity<'usd'>;
}

/** Amount × price; nothing of a thing costs nothing, something at no known price is unknown. */
function priced(amount: Range, price: Range | undefined, name: string): Maybe<Range> {
  if (amount.high === 0) return exactly(0);
  return price === undefined ? unknown(name) : times(amount, price);
}

/** USD of one training run that is paid by the token. */
export function trainingRunUsd(tokens: number, usdPerMillionTokens: number): number {
  return (tokens * usdPerMillionTokens) / 1e6;
}

/** USD before launch: labelling, engineering and training. Unknown where one of its prices is. */
export function upFrontCost(effort: Effort): Maybe<UpFront> {
  const labelling = priced(
    exactly(effort.examplesToLabel),
    effort.usdPerExample,
    'price of labelling an example',
  );
  const engineering = priced(effort.engineeringDays, effort.usdPerDay, 'price of a day of work');
  const { training } = effort;
  if (isUnknown(labelling) || isUnknown(engineering) || isUnknown(training)) {
    const all = [labelling, engineering, training];
    return unknown(...all.flatMap((part) => (isUnknown(part) ? part.missing : [])));
  }
  const total = inUnit(sum(labelling, engineering, training), 'usd');
  return { labelling, engineering, training, total };
}

/**
 * USD per month of tuning again: a training run and the repeated share of the labelling and engineering,
 * every so many months; nothing where `everyMonths` is absent.
 * @param repeatedShare from 0 to 1
 */
export function upkeepUsd(
  trainingUsd: number,
  workUsd: number,
  repeatedShare: number,
  everyMonths: number | undefined,
): number {
  return everyMonths === undefined ? 0 : (trainingUsd + repeatedShare * workUsd) / everyMonths;
}

/** The same from low to high: training every so many months, and a share of the work each time. */
export function retrainingPerMonth(
  upFront: UpFront,
  everyMonths: number | undefined,
  repeatedShare: Range,
): Quantity<'usd-per-month'> {
  const work = sum(upFront.labelling, upFront.engineering);
  const at = (end: keyof Range) =>
    upkeepUsd(upFront.training[end], work[end], repeatedShare[end], everyMonths);
  return { unit: 'usd-per-month', low: at('low'), expected: at('expected'), high: at('high') };
}

/** One option over time: USD before launch and USD per month. */
export interface Plan {
  readonly upFront: Range;
  readonly perMonth: Range;
}

/** Months, or that the day never comes. */
type Months = number | 'never';

/** Months until the dearer start has paid; each of the three can be `never`. */
export interface Payback {
  readonly unit: 'months';
  readonly low: Months;
  readonly expected: Months;
  readonly high: Months;
}

/**
 * Months until extra USD are earned back by USD saved a month, as requests are by USD saved a request; 0
 * where nothing extra, Infinity: never.
 */
export function monthsUntil(extraUsd: number, savedUsd: number): number {
  if (extraUsd <= 0) return 0;
  return savedUsd <= 0 ? Number.POSITIVE_INFINITY : extraUsd / savedUsd;
}

/** The same, with a word for never. */
function payback(extraUsd: number, savedUsd: number): Months {
  const months = monthsUntil(extraUsd, savedUsd);
  return Number.isFinite(months) ? months : 'never';
}

/**
 * Months until `option` has cost less in all than `baseline`: extra up-front cost / monthly saving.
 * Low takes the option at its cheapest against the baseline at its dearest, high the reverse.
 */
export function paybackMonths(baseline: Plan, option: Plan): Payback {
  const { upFront: a, perMonth: am } = baseline;
  const { upFront: b, perMonth: bm } = option;
  return {
    unit: 'months',
    low: payback(b.low - a.high, am.high - bm.low),
    expected: payback(b.expected - a.expected, am.expected - bm.expected),
    high: payback(b.high - a.low, am.low - bm.high),
  };
}

const mostRequests = 1e9;
const stepsPerDecade = 20;

/** Narrows a crossing between two volumes; `isCheaper` is false at `from` and true at `to`. */
function narrow(from: number, to: number, isCheaper: (volume: number) => boolean): number {
  let below = from;
  let above = to;
  while (above - below > Math.max(1, below * 1e-6)) {
    const middle = (below + above) / 2;
    if (isCheaper(middle)) above = middle;
    else below = middle;
  }
  return Math.ceil(above);
}

/**
 * Smallest monthly volume, from 1 to 10^9 requests, from which `option` is cheaper than `baseline`
 * by USD per month: 1 where it always is, `never` where it is not. The costs may have steps; of
 * several crossings the first is told.
 */
export function breakEvenVolume(
  baseline: (requestsPerMonth: number) => number,
  option: (requestsPerMonth: number) => number,
): number | 'never' {
  const isCheaper = (volume: number): boolean => option(volume) < baseline(volume);
  if (isCheaper(1)) return 1;
  let last = 1;
  for (let step = 1; step <= 9 * stepsPerDecade; step += 1) {
    const volume = Math.min(mostRequests, 10 ** (step / stepsPerDecade));
    if (isCheaper(volume)) return narrow(last, volume, isCheaper);
    last = volume;
  }
  return 'never';
}

/**
 * Accuracy at which a system pays for itself: p* = L / (L + G), with L the loss of one failure and
 * G the gain of one success, both above 0 and in the same currency. OpenAI's worked case (success
 * worth 20, escalation 40, in 5 % of failures a churn of 1,000) gives 88 / 108 = 81.5 %.
 */
export function breakEvenAccuracy(lossPerFailure: number, gainPerSuccess: number): number {
  return lossPerFailure / (lossPerFailure + gainPerSuccess);
}
