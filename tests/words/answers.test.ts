import { describe, expect, it } from 'vitest';
import {
  assumed,
  computed,
  counted,
  familyName,
  grouped,
  listed,
  lowered,
  phraseOf,
  said,
} from '../../src/words/answers';
import type { Answer } from '../../src/model/answers';
import type { FactValue } from '../../src/model/fact';
import type { Question } from '../../src/model/question';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const question = (id: string): Question => {
  const found = toyKnowledge.questions.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`The toy has no question "${id}"`);
  return found;
};

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

describe('counts in words', () => {
  it.each([
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
    [1200, '1,200 answers'],
  ])('%i is "%s"', (count, words) => {
    expect(counted(count, 'answer')).toBe(words);
  });

  it('have a plural of their own where it is no plain s', () => {
    expect([counted(1, 'family', 'families'), counted(3, 'family', 'families')]).toEqual([
      '1 family',
      '3 families',
    ]);
  });
});

describe('names within a sentence', () => {
  it('are small, and there is one for what nobody knows', () => {
    expect(familyName(toyKnowledge, 'post')).toBe('open the post');
    expect([familyName(toyKnowledge, null), familyName(toyKnowledge, 'moon')]).toEqual([
      'the rest',
      'the rest',
    ]);
  });

  it.each([
    ['Small classifier', 'small classifier'],
    ['Retrieval-augmented generation', 'retrieval-augmented generation'],
    ['A bigger model', 'a bigger model'],
    ['Direct preference optimisation (DPO)', 'direct preference optimisation (DPO)'],
    ['QLoRA', 'QLoRA'],
    ['LoRA, merged', 'LoRA, merged'],
    ['DPO on pairs', 'DPO on pairs'],
    ['', ''],
  ])('keep the capitals that belong to them: %s', (name, within) => {
    expect(lowered(name)).toBe(within);
  });

  it('of an option are its phrase, else its id', () => {
    expect(phraseOf(question('weather'), 'storm')).toBe('a storm');
    expect(phraseOf(question('weather'), 'fog')).toBe('fog');
    expect(phraseOf(question('hunger'), '3')).toBe('3');
  });

  it('of an assumption are its number with a unit, or the label of its option', () => {
    const [coins, taste] = toyKnowledge.assumptions;
    if (coins === undefined || taste === undefined) throw new Error('The toy assumes too little');
    expect(assumed(coins, 1250.5)).toBe('1,250.5 coins');
    expect(assumed(coins, 'many')).toBe('many');
    expect(assumed(taste, 'salty')).toBe('Salty');
    expect([assumed(taste, 'sour'), assumed(taste, 3)]).toEqual(['sour', '3']);
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

describe('units in words', () => {
  const coins = toyKnowledge.assumptions.find(({ kind }) => kind === 'number')!;
  it.each([
    ['tokens', 1, '1 token'],
    ['tokens', 0, '0 tokens'],
    ['tokens', 1.5, '1.5 tokens'],
    // Prices are set to a tenth of a cent.
    ['US dollars', 0.125, '0.125 US dollars'],
    ['passes', 1, '1 pass'],
    ['US dollars per month', 1, '1 US dollar per month'],
    ['requests per month', 1, '1 request per month'],
    ['percent of the card', 1, '1 percent of the card'],
    ['', 1, '1'],
  ])('agree with their number: %s of %f', (unit, value, words) => {
    if (coins.kind !== 'number') throw new Error('Found by its kind');
    expect(assumed({ ...coins, unit }, value)).toBe(words);
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
    [{ low: 1, high: 1 }, 'Wait: 1 day'],
    [{ low: 0.999, high: 1.001 }, 'Wait: 1 day'],
    [{ low: 0.5, high: 1 }, 'Wait: 0.5 to 1 day'],
    [{ low: 1, high: Infinity }, 'Wait: 1 day or more'],
    [{ low: Infinity, high: Infinity }, 'Wait: never'],
    [{ low: -Infinity, high: 4 }, 'Wait: without end to 4 days'],
  ];
  it.each(rows)('%j is "%s"', (value, words) => {
    expect(computed({ label: 'Wait', unit: 'days' }, value)).toBe(words);
  });
});
