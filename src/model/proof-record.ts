import type { Answers } from './answers';
import type { Case } from './case';

/** hit: the winner; accepted: counts as right too; second: only the second choice does. */
export type CaseResult = 'hit' | 'accepted' | 'second' | 'miss' | 'no-winner';

/** What the rules say about one published case. */
export interface CaseVerdict {
  readonly id: string;
  readonly family: string;
  readonly strategy: string;
  readonly second: string | null;
  readonly result: CaseResult;
  /** The source shows the recommended family losing or doing harm. */
  readonly avoid: boolean;
  /** Family where the publication is struck from every rule. */
  readonly leftOut: string;
  /** Family where every rule that cites the publication is struck. */
  readonly citedOut: string;
}

/** Share of publications between 0 and 1, with the bounds that hold 95 % of resampled shares. */
export interface Measured {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Scores {
  readonly strict: Measured;
  readonly lenient: Measured;
  readonly topTwo: Measured;
  readonly avoid: Measured;
}

/** How often one rule speaks, and where it tips the scales. */
export interface RuleUsage {
  /** Published cases whose answers make it true. */
  readonly cases: number;
  /** Random profiles whose answers make it true. */
  readonly profiles: number;
  /** Ids of cases whose leading family changes when the rule is removed. */
  readonly decides: readonly string[];
}

/** A published case beside somebody's answers. */
export interface NearCase {
  readonly id: string;
  /** 0 where every answer that matters is the same, 1 where each is as different as can be. */
  readonly distance: number;
  /** Questions answered alike, weightiest first. */
  readonly alike: readonly string[];
  /** Questions answered otherwise, weightiest first. */
  readonly different: readonly string[];
}

/** One version in the changelog. */
export interface ChangelogVersion {
  readonly title: string;
  readonly entries: readonly string[];
}

/** How the rules fare on published cases and random profiles; computed when the program is built. */
export interface ProofRecord {
  readonly rulesVersion: string;
  readonly cases: readonly Case[];
  /** In the order of the cases. */
  readonly verdicts: readonly CaseVerdict[];
  /** Case to one sentence: why a miss stays. */
  readonly whyMissed: Readonly<Record<string, string>>;
  readonly publications: number;
  /** Mean number of questions that a case answers. */
  readonly meanKnown: number;
  readonly all: Scores;
  readonly leaveOneOut: Scores;
  readonly citedRulesOut: Scores;
  /** Simple policies, and each article alone by the id of its source. */
  readonly baselines: Readonly<
    Record<string, { readonly strict: number; readonly lenient: number }>
  >;
  /** Share right of the nearest case of another publication taken alone, as `lenient`. */
  readonly nearestAlone: number;
  /** Winner to recommended family to number of rows. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rule to its usage. */
  readonly usage: Readonly<Record<string, RuleUsage>>;
  readonly profiles: {
    readonly of: number;
    /** How many of the random profiles lead to each strategy. */
    readonly strategies: Readonly<Record<string, number>>;
  };
  /** Strategy to answers that put it first; null where a search found none. */
  readonly firsts: Readonly<Record<string, Answers | null>>;
  /** Rules for which no answers were found under which they hold. */
  readonly unmet: readonly string[];
  readonly changelog: readonly ChangelogVersion[];
}
