import { describe, expect, it } from 'vitest';
import { expected } from '../../src/engine/expected-words';
import { thresholdWords } from '../../src/engine/threshold-words';
import { computed, grouped, listed, said } from '../../src/engine/words';
import type { Leaf } from '../../src/engine/conditions';
import type { Answer } from '../../src/model/answers';
import type { FactValue } from '../../src/model/fact';
import type { Question } from '../../src/model/question';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const question = (id: string): Question => toyKnowledge.questions.find((entry) => entry.id === id)!;

describe('numbers in words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [12345678, '12,345,678'],
    [1234.5, '1,234.5'],
    [0.126, '0.13'],
    [2.999, '3'],
    [-1500, '-1,500'],
    [Infinity, 'without limit'],
    [-Infinity, 'unknown'],
    [NaN, 'unknown'],
  ])('%f is %s', (value, words) => {
    expect(grouped(value)).toBe(words);
  });
});

describe('lists in words', () => {
  it.each([
    [[], ''],
    [['tea'], 'tea'],
    [['tea', 'milk'], 'tea and milk'],
    [['tea', 'milk', 'a book'], 'tea, milk and a book'],
  ])('%j is "%s"', (words, says) => {
    expect(listed(words)).toBe(says);
  });

  it('can be joined otherwise', () => {
    expect(listed(['tea', 'milk'], 'or')).toBe('tea or milk');
  });
});

describe('answers in words', () => {
  const rows: [string, Answer | undefined, string][] = [
    ['weather', 'storm', 'a storm'],
    ['weather', 'fog', 'fog'],
    ['weather', 'unsure', 'not sure'],
    ['weather', undefined, 'not answered'],
    ['weather', [], 'none of these'],
    ['hunger', 1200, '1,200 biscuits'],
    ['hunger', 0, '0 biscuits'],
    ['hunger', 'much', 'much'],
    ['weather', 3, '3'],
    ['company', [], 'Nobody'],
    ['company', ['dog'], 'a dog'],
    ['company', ['dog', 'friends'], 'a dog and friends'],
  ];
  it.each(rows)('%s: %j is "%s"', (id, answer, words) => {
    expect(said(question(id), answer)).toBe(words);
  });
});

describe('facts in words', () => {
  const rows: [FactValue, string][] = [
    ['unknown', 'Wait: not known'],
    [{ low: 7.26, high: 7.26 }, 'Wait: 7.3 days'],
    [{ low: 2, high: 9 }, 'Wait: 2 to 9 days'],
    [{ low: 7.26, high: 7.3 }, 'Wait: 7.3 days'],
    [{ low: 99.4, high: 100.4 }, 'Wait: 99 to 100 days'],
    [{ low: 1234.5, high: 1234.5 }, 'Wait: 1,235 days'],
    [{ low: 3, high: Infinity }, 'Wait: 3 days or more'],
    [{ low: Infinity, high: Infinity }, 'Wait: never'],
    [{ low: -Infinity, high: 4 }, 'Wait: without end to 4 days'],
  ];
  it.each(rows)('%j is "%s"', (value, words) => {
    expect(computed({ label: 'Wait', unit: 'days' }, value)).toBe(words);
  });
});

describe('what a condition expects, in words', () => {
  const rows: [Leaf, string][] = [
    [{ question: 'weather', is: 'wet' }, 'Weather: wet weather'],
    [
      { question: 'weather', in: ['dry', 'wet', 'storm'] },
      'Weather: dry weather, wet weather or a storm',
    ],
    [{ question: 'company', has: 'dog' }, 'Company: a dog'],
    [{ question: 'company', none: true }, 'Company: Nobody'],
    [{ question: 'weather', none: true }, 'Weather: none'],
    [{ question: 'hunger', atLeast: 1000 }, 'Hunger: at least 1,000 biscuits'],
    [{ question: 'hunger', atMost: 0 }, 'Hunger: at most 0 biscuits'],
    [{ question: 'hunger', atLeast: 0, atMost: 5 }, 'Hunger: 0 to 5 biscuits'],
    [{ fact: 'dinners', atLeast: 2 }, 'Dinners you can pay: at least 2 dinners'],
    [{ question: 'moon', is: 'full' }, 'moon'],
  ];
  it.each(rows)('%j is "%s"', (leaf, words) => {
    expect(expected(toyKnowledge, leaf)).toBe(words);
  });

  it('names a fact that nobody knows by its id', () => {
    expect(expected(toyKnowledge, { fact: 'moons', atMost: 2 }).trim()).toBe('moons: at most 2');
    expect(expected(toyKnowledge, { question: 'weather', atMost: 2 }).trim()).toBe(
      'Weather: at most 2',
    );
  });
});

describe('thresholds in words', () => {
  it('say what is to be reached, the noise and the number of test items', () => {
    const noise = { items: 1200, points: 4.9 };
    expect(thresholdWords({ kind: 'done' })).toBe('Done, or not done');
    const target = thresholdWords({ kind: 'target', percent: 92.5, ...noise });
    expect(target).toMatch(/^Your target of 92.5 %.*more than 4.9 points.* 1,200 test items/);
    const even = thresholdWords({ kind: 'break-even', percent: 85.7, ...noise });
    expect(even).toMatch(/^Break-even at 85.7 %.*more than 4.9 points.* 1,200 test items/);
    const alone = thresholdWords({ kind: 'noise', ...noise });
    expect(alone).toMatch(/^Beats its baseline by more than 4.9 points.* 1,200 test items/);
  });
});
