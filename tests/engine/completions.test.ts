import { describe, expect, it } from 'vitest';
import {
  completionsOf,
  countCompletions,
  drawAnswer,
  isSteady,
  plausibleNumber,
  seeded,
} from '../../src/engine/completions';
import type { Question } from '../../src/model/question';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const question = (id: string): Question => toyKnowledge.questions.find((entry) => entry.id === id)!;
const [weather, company] = [question('weather'), question('company')];
const hunger = question('hunger');
if (hunger.kind !== 'number') throw new Error('The toy asks for hunger as a number.');

describe('seeded chance', () => {
  it('is mulberry32, as published', () => {
    // The first numbers of the reference implementation for seed 1, times 2^32.
    const random = seeded(1);
    const first = Array.from({ length: 3 }, () => random() * 2 ** 32);
    expect(first).toEqual([2693262067, 11749833, 2265367787]);
  });

  it('is the same for the same seed, other for another, and within 0 and 1', () => {
    const draw = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 500 }, random);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(Math.min(...draw(7))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draw(7))).toBeLessThan(1);
    const mean = draw(7).reduce((sum, one) => sum + one, 0) / 500;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
  });
});

describe('a number at a share of what is plausible', () => {
  const ranged = (low: number, high: number, scale: 'log' | 'linear') => ({
    ...hunger,
    plausible: [low, high] as [number, number],
    scale,
  });
  it.each([
    ['linear', 10, 90, 0, 10],
    ['linear', 10, 90, 0.25, 30],
    ['linear', 10, 90, 1, 90],
    ['log', 0, 99, 0, 0],
    // exp(0.5 ln 100) - 1
    ['log', 0, 99, 0.5, 9],
    ['log', 0, 99, 1, 99],
    // exp(ln 10 + 0.5 (ln 1000 - ln 10)) - 1
    ['log', 9, 999, 0.5, 99],
    ['log', 9, 999, 0, 9],
  ] as const)('%s from %i to %i at %f is %i', (scale, low, high, share, value) => {
    expect(plausibleNumber(ranged(low, high, scale), share)).toBe(value);
  });
});

describe('one answer drawn', () => {
  const always = (value: number) => () => value;
  it('is an option, each with the same chance', () => {
    const drawn = [0, 0.33, 0.34, 0.66, 0.67, 0.999].map((at) => drawAnswer(weather, always(at)));
    expect(drawn).toEqual(['dry', 'dry', 'wet', 'wet', 'storm', 'storm']);
  });

  it('is a sorted subset, each option with a chance of one half', () => {
    expect(drawAnswer(company, always(0.49))).toEqual(['dog', 'friends']);
    expect(drawAnswer(company, always(0.5))).toEqual([]);
  });

  it('is a plausible number', () => {
    expect(drawAnswer(hunger, always(0))).toBe(0);
    expect(drawAnswer(hunger, always(0.9999999))).toBe(20);
  });
});

describe('completions', () => {
  it('are as many as asked for, and the same again', () => {
    const input = { answers: {} };
    expect([...completionsOf(toyKnowledge, input, 3)]).toHaveLength(3);
    expect([...completionsOf(toyKnowledge, input, 3)]).toEqual(
      [...completionsOf(toyKnowledge, input)].slice(0, 3),
    );
  });

  it('keep zero and none of these, which are answers', () => {
    const drawn = [...completionsOf(toyKnowledge, { answers: { hunger: 0, company: [] } }, 20)];
    expect(new Set(drawn.map((row) => row[2]))).toEqual(new Set([0]));
    expect(drawn.every((row) => Array.isArray(row[3]) && row[3].length === 0)).toBe(true);
  });

  it('are counted by family in the order of their names, and add up', () => {
    const { of, families } = countCompletions(
      toyKnowledge,
      { answers: { weather: 'wet' } },
      toyFacts,
    );
    expect(of).toBe(100);
    expect(Object.keys(families)).toEqual(Object.keys(families).toSorted());
    expect(Object.keys(families).length).toBeGreaterThan(1);
    expect(Object.values(families).reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it('heed the assumptions', () => {
    const answers = { weather: 'storm', umbrella: 'yes', hunger: 1, company: ['dog'] };
    const dear = { answers, assumptions: { 'coins-per-dinner': 1000 } };
    expect(countCompletions(toyKnowledge, dear, toyFacts).families).toEqual({ home: 100 });
    const cheap = { answers, assumptions: { 'coins-per-dinner': 1 } };
    expect(countCompletions(toyKnowledge, cheap, toyFacts).families.out).toBeGreaterThan(80);
  });

  it('are steady for the family that leads them, and no other', () => {
    const completions = { of: 100, families: { home: 97, out: 3 } };
    expect(isSteady(completions, 'home')).toBe(true);
    expect(isSteady(completions, 'out')).toBe(false);
    expect(isSteady(completions, 'wait')).toBe(false);
  });
});
