import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/engine/fact-definition';
import { isSettled } from '../../src/engine/settle';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import {
  choice,
  favour,
  first,
  gate,
  is,
  number,
  proven,
  same,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

const ahead: Rule = [is('z'), favour('home', 'strong')];
const a = choice('a');

type Case = [string, boolean, readonly Question[], readonly Rule[], Answers?];

const table = (cases: Case[]) =>
  it.each(cases)('%s: %s', (_name, settled, questions, rules, answers) => {
    expect(proven(questions, rules, answers).settled).toBe(settled);
  });

describe('a lead is proven over questions that may not apply', () => {
  const later = choice('b', is('a'));
  const overtakes = (when: Condition): Rule[] => [
    [is('z'), favour('home', 'clear')],
    [when, favour('out', 'strong')],
  ];
  table([
    ['asked only after an open answer', false, [a, later], overtakes(is('b'))],
    ['not asked after this answer', true, [a, later], overtakes(is('b')), { a: 'no' }],
    ['asked after this one', false, [a, later], overtakes(is('b')), { a: 'yes' }],
    ['answered already', true, [a, later], overtakes(is('b')), { a: 'yes', b: 'no' }],
    [
      'answered, but perhaps not asked',
      false,
      [a, later],
      overtakes({ not: is('b') }),
      { b: 'yes' },
    ],
    [
      'a "not" of what does not apply, which decides',
      true,
      [a, later],
      overtakes({ not: is('b') }),
      { a: 'no' },
    ],
    [
      'a "not" that only an open answer undoes',
      false,
      [a, later],
      [
        [is('z'), favour('home', 'slight')],
        [{ not: is('b') }, favour('home', 'clear')],
        [{ all: [is('b'), is('a')] }, favour('out', 'strong')],
      ],
    ],
    [
      'two answers to a question that may not apply',
      true,
      [a, later],
      [ahead, [is('b'), favour('out', 'clear')], [is('b', 'no'), favour('out', 'clear')]],
    ],
  ]);
});

describe('a lead is proven past gates and what comes first', () => {
  const shutOut: Rule = [is('z'), gate('walk'), gate('dinner')];
  table([
    [
      'a rival that is wholly shut',
      true,
      [a],
      [ahead, shutOut, [is('a'), favour('out', 'strong')], [is('a'), favour('out', 'strong')]],
    ],
    [
      'a rival that is half shut',
      false,
      [a],
      [
        ahead,
        [is('z'), gate('walk')],
        [is('a'), favour('out', 'strong')],
        [is('a'), favour('out', 'strong')],
      ],
    ],
    ['a gate on the leader that is open', false, [a], [ahead, [is('a'), gate('read')]]],
    ['a gate on another method of the leading family', true, [a], [ahead, [is('a'), gate('bake')]]],
    [
      'a tie in which the leading family may be left with a higher rung',
      false,
      [a],
      [
        [is('z'), favour('out', 'strong'), gate('read'), gate('bake')],
        [is('z', 'no'), favour('home', 'strong')],
        [is('a'), gate('walk')],
      ],
    ],
    [
      'another family that an open answer puts first',
      false,
      [a],
      [ahead, [is('a'), first('walk')]],
    ],
    ['its own family that an open answer puts first', true, [a], [ahead, [is('a'), first('bake')]]],
    [
      'put first already',
      true,
      [a],
      [
        [is('z'), first('bake')],
        [is('a'), favour('out', 'strong')],
      ],
    ],
    [
      'put first already, and what could come first stands higher',
      true,
      [a],
      [
        [is('z'), first('bake')],
        [is('a'), first('walk')],
      ],
    ],
    [
      'put first already, and what could come first stands lower',
      false,
      [a],
      [
        [is('z'), first('walk')],
        [is('a'), first('bake')],
      ],
    ],
    [
      'put first already, and what could come first is of the same family',
      true,
      [a],
      [
        [is('z'), first('dinner')],
        [is('a'), first('walk')],
      ],
    ],
    [
      'a preparation, whatever its points',
      true,
      [a],
      [ahead, [is('a'), favour('wait', 'strong')], [is('a'), favour('wait', 'strong')]],
    ],
  ]);
});

describe('a proof', () => {
  /** Whatever these questions are answered, one rule favours going out: only trying each shows it. */
  function cases(count: number) {
    const questions = Array.from({ length: count }, (_, index) => choice(`q${index}`));
    const rules = Array.from({ length: 2 ** count }, (_, at): Rule => [
      { all: questions.map(({ id }, index) => is(id, at & (1 << index) ? 'yes' : 'no')) },
      favour('out', 'clear'),
    ]);
    return proven(questions, [ahead, ...rules]).settled;
  }

  it('looks at up to 300 partial answer sets, and is not found where it needs more', () => {
    expect(cases(8)).toBe(true);
    expect(cases(9)).toBe(false);
  });

  it('splits first the question on which most hangs', () => {
    // Twelve points for going out, of which six can hold: which six, only the last question tells.
    const names = Array.from({ length: 12 }, (_, index) => `q${index}`);
    const rules = names.map((id, index): Rule => [
      { all: [is(id), is('h', index % 2 === 0 ? 'yes' : 'no')] },
      favour('out', 'slight'),
    ]);
    const questions = [...names.map((id) => choice(id)), choice('h')];
    expect(proven(questions, [ahead, ahead, ...rules]).settled).toBe(true);
  });

  it('is not sought where a completion led elsewhere, nor needed where nothing is open', () => {
    const knowledge = world([a], [ahead]);
    const settled = (answers: Answers, families: Record<string, number>) =>
      isSettled(knowledge, { answers: { z: 'yes', ...answers } }, [same], { of: 100, families });
    expect(settled({}, { home: 99, out: 1 })).toBe(false);
    expect(settled({}, { out: 100 })).toBe(false);
    expect(settled({}, { home: 100 })).toBe(true);
    expect(settled({ a: 'yes' }, {})).toBe(true);
  });

  it('leans on assumptions as they are set', () => {
    const fact: FactDefinition = {
      id: 'same',
      questions: [{ id: 'n' }],
      assumptions: ['coins-per-dinner'],
      compute: (at) => {
        const value = at.number('n') * Number(at.assumption('coins-per-dinner'));
        return { low: value, high: value };
      },
    };
    const many: Condition = { fact: 'same', atLeast: 5000 };
    const knowledge = world(
      [number],
      [
        [is('z'), favour('home', 'clear')],
        [many, favour('out', 'strong')],
      ],
    );
    const settled = (coins?: number) =>
      isSettled(
        knowledge,
        { answers: { z: 'yes' }, ...(coins && { assumptions: { 'coins-per-dinner': coins } }) },
        [fact],
        { of: 100, families: { home: 100 } },
      );
    expect([settled(), settled(4), settled(5)]).toEqual([false, true, false]);
  });
});
