import { stabilityWords } from '../engine/describe/verdict';
import type { Answers } from '../model/answers';
import type { Explanation } from '../model/explanation';
import type { Recommendation, Stability } from '../model/recommendation';
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
  readonly recommendation: Pick<Recommendation, 'strength' | 'family' | 'evidence'>;
  readonly explanation: Pick<Explanation, 'strengthSays' | 'evidenceSays'>;
  readonly certainty: Stability & { readonly certaintySays: string };
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
  const { recommendation, explanation, certainty } = decision;
  const { strength, family, evidence } = recommendation;
  const { strengthSays, evidenceSays, verdict, plan } = explanation;
  const certaintySays = stabilityWords(decider.knowledge, recommendation, certainty);
  return {
    title,
    verdict,
    recommendation: { strength, family, evidence },
    explanation: { strengthSays, evidenceSays },
    certainty: { ...certainty, certaintySays },
    reasons: explanation.reasonsFor
      .slice(0, mostReasons)
      .map(({ points, because }) => ({ points, because })),
    first: plan[0]?.do ?? null,
    code: decider.encode(decision),
  };
}
