import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import type { Recommendation } from '../../src/model/recommendation';
import { anyAnswers } from '../fixtures/any-answers';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const run = (answers: Answers, assumptions = {}) =>
  recommend(toyKnowledge, { answers, assumptions }, toyFacts);
const score = (result: Recommendation, family: string) =>
  result.ranking.find((entry) => entry.family === family)?.score;
const ranked = (result: Recommendation, strategy: string) =>
  result.ranking.flatMap((entry) => entry.strategies).find((entry) => entry.strategy === strategy);

describe('recommend', () => {
  it('gives the lowest rung outside preparations when nothing is answered', () => {
    expect(run({}).strategy).toBe('read');
  });

  const leaders: [string, Answers, string][] = [
    ['rain keeps people in', { weather: 'wet' }, 'read'],
    ['a dog outweighs rain', { weather: 'wet', company: ['dog'] }, 'walk'],
    ['a storm shuts the walk, so the dog gets dinner', storm(), 'dinner'],
    ['an unsure answer counts as none', { weather: 'unsure', company: 'unsure' }, 'read'],
    ['extreme hunger puts a nap first', { hunger: 950, company: ['dog'] }, 'nap'],
  ];
  it.each(leaders)('%s', (_name, answers, strategy) => {
    expect(run(answers).strategy).toBe(strategy);
  });

  function storm(): Answers {
    return { weather: 'storm', umbrella: 'yes', company: ['dog'], purse: 50 };
  }

  it('counts only the strongest effect of one consideration on one target', () => {
    expect(score(run({ weather: 'storm' }), 'home')).toBe(3);
    const counted = run({ weather: 'storm' }).reasons.filter(({ on }) => 'family' in on);
    expect(counted.map(({ rule, counts }) => [rule, counts])).toEqual([
      ['rain-inside', false],
      ['storm-inside', true],
    ]);
  });

  it('leaves the rest of the ranking as it is when a rule puts a strategy first', () => {
    const hungry = run({ hunger: 950, company: ['dog'] });
    expect(hungry.family).toBe('wait');
    expect(hungry.firstBy).toEqual(['starving']);
    expect(hungry.second).toBe('out');
    expect(hungry.ranking.map(({ family }) => family)).toEqual(['out', 'home', 'wait']);
  });

  it('keeps a strategy conditional while a gate on it is unknown, and says what would settle it', () => {
    expect(ranked(run({ company: ['dog'] }), 'walk')).toMatchObject({
      shut: false,
      conditional: true,
      gates: [{ rule: 'no-walk-in-storm', state: 'unknown', questions: ['weather'] }],
    });
    const plan = run({ company: ['dog'] }).plan;
    expect(plan[0]).toMatchObject({ phase: 'confirm', questions: ['weather'] });
    expect(run({ company: ['dog'] }).certainty).not.toBe('settled');
  });

  it('shuts what a true gate names, through a fact and its assumption', () => {
    expect(ranked(run({ purse: 9 }), 'dinner')?.shut).toBe(true);
    expect(ranked(run({ purse: 9 }, { 'coins-per-dinner': 3 }), 'dinner')?.shut).toBe(false);
    expect(run({ purse: 9 }).assumptions).toContain('coins-per-dinner');
    expect(run({}).facts.dinners).toEqual({ low: 0, high: 1000 });
  });

  it('ranks a dominated strategy behind its dominator unless that is shut', () => {
    const out = run({ hunger: 10 }).ranking.find(({ family }) => family === 'out');
    const order = out?.strategies.map(({ strategy }) => strategy) ?? [];
    expect(order.indexOf('banquet')).toBeGreaterThan(order.indexOf('walk'));
  });

  it('parks an answer that does not apply, and lists no question that does not', () => {
    const dry = run({ weather: 'dry', umbrella: 'yes' });
    expect(dry.parked).toEqual(['umbrella']);
    expect(score(dry, 'out')).toBe(0);
    expect(dry.unknown).toEqual(['hunger', 'company', 'purse']);
    expect(run({}).unknown).not.toContain('umbrella');
  });

  it('puts steps before the strategies they are meant for, and complements beside', () => {
    const steps = (answers: Answers) => run(answers).plan.map(({ step }) => step);
    expect(steps({ hunger: 9, weather: 'dry', company: ['dog'] })).toContain('stretch');
    expect(steps({ hunger: 9, weather: 'wet' })).not.toContain('stretch');
    expect(steps({ weather: 'wet' })).toEqual([
      'wash-up',
      'try-read',
      'bring-tea',
      'mind-the-clock',
    ]);
    expect(run({ weather: 'wet' }).complements).toEqual([
      { complement: 'tea', rules: ['rain-inside'] },
    ]);
  });

  const certainties: [string, Answers, string][] = [
    [
      'everything answered is settled',
      { weather: 'dry', hunger: 1, company: [], purse: 1 },
      'settled',
    ],
    [
      'a dog that may come leaves it open',
      { weather: 'wet', umbrella: 'no', hunger: 1, purse: 1 },
      'open',
    ],
    [
      'a lead that no open answer can reach is settled',
      { weather: 'storm', umbrella: 'no', hunger: 1, company: [] },
      'settled',
    ],
  ];
  it.each(certainties)('%s', (_name, answers, certainty) => {
    expect(run(answers).certainty).toBe(certainty);
  });

  it('shows disagreements and notes of rules that took part', () => {
    expect(run({ weather: 'wet', company: [] })).toMatchObject({
      disagreements: ['tea-or-not'],
      notes: ['alone-quiet'],
    });
    expect(run({ weather: 'dry' }).disagreements).toEqual([]);
  });

  it('gives the same bytes for the same answers in any order', () => {
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(JSON.stringify(run(reversed))).toBe(JSON.stringify(run(answers)));
      }),
    );
  });

  it('never calls settled what a completion overturns', () => {
    fc.assert(
      fc.property(anyAnswers(toyKnowledge.questions), (answers) => {
        const result = run(answers);
        if (result.certainty !== 'settled') return;
        expect(result.completions.families).toEqual({ [result.family]: 100 });
      }),
    );
  });
});
