import { stabilityWords } from '../engine/describe/verdict';
import type { Answers } from '../model/answers';
import type { Explanation } from '../model/explanation';
import type { Recommendation, Stability } from '../model/recommendation';
import { exampleTitle } from '../words/answers';
import type { Decider } from './decider';

/** An example of a way in, as the start page leads to it. */
export interface WayToExample {
  readonly way: string;
  readonly title: string;
  /** Payload of the link to its result. */
  readonly code: string;
}

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
  /** One example for each way in. */
  readonly ways: readonly WayToExample[];
}

const mostReasons = 2;

/** Payload of a link to an example, titled so. */
function codeOf(decider: Decider, { title, answers }: Example): string {
  const text = { title: `${exampleTitle}${title}` };
  return decider.encode({ input: { answers } }, text);
}

/** The result of an example in small, and the ways to those of each way in. */
export function inSmall(
  decider: Decider,
  example: Example,
  all: readonly (Example & { readonly way: string })[],
): ExampleInSmall {
  const { title, answers } = example;
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
    code: codeOf(decider, example),
    ways: all.map((one) => ({ way: one.way, title: one.title, code: codeOf(decider, one) })),
  };
}
