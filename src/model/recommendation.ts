import type { Answers } from './answers';
import type { Assumptions } from './assumption-values';
import type { Condition } from './condition';
import type { Facts } from './fact';
import type { Effect, Target } from './rule';
import type { Citation, Grade } from './source';

/** What a visitor, a link, a case or the command line puts in. */
export interface Input {
  readonly answers: Answers;
  readonly assumptions?: Assumptions;
}

/** Kleene truth: a missing or unsure answer is unknown, never a quiet "no". */
export type Truth = 'true' | 'false' | 'unknown';

/** A question is open where its likelier side has a lower chance than this. */
export const openBelow = 0.6;

/** From this chance an answer is clear. */
export const clearFrom = 0.8;

/** By the lowest chance that decides: clear from `clearFrom`, lean from `openBelow`, else close. */
export type Strength = 'clear' | 'lean' | 'close';
/** settled: proven; likely: same family in at least 90 of 100 seeded completions; else open. */
export type Certainty = 'settled' | 'likely' | 'open';
/** Grades behind the deciding reasons. */
export type Evidence = 'measured' | 'mixed' | 'practice' | 'opinion' | 'none';

/** The questions of the decision that have a chance of their own. */
export type Asks = 'context' | 'weights';

/** Chances between 0 and 1. */
export interface Chances {
  /** That something must be given with each request. */
  readonly context: number;
  /** That the weights must change; 0 where every training family is ruled out. */
  readonly weights: number;
  /** Training family to its chance if the weights change; those that are ruled out are left out. */
  readonly training: Readonly<Record<string, number>>;
  /** Family to its chance; they sum to 1. */
  readonly families: Readonly<Record<string, number>>;
}

/** A rule's gate on a strategy: closed when its condition holds, unknown when that is not known. */
export interface GateState {
  readonly rule: string;
  readonly state: 'closed' | 'unknown';
  /** Questions whose answers would settle it; empty when closed. */
  readonly questions: readonly string[];
}

export interface RankedStrategy {
  readonly strategy: string;
  /** Sum of method effects: on the strategy and its tags, strongest per consideration and target. */
  readonly score: number;
  readonly closed: boolean;
  /** Open, but a gate on it is unknown. */
  readonly conditional: boolean;
  readonly gates: readonly GateState[];
}

export interface RankedFamily {
  readonly family: string;
  /** Between 0 and 1. */
  readonly chance: number;
  /** All its strategies are ruled out. */
  readonly closed: boolean;
  /** Best first; closed ones last. */
  readonly strategies: readonly RankedStrategy[];
}

/** A favour or disfavour that is active, with what it adds. */
export interface Reason {
  readonly rule: string;
  readonly consideration: string;
  readonly on: Target;
  readonly effect: 'favour' | 'disfavour';
  /** Signed points: 1 to 3 for favour, -1 to -3 for disfavour. */
  readonly points: number;
  /** False where another rule of the same consideration outweighs it on this target. */
  readonly counts: boolean;
}

/** One step of the plan by id; the words are joined by explain. */
export interface PlannedStep {
  readonly step: string;
  /** Strategy whose experiment it is, or null for a preparation. */
  readonly strategy: string | null;
  readonly phase: Phase;
  /** Rules that put it there. */
  readonly rules: readonly string[];
  /** For confirm steps: the questions to settle. */
  readonly questions: readonly string[];
  readonly threshold: Threshold;
}

/** What a step has to reach; never a constant from nowhere. */
export type Threshold =
  /** The visitor's own target, in percent. */
  | ({ readonly kind: 'target'; readonly percent: number } & Measurable)
  /** p* = L / (L + G), from the visitor's gain and loss. */
  | ({ readonly kind: 'break-even'; readonly percent: number } & Measurable)
  /** A difference to the baseline beyond noise. */
  | ({ readonly kind: 'difference' } & Measurable)
  /** Nothing to measure: the step is done or not. */
  | { readonly kind: 'done' };

/** How two versions are told apart on the same test items. */
export interface Measurable {
  /** Test items, n. */
  readonly items: number;
  /** True where n follows from the examples that are held; else it is assumed. */
  readonly fromHeld: boolean;
  /** Wins minus losses that are beyond noise, on the assumed share of items that differ. */
  readonly wins: number;
  /** The same in points of a hundred. */
  readonly points: number;
  /** Assumed share of items on which two versions differ, in percent. */
  readonly differing: number;
  /** Readers' preferences are told apart by a sign test. */
  readonly signTest: boolean;
}

/** What the reasons say on one question of the decision. */
export interface Answered {
  /** Chance of yes. */
  readonly chance: number;
  /** Sum of the points that count. */
  readonly score: number;
  /** Rules that count for yes, heaviest first. */
  readonly for: readonly string[];
  /** Rules that count for no, heaviest first. */
  readonly against: readonly string[];
}

/** Something put beside the recommended strategy. */
export interface Beside {
  readonly complement: string;
  /** The strategy that it repeats, or null. */
  readonly strategy: string | null;
  /** Rules that put it there. */
  readonly rules: readonly string[];
}

