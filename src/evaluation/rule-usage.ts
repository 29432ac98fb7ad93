import { drawAnswer, seeded } from '../engine/completions';
import { decide, decideOn } from '../engine/decide';
import type { Decision } from '../engine/decide';
import type { Rulebook } from '../engine/rulebook';
import type { RuleLogic } from '../engine/targets';
import type { CaseRow } from '../model/case';
import type { Logic } from '../model/knowledge';
import type { RuleUsage } from '../model/evaluation-record';
import type { Input } from '../model/recommendation';
import { questionOf } from './ledger';

/**
 * Invented visitors who answer every question as people are likely to, the same for the same seed.
 * Answers to questions that turn out not to apply are parked as ever.
 */
export function drawProfiles(
  { questions, shares }: Pick<Logic, 'questions' | 'shares'>,
  count: number,
  seed: number,
): Input[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ({
    answers: Object.fromEntries(
      questions.map((question) => [question.id, drawAnswer(question, shares, random)]),
    ),
  }));
}

/** Whether a rule can change which family is advised. */
function movesFamilies({ effects }: RuleLogic): boolean {
  return effects.some(
    (effect) =>
      effect.kind === 'gate' ||
      effect.kind === 'first' ||
      ((effect.kind === 'favour' || effect.kind === 'disfavour') && questionOf(effect.on) !== null),
  );
}

/** The rules that decide: taking the rule away, all else as it is, changes the advised family. */
export function decidingRules(rulebook: Rulebook, decision: Decision): string[] {
  const { sorted, facts, family } = decision;
  // Taking one rule away makes no other true: nothing has to be held again.
  const held = rulebook.outcomes.map((outcome, at): (typeof rulebook.outcomes)[number] => {
    const truth = decision.fired[at]?.truth ?? 'false';
    return { ...outcome, test: () => truth };
  });
  return decision.fired.flatMap(({ rule: { rule }, truth }, at) => {
    if (truth !== 'true' || !movesFamilies(rule)) return [];
    const outcomes = held.map((outcome, place): typeof outcome =>
      place === at ? { ...outcome, test: () => 'false' } : outcome,
    );
    const without = decideOn({ ...rulebook, outcomes }, sorted, facts);
    return without.family === family ? [] : [rule.id];
  });
}

const trueRulesOf = (decision: Decision) =>
  decision.fired.filter(({ truth }) => truth === 'true').map(({ rule }) => rule.rule.id);

function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** How often every rule is true on cases and profiles, and which cases it decides. */
export function ruleUsage(
  rulebook: Rulebook,
  cases: readonly CaseRow[],
  profiles: readonly Decision[],
): Record<string, RuleUsage> {
  const decided = cases.map(({ id, answers }) => ({ id, decision: decide(rulebook, { answers }) }));
  const decides = new Map<string, string[]>();
  for (const { id, decision } of decided) {
    for (const rule of decidingRules(rulebook, decision)) {
      decides.set(rule, [...(decides.get(rule) ?? []), id]);
    }
  }
  const inCases = count(decided.map(({ decision }) => trueRulesOf(decision)));
  const inProfiles = count(profiles.map(trueRulesOf));
  return Object.fromEntries(
    rulebook.rules.map(({ rule: { id } }) => [
      id,
      {
        cases: inCases.get(id) ?? 0,
        profiles: inProfiles.get(id) ?? 0,
        decides: decides.get(id) ?? [],
      },
    ]),
  );
}
