import { drawAnswer, seeded } from '../engine/completions';
import { decide } from '../engine/decide';
import type { Decision } from '../engine/decide';
import type { FactDefinition } from '../engine/fact-definition';
import type { RuleLogic } from '../engine/fire-rules';
import type { Case } from '../model/case';
import type { Logic } from '../model/knowledge';
import type { RuleUsage } from '../model/proof-record';
import type { Input } from '../model/recommendation';

/**
 * Invented visitors who answer every question, the same for the same seed. Answers to questions that
 * turn out not to apply are parked as ever.
 */
export function drawProfiles(
  knowledge: Pick<Logic, 'questions'>,
  count: number,
  seed: number,
): Input[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ({
    answers: Object.fromEntries(
      knowledge.questions.map((question) => [question.id, drawAnswer(question, random)]),
    ),
  }));
}

/** Whether a rule can change which family leads. */
function movesFamilies({ effects }: RuleLogic): boolean {
  return effects.some(
    (effect) =>
      effect.kind === 'gate' ||
      effect.kind === 'first' ||
      ((effect.kind === 'favour' || effect.kind === 'disfavour') && !('tag' in effect.on)),
  );
}

/**
 * The rules that decide: taking the rule away changes the leading family. What is true here is kept
 * as true without its condition, so that each removal only ranks anew.
 */
export function decidingRules(
  knowledge: Logic,
  decision: Decision,
  definitions: readonly FactDefinition[],
): string[] {
  const trueRules = decision.fired
    .filter(({ truth }) => truth === 'true')
    .map(({ rule }) => ({ ...rule, when: { all: [] } }));
  const { answers } = decision;
  const leader = (rules: RuleLogic[]) =>
    decide({ ...knowledge, facts: [], rules }, { answers }, definitions).family;
  return trueRules
    .filter(movesFamilies)
    .filter((rule) => leader(trueRules.filter((other) => other !== rule)) !== decision.family)
    .map(({ id }) => id);
}

const trueRulesOf = (decision: Decision) =>
  decision.fired.filter(({ truth }) => truth === 'true').map(({ rule }) => rule.id);

function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** How often every rule is true on cases and profiles, and which cases it decides. */
export function ruleUsage(
  knowledge: Logic,
  cases: readonly Case[],
  profiles: readonly Decision[],
  definitions: readonly FactDefinition[],
): Record<string, RuleUsage> {
  const decided = cases.map(({ id, answers }) => ({
    id,
    decision: decide(knowledge, { answers }, definitions),
  }));
  const deciding = decided.map(({ id, decision }) => ({
    id,
    rules: decidingRules(knowledge, decision, definitions),
  }));
  const inCases = count(decided.map(({ decision }) => trueRulesOf(decision)));
  const inProfiles = count(profiles.map(trueRulesOf));
  return Object.fromEntries(
    knowledge.rules.map(({ id }) => [
      id,
      {
        cases: inCases.get(id) ?? 0,
        profiles: inProfiles.get(id) ?? 0,
        decides: deciding.filter(({ rules }) => rules.includes(id)).map((entry) => entry.id),
      },
    ]),
  );
}
