import type { Logic } from '../model/knowledge';
import type { Input, Outline } from '../model/recommendation';
import type { Effect } from '../model/rule';
import { openQuestions } from './applies';
import { decidingReasons, evidenceOf, strengthOf } from './certainty';
import { leavesOf } from './conditions';
import type { Decision } from './decide';
import { assumptionValue } from './derive-facts';
import type { FactDefinition } from './fact-definition';
import { chooseComplements, makePlan } from './plan';
import { aimsAt } from './rank';
import { threshold, thresholdAssumptions } from './threshold';

/**
 * The recommendation that a decision comes to, but for how sure it is: that is found by sweeping over
 * what is still open, which takes far longer. @param decision of the same input
 */
export function outline(
  knowledge: Logic,
  decision: Decision,
  input: Input,
  definitions: readonly FactDefinition[],
): Outline {
  const { family, strategy, second, ranking, reasons, firstBy } = decision;
  const assume = (id: string) => assumptionValue(knowledge, input.assumptions ?? {}, id);
  const bar = threshold(decision.answers, assume, knowledge);
  const complements = chooseComplements(knowledge, decision);
  const plan = makePlan(knowledge, decision, complements, bar);
  return {
    rulesVersion: knowledge.version,
    family,
    strategy,
    second,
    firstBy,
    complements,
    strength: strengthOf(ranking, family, second, firstBy.length > 0),
    evidence: evidenceOf(gradesBehind(knowledge, decision)),
    ranking,
    reasons,
    plan,
    notes: notesDue(knowledge, decision),
    disagreements: disagreementsDue(knowledge, decision),
    unknown: openQuestions(knowledge, input),
    parked: decision.parked,
    assumptions: leanedOn(knowledge, decision, definitions, plan.length > 0),
    facts: decision.facts,
  };
}

function gradesBehind(knowledge: Logic, decision: Decision) {
  const { reasons, family, second, firstBy } = decision;
  const deciding = new Set(
    firstBy.length > 0 ? firstBy : decidingReasons(reasons, family, second).map(({ rule }) => rule),
  );
  return knowledge.rules.filter((rule) => deciding.has(rule.id)).map((rule) => rule.grade);
}

/** Rules whose reason is shown as a note beside this primary. */
function notesDue(knowledge: Logic, decision: Decision): string[] {
  const primary = knowledge.strategies.find(({ id }) => id === decision.strategy);
  const isDue = (effect: Effect) =>
    effect.kind === 'note' &&
    (effect.on === undefined || (primary !== undefined && aimsAt(effect.on, primary)));
  return decision.fired
    .filter(({ truth }) => truth === 'true')
    .filter(({ rule }) => rule.effects.some(isDue))
    .map(({ rule }) => rule.id);
}

/** Disagreements whose considerations took part, those that moved the most points first. */
function disagreementsDue(knowledge: Logic, decision: Decision): string[] {
  const points = new Map<string, number>();
  for (const { rule, truth } of decision.fired) {
    if (truth === 'true') points.set(rule.consideration, points.get(rule.consideration) ?? 0);
  }
  for (const { consideration, counts, on, points: moved } of decision.reasons) {
    if (counts && 'family' in on) {
      points.set(consideration, (points.get(consideration) ?? 0) + Math.abs(moved));
    }
  }
  return knowledge.disagreements
    .map(({ id, considerations }) => ({
      id,
      moved: considerations.map((name) => points.get(name)),
    }))
    .map(({ id, moved }) => ({ id, moved: moved.filter((value) => value !== undefined) }))
    .filter(({ moved }) => moved.length > 0)
    .map(({ id, moved }) => ({ id, weight: Math.max(...moved) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}

/** Assumptions behind facts that some rule reads and whose value is known, and behind thresholds. */
function leanedOn(
  knowledge: Logic,
  decision: Decision,
  definitions: readonly FactDefinition[],
  planned: boolean,
): string[] {
  const read = new Set(
    knowledge.rules
      .flatMap((rule) => leavesOf(rule.when))
      .flatMap(({ leaf }) => ('fact' in leaf ? [leaf.fact] : [])),
  );
  const behindFacts = definitions
    .filter(({ id }) => read.has(id) && decision.facts[id] !== 'unknown')
    .flatMap(({ assumptions }) => assumptions);
  const wanted = new Set([...behindFacts, ...(planned ? thresholdAssumptions : [])]);
  return knowledge.assumptions.map(({ id }) => id).filter((id) => wanted.has(id));
}
