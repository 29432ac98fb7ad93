import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/model/answers';
import {
  answerGap,
  nearestAlone,
  nearestCases,
  questionWeights,
} from '../../src/evaluation/nearest-cases';
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
