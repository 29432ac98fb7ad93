import { describe, expect, it } from 'vitest';
import {
  countShares,
  familyShares,
  isJudged,
  isUnread,
  publicationsOf,
  rightFamilies,
  rowWeights,
} from '../../src/evaluation/case-sets';
import { checksum } from '../../src/model/checksum';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase, toyCases } from './toy-cases';

describe('the publications that are kept unread', () => {
  it.each([
    ['agarwal-2024-manyshot', 2529379764],
    ['alma-r-2024', 3812077665],
  ])('%s', (cluster, value) => {
    expect(checksum(cluster)).toBe(value);
    const entry = toyCase('any', cluster, {}, {});
    expect(isUnread(entry)).toBe(value % 5 === 0);
  });
});

describe('the weight of a row', () => {
  it('is a share of its publication, and half of that where it is a claim', () => {
    const claim = { ...toyCase('say', 'uncle', {}, {}), grade: 'C' as const };
    expect(rowWeights([...toyCases, claim])).toEqual([0.5, 0.5, 0.5, 1, 0.25]);
    expect(publicationsOf([...toyCases, claim])).toBe(3);
  });

  it('is shared among the accepted families, the winner twice', () => {
    const [, , storm, quiet] = toyCases;
    expect([...familyShares(storm!)]).toEqual([
      ['out', 2 / 3],
      ['home', 1 / 3],
    ]);
    expect(rightFamilies(storm!)).toEqual(['out', 'home']);
    expect([...familyShares(quiet!)]).toEqual([]);
    expect(toyCases.map(isJudged)).toEqual([true, true, true, false]);
  });

  it('counts a winner once that is listed twice, or not at all', () => {
    const twice = toyCase('a', 'a', {}, { winner: 'out', accepted: ['out', 'out', 'home'] });
    const missing = toyCase('b', 'b', {}, { winner: 'out', accepted: ['home'] });
    expect([...familyShares(missing)]).toEqual([...familyShares(twice)]);
  });
});

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
