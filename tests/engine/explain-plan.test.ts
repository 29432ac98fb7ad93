import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { stormyDog, toyWords } from '../fixtures/toy-words';

describe('the plan in words', () => {
  const experiment = {
    step: 'try-dinner',
    phase: 'experiment',
    strategy: 'dinner',
    do: 'Try to dinner.',
    metric: 'How you feel',
    baseline: 'Sitting still',
    threshold:
      'Beats its baseline by more than 6.9 points, the noise expected of 200 test items (95 % interval)',
    stopRule: 'You yawn.',
    effort: 'An hour',
    ifPass: 'Go on.',
    ifFail: 'Sit down. Next in line: Bake.',
  };

  it('gives each step in full, and says what is next in line where an experiment fails', () => {
    const { plan, revisitWhen } = toyWords(stormyDog);
    expect(plan.map(({ step }) => step)).toEqual(['stretch', 'wash-up', 'try-dinner']);
    expect(plan.map(({ ifFail }) => ifFail)).toEqual([
      'Sit down.',
      'Sit down.',
      'Sit down. Next in line: Bake.',
    ]);
    expect(plan[2]).toEqual(experiment);
    expect(revisitWhen).toEqual(['The clock strikes ten.']);
  });

  it('says what to settle first', () => {
    expect(toyWords({ company: ['dog'] }).plan[0]).toMatchObject({
      phase: 'confirm',
      do: 'Settle first: weather',
      ifFail: 'Sit down.',
    });
  });

  it('names as next the first method of the second family that is not shut', () => {
    const { ranking } = recommend(toyKnowledge, { answers: stormyDog }, toyFacts);
    const half = ranking.map((family) => ({
      ...family,
      strategies: family.strategies.map((entry) => ({ ...entry, shut: entry.strategy === 'bake' })),
    }));
    expect(toyWords(stormyDog, { ranking: half }).plan[2]?.ifFail).toBe(
      'Sit down. Next in line: Read.',
    );
  });

  it.each([
    ['no second family', { second: null }],
    ['a second family that is not ranked', { second: 'moon' }],
  ])('names nothing next where there is %s', (_name, set) => {
    expect(toyWords(stormyDog, set).plan[2]?.ifFail).toBe('Sit down.');
  });

  it('leaves out a step that has no entry', () => {
    const knowledge = {
      ...toyKnowledge,
      steps: toyKnowledge.steps.filter(({ id }) => id !== 'stretch'),
    };
    const { plan, lede } = toyWords(stormyDog, {}, knowledge);
    expect(plan.map(({ step }) => step)).toEqual(['wash-up', 'try-dinner']);
    expect(lede).toBe('Start here: wash the dishes.');
  });
});
