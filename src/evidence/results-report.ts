import { median } from 'simple-statistics';
import { settledBelow } from '../calculators/significance';
import type { PairedCounts } from '../calculators/statistics';
import {
  bootstrapMean,
  detectableDifference,
  exactMcNemar,
  itemsForInterval,
  itemsToShow,
  pairedDifference,
  signTest,
  unpairedDifference,
  wilson,
} from '../calculators/statistics';
import type { Fault, FaultList } from './fault';

/* What files of results hold, whatever tool wrote them: the input of `reportResults`. */

/** What one variant did on one item. */
interface Trial {
  /** What the item is called, or a hash of it: only equality counts. */
  readonly item: string;
  readonly variant: string;
  /** 0 to 1 for right or wrong, any number for other measures; null where it ended in an error. */
  readonly score: number | null;
  readonly latencyMs?: number;
  readonly costUsd?: number;
}

/** Which of two variants somebody liked better on one item; null for neither. */
interface Preference {
  readonly item: string;
  readonly first: string;
  readonly second: string;
  readonly preferred: string | null;
}

/** Counts that somebody typed in, without the items behind them. */
export interface TypedCounts {
  readonly variants: readonly {
    readonly name: string;
    readonly right: number;
    readonly n: number;
  }[];
  readonly pairs: readonly (PairedCounts & { readonly a: string; readonly b: string })[];
  /** How often readers liked a better, b better, or neither. */
  readonly preferences: readonly {
    readonly a: string;
    readonly b: string;
    readonly won: number;
    readonly lost: number;
    readonly tied: number;
  }[];
}

/** What a file of results holds. */
export interface Results {
  readonly trials: readonly Trial[];
  readonly preferences: readonly Preference[];
  readonly typed: TypedCounts | null;
  readonly faults: readonly Fault[];
}

/** What is gathered while files are read. */
export interface Gathered {
  readonly trials: Trial[];
  readonly preferences: Preference[];
  readonly faults: FaultList;
}

/** One variant: its score with a 95 % interval, and medians of what it took. */
export interface VariantReport {
  readonly name: string;
  /** Items with a score. */
  readonly n: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Milliseconds, USD: medians over items; null where the file does not say. */
  readonly latency: number | null;
  readonly cost: number | null;
  /** Items that ended in an error and are in no score. */
  readonly errors: number;
}

/** Two variants on the items that both have. Differences are a minus b. */
export interface PairReport {
  readonly a: string;
  readonly b: string;
  readonly n: number;
  /** Of two proportions where nobody knows what each variant did on the same item. */
  readonly test: 'McNemar' | 'paired bootstrap' | 'sign test' | 'two proportions';
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
  /** Items that only a won, or that only b won; null where nobody knows. */
  readonly wins: number | null;
  readonly losses: number | null;
  /** Smallest difference that this many items can show; null where scores are not right or wrong. */
  readonly detectable: number | null;
  /**
   * Further items that would settle it, if the difference stays what it is: 0 where it is settled, null
   * where there is no difference to settle.
   */
  readonly settles: number | null;
}

export interface ResultsReport {
  readonly variants: readonly VariantReport[];
  readonly pairs: readonly PairReport[];
  readonly faults: readonly Fault[];
}

/** Variants that are all compared with each other; of more, each only with the best. */
const allPairsUntil = 8;

/** Reports on results: variants in the order of their scores, and each pair on its common items. */
export function reportResults(results: Results): ResultsReport {
  const { trials, preferences, typed } = results;
  const faults = [...results.faults];
  const byVariant = groupTrials(trials);
  const variants = [
    ...[...byVariant].map(([name, items]) => variantReport(name, items, trials)),
    ...(typed?.variants ?? []).map(typedVariant),
  ].sort((a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity));
  const pairs = [...pairsOf(variants.filter(({ name }) => byVariant.has(name)))].flatMap(
    ([a, b]) => {
      const first = byVariant.get(a) ?? new Map<string, number>();
      const second = byVariant.get(b) ?? new Map<string, number>();
      const common = [...first.keys()].filter((item) => second.has(item));
      if (common.length < Math.max(first.size, second.size))
        faults.push(unequal(first, second, common));
      return common.length === 0
        ? []
        : compare(
            a,
            b,
            common.map((item) => [first.get(item) ?? 0, second.get(item) ?? 0]),
          );
    },
  );
  return {
    variants: [
      ...variants,
      ...preferredVariants(preferences),
      ...(typed?.preferences ?? []).flatMap(({ a, b, won, lost }) => [
        preferredVariant(a, won, won + lost),
        preferredVariant(b, lost, won + lost),
      ]),
    ],
    pairs: [
      ...pairs,
      ...(typed?.pairs ?? []).map((pair) => comparePaired(pair.a, pair.b, pair)),
      ...(typed === null ? [] : compareApart(typed, variants)),
      ...comparePreferences(preferences),
      ...(typed?.preferences ?? []).map(({ a, b, won, lost, tied }) =>
        comparePreferred(a, b, won, lost, won + lost + tied),
      ),
    ],
    faults: distinctFaults(faults),
  };
}

