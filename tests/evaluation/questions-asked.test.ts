import { describe, expect, it } from 'vitest';
import { contradictionFinder, sortAnswers } from '../../src/engine/applies';
import { leadingFamily } from '../../src/engine/completions';
import { nextQuestion } from '../../src/engine/next-question';
import { indexRulebook } from '../../src/engine/rulebook';
import {
  drawPerson,
  errorOfSame,
  sumUpWalks,
  walkThrough,
} from '../../src/evaluation/questions-asked';
import { readAnswers } from '../../src/model/answers';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

describe('a person who knows it all', () => {
  const people = Array.from({ length: 120 }, (_, at) => drawPerson(toyRulebook, {}, at + 1));

  it('answers all that applies and is not implied, with something that is allowed', () => {
    for (const answers of people) {
      expect(readAnswers(toyKnowledge.questions, answers).ok).toBe(true);
      const { open, parked } = sortAnswers(toyRulebook, { answers });
      expect(open).toEqual([]);
      expect(parked).toEqual([]);
    }
    expect(people.some(({ umbrella }) => umbrella === undefined)).toBe(true);
    // Nobody around: it is implied that nobody plays.
    const alone = people.filter(({ company }) => Array.isArray(company) && company.length === 0);
    expect(alone.length).toBeGreaterThan(5);
    expect(alone.filter(({ music }) => music !== undefined)).toEqual([]);
  });

  it('is drawn once: the same for the same seed', () => {
    expect(drawPerson(toyRulebook, {}, 7)).toEqual(people[6]);
    expect(drawPerson(toyRulebook, {}, 8)).not.toEqual(people[6]);
  });

  it('keeps what is given, and draws nothing that contradicts it', () => {
    const given = { purse: 0, mood: 'news' };
    const shares = { ...toyKnowledge.shares, hunger: { of: 40, numbers: Array(40).fill(500) } };
    const greedy = indexRulebook({ ...toyKnowledge, shares }, toyFacts);
    for (let seed = 1; seed <= 40; seed += 1) {
      const answers = drawPerson(greedy, given, seed);
      expect(answers).toMatchObject(given);
      expect(contradictionFinder(greedy, toyKnowledge.contradictions)({ answers })).toEqual([]);
    }
  });

  it('keeps a contradiction that was given, and adds none', () => {
    const given = { purse: 0, hunger: 500 };
    const answers = drawPerson(toyRulebook, given, 3);
    const found = contradictionFinder(toyRulebook, toyKnowledge.contradictions)({ answers });
    expect(found).toHaveLength(1);
  });
});

describe('a walk through the questionnaire', () => {
  it('asks what the page asks, and stops where the page stops', () => {
    const person = drawPerson(toyRulebook, { company: ['dog'], weather: 'dry' }, 5);
    const { asked, atStop, withAll } = walkThrough(toyRulebook, person);
    const answers = Object.fromEntries(asked.map((id) => [id, person[id] ?? 'unsure']));
    expect(nextQuestion(toyRulebook, { answers })).toBeNull();
    const before = Object.fromEntries(Object.entries(answers).slice(0, -1));
    expect(nextQuestion(toyRulebook, { answers: before })).toBe(asked.at(-1));
    expect(atStop).toBe(leadingFamily(toyRulebook, { answers }));
    expect(withAll).toBe(leadingFamily(toyRulebook, { answers: person }));
  });

  it('is answered with what other answers imply, where it asks that first', () => {
    const person = { weather: 'dry', hunger: 1, mood: 'movement', company: [] };
    const { asked, atStop, withAll } = walkThrough(toyRulebook, person);
    const unsure = Object.fromEntries(asked.map((id) => [id, 'unsure']));
    const { implied } = sortAnswers(toyRulebook, { answers: person });
    expect(implied).toEqual({ music: 'none' });
    const answers = { ...unsure, ...implied, ...person };
    expect(atStop).toBe(leadingFamily(toyRulebook, { answers }));
    expect(atStop).toBe(withAll);
  });

  it('counts a "not sure" as a question, and asks it once', () => {
    const { asked } = walkThrough(toyRulebook, {});
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('many walks', () => {
  const walk = (questions: number, atStop: string) => ({
    asked: Array.from({ length: questions }, (_, at) => `q${at}`),
    atStop,
    withAll: 'home',
  });

  it('are summed up by their middle, their long end and how often the advice stays', () => {
    const walks = [3, 9, 4, 30, 5, 4, 6, 7, 8, 10, 5].map((count) =>
      walk(count, count > 8 ? 'out' : 'home'),
    );
    expect(sumUpWalks(walks)).toEqual({ people: 11, median: 6, nineTenths: 10, same: 8 / 11 });
  });

  it('err by how much publications differ, however often each row was drawn', () => {
    const draw = (...families: string[]) => families.map((family) => walk(1, family));
    const one = draw('home', 'home', 'home', 'out');
    // Shares 1, 1, 1, 0: variance 1/4 over four rows.
    const apart = ['a', 'b', 'c', 'd'];
    expect(errorOfSame([one], apart)).toBeCloseTo(0.25, 12);
    expect(errorOfSame([one, one, one], apart)).toBeCloseTo(0.25, 12);
    // Shares 1, 1/2, 1, 1/2: variance 1/12.
    const other = draw('home', 'out', 'home', 'home');
    expect(errorOfSame([one, other], apart)).toBeCloseTo(Math.sqrt(1 / 48), 12);
    // Shares 1 and 1 in one publication, 1/2 and 1/2 in another: each is half a point off in sum.
    const twice = draw('home', 'home', 'home', 'home');
    const half = draw('home', 'home', 'out', 'out');
    expect(errorOfSame([twice, half], ['a', 'a', 'b', 'b'])).toBeCloseTo(0.25, 12);
    expect(errorOfSame([one], ['a', 'a', 'a', 'a'])).toBe(0);
    expect(errorOfSame([], [])).toBe(0);
  });

  it('are nothing where nobody walks', () => {
    expect(sumUpWalks([])).toEqual({ people: 0, median: 0, nineTenths: 0, same: 0 });
  });
});
