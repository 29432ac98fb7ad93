import { errorFunction, gammaln, mean, probit, quantileSorted } from 'simple-statistics';
import { seeded } from './seeded';
import { z95 } from './significance';

/** Bounds of a share, a score or a difference; without unit, like what they bound. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % interval of a share, without continuity correction (Wilson 1927; method 3 of Newcombe
 * 1998, Statistics in Medicine 17:857). @param successes 0 to n @param n above 0
 */
export function wilson(successes: number, n: number): Interval {
  const share = successes / n;
  const square = z95 * z95;
  const middle = share + square / (2 * n);
  const half = z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  return {
    // At the ends exactly, where rounding would leave 0.9999999999999998.
    low: successes === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: successes === n ? 1 : Math.min(1, (middle + half) / scale),
  };
}

/**
 * Two-sided exact p value of wins against losses if each were as likely: twice the smaller binomial
 * tail, at most 1. For preferences this is the sign test (ties left out); for two systems on the same
 * items, with the items that only one of them got right, it is McNemar's exact test.
 */
export function signTest(wins: number, losses: number): number {
  const n = wins + losses;
  const smaller = Math.min(wins, losses);
  let tail = 0;
  for (let k = 0; k <= smaller; k += 1) {
    tail += Math.exp(gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) - n * Math.LN2);
  }
  return Math.min(1, 2 * tail);
}

/** Two systems on the same items, by which of them got an item right. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** Exact McNemar test: two-sided p value (conditional on the items on which the systems differ). */
export function exactMcNemar({ onlyFirst, onlySecond }: PairedCounts): number {
  return signTest(onlyFirst, onlySecond);
}

/**
 * 95 % interval of the difference between two shares of the same items, first minus second: Newcombe's
 * square-and-add of Wilson bounds with the correlation (method 10 of Newcombe 1998, Statistics in
 * Medicine 17:2635).
 */
export function pairedDifference(counts: PairedCounts): Interval & { readonly difference: number } {
  const { both, onlyFirst, onlySecond, neither } = counts;
  const n = both + onlyFirst + onlySecond + neither;
  const first = (both + onlyFirst) / n;
  const second = (both + onlySecond) / n;
  const ofFirst = wilson(both + onlyFirst, n);
  const ofSecond = wilson(both + onlySecond, n);
  const margins =
    (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
  const product = both * neither - onlyFirst * onlySecond;
  // The correction applies only where the two agree more often than by chance.
  const corrected = product > n / 2 ? product - n / 2 : Math.min(product, 0);
  const phi = margins === 0 ? 0 : corrected / Math.sqrt(margins);
  const root = (down: number, up: number) =>
    Math.sqrt(Math.max(0, down * down - 2 * phi * down * up + up * up));
  const difference = first - second;
  return {
    difference,
    low: difference - root(first - ofFirst.low, ofSecond.high - second),
    high: difference + root(ofFirst.high - first, second - ofSecond.low),
  };
}

/** How many of how many. */
export interface Share {
  readonly right: number;
  /** Above 0. */
  readonly n: number;
}

/**
 * Difference between the shares of two groups of which nobody knows how they pair, first minus second: the
 * 95 % interval by square-and-add of Wilson bounds (method 10 of Newcombe 1998, Statistics in Medicine
 * 17:873), and the two-sided p of the test of two proportions with their pooled share.
 */
export function unpairedDifference(
  first: Share,
  second: Share,
): Interval & { readonly difference: number; readonly p: number } {
  const [one, two] = [first.right / first.n, second.right / second.n];
  const [ofFirst, ofSecond] = [wilson(first.right, first.n), wilson(second.right, second.n)];
  const difference = one - two;
  const pooled = (first.right + second.right) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  return {
    difference,
    low: difference - Math.hypot(one - ofFirst.low, ofSecond.high - two),
    high: difference + Math.hypot(ofFirst.high - one, two - ofSecond.low),
    p: error === 0 ? 1 : Math.max(0, 1 - errorFunction(Math.abs(difference) / error / Math.SQRT2)),
  };
}

/** Most draws of a bootstrap: enough for the third digit of its standard error to stand still. */
const draws = 200_000;
/** Values drawn in all, which bounds the time: more items are steadier with fewer draws. */
const valuesDrawn = 5e6;

/** A mean, and how it varies over drawn samples. */
export interface BootstrapMean extends Interval {
  readonly mean: number;
  readonly standardError: number;
  /** Share of the drawn means on the other side of 0 than the mean, or at 0. */
  readonly beyondZero: number;
}

/**
 * Mean with its 95 % percentile bootstrap interval (Efron and Tibshirani 1993, §13.3): of the scores of
 * one system, or of the differences between two on the same items, which makes it the paired bootstrap.
 * Seeded, so the same every time. @param values at least one @param rounds samples that are drawn
 */
export function bootstrapMean(
  values: readonly number[],
  seed = 1,
  rounds = Math.max(1000, Math.min(draws, Math.floor(valuesDrawn / values.length))),
): BootstrapMean {
  const random = seeded(seed);
  const means = Float64Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1) {
      sum += values[Math.floor(random() * values.length)] ?? 0;
    }
    return sum / values.length;
  }).sort();
  const sorted = [...means];
  const center = mean(sorted);
  const own = mean([...values]);
  const beyond = sorted.filter((value) => value * own <= 0).length;
  const square = sorted.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return {
    mean: own,
    beyondZero: Math.max(beyond, 1) / rounds,
    standardError: Math.sqrt(square / (rounds - 1)),
    low: quantileSorted(sorted, 0.025),
    high: quantileSorted(sorted, 0.975),
  };
}

/**
 * Smallest difference that n items can show as more than noise where this share of them differs between
 * the systems: wins minus losses above 1.96 times the root of their sum (McNemar's test).
 * @param differing share of items, 0 to 1
 */
export function detectableDifference(n: number, differing: number): number {
  return Math.min(differing, z95 * Math.sqrt(differing / n));
}

/**
 * Items that it takes in all until an interval that shrinks with the root of their number no longer holds 0,
 * by the power wanted. @param n items behind the interval
 */
export function itemsForInterval(
  n: number,
  difference: number,
  { low, high }: Interval,
  power = 0.8,
): number {
  const half = ((high - low) / 2) * (1 + probit(power) / z95);
  return Math.ceil(n * (half / Math.abs(difference)) ** 2);
}

/**
 * Items that it takes in all to show a difference with a test of 5 %, by the power wanted (Connor 1987,
 * Biometrics 43:207; the formula of Miettinen for paired shares). Infinity for no difference.
 * @param differing share of items on which the systems differ @param difference of their shares
 */
export function itemsToShow(differing: number, difference: number, power = 0.8): number {
  const gap = Math.abs(difference);
  if (gap === 0) return Infinity;
  const spread = Math.max(0, differing - gap * gap);
  const root = z95 * Math.sqrt(differing) + probit(power) * Math.sqrt(spread);
  return Math.ceil((root / gap) ** 2);
}
