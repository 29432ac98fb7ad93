import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerGap,
  makeWitness,
  nearestAlone,
  nearestCases,
  questionWeights,
} from '../../src/evaluation/nearest-cases';
import type { Answer, Answers } from '../../src/model/answers';
import type { Case } from '../../src/model/case';
import { anyAnswers } from '../fixtures/any-answers';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase, toyCases } from './toy-cases';

const question = (id: string) => toyKnowledge.questions.find((one) => one.id === id)!;
const near = (answers: Answers, cases = toyCases) => nearestCases(toyKnowledge, cases, answers);

describe('the weight of a question', () => {
  it('is what its rules can move a family by, one idea counted once', () => {
    // Rain 2 and storm 3 are one consideration, against training; the umbrella 1; the dog 3, 2 and 1
    // are two considerations; moods 3, 3, 1 and 2 are four; friends 2 more for company.
    expect(questionWeights(toyKnowledge)).toEqual({
      weather: 3,
      umbrella: 1,
      company: 3 + 1 + 2,
      hunger: 0,
      mood: 3 + 3 + 1 + 2,
      music: 3,
    });
  });
});

describe('how far two answers lie apart', () => {
  it.each<[string, Answer | undefined, Answer | undefined, number]>([
    ['weather', 'wet', 'wet', 0],
    ['weather', 'wet', 'dry', 1],
    ['weather', 'wet', undefined, 0.5],
    ['weather', 'unsure', 'wet', 0.5],
    ['company', [], [], 0],
    ['company', ['dog'], ['dog', 'friends'], 0.5],
    ['company', ['dog'], [], 1],
    ['hunger', 4, 4, 0],
    ['hunger', 0, 20, 1],
    ['hunger', 0, 1000, 1],
  ])('%s: %j and %j', (id, one, other, gap) => {
    expect(answerGap(question(id), one, other)).toBe(gap);
    expect(answerGap(question(id), other, one)).toBe(gap);
  });

  it('is a matter of ratio where numbers are drawn on a logarithmic scale', () => {
    const gap = (a: number, b: number) => answerGap(question('hunger'), a, b);
    expect(gap(1, 3)).toBeCloseTo(gap(3, 7));
    expect(gap(1, 3)).toBeGreaterThan(gap(11, 13));
  });
});

describe('the nearest cases', () => {
  it('put the case with the same answers first, at no distance', () => {
    expect(near({ weather: 'wet' })[0]).toEqual({
      id: 'wet',
      distance: 0,
      alike: ['weather'],
      different: [],
    });
  });

  it('show a publication once, and a case without answers never', () => {
    // Company weighs more than the weather.
    const found = near({ weather: 'wet', company: ['dog'] }).map(({ id }) => id);
    expect(found).toEqual(['dog']);
  });

  it('name what differs', () => {
    const cases = [toyCase('a', 'a', { weather: 'wet', umbrella: 'yes' }, { winner: 'home' })];
    expect(near({ weather: 'wet', umbrella: 'no' }, cases)).toEqual([
      { id: 'a', distance: 1 / 4, alike: ['weather'], different: ['umbrella'] },
    ]);
  });

  it.each<[string, Answers]>([
    ['nothing is answered', {}],
    ['everything is unsure', { weather: 'unsure' }],
    ['only what moves no family is answered', { hunger: 4 }],
  ])('are none where %s', (_, answers) => {
    expect(near(answers)).toEqual([]);
  });

  it('come in the same order whatever the order of answers', () => {
    const one = near({ weather: 'storm', umbrella: 'yes', company: ['dog'] });
    expect(near({ company: ['dog'], umbrella: 'yes', weather: 'storm' })).toEqual(one);
  });
});

describe('the nearest case taken alone', () => {
  it('is judged by cases of other publications only', () => {
    const twins = (winner: string) => [
      toyCase('a', 'a', { weather: 'wet' }, { winner: 'home', accepted: ['home'] }),
      toyCase('b', 'b', { weather: 'wet' }, { winner, accepted: [winner] }),
    ];
    expect(nearestAlone(toyKnowledge, twins('home'))).toBe(1);
    expect(nearestAlone(toyKnowledge, twins('out'))).toBe(0);
  });
});

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
