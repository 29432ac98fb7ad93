import { describe, expect, it } from 'vitest';
import { all, any, evaluate, not } from '../../src/engine/evaluate';
import type { View } from '../../src/engine/evaluate';
import { hold, passes, prepareTest } from '../../src/engine/prepare-test';
import type { Answer } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { FactValue } from '../../src/model/fact';
import type { Truth } from '../../src/model/recommendation';

const asked = [{ id: 'weather' }, { id: 'company' }, { id: 'purse' }];

/** A view with one answer to all questions, or one that does not apply to any. */
const answered = (
  answer: Answer | undefined,
  fact: FactValue = 'unknown',
  applies = true,
): View => ({
  answer: () => answer,
  applies: () => applies,
  fact: () => fact,
});

/** By the interpreter's plain and its prepared way, which have to agree. */
function truthOf(condition: Condition, view: View): Truth {
  const plain = evaluate(condition, view);
  const test = prepareTest(condition, (id) => asked.findIndex((entry) => entry.id === id));
  expect(passes(test, hold(asked, view)), 'the prepared condition').toBe(plain);
  return plain;
}

const weather = { question: 'weather', is: 'wet' };
const either = { question: 'weather', in: ['dry', 'storm'] };
const dog = { question: 'company', has: 'dog' };
const nobody: Condition = { question: 'company', none: true };
const coins = { question: 'purse', atLeast: 3, atMost: 9 };

describe('a condition on one answer', () => {
  const rows: [string, Condition, Answer | undefined, Truth][] = [
    ['an option is the one that was chosen', weather, 'wet', 'true'],
    ['an option is not another', weather, 'dry', 'false'],
    ['the first of several options will do', either, 'dry', 'true'],
    ['the last of several options will do', either, 'storm', 'true'],
    ['none of several options was chosen', either, 'wet', 'false'],
    ['no option is among none', { question: 'weather', in: [] }, 'wet', 'false'],
    [
      'no option is among none, not even an empty one',
      { question: 'weather', in: [] },
      '',
      'false',
    ],
    ['several contain one', dog, ['cat', 'dog'], 'true'],
    ['several lack one', dog, ['cat'], 'false'],
    ['none of these lacks every one', dog, [], 'false'],
    ['none of these is none', nobody, [], 'true'],
    ['one of these is not none', nobody, ['cat'], 'false'],
    ['a number at its lower bound is in', coins, 3, 'true'],
    ['a number at its upper bound is in', coins, 9, 'true'],
    ['a number below is out', coins, 2, 'false'],
    ['a number above is out', coins, 10, 'false'],
    ['a number without upper bound goes on', { question: 'purse', atLeast: 3 }, 1e9, 'true'],
    ['a number without lower bound goes down', { question: 'purse', atMost: 9 }, -1e9, 'true'],
    ['a number below its only bound is out', { question: 'purse', atLeast: 3 }, 2, 'false'],
    ['a number above its only bound is out', { question: 'purse', atMost: 9 }, 10, 'false'],
    ['nothing answered is unknown for an option', weather, undefined, 'unknown'],
    ['nothing answered is unknown for none of these', nobody, undefined, 'unknown'],
    [
      'nothing answered is unknown, not zero',
      { question: 'purse', atMost: 9 },
      undefined,
      'unknown',
    ],
    ['unsure is unknown for an option', weather, 'unsure', 'unknown'],
    ['unsure is unknown for several', dog, 'unsure', 'unknown'],
    ['unsure is unknown for a number', coins, 'unsure', 'unknown'],
  ];
  it.each(rows)('%s', (_name, condition, answer, truth) => {
    expect(truthOf(condition, answered(answer))).toBe(truth);
  });

  const strange: [string, Condition, Answer, Truth][] = [
    ['a choice does not hold of a list', weather, ['wet'], 'false'],
    ['options do not hold of a list', either, ['dry'], 'false'],
    ['a choice does not hold of a number', weather, 3, 'false'],
    ['options do not hold of a number', either, 3, 'false'],
    ['having does not hold of a text that contains it', dog, 'hot dog', 'false'],
    ['having does not hold of the very text', dog, 'dog', 'false'],
    ['having does not hold of a number', dog, 3, 'false'],
    ['none does not hold of an empty text', nobody, '', 'false'],
    ['none does not hold of a number', nobody, 0, 'false'],
    ['bounds leave a text unknown', coins, 'five', 'unknown'],
    ['bounds leave a list unknown', coins, ['five'], 'unknown'],
  ];
  it.each(strange)('of another kind: %s', (_name, condition, answer, truth) => {
    expect(truthOf(condition, answered(answer))).toBe(truth);
  });

  it.each([weather, either, dog, nobody, coins])(
    'is false where the question does not apply, and its negation true: %j',
    (condition) => {
      const away = answered('wet', 'unknown', false);
      expect(truthOf(condition, away)).toBe('false');
      expect(truthOf({ not: condition }, away)).toBe('true');
    },
  );
});

