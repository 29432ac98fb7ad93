import { decide } from '../engine/decide';
import type { Decision } from '../engine/decide';
import type { Rulebook } from '../engine/rulebook';
import type { Answers } from '../model/answers';
import type { Calibration } from '../model/calibration';

/** What a way of deciding answers: the family, and its second choice where it has one. */
export interface Choice {
  readonly family: string;
  readonly second: string | null;
  /** Family to its chance as it is scored, summing to 1; null where nothing is forecast. */
  readonly chances: ReadonlyMap<string, number> | null;
}

/** Any way of deciding from answers alone. */
export type Policy = (answers: Answers) => Choice;

/** The same rules with other parameters: nothing has to be indexed again. */
export function withCalibration(rulebook: Rulebook, calibration: Calibration): Rulebook {
  return { ...rulebook, knowledge: { ...rulebook.knowledge, calibration } };
}

/**
 * Chances as they are scored: a family whose every method is ruled out keeps `calibration.closed`, since
 * a case may show it winning all the same, and all sum to 1 again.
 */
export function scoredChances(
  { ranking }: Pick<Decision, 'ranking'>,
  { closed }: Pick<Calibration, 'closed'>,
): Map<string, number> {
  const kept = ranking.map((one) => [one.family, one.closed ? closed : one.chance] as const);
  const sum = kept.reduce((total, [, chance]) => total + chance, 0);
  return new Map(kept.map(([family, chance]) => [family, chance / sum]));
}

/** The rules engine. The bare decision: plan and certainty change neither family nor second. */
export function enginePolicy(rulebook: Rulebook): Policy {
  return (answers) => {
    const decision = decide(rulebook, { answers });
    const { family, second } = decision;
    return { family, second, chances: scoredChances(decision, rulebook.knowledge.calibration) };
  };
}

/**
 * The rules with the offset of weights as it was fitted, and the family of the largest product: what the
 * bound on that offset and the sequence of questions cost on published cases, where training is
 * over-represented.
 */
export function fittedPolicy(rulebook: Rulebook): Policy {
  const { calibration } = rulebook.knowledge;
  const { weights } = calibration;
  const fitted = { ...calibration, weights: { ...weights, offset: weights.fitted } };
  const unbounded = withCalibration(rulebook, fitted);
  return (answers) => {
    const decision = decide(unbounded, { answers });
    const chances = scoredChances(decision, fitted);
    const ordered = [...chances].sort(([, one], [, other]) => other - one);
    const [first, second] = ordered.map(([family]) => family);
    return { family: first ?? decision.family, second: second ?? null, chances };
  };
}

/**
 * One article by itself: it tunes where its reasons say that the weights must change, else it retrieves
 * where they say that something must be given, else it prompts. Its thresholds are unknown, so only the
 * sign of its scores counts.
 */
export function articlePolicy(rulebook: Rulebook): Policy {
  return (answers) => {
    const { questions } = decide(rulebook, { answers });
    if (questions.weights.score > 0) return bare('tune');
    return bare(questions.context.score > 0 ? 'retrieve' : 'prompt');
  };
}

const bare = (family: string): Choice => ({ family, second: null, chances: null });

/** The same family whatever is said. */
export function always(family: string): Policy {
  return () => bare(family);
}

/** Examples from which the flowchart tunes. */
const flowchartExamples = 100;

/** The plain flowchart: content too large or too quick for a prompt, else enough examples, else prompt. */
export const flowchart: Policy = (answers) => {
  const change = answers['content-change'];
  const examples = answers['labelled-examples'];
  const moves = change === 'weekly' || change === 'live';
  if (answers['content-size'] === 'large' || moves) return bare('retrieve');
  const enough = typeof examples === 'number' && examples >= flowchartExamples;
  return bare(enough ? 'tune' : 'prompt');
};
