import { describe, expect, it } from 'vitest';
import { effortWords, thresholdWords } from '../../src/engine/describe/plan';
import { recommend } from '../../src/engine/recommend';
import { byCount } from '../../src/model/by-count';
import { hours } from '../../src/ui/numbers/number-words';
import { allowedNumber } from '../../src/words/typed-number';
import { toyRulebook } from '../fixtures/toy-facts';

describe('a word that agrees with a number', () => {
  it.each([
    [0, 'are'],
    [1, 'is'],
    [1.5, 'are'],
    [2, 'are'],
    [1000, 'are'],
  ])('%d', (count, word) => {
    expect(byCount(count, 'is', 'are')).toBe(word);
  });
});

describe('sentences about one thing', () => {
  const toy = recommend(toyRulebook, { answers: {} });
  const measurable = { items: 20, fromHeld: true, differing: 20, signTest: false };

  it('say one win, one point, one day, one hour, one decimal', () => {
    expect(thresholdWords({ kind: 'difference', ...measurable, wins: 1, points: 1 })).toContain(
      '1 more win than losses (1 point)',
    );
    expect(thresholdWords({ kind: 'difference', ...measurable, wins: 2, points: 1.5 })).toContain(
      '2 more wins than losses (1.5 points)',
    );
    const effort = (budget: number, high: number) =>
      effortWords({ ...toy, effort: { low: 1, high, budget } });
    expect(effort(1, 3)).toContain('about 1 day)');
    expect(effort(2, 3)).toContain('about 2 days)');
    expect(effort(9, 1)).toContain('In all about 1 working day,');
    expect([hours(1), hours(1.04), hours(1.2), hours(30)]).toEqual([
      '1 hour',
      '1 hour',
      '1.2 hours',
      '30 hours',
    ]);
    const limits = { min: 0, max: 9, unit: '' };
    expect(allowedNumber({ ...limits, decimals: 1 })).toContain('1 decimal at most');
    expect(allowedNumber({ ...limits, decimals: 2 })).toContain('2 decimals at most');
  });
});
