import { describe, expect, it } from 'vitest';
import {
  absent,
  conditionsOf,
  questionsIn,
  leavesOf,
  makeTest,
  not,
  speakingFor,
  trace,
} from '../../src/engine/conditions';
import type { Held, HeldAnswer, QuestionAt } from '../../src/engine/conditions';
import type { Answer } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { FactValue } from '../../src/model/fact';
import type { Truth } from '../../src/model/recommendation';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const { questions } = toyKnowledge;
const at: QuestionAt = (id) => {
  const index = questions.findIndex((question) => question.id === id);
  const question = questions[index];
  if (question === undefined) throw new Error(`Unknown question "${id}"`);
  return { index, question };
};
/** Held against one answer to every question, and one value of every fact. */
const held = (answer: HeldAnswer, fact: FactValue = 'unknown'): Held => ({
  answers: questions.map(() => answer),
  facts: { dinners: fact },
});
const truthOf = (condition: Condition, view: Held): Truth => makeTest(condition, at)(view);

const weather: Condition = { question: 'weather', is: 'wet' };
const either: Condition = { question: 'weather', in: ['dry', 'storm'] };
const dog: Condition = { question: 'company', has: 'dog' };
const nobody: Condition = { question: 'company', none: true };
const coins: Condition = { question: 'purse', atLeast: 3, atMost: 9 };

describe('a condition on one answer', () => {
  const rows: [string, Condition, Answer | undefined, Truth][] = [
    ['an option is the one that was chosen', weather, 'wet', 'true'],
    ['an option is not another', weather, 'dry', 'false'],
    ['the first of several options will do', either, 'dry', 'true'],
    ['the last of several options will do', either, 'storm', 'true'],
    ['none of several options was chosen', either, 'wet', 'false'],
    ['no option is among none', { question: 'weather', in: [] }, 'wet', 'false'],
    ['an option that nobody knows is none', weather, 'hail', 'false'],
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
    ['nothing answered is unknown, not 0', { question: 'purse', atMost: 9 }, undefined, 'unknown'],
    ['unsure is unknown for an option', weather, 'unsure', 'unknown'],
    ['unsure is unknown for several', dog, 'unsure', 'unknown'],
    ['unsure is unknown for a number', coins, 'unsure', 'unknown'],
  ];
  it.each(rows)('%s', (_name, condition, answer, truth) => {
    expect(truthOf(condition, held(answer))).toBe(truth);
  });

  const strange: [string, Condition, Answer, Truth][] = [
    ['a choice does not hold of a list', weather, ['wet'], 'false'],
    ['options do not hold of a list', either, ['dry'], 'false'],
    ['a choice does not hold of a number', weather, 3, 'false'],
    ['having does not hold of a text that contains it', dog, 'hot dog', 'false'],
    ['having does not hold of a number', dog, 3, 'false'],
    ['none does not hold of an empty text', nobody, '', 'false'],
    ['none does not hold of a number', nobody, 0, 'false'],
    ['bounds leave a text unknown', coins, 'five', 'unknown'],
    ['bounds leave a list unknown', coins, ['five'], 'unknown'],
    ['an option of a question that has none is none', { question: 'purse', is: 'a' }, 'a', 'false'],
  ];
  it.each(strange)('of another kind: %s', (_name, condition, answer, truth) => {
    expect(truthOf(condition, held(answer))).toBe(truth);
  });

  it.each([weather, either, dog, nobody, coins])(
    'is false where the question does not apply, and its negation true: %j',
    (condition) => {
      expect(truthOf(condition, held(absent))).toBe('false');
      expect(truthOf({ not: condition }, held(absent))).toBe('true');
    },
  );

  it('looks at the answer to its own question', () => {
    const answers = questions.map(({ id }) => (id === 'weather' ? 'wet' : undefined));
    expect(truthOf(weather, { answers, facts: {} })).toBe('true');
    expect(truthOf(dog, { answers, facts: {} })).toBe('unknown');
  });
});

