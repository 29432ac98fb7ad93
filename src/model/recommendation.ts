import type { Answers } from './answers';
import type { Assumptions } from './assumptions';
import type { Condition } from './condition';
import type { Facts } from './fact';
import type { Effect, Target } from './rule';
import type { Citation, Grade } from './source';
import type { Phase } from './strategy';

/** What a visitor, a link, a case or the command line puts in. */
export interface Input {
  readonly answers: Answers;
  readonly assumptions?: Assumptions;
}

/** Kleene truth: a missing or unsure answer is unknown, never a quiet "no". */
export type Truth = 'true' | 'false' | 'unknown';

/** clear: the first family is well ahead of the second; lean: ahead; close: nearly level. */
export type Strength = 'clear' | 'lean' | 'close';
/** settled: proven; likely: same family in at least 90 of 100 seeded completions; else open. */
export type Certainty = 'settled' | 'likely' | 'open';
/** Grades behind the deciding reasons. */
export type Evidence = 'measured' | 'mixed' | 'practice' | 'opinion' | 'none';

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
  readonly shut: boolean;
  /** Open, but a gate on it is unknown. */
  readonly conditional: boolean;
  readonly gates: readonly GateState[];
}

export interface RankedFamily {
  readonly family: string;
  /** Sum of effects that name the family. */
  readonly score: number;
  /** All its strategies are shut. */
  readonly shut: boolean;
  /** Best first; shut ones last. */
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
  /** The visitor's own target, in percent; `points` is the noise of `items` test items at it. */
  | {
      readonly kind: 'target';
      readonly percent: number;
      readonly items: number;
      readonly points: number;
    }
  /** p* = L / (L + G), from the visitor's gain and loss. */
  | {
      readonly kind: 'break-even';
      readonly percent: number;
      readonly items: number;
      readonly points: number;
    }
  /** Better than the baseline by more than the noise of n test items, in points. */
  | { readonly kind: 'noise'; readonly items: number; readonly points: number }
  /** Nothing to measure: the step is done or not. */
  | { readonly kind: 'done' };

/** The decision, in ids. Pure data; the same input in any order gives the same bytes. */
export interface Recommendation {
  readonly rulesVersion: string;
  readonly family: string;
  readonly strategy: string;
  /** Next family that is open, or null. */
  readonly second: string | null;
  /** Set where a `first` effect, not the ranking, put the strategy first. */
  readonly firstBy: readonly string[];
  readonly complements: readonly {
    readonly complement: string;
    readonly rules: readonly string[];
  }[];
  readonly strength: Strength;
  readonly certainty: Certainty;
  /** How many of the seeded completions lead to each family. */
  readonly completions: {
    readonly of: number;
    readonly families: Readonly<Record<string, number>>;
  };
  readonly evidence: Evidence;
  readonly ranking: readonly RankedFamily[];
  readonly reasons: readonly Reason[];
  readonly plan: readonly PlannedStep[];
  /** Rules whose reason is shown as a note. */
  readonly notes: readonly string[];
  readonly disagreements: readonly string[];
  /** Questions that apply, bear on some rule and are unanswered or unsure; in questionnaire order. */
  readonly unknown: readonly string[];
  /** Questions whose answer is kept but does not apply. */
  readonly parked: readonly string[];
  /** Assumptions that some fact of this result leans on. */
  readonly assumptions: readonly string[];
  readonly facts: Facts;
}

/** How sure a recommendation is. */
export type Assurance = Pick<Recommendation, 'certainty' | 'completions'>;

/** A recommendation before it is known how sure it is, which takes longer than the rest. */
export type Outline = Omit<Recommendation, keyof Assurance>;

/** The part of a recommendation that a link carries. */
export interface Verdict {
  readonly family: string;
  readonly strategy: string;
  readonly strength: Strength;
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
export interface ToldReason extends Reason {
  readonly because: string;
  readonly grade: Grade;
  readonly citations: readonly GradedCitation[];
  /** Questions whose answers fired it, with the answer in words. */
  readonly answers: readonly { readonly question: string; readonly said: string }[];
  /** Facts that fired it, with what was computed in words. */
  readonly computed: readonly { readonly fact: string; readonly says: string }[];
}

export interface ExplainedReason extends ToldReason {
  readonly citations: readonly ExplainedCitation[];
}

/** A step of the plan by what is done in it. */
export interface ToldStep {
  readonly step: string;
  readonly phase: Phase;
  readonly strategy: string | null;
  readonly do: string;
}

export interface ExplainedStep extends ToldStep {
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
  readonly status: 'shut' | 'dominated' | 'behind' | 'conditional';
  /** One sentence. */
  readonly says: string;
  readonly rules: readonly string[];
}

export type { Explanation, FirstWords, FurtherWords } from './explanation';
