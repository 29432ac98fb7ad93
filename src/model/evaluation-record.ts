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

/** Every publication weighs one, however many cases it holds; grade C half as much. */
export interface Scores {
  /** The winner itself was advised. */
  readonly strict: Measured;
  /** A family that counts as right was advised. */
  readonly lenient: Measured;
  /** The advice or the second choice counts as right. */
  readonly topTwo: Measured;
  /** What the source shows losing was advised. */
  readonly avoid: Measured;
}

/** Simple policies, and each article alone by the id of its source. */
export type Baselines = Readonly<
  Record<string, { readonly strict: number; readonly lenient: number }>
>;

/** How some way of deciding fares on some cases, beside simpler ways on the same cases. */
export interface ScoredSet {
  readonly rows: number;
  readonly publications: number;
  readonly scores: Scores;
  /** Mean of minus the natural logarithm of the chance of what counts as right; null without chances. */
  readonly logLoss: number | null;
  readonly baselines: Baselines;
}

/** Chances of the advised family between two tenths, and how often it came to count as right. */
export interface ForecastTenth {
  readonly from: number;
  readonly to: number;
  /** Rows. */
  readonly n: number;
  /** Mean chance, and share that counts as right; both weighed by publication. */
  readonly forecast: number;
  readonly happened: number;
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

/** What came out on one question in the published cases most like some answers. */
export interface Vote {
  readonly question: 'weights' | 'context';
  /** Share of yes, 0 to 1: closer cases count more, and one that accepts both sides counts in part. */
  readonly yes: number;
  /** How many cases, one a publication. */
  readonly n: number;
}

/** The closest cases as a second witness beside the reasons: shown, and no part of the chances. */
export interface Witness {
  readonly weights: Vote;
  readonly context: Vote;
  /** Training family to its share, among the closest cases that training won. */
  readonly training: { readonly shares: Readonly<Record<string, number>>; readonly n: number };
}

/** One version in the changelog. */
export interface ChangelogVersion {
  readonly title: string;
  readonly entries: readonly string[];
}

/**
 * How the rules fare on published cases and random profiles; computed when the program is built. In the
 * order in which it is to be quoted: cases that nobody could have written rules for come first.
 */
export interface EvaluationRecord {
  readonly rulesVersion: string;
  /** Cases released after this version was frozen; null while there are none, or it is not frozen. */
  readonly afterFreeze: ScoredSet | null;
  /** The fifth of the publications that was kept unread while the rules were written. */
  readonly unread: ScoredSet;
  /** The last version before the decision was rebuilt, on the cases released after it was frozen. */
  readonly beforeRebuild: { readonly version: string; readonly set: ScoredSet };
  /** All cases: in-sample, since the rules were written with most of them in sight. */
  readonly inSample: ScoredSet;
  /** The core rows, weighed among themselves: the advice, and the family of the largest product. */
  readonly core: Readonly<Record<'advised' | 'fitted', CoreScores>>;
  /** Whether chances came true, over all cases. */
  readonly calibration: readonly ForecastTenth[];
  /** In-sample, with the publication of each case struck from every rule. */
  readonly leaveOneOut: Scores;
  /** Stricter: every rule that cites the publication is struck. */
  readonly citedRulesOut: Scores;
  /** Share right of the nearest case of another publication taken alone, as `lenient`. */
  readonly nearestAlone: number;
  readonly cases: readonly Case[];
  /** In the order of the cases. */
  readonly verdicts: readonly CaseVerdict[];
  /** Mean number of questions that a case answers. */
  readonly meanKnown: number;
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

/** Shares and log loss of the core rows. */
export interface CoreScores {
  readonly strict: number;
  readonly lenient: number;
  readonly topTwo: number;
  readonly avoid: number;
  readonly logLoss: number | null;
}
