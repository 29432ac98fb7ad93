import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWitness } from '../../src/evaluation/nearest-cases';
import type { Case } from '../../src/model/case';
import { anyAnswers } from '../fixtures/any-answers';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase, toyCases } from './toy-cases';

const sides = { plain: 'home', context: 'post', training: ['out', 'dance', 'stage'] };
const witness = (cases: readonly Case[]) => makeWitness(toyKnowledge.questions, cases, sides);
const evenings = (name: string, count: number, answers: Case['answers'], accepted: string[]) =>
  Array.from({ length: count }, (_, at) =>
    toyCase(`${name}-${at}`, `${name}-${at}`, answers, { winner: accepted[0] ?? null, accepted }),
  );

describe('the closest cases', () => {
  const cases = [
    ...evenings('dog', 20, { company: ['dog'], weather: 'dry' }, ['out']),
    ...evenings('wet', 20, { company: [], weather: 'wet' }, ['home']),
    ...evenings('news', 20, { company: [], mood: 'news' }, ['post']),
  ];

  it('vote as they came out, fifteen of them', () => {
    const { weights, training } = witness(cases)({ company: ['dog'] });
    expect(weights).toMatchObject({ question: 'weights', n: 15 });
    expect(weights.yes).toBeCloseTo(1, 12);
    expect(training.n).toBe(15);
    expect(Object.keys(training.shares)).toEqual(['out']);
    expect(training.shares['out']).toBeCloseTo(1, 12);
  });

  it('vote on context only where no training was accepted', () => {
    const ask = witness(cases);
    expect(ask({ mood: 'news' }).context).toMatchObject({ question: 'context', n: 15 });
    expect(ask({ mood: 'news' }).context.yes).toBeCloseTo(1, 12);
    expect(ask({ weather: 'wet' }).context.yes).toBeCloseTo(0, 12);
    expect(ask({ company: ['dog'] }).context).toMatchObject({ yes: 0, n: 0 });
  });

  it('are each publication once, however many rows it has', () => {
    const one = evenings('dog', 9, { company: ['dog'] }, ['out']).map((entry) => ({
      ...entry,
      source: { ...entry.source, cluster: 'kennel' },
    }));
    const ask = witness([...one, ...evenings('wet', 9, { weather: 'wet' }, ['home'])]);
    expect(ask({ company: ['dog'] }).weights.n).toBe(1);
  });

  it('go by answers that told apart, not by those that everybody gives', () => {
    const dull = (answers: Case['answers']) => ({ ...answers, umbrella: 'yes', mood: 'memories' });
    const ask = witness([
      ...evenings('dog', 15, dull({ company: ['dog'] }), ['out']),
      ...evenings('calm', 15, dull({ weather: 'wet' }), ['home']),
    ]);
    expect(ask(dull({ company: ['dog'] })).weights.yes).toBeGreaterThan(0.9);
  });

  it('count more, the closer they are', () => {
    const near = evenings('near', 7, { company: ['dog'], weather: 'dry' }, ['out']);
    const far = evenings('far', 7, { company: ['dog'], weather: 'wet' }, ['home']);
    const { yes, n } = witness([...near, ...far])({ company: ['dog'], weather: 'dry' }).weights;
    expect(n).toBeGreaterThanOrEqual(7);
    expect(yes).toBeGreaterThan(0.9);
  });

  it('count in part where both sides were accepted', () => {
    const ask = witness([
      ...evenings('tie', 9, { company: ['dog'] }, ['out', 'home']),
      ...evenings('wet', 9, { weather: 'wet' }, ['home']),
    ]);
    expect(ask({ company: ['dog'] }).weights.yes).toBeCloseTo(2 / 3, 12);
  });

  it('take numbers as alike within a cell', () => {
    const ask = witness([
      ...evenings('few', 9, { hunger: 2 }, ['home']),
      ...evenings('many', 9, { hunger: 30 }, ['out']),
    ]);
    expect(ask({ hunger: 49 }).weights.n).toBe(9);
    expect(ask({ hunger: 49 }).weights.yes).toBeCloseTo(1, 12);
    expect(ask({ hunger: 51 }).weights.n).toBe(0);
  });

  it.each([[{}], [{ weather: 'unsure' }], [{ purse: 3 }]])('are none for %j', (answers) => {
    expect(witness(cases)(answers)).toEqual({
      weights: { question: 'weights', yes: 0, n: 0 },
      context: { question: 'context', yes: 0, n: 0 },
      training: { shares: {}, n: 0 },
    });
  });

  it('give shares whatever is asked, of whatever cases', () => {
    const ask = witness(toyCases);
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        const { weights, context, training } = ask(answers);
        for (const { yes, n } of [weights, context]) {
          expect(yes).toBeGreaterThanOrEqual(0);
          expect(yes).toBeLessThanOrEqual(1 + 1e-12);
          expect(n).toBeLessThanOrEqual(15);
        }
        const sum = Object.values(training.shares).reduce((total, one) => total + one, 0);
        expect(sum).toBeCloseTo(training.n > 0 ? 1 : 0, 9);
      }),
    );
  });
});
