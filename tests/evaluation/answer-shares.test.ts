import { describe, expect, it } from 'vitest';
import { countShares } from '../../src/evaluation/case-sets';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const { questions } = toyKnowledge;

describe('how people answer', () => {
  const shares = countShares(questions, [
    { weather: 'wet', hunger: 12, company: ['dog', 'friends'], mood: 'elsewhere' },
    { weather: 'wet', hunger: 2, company: [] },
    { weather: 'unsure', hunger: 2, company: 'unsure' },
    {},
  ]);

  it('is counted by option, and "not sure" is no answer', () => {
    expect(shares['weather']).toEqual({ of: 2, options: { dry: 0, wet: 2, storm: 0 } });
  });

  it('counts in a list how many named each, and those who named none among all', () => {
    expect(shares['company']).toEqual({ of: 2, options: { friends: 1, dog: 1 } });
  });

  it('keeps numbers in order, each as often as it was given', () => {
    expect(shares['hunger']).toEqual({ of: 3, numbers: [2, 2, 12] });
  });

  it('knows every question, answered or not, and every option, offered or not', () => {
    expect(Object.keys(shares)).toEqual(questions.map(({ id }) => id));
    expect(shares['purse']).toEqual({ of: 0, numbers: [] });
    expect(shares['mood']?.options).toMatchObject({ elsewhere: 1, news: 0 });
  });
});
