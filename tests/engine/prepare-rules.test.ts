import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/engine/prepare-rules';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { choice, favour, first, gate, is, world } from '../fixtures/yes-no-world';

describe('rules made ready', () => {
  const knowledge = world(
    [choice('a')],
    [
      [is('a'), favour('home', 'clear')],
      [is('a'), gate('walk')],
      [is('a'), first('walk')],
      [is('a'), favour('nowhere', 'slight'), favour('home', 'slight')],
    ],
  );
  const preparation = prepare(knowledge);
  const ready = preparation.rules(knowledge.rules);

  it('know which of them shut or open a door', () => {
    expect(ready.map(({ isDoor }) => isDoor)).toEqual([false, true, true, false]);
  });

  it('know the family that they name, if there is one', () => {
    const families = ready.map((one) => one.true.prepared.reasons.map(({ family }) => family));
    const home = knowledge.families.findIndex(({ id }) => id === 'home');
    expect(families).toEqual([[home], [], [], [-1, home]]);
  });

  it('count one consideration about one target once', () => {
    expect(preparation.slotCount).toBe(3);
    const again = knowledge.rules.map((rule) => ({ ...rule }));
    preparation.rules(again);
    expect(preparation.slotCount).toBe(3);
  });

  it('are made once, in whichever lists they stand', () => {
    expect(preparation.rules(knowledge.rules)).toBe(ready);
    const [one] = preparation.rules([...knowledge.rules].reverse()).slice(-1);
    expect(one?.true.prepared).toBe(ready[0]?.true.prepared);
  });

  it.each([
    ['questions', { questions: [...knowledge.questions] }],
    ['families', { families: [...knowledge.families] }],
    ['strategies', { strategies: [...knowledge.strategies] }],
  ])('are made anew for other %s, and both are kept', (_name, part) => {
    const other = { ...knowledge, ...part };
    const made = prepare(other);
    expect(made).not.toBe(preparation);
    expect(prepare(knowledge)).toBe(preparation);
    expect(prepare(other)).toBe(made);
    expect(prepare(toyKnowledge)).toBe(prepare(toyKnowledge));
  });
});
