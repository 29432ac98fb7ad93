import type { Answer } from '../model/answers';
import type { AssumptionValue } from '../model/assumptions';
import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedReason,
  ExplainedStep,
  Explanation,
  Input,
  RankedStrategy,
  Recommendation,
} from '../model/recommendation';
import type { Target } from '../model/rule';
import type { Citation } from '../model/source';

/**
 * A recommendation with its words as one JSON object: what `advise` prints and what the page exports.
 * Ids throughout, sentences where a person reads. `link` is the full address of the result.
 */
export interface Advice {
  rulesVersion: string;
  family: string;
  strategy: string;
  /** Next distinct family that is open, or null. */
  second: string | null;
  /** What stands beside it: a strategy, or a complement that is no strategy of its own. */
  with: { strategy: string; because: string }[];
  /** One sentence. */
  verdict: string;
  strength: Recommendation['strength'];
  certainty: Recommendation['certainty'];
  evidence: Recommendation['evidence'];
  ranking: {
    family: string;
    score: number;
    strategies: {
      strategy: string;
      score: number;
      /** True where a gate on it is not known to be open. */
      conditional: boolean;
      /** Gates that shut it or, where it is conditional, that might. */
      gates: { rule: string; because: string }[];
    }[];
  }[];
  plan: AdviceStep[];
  /** Those for and against the recommendation first, then those that moved other methods. */
  reasons: {
    rule: string;
    consideration: string;
    on: Target;
    effect: 'favour' | 'disfavour';
    because: string;
    sources: Citation[];
    answers: { question: string; answer: Answer | null; said: string }[];
  }[];
  /** Questions that apply and are unanswered or unsure. */
  unknown: string[];
  /** Questions whose answer is kept but does not apply. */
  parked: string[];
  /** What the result leans on, and whatever was changed: the value in force, null where none is set. */
  assumptions: Record<string, AssumptionValue | null>;
  link: string;
}

export interface AdviceStep {
  do: string;
  /** Strategy whose experiment it is, or null for a preparation. */
  strategy: string | null;
  metric: string;
  baseline: string;
  threshold: string;
  stopRule: string;
  effort: string;
  ifPass: string;
  ifFail: string;
}

/**
 * Joins what `recommend` and `explain` gave for the same input into one JSON object. Pure; the same
 * input gives the same bytes.
 */
export function toAdvice(
  knowledge: Knowledge,
  input: Input,
  recommendation: Recommendation,
  explanation: Explanation,
  link: string,
): Advice {
  return {
    rulesVersion: recommendation.rulesVersion,
    family: recommendation.family,
    strategy: recommendation.strategy,
    second: recommendation.second,
    with: companions(knowledge, explanation),
    verdict: explanation.verdict,
    strength: recommendation.strength,
    certainty: recommendation.certainty,
    evidence: recommendation.evidence,
    ranking: recommendation.ranking.map(({ family, score, strategies }) => ({
      family,
      score,
      strategies: strategies.map((strategy) => rankedStrategy(knowledge, strategy)),
    })),
    plan: explanation.plan.map(adviceStep),
    reasons: [
      ...explanation.reasonsFor,
      ...explanation.reasonsAgainst,
      ...explanation.reasonsElsewhere,
    ].map((reason) => fullReason(input, reason)),
    unknown: [...recommendation.unknown],
    parked: [...recommendation.parked],
    assumptions: assumptionsInForce(knowledge, input, recommendation),
    link,
  };
}

function adviceStep(step: ExplainedStep): AdviceStep {
  return {
    do: step.do,
    strategy: step.strategy,
    metric: step.metric,
    baseline: step.baseline,
    threshold: step.threshold,
    stopRule: step.stopRule,
    effort: step.effort,
    ifPass: step.ifPass,
    ifFail: step.ifFail,
  };
}

function companions(knowledge: Knowledge, explanation: Explanation): Advice['with'] {
  return explanation.complements.map(({ complement, because }) => {
    const entry = knowledge.complements.find(({ id }) => id === complement);
    return { strategy: entry?.strategy ?? complement, because };
  });
}

function rankedStrategy(
  knowledge: Knowledge,
  { strategy, score, shut, conditional, gates }: RankedStrategy,
): Advice['ranking'][number]['strategies'][number] {
  // Of a shut strategy only the closed gates matter; what might shut it too is no news.
  const telling = gates.filter(({ state }) => !shut || state === 'closed');
  return {
    strategy,
    score,
    conditional,
    gates: telling.map(({ rule }) => ({
      rule,
      because: knowledge.rules.find(({ id }) => id === rule)?.because ?? '',
    })),
  };
}

function fullReason(input: Input, reason: ExplainedReason): Advice['reasons'][number] {
  const { rule, consideration, on, effect, because, citations, answers } = reason;
  return {
    rule,
    consideration,
    on,
    effect,
    because,
    sources: citations.map(({ source, heuristic, at }) => ({
      source,
      ...(heuristic !== undefined && { heuristic }),
      at,
    })),
    answers: answers.map(({ question, said }) => ({
      question,
      answer: input.answers[question] ?? null,
      said,
    })),
  };
}

function assumptionsInForce(
  knowledge: Knowledge,
  input: Input,
  recommendation: Recommendation,
): Advice['assumptions'] {
  const set = input.assumptions ?? {};
  const inForce = knowledge.assumptions
    .filter(({ id }) => recommendation.assumptions.includes(id) || set[id] !== undefined)
    .map((entry): [string, AssumptionValue | null] => [entry.id, set[entry.id] ?? entry.default]);
  return Object.fromEntries(inForce);
}
