import type { CaseRow } from '../model/case';
import type { ForecastTenth } from '../model/evaluation-record';
import { familyShares, isJudged, rightFamilies, rowWeights } from './case-sets';
import type { Policy } from './policies';

/** One case held against what a policy answers. */
export interface ScoredRow {
  readonly id: string;
  readonly family: string;
  readonly second: string | null;
  readonly winner: string | null;
  readonly accepted: readonly string[];
  /** The family is the winner. */
  readonly strict: boolean;
  /** The family is the winner or is accepted beside it. */
  readonly lenient: boolean;
  /** The family or the second choice is accepted. */
  readonly topTwo: boolean;
  /** The source shows the family losing or doing harm. */
  readonly avoid: boolean;
  /** Chance of the family, 0 to 1; null where nothing was forecast, or nothing came out best. */
  readonly chance: number | null;
  /** Minus the natural logarithm of the chance of the accepted families together. */
  readonly logLoss: number | null;
  /** Sum over families of the squared difference between chance and share; 0 to 2. */
  readonly brier: number | null;
}

/** Shares between 0 and 1; every publication weighs one and its rows share that. */
export interface Shares {
  readonly strict: number;
  readonly lenient: number;
  readonly topTwo: number;
  readonly avoid: number;
}

export type Measure = keyof Shares;

/** Shares with how good the chances were; null where nothing was forecast. */
export interface Scored extends Shares {
  readonly logLoss: number | null;
}

/** Chances below this are scored as this: the logarithm of 0 is no score. */
const leastChance = 1e-12;

type Forecast = Pick<ScoredRow, 'chance' | 'logLoss' | 'brier'>;

function scoreForecast(
  entry: CaseRow,
  family: string,
  chances: ReadonlyMap<string, number> | null,
): Forecast {
  if (chances === null || !isJudged(entry)) return { chance: null, logLoss: null, brier: null };
  const shares = familyShares(entry);
  const right = [...shares.keys()].reduce((sum, id) => sum + (chances.get(id) ?? 0), 0);
  const families = new Set([...chances.keys(), ...shares.keys()]);
  const brier = [...families].reduce(
    (sum, id) => sum + ((chances.get(id) ?? 0) - (shares.get(id) ?? 0)) ** 2,
    0,
  );
  return {
    chance: chances.get(family) ?? 0,
    logLoss: -Math.log(Math.max(leastChance, right)),
    brier,
  };
}

/** Runs a policy on one case. */
export function scoreCase(entry: CaseRow, policy: Policy): ScoredRow {
  const { family, second, chances } = policy(entry.answers);
  const { winner, accepted, avoid } = entry.outcome;
  const right = rightFamilies(entry);
  const isRight = (choice: string | null) => choice !== null && right.includes(choice);
  return {
    id: entry.id,
    family,
    second,
    winner,
    accepted,
    strict: family === winner,
    lenient: isRight(family),
    topTwo: isRight(family) || isRight(second),
    avoid: avoid.includes(family),
    ...scoreForecast(entry, family, chances),
  };
}

/** A case with its score and what it weighs. */
interface Weighed {
  readonly entry: CaseRow;
  readonly row: ScoredRow;
  readonly weight: number;
}

/** The rows that count for a measure, weighed among one another: those without a winner for `avoid` only. */
function counted(
  cases: readonly CaseRow[],
  rows: readonly ScoredRow[],
  withoutWinner: boolean,
): Weighed[] {
  const pairs = cases.flatMap((entry, at) => {
    const row = rows[at];
    return row !== undefined && (withoutWinner || isJudged(entry)) ? [{ entry, row }] : [];
  });
  const weights = rowWeights(pairs.map(({ entry }) => entry));
  return pairs.map((pair, at) => ({ ...pair, weight: weights[at] ?? 0 }));
}

/** Per publication: what its rows weigh together, and how much of that the measure holds for. */
export interface Tally {
  readonly cluster: string;
  readonly weight: number;
  readonly held: number;
}

/** Counts a measure by publication. */
export function tally(
  cases: readonly CaseRow[],
  rows: readonly ScoredRow[],
  measure: Measure,
): Tally[] {
  const byCluster = new Map<string, { weight: number; held: number }>();
  for (const { entry, row, weight } of counted(cases, rows, measure === 'avoid')) {
    const { cluster } = entry.source;
    const sum = byCluster.get(cluster) ?? { weight: 0, held: 0 };
    sum.weight += weight;
    if (row[measure]) sum.held += weight;
    byCluster.set(cluster, sum);
  }
  return [...byCluster].map(([cluster, sum]) => ({ cluster, ...sum }));
}

/** Weighted mean over publications; 0 where nothing counts. */
export function share(tallies: readonly Tally[]): number {
  const weight = tallies.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return 0;
  return tallies.reduce((sum, { held }) => sum + held, 0) / weight;
}

/** All four shares of scored rows; `rows` in the order of `cases`. */
export function sharesOf(cases: readonly CaseRow[], rows: readonly ScoredRow[]): Shares {
  const of = (measure: Measure) => share(tally(cases, rows, measure));
  return {
    strict: of('strict'),
    lenient: of('lenient'),
    topTwo: of('topTwo'),
    avoid: of('avoid'),
  };
}

/** Weighted mean of a score of forecasts; null where nothing was forecast. */
export function meanLoss(
  cases: readonly CaseRow[],
  rows: readonly ScoredRow[],
  score: 'logLoss' | 'brier',
): number | null {
  let [sum, weights] = [0, 0];
  for (const { row, weight } of counted(cases, rows, false)) {
    const value = row[score];
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** Shares and log loss of the rows that pass a test, weighed again among themselves. */
export function scoredWhere(
  cases: readonly CaseRow[],
  rows: readonly ScoredRow[],
  test: (entry: CaseRow) => boolean,
): Scored {
  const own = cases.filter(test);
  const scored = rows.filter((_, at) => {
    const entry = cases[at];
    return entry !== undefined && test(entry);
  });
  return { ...sharesOf(own, scored), logLoss: meanLoss(own, scored, 'logLoss') };
}

/**
 * Whether chances came true: the rows by tenths of the chance of the advised family, with the mean
 * forecast and how often the family was accepted. Tenths without a row are left out.
 */
export function tenths(cases: readonly CaseRow[], rows: readonly ScoredRow[]): ForecastTenth[] {
  const forecasts = counted(cases, rows, false).flatMap(({ row, weight }) =>
    row.chance === null ? [] : [{ chance: row.chance, right: row.lenient, weight }],
  );
  return Array.from({ length: 10 }, (_, tenth) => tenth).flatMap((tenth) => {
    const own = forecasts.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth);
    const weight = own.reduce((sum, one) => sum + one.weight, 0);
    if (weight === 0) return [];
    const mean = (value: (one: (typeof own)[number]) => number) =>
      own.reduce((sum, one) => sum + one.weight * value(one), 0) / weight;
    return [
      {
        from: tenth / 10,
        to: (tenth + 1) / 10,
        n: own.length,
        forecast: mean(({ chance }) => chance),
        happened: mean(({ right }) => Number(right)),
      },
    ];
  });
}

/** Winner to recommended family to number of rows; rows without a winner are left out. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Counts how often each family was recommended where another, or the same, came out best. */
export function confusionOf(rows: readonly ScoredRow[]): Confusion {
  const table: Record<string, Record<string, number>> = {};
  for (const { winner, family } of rows) {
    if (winner === null) continue;
    const line = (table[winner] ??= {});
    line[family] = (line[family] ?? 0) + 1;
  }
  return table;
}