describe('a condition on a fact', () => {
  const between = { fact: 'dinners', atLeast: 2, atMost: 6 };
  const rows: [string, Condition, FactValue, Truth][] = [
    ['surely in where the whole interval is', between, { low: 2, high: 6 }, 'true'],
    ['surely out where all of it is below', between, { low: 0, high: 1.9 }, 'false'],
    ['surely out where all of it is above', between, { low: 6.1, high: 9 }, 'false'],
    ['undecided where it reaches in from below', between, { low: 0, high: 2 }, 'unknown'],
    ['undecided where it reaches out above', between, { low: 6, high: 7 }, 'unknown'],
    ['undecided where it holds the bounds', between, { low: 0, high: 9 }, 'unknown'],
    ['undecided where nothing is known', between, 'unknown', 'unknown'],
    ['in without end', { fact: 'dinners', atLeast: 2 }, { low: 2, high: Infinity }, 'true'],
    ['in from any depth', { fact: 'dinners', atMost: 2 }, { low: -Infinity, high: 2 }, 'true'],
  ];
  it.each(rows)('is %s', (_name, condition, value, truth) => {
    expect(truthOf(condition, answered(undefined, value))).toBe(truth);
  });

  it('asks for the fact that it names', () => {
    const view: View = {
      ...answered(undefined),
      fact: (id) => (id === 'dinners' ? { low: 3, high: 3 } : 'unknown'),
    };
    expect(truthOf(between, view)).toBe('true');
    expect(truthOf({ ...between, fact: 'lunches' }, view)).toBe('unknown');
  });
});

/** Conditions that are true, false and unknown to a view with the answer "wet" and no fact. */
const leaves: Record<Truth, Condition> = {
  true: weather,
  false: either,
  unknown: { fact: 'dinners', atLeast: 1 },
};
const truths: readonly Truth[] = ['true', 'false', 'unknown'];

describe('conditions joined', () => {
  const joined: [Truth, Truth, Truth, Truth][] = [
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ];
  it.each(joined)('%s and %s: all %s, any %s, in either order', (one, other, both, some) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(all([first, second])).toBe(both);
      expect(any([first, second])).toBe(some);
      const parts = [leaves[first], leaves[second]];
      expect(truthOf({ all: parts }, answered('wet'))).toBe(both);
      expect(truthOf({ any: parts }, answered('wet'))).toBe(some);
    }
  });

  it('are true for all of nothing and false for any of nothing', () => {
    expect(truthOf({ all: [] }, answered('wet'))).toBe('true');
    expect(truthOf({ any: [] }, answered('wet'))).toBe('false');
  });

  it('are turned round by not, which leaves the unknown unknown', () => {
    expect(truths.map(not)).toEqual(['false', 'true', 'unknown']);
    const turned = truths.map((truth) => truthOf({ not: leaves[truth] }, answered('wet')));
    expect(turned).toEqual(['false', 'true', 'unknown']);
  });

  it('look at every part, however deep', () => {
    const deep: Condition = { all: [weather, { any: [either, { not: { all: [either] } }] }] };
    expect(truthOf(deep, answered('wet'))).toBe('true');
    expect(truthOf(deep, answered('dry'))).toBe('false');
    expect(truthOf(deep, answered('unsure'))).toBe('unknown');
  });

  it('on a question that nobody knows are unknown when prepared', () => {
    const test = prepareTest({ question: 'moon', is: 'full' }, () => -1);
    expect(passes(test, hold(asked, answered('full')))).toBe('unknown');
  });
});