/** Mean score of each item by variant: repeats of an item are no further items. */
function groupTrials(trials: readonly Trial[]): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, { sum: number; n: number }>>();
  for (const { variant, item, score } of trials) {
    const items = sums.get(variant) ?? new Map<string, { sum: number; n: number }>();
    sums.set(variant, items);
    if (score === null) continue;
    const before = items.get(item) ?? { sum: 0, n: 0 };
    items.set(item, { sum: before.sum + score, n: before.n + 1 });
  }
  return new Map(
    [...sums].map(([variant, items]) => [
      variant,
      new Map([...items].map(([item, { sum, n }]) => [item, sum / n])),
    ]),
  );
}

const isBinary = (values: readonly number[]) => values.every((value) => value === 0 || value === 1);

function variantReport(
  name: string,
  items: ReadonlyMap<string, number>,
  trials: readonly Trial[],
): VariantReport {
  const own = trials.filter(({ variant }) => variant === name);
  const values = [...items.values()];
  const middle = (numbers: readonly (number | undefined)[]) => {
    const known = numbers.filter((value) => value !== undefined);
    return known.length === 0 ? null : median(known);
  };
  return {
    name,
    n: values.length,
    ...meanScore(values),
    latency: middle(own.map(({ latencyMs }) => latencyMs)),
    cost: middle(own.map(({ costUsd }) => costUsd)),
    errors: own.filter(({ score }) => score === null).length,
  };
}

function meanScore(values: readonly number[]): Pick<VariantReport, 'score' | 'low' | 'high'> {
  if (values.length === 0) return { score: null, low: null, high: null };
  if (isBinary(values)) {
    const right = values.filter((value) => value === 1).length;
    return { score: right / values.length, ...wilson(right, values.length) };
  }
  const { mean, low, high } = bootstrapMean(values);
  return { score: mean, low, high };
}

function typedVariant({ name, right, n }: TypedCounts['variants'][number]): VariantReport {
  return { name, n, score: right / n, ...wilson(right, n), latency: null, cost: null, errors: 0 };
}

/** Pairs of names, the better variant first. */
function* pairsOf(variants: readonly VariantReport[]): Generator<readonly [string, string]> {
  for (const [place, better] of variants.entries()) {
    if (place > 0 && variants.length > allPairsUntil) return;
    for (const other of variants.slice(place + 1)) yield [better.name, other.name];
  }
}

function compare(a: string, b: string, scores: readonly (readonly [number, number])[]): PairReport {
  if (isBinary(scores.flat())) {
    const count = (first: number, second: number) =>
      scores.filter(([one, two]) => one === first && two === second).length;
    const counts = {
      both: count(1, 1),
      onlyFirst: count(1, 0),
      onlySecond: count(0, 1),
      neither: count(0, 0),
    };
    return comparePaired(a, b, counts);
  }
  const differences = scores.map(([first, second]) => first - second);
  const { mean, low, high, beyondZero } = bootstrapMean(differences);
  const p = Math.min(1, 2 * beyondZero);
  const wins = differences.filter((difference) => difference > 0).length;
  const losses = differences.filter((difference) => difference < 0).length;
  return {
    a,
    b,
    n: scores.length,
    test: 'paired bootstrap',
    difference: mean,
    low,
    high,
    p,
    wins,
    losses,
    detectable: null,
    settles: further(scores.length, p, mean, itemsForInterval(scores.length, mean, { low, high })),
  };
}

