import type { RulebookEntries } from '../model/knowledge';
import type { Reason } from '../model/recommendation';
import type { Aim, Target } from '../model/rule';
import { strengthPoints } from '../model/recommendation';

/* What the effects of rules speak to. */

export type RulebookRule = RulebookEntries['rules'][number];
export type RulebookStrategy = RulebookEntries['strategies'][number];

/** Whether a gate, a step or a note means this strategy: by its id, one of its tags, or its family. */
export function aimsAt(aim: Aim, strategy: RulebookStrategy): boolean {
  if ('strategy' in aim) return aim.strategy === strategy.id;
  if ('tag' in aim) return strategy.tags.includes(aim.tag);
  return aim.family === strategy.family;
}

/** What a target is called where it has to be told apart as text. */
export function targetKey(target: Target): string {
  if ('question' in target) {
    return target.question === 'weights' ? 'weights' : `context:${target.of}`;
  }
  if ('training' in target) return `training:${target.training}`;
  return 'strategy' in target ? `strategy:${target.strategy}` : `tag:${target.tag}`;
}

/**
 * What is summed up to answer the questions: must the weights change, is it facts or examples that must
 * be given, and one for each training family, in the order of the families.
 */
export const weightsAxis = 0;
export const factsAxis = 1;
export const examplesAxis = 2;
export const firstTrainingAxis = 3;

/** The favours and disfavours of one rule as reasons, with signed points. */
export function reasonsOf(rule: RulebookRule): Reason[] {
  return rule.effects.flatMap((effect): Reason[] => {
    if (effect.kind !== 'favour' && effect.kind !== 'disfavour') return [];
    const points = strengthPoints[effect.by] * (effect.kind === 'favour' ? 1 : -1);
    const { id, consideration } = rule;
    return [{ rule: id, consideration, on: effect.on, effect: effect.kind, points, counts: false }];
  });
}
