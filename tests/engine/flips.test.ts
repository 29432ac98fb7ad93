import { describe, expect, it, vi } from 'vitest';
import { questionStates } from '../../src/engine/applies';
import { seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import type { FactDefinition } from '../../src/engine/fact-definition';
import { findFlips } from '../../src/engine/flips';
import type { Answer, Answers } from '../../src/model/answers';
import type { Logic } from '../../src/model/knowledge';
import type { Question } from '../../src/model/question';
import { allAnswers } from '../fixtures/all-answers';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

// Thousands of decisions by the interpreter: seconds here, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** One knowledge base with one set of answers, to be tried out by hand. */
interface Trial {
  knowledge: Logic;
  facts: readonly FactDefinition[];
  answers: Answers;
}

const leader = ({ knowledge, facts, answers }: Trial, set: Answers): string => {
  const { family, strategy } = decide(knowledge, { answers: { ...answers, ...set } }, facts);
  return `${family} ${strategy}`;
};
const familyOf = (words: string) => words.split(' ')[0];

function applying({ knowledge, answers }: Trial): Question[] {
  const states = questionStates(knowledge, { answers });
  return knowledge.questions.filter(({ id }) => states[id] === 'applies');
}

/** Every whole number to 5,000, and a logarithmic grid beyond. */
function manyNumbers(max: number): number[] {
  const dense = Array.from({ length: Math.min(max, rounds(5000)) + 1 }, (_, at) => at);
  for (let at = rounds(5000) + 1; at <= max; at = Math.ceil(at * 1.05)) dense.push(at);
  return dense;
}

const flipsOf = ({ knowledge, facts, answers }: Trial) => findFlips(knowledge, { answers }, facts);

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
  const given = flipsOf(trial).single.map(
    ({ question, to, family, strategy, changes }) =>
      `${changes} ${question} ${String(to)} ${family} ${strategy}`,
  );
  expect([...given].sort()).toEqual(wanted.sort());
  expect(given).toEqual([...given].sort((a, b) => a[0]!.localeCompare(b[0]!)));
}

function checkNumbers(trial: Trial): void {
  const today = leader(trial, {});
  const { numbers } = flipsOf(trial);
  for (const question of applying(trial)) {
    if (question.kind !== 'number') continue;
    const own = numbers.filter((flip) => flip.question === question.id);
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
  const { pairs } = flipsOf(trial);
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
    const size = { questions: 6, rules: 12 + round, families: 3 + (round % 3), strategies: 9 };
    const { knowledge, facts } = randomKnowledge(random, size);
    yield { knowledge, facts, answers: randomAnswers(random, knowledge.questions, answered) };
  }
}

function* toyTrials(count: number, answered: number): Generator<Trial> {
  const random = seeded(count);
  for (let round = 0; round < count; round += 1) {
    const answers = randomAnswers(random, toyKnowledge.questions, answered);
    yield { knowledge: toyKnowledge, facts: toyFacts, answers };
  }
}

describe('flips', () => {
  it('finds every single answer that changes the leader', () => {
    for (const trial of toyTrials(rounds(50), 0.7)) checkSingles(trial);
    for (const trial of trials(rounds(50), 0.7, 3)) checkSingles(trial);
  });

  it('finds every interval of numbers that changes the leader', () => {
    for (const trial of toyTrials(rounds(4), 0.7)) checkNumbers(trial);
    for (const trial of trials(rounds(15), 0.8, 4)) checkNumbers(trial);
    for (const trial of trials(rounds(8), 0.3, 5)) checkNumbers(trial);
  });

  it('finds every pair that changes the family where neither alone does', () => {
    const few = (max: number) => [0, 1, 2, 5, 9, 10, 11, 15, 20, 50, 90].filter((at) => at <= max);
    for (const trial of toyTrials(rounds(6), 0.7)) checkPairs(trial, few);
    for (const trial of trials(rounds(10), 0.8, 6)) checkPairs(trial, few);
    for (const trial of trials(rounds(6), 0.4, 8)) checkPairs(trial, few);
  });

  it('finds the tipping value that stands behind a fact', () => {
    const answers = { weather: 'wet', umbrella: 'no', hunger: 9, company: ['dog'], purse: 50 };
    const input = { answers, assumptions: { 'coins-per-dinner': 12.5 } };
    expect(findFlips(toyKnowledge, input, toyFacts).numbers).toEqual([
      {
        question: 'hunger',
        from: 900,
        to: 1000,
        family: 'wait',
        strategy: 'nap',
        changes: 'family',
      },
    ]);
    const stormy = { ...input, answers: { ...answers, weather: 'storm', umbrella: 'yes' } };
    expect(findFlips(toyKnowledge, stormy, toyFacts).numbers).toContainEqual(
      // 0.99 dinners at 12.5 coins cost 12.375 coins.
      { question: 'purse', from: 0, to: 12, family: 'home', strategy: 'bake', changes: 'family' },
    );
  });

  it('takes up a parked answer again where a flip makes its question apply', () => {
    const answers = { weather: 'dry', umbrella: 'yes', hunger: 1, company: [], purse: 50 };
    expect(findFlips(toyKnowledge, { answers }, toyFacts).single).toEqual([
      { question: 'company', to: ['dog'], family: 'out', strategy: 'walk', changes: 'family' },
      {
        question: 'company',
        to: ['dog', 'friends'],
        family: 'out',
        strategy: 'walk',
        changes: 'family',
      },
    ]);
  });
});
