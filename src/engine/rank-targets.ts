import type { LogicEntry } from '../model/knowledge';
import type { Target } from '../model/rule';

export type RuleLogic = LogicEntry<'rules'>;
export type StrategyLogic = LogicEntry<'strategies'>;

/** Whether a target means this strategy: by its id, one of its tags, or its family. */
export function aimsAt(target: Target, strategy: StrategyLogic): boolean {
  if ('strategy' in target) return target.strategy === strategy.id;
  if ('tag' in target) return strategy.tags.includes(target.tag);
  return target.family === strategy.family;
}
