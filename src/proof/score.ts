import type { Case } from '../model/case';
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
}

/** Shares between 0 and 1; every cluster weighs one and its rows share that. */
export interface Shares {
  readonly strict: number;
  readonly lenient: number;
  readonly topTwo: number;
  readonly avoid: number;
}

export type Measure = keyof Shares;

/** Runs a policy on one case. */
export function scoreCase(entry: Case, policy: Policy): ScoredRow {
  const { family, second } = policy(entry.answers);
  const { winner, accepted, avoid } = entry.outcome;
  const right = (choice: string | null) =>
    choice !== null && (choice === winner || accepted.includes(choice));
  return {
    id: entry.id,
    family,
    second,
    winner,
    accepted,
    strict: family === winner,
    lenient: right(family),
    topTwo: right(family) || right(second),
    avoid: avoid.includes(family),
  };
}

/** Per cluster: how many rows count for a measure, and for how many of them it holds. */
export interface Tally {
  readonly cluster: string;
  readonly rows: number;
  readonly held: number;
}

/** Counts a measure by cluster. Rows without a winner count for `avoid` only. */
export function tally(
  cases: readonly Case[],
  rows: readonly ScoredRow[],
  measure: Measure,
): Tally[] {
  const byCluster = new Map<string, { rows: number; held: number }>();
  for (const [index, entry] of cases.entries()) {
    const row = rows[index];
    if (row === undefined || (measure !== 'avoid' && entry.outcome.winner === null)) continue;
    const count = byCluster.get(entry.source.cluster) ?? { rows: 0, held: 0 };
    count.rows += 1;
    if (row[measure]) count.held += 1;
    byCluster.set(entry.source.cluster, count);
  }
  return [...byCluster].map(([cluster, count]) => ({ cluster, ...count }));
}

/** Mean over clusters of the share within each; 0 where nothing counts. */
export function share(tallies: readonly Tally[]): number {
  if (tallies.length === 0) return 0;
  return tallies.reduce((sum, { rows, held }) => sum + held / rows, 0) / tallies.length;
}

/** All four shares of scored rows; `rows` in the order of `cases`. */
export function sharesOf(cases: readonly Case[], rows: readonly ScoredRow[]): Shares {
  const of = (measure: Measure) => share(tally(cases, rows, measure));
  return {
    strict: of('strict'),
    lenient: of('lenient'),
    topTwo: of('topTwo'),
    avoid: of('avoid'),
  };
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
