import type { Condition } from '../model/condition';
import type { Told } from '../model/knowledge';
import type { GradedCitation, Outline, Reason, ToldReason } from '../model/recommendation';
import type { Target } from '../model/rule';
import { questionsOf, speakingFor } from './conditions';
import type { Decision } from './decide';
import { factQuestions } from './decide';
import type { FactDefinition } from './fact-definition';
import { aimsAt } from './rank';
import { computed, said } from './words';

/** The questions whose answers made a rule true, with the answer in words. */
export function answersBehind(
  knowledge: Told,
  decision: Decision,
  definitions: readonly FactDefinition[],
  ruleId: string,
): { question: string; said: string }[] {
  const rule = knowledge.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return [];
  const leaves = speakingFor(rule.when, decision.view);
  const ids = questionsOf(leaves, (fact) => factQuestions(definitions, fact));
  return knowledge.questions
    .filter(({ id }) => ids.includes(id) && decision.answers[id] !== undefined)
    .map((question) => ({
      question: question.id,
      said: said(question, decision.answers[question.id]),
    }));
}

function graded(
  { sources }: Pick<Told, 'sources'>,
  cited: readonly { readonly source: string }[],
): GradedCitation[] {
  return cited.flatMap(({ source }) =>
    sources.filter(({ id }) => id === source).map(({ grade }) => ({ source, grade })),
  );
}

/** The facts whose values made a rule true, in words. */
function factsBehind(
  knowledge: Told,
  decision: Decision,
  when: Condition,
): { fact: string; says: string }[] {
  const read = speakingFor(when, decision.view).flatMap(({ leaf }) =>
    'fact' in leaf ? [leaf.fact] : [],
  );
  return knowledge.facts
    .filter(({ id }) => read.includes(id))
    .map((fact) => ({ fact: fact.id, says: computed(fact, decision.facts[fact.id] ?? 'unknown') }));
}

/** A reason with its words, what grades its sources have, and the answers that fired it. */
export function tellReason(
  knowledge: Told,
  decision: Decision,
  definitions: readonly FactDefinition[],
  reason: Reason,
): ToldReason[] {
  const rule = knowledge.rules.find(({ id }) => id === reason.rule);
  if (rule === undefined) return [];
  return [
    {
      ...reason,
      because: rule.because ?? '',
      grade: rule.grade,
      citations: graded(knowledge, rule.sources),
      answers: answersBehind(knowledge, decision, definitions, rule.id),
      computed: factsBehind(knowledge, decision, rule.when),
    },
  ];
}

const heaviestFirst = (a: Reason, b: Reason) => Math.abs(b.points) - Math.abs(a.points);

/** One entry per rule: where a rule speaks for family and method both, the heavier effect stands. */
function oncePerRule<R extends Reason>(reasons: readonly R[]): R[] {
  const seen = new Set<string>();
  return [...reasons].sort(heaviestFirst).filter(({ rule }) => {
    if (seen.has(rule)) return false;
    seen.add(rule);
    return true;
  });
}

/**
 * Reasons for the recommended strategy or its family and against its rival, and reasons that speak
 * the other way; only those that count, heaviest first, a rule once on each side. `elsewhere` are
 * those that moved other families and methods.
 */
export function splitReasons(
  knowledge: Told,
  decision: Decision,
  recommendation: Outline,
): { forIt: Reason[]; againstIt: Reason[]; elsewhere: Reason[] } {
  const primary = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const meansPrimary = (on: Target) => primary !== undefined && aimsAt(on, primary);
  const meansRival = (on: Target) => 'family' in on && on.family === recommendation.second;
  const counting = decision.reasons.filter(({ counts }) => counts);
  const speaksFor = ({ on, points }: Reason) =>
    (meansPrimary(on) && points > 0) || (meansRival(on) && points < 0);
  const speaksAgainst = ({ on, points }: Reason) =>
    (meansPrimary(on) && points < 0) || (meansRival(on) && points > 0);
  const forIt = oncePerRule(counting.filter(speaksFor));
  const againstIt = oncePerRule(counting.filter(speaksAgainst));
  const elsewhere = counting.filter((reason) => !speaksFor(reason) && !speaksAgainst(reason));
  return { forIt, againstIt, elsewhere };
}
