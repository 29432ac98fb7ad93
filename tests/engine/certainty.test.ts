import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, outlookOf, stabilityOf } from '../../src/engine/certainty';
import { countCompletions } from '../../src/engine/completions';
import { findCounterfactuals } from '../../src/engine/counterfactuals';
import { chanceOfChange, nextQuestion } from '../../src/engine/next-question';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import { anyAnswers } from '../fixtures/any-answers';
import { rounds } from '../fixtures/rounds';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { book, choice, is, weights } from '../fixtures/yes-no-world';

const certainty = (answers: Answers) => {
  const { family } = recommend(toyRulebook, { answers });
  return stabilityOf(toyRulebook, { answers }, family);
};
const quiet = { hunger: 1, purse: 50, mood: 'news', music: 'soft' };

describe('how stable a recommendation is', () => {
  it.each<[string, Answers, string]>([
    ['everything answered is settled', { weather: 'dry', company: ['dog'], ...quiet }, 'settled'],
    ['a dog that may come leaves it open', { weather: 'dry', ...quiet }, 'open'],
    [
      'what no open answer can change is settled',
      { weather: 'storm', umbrella: 'no', hunger: 1, company: [], mood: 'movement' },
      'settled',
    ],
    [
      'what hardly anybody answers is likely',
      // Hunger of 900 and more is beyond what people say.
      { weather: 'storm', umbrella: 'no', company: [], mood: 'movement' },
      'likely',
    ],
  ])('%s', (_name, answers, wanted) => {
    expect(certainty(answers).certainty).toBe(wanted);
  });

  it.each([
    [90, 'likely'],
    [89, 'open'],
  ])('is told from how many of 100 are the same: %i is %s', (same, wanted) => {
    // One open question, answered "yes" so often that it takes so many along.
    const rulebook = book([choice('a')], [[is('a'), weights('strong')]]);
    const input = { answers: { z: 'yes' } };
    const yes = (count: number) => ({
      ...rulebook,
      knowledge: {
        ...rulebook.knowledge,
        shares: { a: { of: 10_000, options: { yes: count, no: 10_000 - count } } },
      },
    });
    const found = Array.from({ length: 200 }, (_, index) => yes(8500 + 5 * index)).find(
      (one) => countCompletions(one, input).families.out === same,
    );
    expect(found && stabilityOf(found, input, 'out').certainty).toBe(wanted);
  });

  it('never calls settled what a completion overturns', () => {
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        const { family } = recommend(toyRulebook, { answers });
        const { certainty: sure, completions } = stabilityOf(toyRulebook, { answers }, family);
        if (sure === 'settled') expect(completions.families).toEqual({ [family]: 100 });
      }),
      { numRuns: rounds(100) },
    );
  });

  it('of a family that never leads is open', () => {
    expect(stabilityOf(toyRulebook, { answers: {} }, 'moon').certainty).toBe('open');
  });
});

describe('the outlook', () => {
  const input = { answers: { weather: 'dry', hunger: 1, mood: 'news' } };

  it('joins stability, the next question, and whether asking may stop', () => {
    const outlook = outlookOf(toyRulebook, input, input);
    expect(outlook).toEqual({
      ...stabilityOf(toyRulebook, input, 'post'),
      family: 'post',
      nextQuestion: 'company',
      nextChanges: chanceOfChange(toyRulebook, input, 'company'),
      decides: ['company'],
      askable: 2,
      worthAsking: 1,
      leftOpen: false,
      near: expect.any(Number) as number,
      steady: false,
      notSure: false,
    });
    expect(outlook.nextChanges).toBeGreaterThan(0);
    expect(outlook.near).toBeGreaterThan(0);
    expect(outlook.near).toBeLessThan(1);
  });

  it('asks on though no answer alone is likely to change it, until more agree on what is plain', () => {
    const atHome = { answers: { weather: 'storm', hunger: 39, mood: 'unsure' } };
    expect(outlookOf(toyRulebook, atHome, atHome)).toMatchObject({
      ...{ family: 'home', steady: false, worthAsking: 0 },
      nextQuestion: expect.any(String) as string,
    });
  });

  it('asks on from what was passed over, and judges by what was answered', () => {
    const asked = { answers: { ...input.answers, company: 'unsure' } };
    const passed = outlookOf(toyRulebook, input, asked);
    expect(passed.nextQuestion).not.toBe('company');
    expect(passed.completions).toEqual(outlookOf(toyRulebook, input, input).completions);
  });

  it('names what decides while an answer could change the family, and nothing where it stops', () => {
    const decides = (answers: Answers) => outlookOf(toyRulebook, { answers }, { answers }).decides;
    expect(decides({})).toEqual(['mood', 'company']);
    expect(decides({ weather: 'dry', mood: 'movement', hunger: 1 })[0]).toBe('music');
    expect(
      decides({ weather: 'storm', umbrella: 'no', hunger: 1, mood: 'news', company: [] }),
    ).toEqual([]);
  });

  it('is steady where nearly all completions agree', () => {
    const stormy = {
      answers: { weather: 'storm', umbrella: 'no', company: [], mood: 'movement', hunger: 1 },
    };
    expect(outlookOf(toyRulebook, stormy, stormy)).toMatchObject({
      certainty: 'settled',
      nextQuestion: null,
      steady: true,
    });
  });
});

describe('an analysis', () => {
  const input = { answers: { weather: 'dry', hunger: 1, mood: 'news' } };

  it('joins counterfactuals, completions and the next question, as plain data', () => {
    const analysis = analyse(toyRulebook, input);
    expect(analysis).toEqual({
      counterfactuals: findCounterfactuals(toyRulebook, input),
      completions: countCompletions(toyRulebook, input),
      nextQuestion: nextQuestion(toyRulebook, input),
    });
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it('tells how far it is, from a tenth to all', () => {
    const shares: number[] = [];
    analyse(toyRulebook, input, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect([shares[0], shares[1], shares.at(-1)]).toEqual([0.1, 0.1, 1]);
  });
});
