import type {
  Asks,
  ExplainedCitation,
  ExplainedReason,
  ExplainedStep,
  WordedReason,
  WordedStep,
  WhyNot,
} from './recommendation';
import type { Grade } from './source';

/** clear: one answer. open: two candidates. early: too little was said. first: something comes before. */
export type Standing = 'clear' | 'open' | 'early' | 'first';

/** A family that the headline names, with the method that would stand for it. */
export interface Candidate {
  readonly family: string;
  readonly strategy: string;
  readonly name: string;
  /** Between 0 and 1. */
  readonly chance: number;
}

/** One question of the decision as a result shows it. */
export interface WordedQuestion {
  readonly asks: Asks | 'training';
  /** The question, as a person would ask it. */
  readonly text: string;
  /** What it comes to, in a few words. */
  readonly answer: string;
  /** Chance of that answer, between 0 and 1. */
  readonly chance: number;
  /** True where it is too close to call. */
  readonly open: boolean;
  /** The chance in words. */
  readonly says: string;
  /** Reasons for yes and for no (for training: for and against the family), heaviest first. */
  readonly for: readonly WordedReason[];
  readonly against: readonly WordedReason[];
}

/** What the visitor's answer to one of the five named tests means here. */
export interface NamedTest {
  readonly question: string;
  /** The answer in words, or null where it is open. */
  readonly said: string | null;
  /** What it means here; one sentence. */
  readonly says: string;
  /** What published cases made of it; or that none speaks. */
  readonly record: string;
  /** Rules that it fired. */
  readonly rules: readonly string[];
}

/** Everything that a result page says, in words; made from a Recommendation by `explain`. */
export interface Explanation {
  readonly standing: Standing;
  /** One sentence: the primary and what stands beside it, or the candidates. */
  readonly headline: string;
  /** The same, with the questions that decide where it is open. */
  readonly verdict: string;
  /** What to start with, one sentence. */
  readonly lede: string;
  readonly strengthSays: string;
  readonly evidenceSays: string;
  /** What the plan takes in all, against the budget. */
  readonly effortSays: string;
  /** The one or two families that the headline names. */
  readonly candidates: readonly Candidate[];
  /** Where it is open: the questions whose answers would decide, most telling first. */
  readonly decides: readonly string[];
  readonly questions: readonly WordedQuestion[];
  /** Reasons for what was decided, heaviest first. */
  readonly reasonsFor: readonly ExplainedReason[];
  /** Reasons the other way. */
  readonly reasonsAgainst: readonly ExplainedReason[];
  /** Reasons that count for or against other families and methods, in the knowledge's order. */
  readonly reasonsElsewhere: readonly ExplainedReason[];
  readonly complements: readonly {
    readonly complement: string;
    readonly name: string;
    readonly says: string;
    readonly because: string;
    readonly citations: readonly ExplainedCitation[];
  }[];
  readonly plan: readonly ExplainedStep[];
  readonly revisitWhen: readonly string[];
  readonly whyNot: readonly WhyNot[];
  readonly notes: readonly {
    readonly rule: string;
    readonly because: string;
    readonly grade: Grade;
    readonly citations: readonly ExplainedCitation[];
  }[];
  readonly disagreements: readonly {
    readonly id: string;
    readonly title: string;
    readonly sides: readonly {
      readonly says: string;
      readonly citations: readonly ExplainedCitation[];
    }[];
    readonly measured: string;
    readonly measuredBy: readonly ExplainedCitation[];
    readonly resolution: string;
  }[];
  readonly named: readonly NamedTest[];
}

/** What a result says further down. */
export type FurtherWords = Pick<
  Explanation,
  'reasonsElsewhere' | 'complements' | 'whyNot' | 'notes' | 'disagreements'
>;

/** What a result says at once; which questions decide is found a moment later. */
export type FirstWords = Pick<
  Explanation,
  | 'standing'
  | 'headline'
  | 'lede'
  | 'strengthSays'
  | 'evidenceSays'
  | 'effortSays'
  | 'candidates'
  | 'questions'
  | 'revisitWhen'
> & {
  readonly reasonsFor: readonly WordedReason[];
  readonly reasonsAgainst: readonly WordedReason[];
  readonly plan: readonly WordedStep[];
};

/** What an advice as data holds; every Explanation is one. */
export type AdviceWords = Pick<FirstWords, 'questions' | 'reasonsFor' | 'reasonsAgainst'> &
  Pick<Explanation, 'verdict' | 'complements' | 'plan'> & {
    readonly reasonsElsewhere: readonly WordedReason[];
  };
