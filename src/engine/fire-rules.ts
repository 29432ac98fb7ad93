import type { Answers } from '../model/answers';
import type { Facts } from '../model/fact';
import type { Logic, LogicEntry } from '../model/knowledge';
import type { Reason, Truth } from '../model/recommendation';
import { strengthPoints } from '../model/rule';
import type { Target } from '../model/rule';
import type { QuestionState } from './applies';
import { evaluate } from './evaluate';
import type { View } from './evaluate';

export type RuleLogic = LogicEntry<'rules'>;

/** A rule with its truth under the present answers. */
export interface Fired {
  readonly rule: RuleLogic;
  readonly truth: Truth;
}

/** What rules see: answers that count, which questions apply, and derived facts. */
export function makeView(
  answers: Answers,
  states: Readonly<Record<string, QuestionState>>,
  facts: Facts,
): View {
  return {
    answer: (question) => answers[question],
    applies: (question) => states[question] !== 'not-applicable',
    fact: (id) => facts[id] ?? 'unknown',
  };
}

/** Holds every rule against the view, in the knowledge's order. */
export function fireRules(knowledge: Pick<Logic, 'rules'>, view: View): Fired[] {
  return knowledge.rules.map((rule) => ({ rule, truth: evaluate(rule.when, view) }));
}

/** A target as a key, e.g. "family:tune". */
export function targetKey(target: Target): string {
  if ('family' in target) return `family:${target.family}`;
  return 'strategy' in target ? `strategy:${target.strategy}` : `tag:${target.tag}`;
}

/** Signed points of the favours and disfavours of one rule. */
export function ruleReasons(rule: RuleLogic): Reason[] {
  return rule.effects.flatMap((effect): Reason[] => {
    if (effect.kind !== 'favour' && effect.kind !== 'disfavour') return [];
    const size = strengthPoints[effect.by];
    const points = effect.kind === 'favour' ? size : -size;
    const { id, consideration } = rule;
    return [{ rule: id, consideration, on: effect.on, effect: effect.kind, points, counts: false }];
  });
}

/**
 * The active favours and disfavours. Repetition is not weight: of one consideration on one target
 * only the strongest counts (the first of equals), the others are kept and marked.
 */
export function weigh(rules: Iterable<RuleLogic>): Reason[] {
  const reasons = [...rules].flatMap(ruleReasons);
  const strongest = new Map<string, number>();
  reasons.forEach((reason, index) => {
    const key = `${reason.consideration} ${targetKey(reason.on)}`;
    const best = reasons[strongest.get(key) ?? -1];
    if (best === undefined || Math.abs(reason.points) > Math.abs(best.points)) {
      strongest.set(key, index);
    }
  });
  const counting = new Set(strongest.values());
  return reasons.map((reason, index) => ({ ...reason, counts: counting.has(index) }));
}