function comparePaired(a: string, b: string, counts: PairedCounts): PairReport {
  const n = counts.both + counts.onlyFirst + counts.onlySecond + counts.neither;
  const differing = (counts.onlyFirst + counts.onlySecond) / n;
  const { difference, low, high } = pairedDifference(counts);
  const p = exactMcNemar(counts);
  return {
    a,
    b,
    n,
    test: 'McNemar',
    difference,
    low,
    high,
    p,
    wins: counts.onlyFirst,
    losses: counts.onlySecond,
    detectable: differing === 0 ? null : detectableDifference(n, differing),
    settles: further(n, p, difference, itemsToShow(differing, difference)),
  };
}

function further(n: number, p: number, difference: number, needed: number): number | null {
  if (p < settledBelow) return 0;
  if (difference === 0) return null;
  // The formula may ask for no more than there are where the exact test is stricter.
  return Math.max(1, needed - n);
}

function comparePreferences(preferences: readonly Preference[]): PairReport[] {
  const groups = new Map<string, Preference[]>();
  for (const preference of preferences) {
    const key = JSON.stringify([preference.first, preference.second].sort());
    groups.set(key, [...(groups.get(key) ?? []), preference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ first: a, second: b } = { first: '', second: '' }] = group;
    const wins = group.filter(({ preferred }) => preferred === a).length;
    const losses = group.filter(({ preferred }) => preferred === b).length;
    return comparePreferred(a, b, wins, losses, group.length);
  });
}

function comparePreferred(
  a: string,
  b: string,
  wins: number,
  losses: number,
  n: number,
): PairReport {
  const both = n - wins - losses;
  const counts = { both, onlyFirst: wins, onlySecond: losses, neither: 0 };
  const { low, high, difference } = pairedDifference(counts);
  const p = signTest(wins, losses);
  const differing = (wins + losses) / n;
  return {
    ...{ a, b, n, test: 'sign test', difference, low, high, p, wins, losses },
    detectable: differing === 0 ? null : detectableDifference(n, differing),
    settles: further(n, p, difference, itemsToShow(differing, difference)),
  };
}

/**
 * Typed variants of which nobody knows how they pair: compared as two groups, which shows less than the
 * same items held side by side would.
 */
function compareApart(typed: TypedCounts, variants: readonly VariantReport[]): PairReport[] {
  const countsOf = (name: string) => typed.variants.find((one) => one.name === name);
  const isPaired = (a: string, b: string) =>
    typed.pairs.some((pair) => [pair.a, pair.b].includes(a) && [pair.a, pair.b].includes(b));
  return [...pairsOf(variants)].flatMap(([a, b]): PairReport[] => {
    const [first, second] = [countsOf(a), countsOf(b)];
    if (first === undefined || second === undefined || isPaired(a, b)) return [];
    const { difference, low, high, p } = unpairedDifference(first, second);
    const n = Math.min(first.n, second.n);
    return [
      {
        ...{ a, b, n, test: 'two proportions', difference, low, high, p },
        ...{ wins: null, losses: null, detectable: null },
        settles: further(n, p, difference, itemsForInterval(n, difference, { low, high })),
      },
    ];
  });
}

/** How often each variant was preferred, among the items on which one was. */
function preferredVariants(preferences: readonly Preference[]): VariantReport[] {
  const names = new Set(preferences.flatMap(({ first, second }) => [first, second]));
  return [...names].map((name) => {
    const decided = preferences.filter(
      ({ first, second, preferred }) => preferred !== null && (first === name || second === name),
    );
    const won = decided.filter(({ preferred }) => preferred === name).length;
    return preferredVariant(name, won, decided.length);
  });
}

function preferredVariant(name: string, right: number, n: number): VariantReport {
  if (n > 0) return typedVariant({ name, right, n });
  return { name, n, score: null, low: null, high: null, latency: null, cost: null, errors: 0 };
}

function unequal(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
  common: readonly string[],
): Fault {
  return {
    line: null,
    what: `Two variants were measured on different items (${first.size} and ${second.size}); they are compared on the ${common.length} that both have`,
    mend: 'Run every variant on the same items',
  };
}

function distinctFaults(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
