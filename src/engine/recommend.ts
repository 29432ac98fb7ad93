import { countAnswers } from '../model/answers';
import type { Effect } from '../model/rule';
import { clearFrom, openBelow } from '../model/recommendation';
import type { Evidence, Input, Reason, Recommendation, Strength } from '../model/recommendation';
import type { Grade } from '../model/source';
import { decidingChance, openAsks } from './chances';
import { decide } from './decide';
import type { Decision } from './decide';
import { assumptionValue } from '../model/assumption-values';
import { chooseComplements, effortOf, makePlan } from './plan';
import { aimsAt } from './targets';
import type { Rulebook } from './rulebook';

/**
 * The recipe (README, How it decides). Answers and assumptions in, one defended recommendation out: pure,
 * deterministic, and the same bytes for the same answers in any order. Expects input that `readAnswers`
 * let through; what it does not know it ignores. Never throws on partial answers.
 */
export function recommend(rulebook: Rulebook, input: Input): Recommendation {
  return recommendOn(rulebook, input, decide(rulebook, input));
}

/** The same on a decision of the same input. */
export function recommendOn(rulebook: Rulebook, input: Input, decision: Decision): Recommendation {
  const { knowledge, facts } = rulebook;
  const { family, strategy, second, firstBy, chances, gives, questions, sorted } = decision;
  const assume = (id: string) => assumptionValue(knowledge, input.assumptions ?? {}, id);
  const { complements, withoutPrompt } = chooseComplements(rulebook, decision);
  const basis = facts.planBasis(decision.answers, assume);
  const plan = makePlan(rulebook, decision, complements, basis);
  return {
    rulesVersion: knowledge.version,
    family,
    strategy,
    second,
    firstBy,
    complements,
    withoutPrompt,
    strength: strengthOf(rulebook, decision),
    evidence: evidenceOf(gradesBehind(rulebook, decision)),
    answered: countAnswers(sorted.given),
    costlyErrors: basis.costlyErrors,
    chances,
    open: firstBy.length === 0 && openAsks(chances).length > 0,
    gives,
    questions,
    wouldHaveBeen: decision.wouldHaveBeen,
    ranking: decision.ranking,
    reasons: decision.reasons,
    plan,
    effort: { ...effortOf(knowledge, plan), budget: basis.budgetDays },
    notes: notesDue(rulebook, decision),
    disagreements: disagreementsDue(rulebook, decision),
    unknown: sorted.open,
    parked: sorted.parked,
    implied: sorted.implied,
    assumptions: leanedOn(rulebook, decision, plan.length > 0),
    facts: decision.facts,
  };
}

/** By the lowest chance that decides the family; clear where a rule puts something first. */
export function strengthOf(rulebook: Rulebook, decision: Decision): Strength {
  const { family, firstBy, chances } = decision;
  if (firstBy.length > 0) return 'clear';
  const isTrained = rulebook.training.some((entry) => entry.family.id === family);
  const chance = decidingChance(chances, isTrained ? family : null);
  if (chance >= clearFrom) return 'clear';
  return chance >= openBelow ? 'lean' : 'close';
}

/** The reasons that count for what was decided: on each question, those for the side that it came out on. */
export function decidingReasons(rulebook: Rulebook, decision: Decision): Reason[] {
  const { family, chances, gives } = decision;
  const isTrained = rulebook.training.some((entry) => entry.family.id === family);
  const isGiven = rulebook.context.family.id === family;
  return decision.reasons.filter(({ counts, on, points }) => {
    if (!counts) return false;
    if ('question' in on) {
      if (on.question === 'weights') return chances.weights > 0 && points > 0 === isTrained;
      return on.of === gives && !isTrained && points > 0 === isGiven;
    }
    return 'training' in on && on.training === family && points > 0;
  });
}

function gradesBehind(rulebook: Rulebook, decision: Decision): Grade[] {
  const { firstBy } = decision;
  const deciding = new Set(
    firstBy.length > 0 ? firstBy : decidingReasons(rulebook, decision).map(({ rule }) => rule),
  );
  return rulebook.knowledge.rules.filter(({ id }) => deciding.has(id)).map(({ grade }) => grade);
}

/** The grades behind the deciding reasons, never blended with certainty or strength. */
export function evidenceOf(grades: readonly Grade[]): Evidence {
  if (grades.length === 0) return 'none';
  const count = (grade: Grade) => grades.filter((entry) => entry === grade).length;
  if (2 * count('measured') > grades.length) return 'measured';
  if (count('measured') > 0) return 'mixed';
  return 2 * count('practice') >= grades.length ? 'practice' : 'opinion';
}

/** Rules whose reason is shown as a note beside this primary. */
function notesDue({ knowledge }: Rulebook, decision: Decision): string[] {
  const primary = knowledge.strategies.find(({ id }) => id === decision.strategy);
  const isDue = (effect: Effect) =>
    effect.kind === 'note' &&
    (effect.on === undefined || (primary !== undefined && aimsAt(effect.on, primary)));
  return decision.fired
    .filter(({ rule, truth }) => truth === 'true' && rule.rule.effects.some(isDue))
    .map(({ rule }) => rule.rule.id);
}

/** Disagreements whose considerations took part, those that moved the most points first. */
function disagreementsDue({ knowledge }: Rulebook, decision: Decision): string[] {
  const points = new Map<string, number>();
  for (const { rule, truth } of decision.fired) {
    const { consideration } = rule.rule;
    if (truth === 'true') points.set(consideration, points.get(consideration) ?? 0);
  }
  for (const { consideration, counts, on, points: moved } of decision.reasons) {
    if (counts && !('strategy' in on) && !('tag' in on)) {
      points.set(consideration, (points.get(consideration) ?? 0) + Math.abs(moved));
    }
  }
  return knowledge.disagreements
    .map(({ id, considerations }) => ({
      id,
      moved: considerations.flatMap((name) => points.get(name) ?? []),
    }))
    .filter(({ moved }) => moved.length > 0)
    .map(({ id, moved }) => ({ id, weight: Math.max(...moved) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}

/** Assumptions behind facts that some rule reads and whose value is known, and behind thresholds. */
function leanedOn(rulebook: Rulebook, decision: Decision, planned: boolean): string[] {
  const { knowledge, definitions, factsRead, facts } = rulebook;
  const behindFacts = definitions
    .filter(({ id }) => factsRead.has(id) && decision.facts[id] !== 'unknown')
    .flatMap(({ assumptions }) => assumptions);
  const wanted = new Set([...behindFacts, ...(planned ? facts.planAssumptions : [])]);
  return knowledge.assumptions.map(({ id }) => id).filter((id) => wanted.has(id));
}