describe('an option that was split', () => {
  // "elsewhere" stands for news or memories.
  const rows: [string, Condition, Truth][] = [
    ['is itself', { question: 'mood', is: 'elsewhere' }, 'true'],
    ['may be one of its parts', { question: 'mood', is: 'news' }, 'unknown'],
    ['is among all of its parts', { question: 'mood', in: ['memories', 'news'] }, 'true'],
    ['may be among some', { question: 'mood', in: ['memories', 'movement'] }, 'unknown'],
    ['is none of the others', { question: 'mood', is: 'movement' }, 'false'],
    ['is surely in where it is named itself', { question: 'mood', in: ['elsewhere'] }, 'true'],
  ];
  it.each(rows)('%s', (_name, condition, truth) => {
    expect(truthOf(condition, held('elsewhere'))).toBe(truth);
  });

  it('is not what an answer to one of its parts says', () => {
    expect(truthOf({ question: 'mood', is: 'elsewhere' }, held('news'))).toBe('false');
  });
});

describe('a condition on a fact', () => {
  const between: Condition = { fact: 'dinners', atLeast: 2, atMost: 6 };
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
    [
      'unknown where nobody names it',
      { fact: 'lunches', atLeast: 2 },
      { low: 3, high: 3 },
      'unknown',
    ],
  ];
  it.each(rows)('is %s', (_name, condition, value, truth) => {
    expect(truthOf(condition, held(undefined, value))).toBe(truth);
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
      const parts = [leaves[first], leaves[second]];
      expect(truthOf({ all: parts }, held('wet'))).toBe(both);
      expect(truthOf({ any: parts }, held('wet'))).toBe(some);
    }
  });

  it('are true for all of nothing and false for any of nothing', () => {
    expect(truthOf({ all: [] }, held('wet'))).toBe('true');
    expect(truthOf({ any: [] }, held('wet'))).toBe('false');
  });

  it('are turned round by not, which leaves the unknown unknown', () => {
    expect(truths.map(not)).toEqual(['false', 'true', 'unknown']);
    const turned = truths.map((truth) => truthOf({ not: leaves[truth] }, held('wet')));
    expect(turned).toEqual(['false', 'true', 'unknown']);
  });

  it('look at every part, however deep', () => {
    const deep: Condition = { all: [weather, { any: [either, { not: { all: [either] } }] }] };
    expect(truthOf(deep, held('wet'))).toBe('true');
    expect(truthOf(deep, held('dry'))).toBe('false');
    expect(truthOf(deep, held('unsure'))).toBe('unknown');
  });

  it('are refused where they rest on a question that nobody is asked', () => {
    expect(() =>
      makeTest({ any: [weather, { not: { question: 'moon', is: 'full' } }] }, at),
    ).toThrow('Unknown question "moon"');
  });
});

describe('the conditions of a question', () => {
  it('are those under which it is asked, and those under which an answer is implied', () => {
    expect(conditionsOf({})).toEqual([]);
    expect(conditionsOf({ askIf: weather, implied: [{ when: dog, answer: 'none' }] })).toEqual([
      weather,
      dog,
    ]);
  });
});

describe('the leaves of a condition', () => {
  const condition: Condition = {
    all: [weather, { not: { any: [dog, { not: coins }] } }, { any: [leaves.unknown] }],
  };
  const placed = leavesOf(condition);
  const ready = placed.map((one) => ({ ...one, test: makeTest(one.leaf, at) }));
  /** Wet, no dog, an unsure purse, and nothing known of dinners. */
  const view: Held = {
    answers: questions.map(({ id }) => ({ weather: 'wet', company: ['cat'], purse: 'unsure' })[id]),
    facts: {},
  };

  it('come in reading order, negated under an odd number of nots', () => {
    expect(placed).toEqual([
      { leaf: weather, negated: false },
      { leaf: dog, negated: true },
      { leaf: coins, negated: false },
      { leaf: leaves.unknown, negated: false },
    ]);
  });

  it('name the questions of the condition, and no facts', () => {
    expect(questionsIn({ all: [condition, { not: dog }] })).toEqual([
      ...['weather', 'company', 'purse', 'company'],
    ]);
    expect(questionsIn(leaves.unknown)).toEqual([]);
  });

  it('have a truth of their own', () => {
    expect(trace(ready, view)).toEqual([
      { leaf: weather, negated: false, truth: 'true' },
      { leaf: dog, negated: true, truth: 'false' },
      { leaf: coins, negated: false, truth: 'unknown' },
      { leaf: leaves.unknown, negated: false, truth: 'unknown' },
    ]);
  });

  it('speak for it where they are true, or false under a not', () => {
    expect(speakingFor(ready, view).map(({ leaf }) => leaf)).toEqual([weather, dog]);
    const [first] = ready;
    expect(first && speakingFor([{ ...first, negated: true }], view)).toEqual([]);
  });
});
