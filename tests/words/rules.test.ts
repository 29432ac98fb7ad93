import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../src/model/condition';
import { expected } from '../../src/words/rules';
import { toyKnowledge } from '../fixtures/toy-knowledge';

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
    [{ question: 'hunger', atMost: 1 }, 'Hunger: at most 1 biscuit'],
    [{ question: 'hunger', atLeast: 0, atMost: 1 }, 'Hunger: 0 to 1 biscuit'],
    [{ fact: 'dinners', atLeast: 1 }, 'Dinners you can pay: at least 1 dinner'],
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
