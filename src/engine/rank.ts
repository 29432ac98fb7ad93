import type { Logic, LogicEntry } from '../model/knowledge';
import type { GateState, RankedFamily, RankedStrategy, Reason } from '../model/recommendation';
import type { Target } from '../model/rule';
import type { Fired } from './fire-rules';

export type StrategyLogic = LogicEntry<'strategies'>;

/** Whether a target means this strategy: by its id, one of its tags, or its family. */
export function aimsAt(target: Target, strategy: StrategyLogic): boolean {
  if ('strategy' in target) return target.strategy === strategy.id;
  if ('tag' in target) return strategy.tags.includes(target.tag);
  return target.family === strategy.family;
}

/** Gates on one strategy that are closed, or may be. */
function gatesOn(
  strategy: StrategyLogic,
  fired: readonly Fired[],
  openQuestions: (rule: string) => readonly string[],
): GateState[] {
  return fired.flatMap(({ rule, truth }): GateState[] => {
    const gates = rule.effects.some(
      (effect) => effect.kind === 'gate' && aimsAt(effect.on, strategy),
    );
    if (!gates || truth === 'false') return [];
    return truth === 'true'
      ? [{ rule: rule.id, state: 'closed', questions: [] }]
      : [{ rule: rule.id, state: 'unknown', questions: openQuestions(rule.id) }];
  });
}

function rankStrategy(
  strategy: StrategyLogic,
  counting: readonly Reason[],
  gates: GateState[],
): RankedStrategy {
  const score = counting
    .filter((reason) => !('family' in reason.on) && aimsAt(reason.on, strategy))
    .reduce((sum, reason) => sum + reason.points, 0);
  const shut = gates.some((gate) => gate.state === 'closed');
  return { strategy: strategy.id, score, shut, conditional: !shut && gates.length > 0, gates };
}

/** Methods of one family: open before shut, undominated before dominated, then score, then rung. */
function rankMethods(
  strategies: readonly StrategyLogic[],
  ranked: ReadonlyMap<string, RankedStrategy>,
): RankedStrategy[] {
  const isShut = (id: string) => ranked.get(id)?.shut ?? true;
  const key = (strategy: StrategyLogic) => {
    const { dominatedBy } = strategy;
    const dominated = dominatedBy !== undefined && !isShut(dominatedBy);
    const score = ranked.get(strategy.id)?.score ?? 0;
    return [Number(isShut(strategy.id)), Number(dominated), -score, strategy.rung];
  };
  return strategies
    .map((strategy) => ({ id: strategy.id, key: key(strategy) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .flatMap(({ id }) => ranked.get(id) ?? []);
}

/** Compares number by number; the first difference decides. */
export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Ranks families by the effects that name them, and methods inside each (DESIGN 2.3 and 2.4). Open
 * families come first, preparations after them, shut families last; a tie goes to the family whose
 * leading open method stands on the lower rung.
 */
export function rank(
  knowledge: Pick<Logic, 'families' | 'strategies'>,
  fired: readonly Fired[],
  reasons: readonly Reason[],
  openQuestions: (rule: string) => readonly string[],
): RankedFamily[] {
  const counting = reasons.filter((reason) => reason.counts);
  const gating = fired.filter(({ rule }) => rule.effects.some((effect) => effect.kind === 'gate'));
  const ranked = new Map(
    knowledge.strategies.map((strategy) => [
      strategy.id,
      rankStrategy(strategy, counting, gatesOn(strategy, gating, openQuestions)),
    ]),
  );
  const rungOf = new Map(knowledge.strategies.map(({ id, rung }) => [id, rung]));
  return knowledge.families
    .map((family) => {
      const members = knowledge.strategies.filter((strategy) => strategy.family === family.id);
      const strategies = rankMethods(members, ranked);
      const score = counting
        .filter((reason) => 'family' in reason.on && reason.on.family === family.id)
        .reduce((sum, reason) => sum + reason.points, 0);
      const shut = strategies.every((strategy) => strategy.shut);
      const rung = rungOf.get(strategies[0]?.strategy ?? '') ?? Infinity;
      const preparation = family.preparation === true;
      return {
        entry: { family: family.id, score, shut, strategies },
        key: [Number(shut), Number(preparation), -score, rung],
      };
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ entry }) => entry);
}
