import { BadInput } from '../../cli/arguments';
import { explainRules } from '../../engine/describe/rules';
import { ledgerKey } from '../../model/target';
import { recordInWords, recordOf } from '../../words/rules';
import { citedAs } from './advise';
import { excerpt, situationFields, situationOf } from './tool';
import type { Tool } from './tool';

/** Ids that share a word with what was asked for. */
function alike(ids: readonly string[], wanted: string): string[] {
  const words = wanted.split('-').filter((word) => word.length > 2);
  const shared = (id: string) => words.filter((word) => id.split('-').includes(word)).length;
  return ids
    .filter((id) => shared(id) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 5);
}

export const ruleTool: Tool = {
  name: 'explain_rule',
  title: 'A rule',
  says: 'One rule by its id (advise names them): when it holds, what it does, why, how well it is known, its sources, and what published cases made of it. With answers, whether it holds there and by which of them.',
  fields: {
    rule: { type: 'string', description: 'Id of the rule.' },
    ...situationFields,
  },
  required: ['rule'],
  run(given, { world }) {
    const { knowledge, rulebook } = world;
    const rule = knowledge.rules.find(({ id }) => id === given.rule);
    if (rule === undefined) {
      const ids = knowledge.rules.map(({ id }) => id);
      const near = typeof given.rule === 'string' ? alike(ids, given.rule) : [];
      const hint = near.length === 0 ? 'advise names those that speak' : `near: ${near.join(', ')}`;
      throw new BadInput(`rule must be the id of a rule, not ${excerpt(given.rule)}; ${hint}`);
    }
    const isHeld = given.answers !== undefined;
    const input = isHeld ? situationOf(given, world) : { answers: {} };
    const held = explainRules(rulebook, knowledge, input).find((one) => one.rule === rule.id);
    const record = rule.effects.flatMap((effect) => {
      if (effect.kind !== 'favour' && effect.kind !== 'disfavour') return [];
      const on = ledgerKey(effect.on);
      if (on === null) return [];
      return [{ on, says: recordInWords(recordOf(knowledge.ledger, rule.id, effect.on)) }];
    });
    const { id, topic, consideration, because, grade, when, effects, quantity, despite } = rule;
    return {
      ...{ rule: id, topic, consideration, because, grade, when, effects },
      ...(quantity !== undefined && { quantity }),
      sources: (held?.citations ?? []).map(citedAs),
      record,
      ...(despite !== undefined && { despite }),
      ...(isHeld && {
        holds: held?.truth,
        conditions: held?.conditions.map(({ expected, given: said, truth }) => ({
          expected,
          given: said,
          truth,
        })),
      }),
    };
  },
};