/** The decision, in ids. Pure data; the same input in any order gives the same bytes. */
export interface Recommendation {
  readonly rulesVersion: string;
  readonly family: string;
  readonly strategy: string;
  /** The likeliest other family that is available and no preparation, or null. */
  readonly second: string | null;
  /** Set where a `first` effect put the strategy first. */
  readonly firstBy: readonly string[];
  readonly complements: readonly Beside[];
  /** The method that the context question chose, where the recommended one has no prompt to put it in. */
  readonly withoutPrompt: string | null;
  readonly strength: Strength;
  readonly evidence: Evidence;
  /** How many questions are answered, 'not sure' not counted. */
  readonly answered: number;
  /** Some errors cost far more than others: the plan counts them apart. */
  readonly costlyErrors: boolean;
  readonly chances: Chances;
  /** The question that decides is below `openBelow`: the headline says that it is open. */
  readonly open: boolean;
  /** What the context question would give: facts or examples; it picks the method. */
  readonly gives: 'facts' | 'examples';
  readonly questions: Readonly<Record<Asks, Answered>>;
  /** The family that training would have been, where every training family is ruled out. */
  readonly wouldHaveBeen: string | null;
  /** By chance, ruled out last, preparations after all others. */
  readonly ranking: readonly RankedFamily[];
  readonly reasons: readonly Reason[];
  readonly plan: readonly PlannedStep[];
  /** Working days that the plan takes in all, and those that the budget leaves (null: not said). */
  readonly effort: { readonly low: number; readonly high: number; readonly budget: number | null };
  /** Rules whose reason is shown as a note. */
  readonly notes: readonly string[];
  readonly disagreements: readonly string[];
  /** Questions that apply, bear on some rule and are unanswered or unsure; in questionnaire order. */
  readonly unknown: readonly string[];
  /** Questions whose answer is kept but does not apply. */
  readonly parked: readonly string[];
  /** Open questions that other answers already answer. */
  readonly implied: Answers;
  /** Assumptions that some fact of this result leans on. */
  readonly assumptions: readonly string[];
  readonly facts: Facts;
}

/** How stable a recommendation is while questions are open. */
export interface Stability {
  readonly certainty: Certainty;
  /** How many of the seeded completions lead to each family. */
  readonly completions: {
    readonly of: number;
    readonly families: Readonly<Record<string, number>>;
  };
}

/** The part of a recommendation that a link carries. */
export interface Verdict {
  readonly family: string;
  readonly strategy: string;
  readonly strength: Strength;
}

/** True where family, method and strength are all the same. */
export function sameVerdict(one: Verdict, other: Verdict): boolean {
  return (
    one.family === other.family &&
    one.strategy === other.strategy &&
    one.strength === other.strength
  );
}

/** One leaf of a condition held against the answers. */
export interface ExplainedCondition {
  readonly condition: Condition;
  readonly truth: Truth;
  /** In words: what is expected and what was given, e.g. "You said: narrow". */
  readonly expected: string;
  readonly given: string;
}

/** A rule with its words, its truth and what it did. */
export interface ExplainedRule {
  readonly rule: string;
  readonly consideration: string;
  readonly topic: string;
  readonly truth: Truth;
  readonly because: string;
  readonly grade: Grade;
  readonly effects: readonly Effect[];
  readonly citations: readonly ExplainedCitation[];
  /** The leaves that made it true (or false, or leave it open). */
  readonly conditions: readonly ExplainedCondition[];
}

/** A source by its id and its kind. */
export type GradedCitation = Pick<ExplainedCitation, 'source' | 'grade'>;

export interface ExplainedCitation extends Citation {
  readonly author: string;
  readonly year: number;
  readonly title: string;
  readonly url?: string;
  readonly interest: string | null;
  readonly grade: Grade;
}

/** A reason with its words and how good its sources are; the sources themselves are read later. */
export interface WordedReason extends Reason {
  readonly because: string;
  readonly grade: Grade;
  readonly citations: readonly GradedCitation[];
  /** Questions whose answers fired it, with the answer in words. */
  readonly answers: readonly { readonly question: string; readonly said: string }[];
  /** Facts that fired it, with what was computed in words. */
  readonly computed: readonly { readonly fact: string; readonly says: string }[];
}

export interface ExplainedReason extends WordedReason {
  readonly citations: readonly ExplainedCitation[];
}

/** A step of the plan by what is done in it. */
export interface WordedStep {
  readonly step: string;
  readonly phase: Phase;
  readonly strategy: string | null;
  readonly do: string;
}

export interface ExplainedStep extends WordedStep {
  readonly metric: string;
  readonly baseline: string;
  readonly threshold: string;
  readonly stopRule: string;
  readonly effort: string;
  readonly ifPass: string;
  readonly ifFail: string;
}

/** Why another strategy is not the one: in words, with the rules behind it. */
export interface WhyNot {
  readonly strategy: string;
  readonly family: string;
  readonly status: 'closed' | 'dominated' | 'behind' | 'conditional';
  /** One sentence. */
  readonly says: string;
  readonly rules: readonly string[];
}

/** Where a step stands in a plan; plans run through the phases in this order. */
export const phases = [
  'confirm',
  'measure',
  'baseline',
  'prepare',
  'experiment',
  'complement',
  'watch',
] as const;
export type Phase = (typeof phases)[number];

/**
 * slight 1, clear 2, strong 3. Coarse on purpose: finer weights would claim knowledge nobody has. Not in
 * rule.ts, whose schemas bring a library that pages do not load.
 */
export const strengthPoints = { slight: 1, clear: 2, strong: 3 } as const;
