import { describe, expect, it, vi } from 'vitest';
import { sortAnswers } from '../../src/engine/applies';
import { seeded } from '../../src/engine/completions';
import {
  findCounterfactuals,
  counterfactualsInPieces,
  openEffects,
  singleCounterfactuals,
} from '../../src/engine/counterfactuals';
import type { Counterfactuals } from '../../src/engine/counterfactuals';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Rulebook } from '../../src/engine/rulebook';
import type { Answer, Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { FactDefinition } from '../../src/model/fact';
import type { Question as Asked } from '../../src/model/question';
import { allAnswers } from '../fixtures/all-answers';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyRulebook } from '../fixtures/toy-facts';
import {
  bake,
  dinner,
  none,
  number as stretch,
  pair,
  read,
  single,
  walk,
} from '../fixtures/toy-counterfactuals';
import { counterfactuals, half, out } from '../fixtures/yes-no-counterfactuals';
import {
  always,
  atLeast,
  choice,
  factSet,
  is,
  many,
  method,
  noTraining,
  number,
  same,
  split,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

// Thousands of decisions by the evaluator: seconds here, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** One knowledge base with one set of answers, to be tried out by hand. */
interface Trial {
  readonly rulebook: Rulebook;
  readonly answers: Answers;
}

const leader = ({ rulebook, answers }: Trial, set: Answers): string => {
  const { family, strategy } = decide(rulebook, { answers: { ...answers, ...set } });
  return `${family} ${strategy}`;
};
const familyOf = (words: string) => words.split(' ')[0];

function applying({ rulebook, answers }: Trial): Asked[] {
  const { states } = sortAnswers(rulebook, { answers });
  return rulebook.knowledge.questions.filter(({ id }) => states[id] === 'applies');
}

/** Every whole number to 3,000, and a logarithmic grid beyond. */
function manyNumbers(max: number): number[] {
  const dense = Array.from({ length: Math.min(max, rounds(3000)) + 1 }, (_, at) => at);
  for (let at = rounds(3000) + 1; at <= max; at = Math.ceil(at * 1.05)) dense.push(at);
  return dense;
}

const counterfactualsOf = ({ rulebook, answers }: Trial) =>
  findCounterfactuals(rulebook, { answers });

function checkSingles(trial: Trial): void {
  const today = leader(trial, {});
  const wanted = applying(trial).flatMap((question) =>
    question.kind === 'number'
      ? []
      : allAnswers(question, () => []).flatMap((to) => {
          const then = leader(trial, { [question.id]: to });
          if (then === today) return [];
          const changes = familyOf(then) === familyOf(today) ? 'method' : 'family';
          return [`${changes} ${question.id} ${String(to)} ${then}`];
        }),
  );
  const given = counterfactualsOf(trial).single.map(
    ({ question, to, family, strategy, changes }) =>
      `${changes} ${question} ${String(to)} ${family} ${strategy}`,
  );
  expect([...given].sort()).toEqual(wanted.sort());
  const kinds = given.map((words) => words.startsWith('family'));
  expect(kinds).toEqual([...kinds].sort((one, other) => Number(other) - Number(one)));
}

function checkNumbers(trial: Trial): void {
  const today = leader(trial, {});
  const { numbers } = counterfactualsOf(trial);
  for (const question of applying(trial)) {
    if (question.kind !== 'number') continue;
    const own = numbers.filter((counterfactual) => counterfactual.question === question.id);
    const edges = own.flatMap(({ from, to }) => [from - 1, from, to, to + 1]);
    const points = [...manyNumbers(question.max), ...edges];
    for (const at of points.filter((value) => value >= 0 && value <= question.max)) {
      const then = leader(trial, { [question.id]: at });
      const found = own.filter(({ from, to }) => from <= at && at <= to);
      const says = found.map(({ family, strategy }) => `${family} ${strategy}`);
      if (says.join() !== (then === today ? '' : then)) {
        expect({ ...trial.answers, [question.id]: at, says }).toEqual({ says: [then] });
      }
    }
    const sorted = [...own].sort((a, b) => a.from - b.from);
    sorted.forEach(({ to, strategy }, index) => {
      const next = sorted[index + 1];
      if (next?.from === to + 1) expect(next.strategy).not.toBe(strategy);
    });
  }
}

function checkPairs(trial: Trial, numbers: (max: number) => number[]): void {
  const today = familyOf(leader(trial, {}));
  const alone = new Map<string, string>();
  const changesAlone = (id: string, to: Answer) => {
    const key = `${id} ${String(to)}`;
    const known = alone.get(key) ?? leader(trial, { [id]: to });
    alone.set(key, known);
    return familyOf(known) !== today;
  };
  const { pairs } = counterfactualsOf(trial);
  const wordsOf = (set: Answers, then: string, isLoose: boolean) =>
    Object.entries(set)
      .map(([id, to]) => (typeof to === 'number' || isLoose ? id : `${id}=${String(to)}`))
      .join(' ') + ` ${then}`;
  const reported = new Set<string>();
  for (const { set, family, strategy } of pairs) {
    expect(leader(trial, set)).toBe(`${family} ${strategy}`);
    expect(family).not.toBe(today);
    expect(Object.entries(set).map(([id, to]) => changesAlone(id, to))).toEqual([false, false]);
    reported.add(wordsOf(set, `${family} ${strategy}`, false));
  }
  expect(new Set(pairs.map(({ set }) => JSON.stringify(set))).size).toBe(pairs.length);
  const questions = applying(trial);
  questions.forEach((one, index) => {
    for (const other of questions.slice(index + 1)) {
      for (const first of allAnswers(one, numbers)) {
        if (changesAlone(one.id, first)) continue;
        for (const second of allAnswers(other, numbers)) {
          if (changesAlone(other.id, second)) continue;
          const set = { [one.id]: first, [other.id]: second };
          const then = leader(trial, set);
          if (familyOf(then) === today) continue;
          const words = wordsOf(set, then, false);
          if (!reported.has(words)) expect({ ...trial.answers, words }).toEqual('reported');
        }
      }
    }
  });
}

function* trials(count: number, answered: number, seed: number): Generator<Trial> {
  const random = seeded(seed);
  for (let round = 0; round < count; round += 1) {
    const size = { questions: 6, rules: 12 + round, families: 5 + (round % 2), strategies: 11 };
    const { rulebook, knowledge } = randomKnowledge(random, size);
    yield { rulebook, answers: randomAnswers(random, knowledge.questions, answered) };
  }
}

function* toyTrials(count: number, answered: number): Generator<Trial> {
  const random = seeded(count);
  for (let round = 0; round < count; round += 1) {
    const answers = randomAnswers(random, toyRulebook.knowledge.questions, answered);
    yield { rulebook: toyRulebook, answers };
  }
}

describe('counterfactuals', () => {
  it('are every single answer that changes the leader', () => {
    for (const trial of toyTrials(rounds(50), 0.7)) checkSingles(trial);
    for (const trial of trials(rounds(50), 0.7, 3)) checkSingles(trial);
  });

  it('are every interval of numbers that changes the leader', () => {
    for (const trial of toyTrials(rounds(4), 0.7)) checkNumbers(trial);
    for (const trial of trials(rounds(15), 0.8, 4)) checkNumbers(trial);
    for (const trial of trials(rounds(8), 0.3, 5)) checkNumbers(trial);
  });

  it('are every pair that changes the family where neither alone does', () => {
    const few = (max: number) => [0, 1, 2, 5, 9, 10, 11, 15, 20, 50, 90].filter((at) => at <= max);
    for (const trial of toyTrials(rounds(5), 0.7)) checkPairs(trial, few);
    for (const trial of trials(rounds(8), 0.8, 6)) checkPairs(trial, few);
    for (const trial of trials(rounds(5), 0.4, 8)) checkPairs(trial, few);
  });

  it('find the tipping value that stands behind a fact', () => {
    const answers = { weather: 'storm', umbrella: 'yes', hunger: 9, company: ['dog'], purse: 50 };
    const input = {
      answers: { ...answers, mood: 'news', music: 'none' },
      assumptions: { 'coins-per-dinner': 12.5 },
    };
    const { numbers } = findCounterfactuals(toyRulebook, input);
    expect(numbers).toEqual([
      {
        question: 'hunger',
        from: 900,
        to: 1000,
        family: 'wait',
        strategy: 'nap',
        changes: 'family',
      },
      // 0.99 dinners at 12.5 coins cost 12.375 coins; without any, and without music, act.
      { question: 'purse', from: 0, to: 12, family: 'stage', strategy: 'mime', changes: 'family' },
    ]);
  });

  it('take up a parked answer again where one makes its question apply', () => {
    const rest = { hunger: 1, purse: 50, mood: 'movement', company: [] };
    const weathers = (umbrella: string) =>
      findCounterfactuals(toyRulebook, { answers: { weather: 'dry', umbrella, ...rest } })
        .single.filter(({ question }) => question === 'weather')
        .map(({ to, strategy }) => `${String(to)} ${strategy}`);
    // Itchy feet are worth two points; rain takes two, a storm three, an umbrella gives one back.
    expect([weathers('yes'), weathers('no')]).toEqual([['storm read'], ['wet read', 'storm read']]);
  });
});

const a = choice('a');
const b = choice('b');
const bakes = (when: Condition): Rule => [when, method('bake', 'slight')];

const walking = { family: 'out', strategy: 'walk', changes: 'family' };
const baking = { family: 'home', strategy: 'bake', changes: 'method' };
const reading = { family: 'home', strategy: 'read', changes: 'family' };

describe('one answer', () => {
  const cases: [string, readonly Question[], readonly Rule[], Answers, object[]][] = [
    [
      'that changes the family',
      [a],
      [out(is('a'))],
      {},
      [{ question: 'a', to: 'yes', ...walking }],
    ],
    [
      'that changes it back',
      [a],
      [out(is('a'))],
      { a: 'yes' },
      [{ question: 'a', to: 'no', ...reading }],
    ],
    [
      'that changes the method',
      [a],
      [bakes(is('a'))],
      {},
      [{ question: 'a', to: 'yes', ...baking }],
    ],
    ['that changes nothing is none', [a], [half(is('a'))], {}, []],
    [
      'is none that is no longer offered',
      [split],
      [out({ question: 's', in: ['left', 'right'] })],
      {},
      [
        { question: 's', to: 'left', ...walking },
        { question: 's', to: 'right', ...walking },
      ],
    ],
    [
      'comes after those that change the family where it changes the method',
      [a, b],
      [bakes(is('a')), out(is('b'))],
      {},
      [
        { question: 'b', to: 'yes', ...walking },
        { question: 'a', to: 'yes', ...baking },
      ],
    ],
    [
      'of several comes as each list that does it',
      [many],
      [out({ question: 'many', has: 'one' })],
      {},
      [
        { question: 'many', to: ['one'], ...walking },
        { question: 'many', to: ['one', 'two'], ...walking },
      ],
    ],
    [
      'to a question that does not apply is none',
      [a, choice('b', { askIf: is('a') })],
      [out(is('b'))],
      { a: 'no' },
      [],
    ],
    [
      'that takes up a parked one again',
      [a, choice('b', { askIf: is('a') })],
      [out(is('b'))],
      { a: 'no', b: 'yes' },
      [{ question: 'a', to: 'yes', ...walking }],
    ],
    [
      'that parks another',
      [a, choice('b', { askIf: is('a') })],
      [out(is('b'))],
      { a: 'yes', b: 'yes' },
      [
        { question: 'a', to: 'no', ...reading },
        { question: 'b', to: 'no', ...reading },
      ],
    ],
    [
      'that closes gates',
      [a],
      [
        [always, weights('strong')],
        [is('a'), ...noTraining],
      ],
      {},
      [{ question: 'a', to: 'yes', ...reading }],
    ],
  ];
  it.each(cases)('%s', (_name, questions, rules, answers, single) => {
    expect(counterfactuals(questions, rules, answers)).toEqual({ single, numbers: [], pairs: [] });
  });
});

describe('numbers', () => {
  const cases: [string, readonly Rule[], Answers, object[]][] = [
    ['from a threshold on', [out(atLeast('n', 50))], {}, [{ from: 50, to: 1000, ...walking }]],
    [
      'up to a threshold',
      [out({ question: 'n', atMost: 50 })],
      { n: 70 },
      [{ from: 0, to: 50, ...walking }],
    ],
    [
      'between two',
      [out({ question: 'n', atLeast: 50, atMost: 99 })],
      { n: 70 },
      [
        { from: 0, to: 49, ...reading },
        { from: 100, to: 1000, ...reading },
      ],
    ],
    [
      'over a threshold that changes nothing',
      [out(atLeast('n', 50)), [atLeast('n', 70), weights('slight')]],
      {},
      [{ from: 50, to: 1000, ...walking }],
    ],
    [
      'with the family first and then the method',
      [out(atLeast('n', 50)), bakes({ question: 'n', atLeast: 20, atMost: 49 })],
      {},
      [
        { from: 50, to: 1000, ...walking },
        { from: 20, to: 49, ...baking },
      ],
    ],
    [
      'one after another, each as far as it goes',
      [
        out({ question: 'n', atLeast: 20, atMost: 49 }),
        bakes(atLeast('n', 50)),
        [{ question: 'n', atLeast: 30, atMost: 69 }, weights('slight')],
      ],
      {},
      [
        { from: 20, to: 49, ...walking },
        { from: 50, to: 1000, ...baking },
      ],
    ],
    [
      'that tip a fact',
      [out({ fact: 'same', atLeast: 333.5 })],
      {},
      [{ from: 334, to: 1000, ...walking }],
    ],
  ];
  it.each(cases)('%s', (_name, rules, answers, wanted) => {
    const numbers = wanted.map((counterfactual) => ({ question: 'n', ...counterfactual }));
    expect(counterfactuals([number], rules, answers)).toEqual({ single: [], numbers, pairs: [] });
  });
});

describe('finding them', () => {
  const rulebook = indexRulebook(world([a, b], [out(is('a'))]), factSet(same));
  const input = { answers: { z: 'yes' } };

  it('can leave the pairs out', () => {
    const tips = indexRulebook(
      world([a, b, number], [out(is('a')), half(is('b')), out(atLeast('n', 50))]),
      factSet(same),
    );
    const { single, numbers } = findCounterfactuals(tips, input);
    expect(single).toHaveLength(1);
    expect(numbers).toHaveLength(1);
    expect(singleCounterfactuals(tips, input)).toEqual({ single, numbers });
  });

  it('tells how much is done, from nothing to the end', () => {
    const shares: number[] = [];
    findCounterfactuals(rulebook, input, (share) => shares.push(share));
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it('can be done in pieces', () => {
    const pieces = counterfactualsInPieces(rulebook, input);
    const shares: number[] = [];
    let piece = pieces.next();
    while (piece.done !== true) {
      shares.push(piece.value);
      piece = pieces.next();
    }
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(piece.value).toEqual(findCounterfactuals(rulebook, input));
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
    const scaled = indexRulebook(
      world([number], [out({ fact: 'same', atLeast: 1000 })]),
      factSet(times),
    );
    const from = (coins: number) =>
      findCounterfactuals(scaled, { ...input, assumptions: { 'coins-per-dinner': coins } })
        .numbers[0]?.from;
    expect([from(10), from(4)]).toEqual([100, 250]);
  });
});

describe('what open questions could do', () => {
  const effects = (
    effect: Partial<Counterfactuals>,
    answers: Answers = { weather: 'dry', mood: 'news', music: 'none' },
  ) => openEffects(toyRulebook, { answers }, { ...none, ...effect });

  it('is told family by family and method by method, each once', () => {
    const [first] = effects({
      single: [
        single('company', ['dog'], walk),
        single('company', ['friends'], dinner),
        single('company', [], bake, 'method'),
        single('company', ['dog', 'friends'], bake, 'method'),
      ],
    });
    expect(first).toEqual({
      question: 'company',
      families: ['out'],
      strategies: ['bake'],
      together: [],
    });
  });

  it('with another answer is told where it goes beyond what it does alone', () => {
    const [first] = effects({
      numbers: [stretch(8, 9, walk)],
      pairs: [
        pair({ hunger: 3, purse: 9 }, walk),
        pair({ hunger: 5, purse: 9 }, { family: 'wait', strategy: 'nap' }),
        pair({ hunger: 6, purse: 9 }, { family: 'wait', strategy: 'nap' }),
      ],
    });
    expect(first).toMatchObject({ question: 'hunger', families: ['out'], together: ['wait'] });
  });

  it('comes in order: families alone, then together, then methods, then the questionnaire', () => {
    const order = (effect: Partial<Counterfactuals>) =>
      effects(effect).map(({ question }) => question);
    const family = single('purse', 'x', walk);
    const method = (question: string, leader = bake) => single(question, 'x', leader, 'method');
    const together = pair({ company: ['dog'], weather: 'wet' });
    expect(order({})).toEqual(['hunger', 'company', 'purse']);
    expect(order({ single: [family, method('hunger')], pairs: [together] })).toEqual([
      'purse',
      'company',
      'hunger',
    ]);
    const two = [method('company'), method('company', read), method('hunger')];
    expect(order({ single: [...two, family] })).toEqual(['purse', 'company', 'hunger']);
    expect(order({ single: two, pairs: [pair({ purse: 1, weather: 'wet' })] })).toEqual([
      'purse',
      'company',
      'hunger',
    ]);
  });
});
