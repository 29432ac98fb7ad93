import type {
  ExplainedCitation,
  ExplainedReason,
  ExplainedStep,
  ToldReason,
  ToldStep,
  WhyNot,
} from './recommendation';
import type { Grade } from './source';

/** Everything that a result page says, in words; made from a Recommendation by `explain`. */
export interface Explanation {
  /** One sentence that names the primary and its prominent complements. */
  readonly verdict: string;
  /** What to start with, one sentence. */
  readonly lede: string;
  readonly strengthSays: string;
  readonly certaintySays: string;
  readonly evidenceSays: string;
  /** Reasons for the recommended family or strategy, heaviest first. */
  readonly reasonsFor: readonly ExplainedReason[];
  /** Reasons against it, and for its rival. */
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
}

/** What a result says further down. */
export type FurtherWords = Pick<
  Explanation,
  'reasonsElsewhere' | 'complements' | 'whyNot' | 'notes' | 'disagreements'
>;

/** What a result says at once, but for how sure it is. */
export type FirstWords = Pick<
  Explanation,
  'verdict' | 'lede' | 'strengthSays' | 'evidenceSays' | 'revisitWhen'
> & {
  readonly reasonsFor: readonly ToldReason[];
  readonly reasonsAgainst: readonly ToldReason[];
  readonly plan: readonly ToldStep[];
};
