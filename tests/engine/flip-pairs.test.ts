import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/engine/fact-definition';
import type { Answers } from '../../src/model/answers';
import { atLeast, flips, half, out } from '../fixtures/yes-no-flips';
import { choice, is, many, number, same } from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

const a = choice('a');
const b = choice('b');
const m: Question = { ...number, id: 'm', slot: 3, short: 'm' };

describe('two answers together', () => {
  const pair = (set: Answers) => ({ set, family: 'out', strategy: 'walk' });
  const cases: [string, readonly Question[], readonly Rule[], Answers, Answers[]][] = [
    [
      'where neither does alone',
      [a, b],
      [half(is('a')), half(is('b'))],
      {},
      [{ a: 'yes', b: 'yes' }],
    ],
    ['not where either does alone', [a, b], [...out(is('a')), half(is('b'))], {}, []],
    ['not where one is given already', [a, b], [half(is('a')), half(is('b'))], { a: 'yes' }, []],
    [
      'each pair of three',
      [a, b, choice('c')],
      [half(is('a')), half(is('b')), half(is('c'))],
      {},
      [
        { a: 'yes', b: 'yes' },
        { a: 'yes', c: 'yes' },
        { b: 'yes', c: 'yes' },
      ],
    ],
    [
      'a choice and a number, by the first of its stretch',
      [number, a],
      [half(atLeast('n', 50)), half(is('a'))],
      {},
      [{ n: 50, a: 'yes' }],
    ],
    [
      'a number by the one nearest to today’s',
      [number, a],
      [half({ question: 'n', atMost: 50 }), half(is('a'))],
      { n: 400 },
      [{ n: 50, a: 'yes' }],
    ],
    [
      'two numbers',
      [number, m],
      [half(atLeast('n', 50)), half(atLeast('m', 7))],
      { n: 3 },
      [{ n: 50, m: 7 }],
    ],
    [
      'a list and a choice',
      [many, a],
      [half({ question: 'many', has: 'two' }), half(is('a'))],
      {},
      [
        { many: ['two'], a: 'yes' },
        { many: ['one', 'two'], a: 'yes' },
      ],
    ],
    [
      'one of which makes the other apply',
      [a, b, choice('c', is('a'))],
      [half({ all: [is('c'), is('b')] }), half(is('c'))],
      { a: 'no', c: 'yes' },
      [{ a: 'yes', b: 'yes' }],
    ],
  ];
  it.each(cases)('%s', (_name, questions, rules, answers, sets) => {
    expect(flips(questions, rules, answers).pairs).toEqual(sets.map(pair));
  });

  it('a choice that moves where a number tips', () => {
    const scaled: FactDefinition = {
      ...same,
      questions: [{ id: 'n' }, { id: 'a' }],
      compute: (at) => {
        const value = at.number('n') * (at.choice('a') === 'yes' ? 10 : 1);
        return { low: value, high: value };
      },
    };
    const rules = out({ fact: 'same', atLeast: 1995 });
    expect(flips([number, a], rules, { n: 3, a: 'no' }, [scaled])).toEqual({
      single: [],
      numbers: [],
      pairs: [pair({ n: 200, a: 'yes' })],
    });
  });
});
