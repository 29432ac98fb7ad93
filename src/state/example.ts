import type { Answers } from '../model/answers';
import type { Explanation, Recommendation } from '../model/recommendation';
import type { Decider } from './decider';

/** A filled-in questionnaire. */
export interface Example {
  readonly title: string;
  readonly answers: Answers;
}

/** As much of a real result as the start page shows; worked out at build, so that nobody waits. */
export interface ExampleInSmall {
  readonly title: string;
  readonly verdict: string;
  readonly recommendation: Pick<
    Recommendation,
    'strength' | 'certainty' | 'completions' | 'family' | 'evidence'
  >;
  readonly explanation: Pick<Explanation, 'strengthSays' | 'certaintySays' | 'evidenceSays'>;
  readonly reasons: readonly { readonly points: number; readonly because: string }[];
  /** The first step of the plan. */
  readonly first: string | null;
  /** Payload of the link to the whole of it. */
  readonly code: string;
}

const mostReasons = 2;

/** The result of an example in small. */
export function inSmall(decider: Decider, { title, answers }: Example): ExampleInSmall {
  const decision = decider.decide({ answers });
  const { strength, certainty, completions, family, evidence } = decision.recommendation;
  const { strengthSays, certaintySays, evidenceSays, verdict, plan } = decision.explanation;
  return {
    title,
    verdict,
    recommendation: { strength, certainty, completions, family, evidence },
    explanation: { strengthSays, certaintySays, evidenceSays },
    reasons: decision.explanation.reasonsFor
      .slice(0, mostReasons)
      .map(({ points, because }) => ({ points, because })),
    first: plan[0]?.do ?? null,
    code: decider.encode(decision),
  };
}
