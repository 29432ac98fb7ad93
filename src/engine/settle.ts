import type { Logic } from '../model/knowledge';
import type { Truth } from '../model/recommendation';
import { openQuestions } from './applies';
import type { Decision } from './decide';
import { evaluate } from './evaluate';
import type { View } from './evaluate';
import { ruleReasons, targetKey } from './fire-rules';
import type { RuleLogic } from './fire-rules';
import { aimsAt } from './rank';

/** Lowest and highest score that a family can still reach. */
interface Range {
  low: number;
  high: number;
}

/**
 * Range of one consideration on one family: only the strongest effect counts and all have one sign
 * (checked at start-up), so it lies between what is certain and what is possible.
 */
function considerationRange(points: readonly { points: number; truth: Truth }[]): Range {
  const strongest = (sure: boolean) =>
    points
      .filter(({ truth }) => (sure ? truth === 'true' : truth !== 'false'))
      .reduce((best, entry) => (Math.abs(entry.points) > Math.abs(best) ? entry.points : best), 0);
  const certain = strongest(true);
  const possible = strongest(false);
  return { low: Math.min(certain, possible), high: Math.max(certain, possible) };
}

function familyRange(family: string, rules: readonly { rule: RuleLogic; truth: Truth }[]): Range {
  const byConsideration = new Map<string, { points: number; truth: Truth }[]>();
  for (const { rule, truth } of rules) {
    for (const reason of ruleReasons(rule)) {
      if (targetKey(reason.on) !== `family:${family}`) continue;
      const entries = byConsideration.get(rule.consideration) ?? [];
      entries.push({ points: reason.points, truth });
      byConsideration.set(rule.consideration, entries);
    }
  }
  const ranges = [...byConsideration.values()].map(considerationRange);
  return {
    low: ranges.reduce((sum, range) => sum + range.low, 0),
    high: ranges.reduce((sum, range) => sum + range.high, 0),
  };
}

/** True where a gate on the recommended strategy is not known to be open. */
function isConditional(decision: Decision): boolean {
  return decision.ranking.some(({ strategies }) =>
    strategies.some((entry) => entry.strategy === decision.strategy && entry.conditional),
  );
}

/**
 * Whether it is proven that no completion of the open answers changes the leading family: a sound
 * bound by intervals. False means "not proven", not "will change".
 */
export function isSettled(knowledge: Logic, decision: Decision): boolean {
  if (openQuestions(knowledge, decision).length === 0) return !isConditional(decision);
  // An answer whose question may yet turn out not to apply could still be parked: treat it as open.
  const cautious: View = {
    ...decision.view,
    answer: (id) => (decision.states[id] === 'undecided' ? undefined : decision.view.answer(id)),
  };
  const rules = knowledge.rules.map((rule) => ({ rule, truth: evaluate(rule.when, cautious) }));
  const mayPutFirst = rules.some(
    ({ rule, truth }) =>
      truth === 'unknown' && rule.effects.some((effect) => effect.kind === 'first'),
  );
  if (mayPutFirst) return false;
  if (isConditional(decision)) return false;
  if (decision.firstBy.length > 0) return true;
  const { low } = familyRange(decision.family, rules);
  const surelyOpen = knowledge.strategies.some(
    (strategy) =>
      strategy.family === decision.family &&
      !rules.some(
        ({ rule, truth }) =>
          truth !== 'false' &&
          rule.effects.some((effect) => effect.kind === 'gate' && aimsAt(effect.on, strategy)),
      ),
  );
  if (!surelyOpen) return false;
  return knowledge.families
    .filter((family) => family.id !== decision.family && family.preparation !== true)
    .every((family) => isBeaten(family.id));

  function isBeaten(family: string): boolean {
    const members = knowledge.strategies.filter((strategy) => strategy.family === family);
    const surelyShut = members.every((strategy) =>
      rules.some(
        ({ rule, truth }) =>
          truth === 'true' &&
          rule.effects.some((effect) => effect.kind === 'gate' && aimsAt(effect.on, strategy)),
      ),
    );
    return surelyShut || familyRange(family, rules).high < low;
  }
}
