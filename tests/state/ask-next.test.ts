import { describe, expect, it } from 'vitest';
import { splitProse } from '../../src/model/prose';
import type { Answers } from '../../src/model/answers';
import { createDecider } from '../../src/state/create-decider';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const { logic, prose } = splitProse(toyKnowledge);
const decider = createDecider(logic, prose, toyFacts);
const next = (answers: Answers, visited: string[] = Object.keys(answers)) =>
  decider.next({ answers }, visited);

describe('what to ask next', () => {
  it('is the question that tells most', () => {
    // The dog decides between staying in and going out; coins only say which way of going out.
    expect(next({ weather: 'wet', umbrella: 'no', hunger: 2 }).question).toBe('company');
  });

  it('is never one that was passed over or answered with "not sure"', () => {
    const answers = { weather: 'wet', umbrella: 'no', hunger: 2 };
    expect(next(answers, [...Object.keys(answers), 'company']).question).toBe('purse');
    expect(next({ ...answers, company: 'unsure' }).question).toBe('purse');
  });

  it('stops where it is proven that nothing can change the family', () => {
    const stopped = next({ weather: 'dry', hunger: 950 });
    expect(stopped).toMatchObject({ question: null, stop: 'settled', same: 100, of: 100 });
  });

  it('stops where everything was asked, without calling that settled', () => {
    const answers = { weather: 'wet', umbrella: 'no', hunger: 2 };
    const stopped = next(answers, [...Object.keys(answers), 'company', 'purse']);
    expect(stopped).toMatchObject({ question: null, stop: 'all-asked' });
    expect(stopped.same).toBeLessThan(95);
  });
});
