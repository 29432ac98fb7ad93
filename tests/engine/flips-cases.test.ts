import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/engine/fact-definition';
import { findFlips } from '../../src/engine/flips';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import { ahead, atLeast, flips, half, out } from '../fixtures/yes-no-flips';
import { choice, favour, gate, is, many, number, same, world } from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

const a = choice('a');
const b = choice('b');
const bake = (when: Condition): Rule => [
  when,
  { kind: 'favour', on: { strategy: 'bake' }, by: 'slight' },
];

const walk = { family: 'out', strategy: 'walk', changes: 'family' };
const baking = { family: 'home', strategy: 'bake', changes: 'method' };
const reading = { family: 'home', strategy: 'read', changes: 'family' };

describe('one answer', () => {
  const cases: [string, readonly Question[], readonly Rule[], Answers, object[]][] = [
    ['that changes the family', [a], out(is('a')), {}, [{ question: 'a', to: 'yes', ...walk }]],
    [
      'that changes it back',
      [a],
      out(is('a')),
      { a: 'yes' },
      [{ question: 'a', to: 'no', ...reading }],
    ],
    [
      'that changes the method',
      [a],
      [bake(is('a'))],
      {},
      [{ question: 'a', to: 'yes', ...baking }],
    ],
    ['that changes nothing is none', [a], [half(is('a'))], {}, []],
    [
      'comes after those that change the family where it changes the method',
      [a, b],
      [bake(is('a')), ...out(is('b'))],
      {},
      [
        { question: 'b', to: 'yes', ...walk },
        { question: 'a', to: 'yes', ...baking },
      ],
    ],
    [
      'of several comes as each list that does it',
      [many],
      out({ question: 'many', has: 'one' }),
      {},
      [
        { question: 'many', to: ['one'], ...walk },
        { question: 'many', to: ['one', 'two'], ...walk },
      ],
    ],
    [
      'to a question that does not apply is none',
      [a, choice('b', is('a'))],
      out(is('b')),
      { a: 'no' },
      [],
    ],
    [
      'that takes up a parked one again',
      [a, choice('b', is('a'))],
      out(is('b')),
      { a: 'no', b: 'yes' },
      [{ question: 'a', to: 'yes', ...walk }],
    ],
    [
      'that parks another',
      [a, choice('b', is('a'))],
      out(is('b')),
      { a: 'yes', b: 'yes' },
      [
        { question: 'a', to: 'no', ...reading },
        { question: 'b', to: 'no', ...reading },
      ],
    ],
    [
      'that opens a gate shuts it for another',
      [a],
      [[is('a'), gate('read'), gate('bake')]],
      {},
      [{ question: 'a', to: 'yes', ...walk }],
    ],
  ];
  it.each(cases)('%s', (_name, questions, rules, answers, single) => {
    expect(flips(questions, rules, answers)).toEqual({ single, numbers: [], pairs: [] });
  });
});

describe('numbers', () => {
  const cases: [string, readonly Rule[], Answers, object[]][] = [
    ['from a threshold on', out(atLeast('n', 50)), {}, [{ from: 50, to: 1000, ...walk }]],
    [
      'up to a threshold',
      out({ question: 'n', atMost: 50 }),
      { n: 70 },
      [{ from: 0, to: 50, ...walk }],
    ],
    [
      'between two',
      out({ question: 'n', atLeast: 50, atMost: 99 }),
      { n: 70 },
      [
        { from: 0, to: 49, ...reading },
        { from: 100, to: 1000, ...reading },
      ],
    ],
    [
      'over a threshold that changes nothing',
      [...out(atLeast('n', 50)), [atLeast('n', 70), favour('out', 'slight')]],
      {},
      [{ from: 50, to: 1000, ...walk }],
    ],
    [
      'with the family first and then the method',
      [...out(atLeast('n', 50)), bake({ question: 'n', atLeast: 20, atMost: 49 })],
      {},
      [
        { from: 50, to: 1000, ...walk },
        { from: 20, to: 49, ...baking },
      ],
    ],
    [
      'that tip a fact',
      out({ fact: 'same', atLeast: 333.5 }),
      {},
      [{ from: 334, to: 1000, ...walk }],
    ],
  ];
  it.each(cases)('%s', (_name, rules, answers, wanted) => {
    const numbers = wanted.map((flip) => ({ question: 'n', ...flip }));
    expect(flips([number], rules, answers)).toEqual({ single: [], numbers, pairs: [] });
  });
});

describe('finding flips', () => {
  it('tells how much is done, to the end', () => {
    const shares: number[] = [];
    const knowledge = world([a, b], [ahead, ...out(is('a'))]);
    findFlips(knowledge, { answers: { z: 'yes' } }, [same], (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares.at(-1)).toBe(1);
  });

  it('leans on assumptions as they are set', () => {
    const times: FactDefinition = {
      ...same,
      assumptions: ['coins-per-dinner'],
      compute: (at) => {
        const value = at.number('n') * Number(at.assumption('coins-per-dinner'));
        return { low: value, high: value };
      },
    };
    const knowledge = world([number], [ahead, ...out({ fact: 'same', atLeast: 1000 })]);
    const from = (coins: number) =>
      findFlips(knowledge, { answers: { z: 'yes' }, assumptions: { 'coins-per-dinner': coins } }, [
        times,
      ]).numbers[0]?.from;
    expect([from(10), from(4)]).toEqual([100, 250]);
  });
});
