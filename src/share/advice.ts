import type { AssumptionValue } from '../model/assumption-values';
import type { AdviceWords } from '../model/explanation';
import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedStep,
  Input,
  RankedFamily,
  RankedStrategy,
  Recommendation,
  Stability,
  WordedReason,
} from '../model/recommendation';
import type { Advice, LightAdvice } from '../model/record';

export type { Advice, LightAdvice } from '../model/record';

/** What an advice is made of, all of it for the same input. */
export interface AdviceParts {
  readonly knowledge: Knowledge;
  readonly input: Input;
  readonly recommendation: Recommendation;
  readonly explanation: AdviceWords;
  /** Full address of the result. */
  readonly link: string;
}

type Rule = Knowledge['rules'][number];

/** Rules by id, indexed once per list: lists of knowledge never change. */
const indexed = new WeakMap<readonly Rule[], ReadonlyMap<string, Rule>>();

function rulesById({ rules }: Knowledge): ReadonlyMap<string, Rule> {
  const known = indexed.get(rules) ?? new Map(rules.map((rule) => [rule.id, rule]));
  indexed.set(rules, known);
  return known;
}

/** Joins what `recommend` and `explain` gave into one JSON object. */
export function toLightAdvice(parts: AdviceParts): LightAdvice {
  const { knowledge, input, recommendation, explanation, link } = parts;
  const { reasonsFor, reasonsAgainst, reasonsElsewhere } = explanation;
  return {
    rulesVersion: recommendation.rulesVersion,
    family: recommendation.family,
    strategy: recommendation.strategy,
    second: recommendation.second,
    with: companions(knowledge, explanation),
    verdict: explanation.verdict,
    open: recommendation.open,
    strength: recommendation.strength,
    evidence: recommendation.evidence,
    answered: recommendation.answered,
    chances: chancesOf(recommendation),
    questions: questionsOf(recommendation, explanation),
    ranking: recommendation.ranking.map((family) =>
      rankedFamily(knowledge, recommendation, family),
    ),
    plan: explanation.plan.map(adviceStep),
    reasons: [...reasonsFor, ...reasonsAgainst, ...reasonsElsewhere].map((reason) =>
      fullReason(parts, reason),
    ),
    unknown: [...recommendation.unknown],
    parked: [...recommendation.parked],
    implied: { ...recommendation.implied },
    assumptions: assumptionsInForce(knowledge, input, recommendation),
    link,
  };
}

/** The same with how stable it is. Pure; the same input gives the same bytes. */
export function toAdvice(parts: AdviceParts, { certainty }: Pick<Stability, 'certainty'>): Advice {
  return { ...toLightAdvice(parts), certainty };
}

function chancesOf({ chances }: Recommendation): LightAdvice['chances'] {
  const { context, weights, training, families } = chances;
  return { context, weights, training: { ...training }, families: { ...families } };
}

function questionsOf(
  { questions, chances, family }: Recommendation,
  explanation: AdviceWords,
): LightAdvice['questions'] {
  const told = (asks: keyof LightAdvice['questions'], chance: number) => {
    const found = explanation.questions.find((one) => one.asks === asks);
    const briefly = (reasons: readonly { rule: string; because: string }[] = []) =>
      reasons.map(({ rule, because }) => ({ rule, because }));
    return { chance, for: briefly(found?.for), against: briefly(found?.against) };
  };
  const training = chances.training[family];
  return {
    context: told('context', questions.context.chance),
    weights: told('weights', questions.weights.chance),
    ...(training !== undefined && { training: told('training', training) }),
  };
}

function adviceStep(step: ExplainedStep): LightAdvice['plan'][number] {
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

function companions(knowledge: Knowledge, explanation: AdviceWords): LightAdvice['with'] {
  return explanation.complements.map(({ complement, because }) => {
    const entry = knowledge.complements.find(({ id }) => id === complement);
    return { complement, strategy: entry?.strategy ?? complement, because };
  });
}

function rankedFamily(
  knowledge: Knowledge,
  { reasons }: Recommendation,
  { family, chance, strategies }: RankedFamily,
): LightAdvice['ranking'][number] {
  const role = knowledge.families.find(({ id }) => id === family)?.role;
  const points = reasons
    .filter(({ counts, on }) => counts && 'training' in on && on.training === family)
    .reduce((sum, reason) => sum + reason.points, 0);
  return {
    family,
    chance,
    ...(role === 'training' && { score: points }),
    strategies: strategies.map((strategy) => rankedStrategy(knowledge, strategy)),
  };
}

function rankedStrategy(
  knowledge: Knowledge,
  { strategy, score, closed, conditional, gates }: RankedStrategy,
): LightAdvice['ranking'][number]['strategies'][number] {
  // Where it is ruled out only the closed gates matter; what might rule it out too is no news.
  const telling = gates.filter(({ state }) => !closed || state === 'closed');
  return {
    strategy,
    score,
    conditional,
    gates: telling.map(({ rule }) => ({
      rule,
      because: rulesById(knowledge).get(rule)?.because ?? '',
    })),
  };
}

function fullReason(
  { knowledge, input, recommendation }: AdviceParts,
  { rule, consideration, on, effect, because, answers }: WordedReason,
): LightAdvice['reasons'][number] {
  return {
    rule,
    consideration,
    on,
    effect,
    because,
    sources: (rulesById(knowledge).get(rule)?.sources ?? []).map(({ source, heuristic, at }) => ({
      source,
      ...(heuristic !== undefined && { heuristic }),
      at,
    })),
    answers: answers.map(({ question, said }) => ({
      question,
      answer: recommendation.implied[question] ?? input.answers[question] ?? null,
      said,
    })),
  };
}

function assumptionsInForce(
  knowledge: Knowledge,
  input: Input,
  recommendation: Recommendation,
): LightAdvice['assumptions'] {
  const set = input.assumptions ?? {};
  const inForce = knowledge.assumptions
    .filter(({ id }) => recommendation.assumptions.includes(id) || set[id] !== undefined)
    .map((entry): [string, AssumptionValue | null] => [entry.id, set[entry.id] ?? entry.default]);
  return Object.fromEntries(inForce);
}
