import { describe, expect, it } from 'vitest';
import { chanceInPercent, chanceSays, inTen } from '../../src/words/chances';

describe('a chance in words', () => {
  it.each([
    [0, 'fewer than 1 in 10'],
    [0.049, 'fewer than 1 in 10'],
    [0.05, 'about 1 in 10'],
    [0.649, 'about 6 in 10'],
    [0.65, 'about 7 in 10'],
    [0.949, 'about 9 in 10'],
    [0.95, 'more than 9 in 10'],
    [1, 'more than 9 in 10'],
  ])('of %f is a frequency: %s', (chance, words) => {
    expect(inTen(chance)).toBe(words);
  });

  it.each([
    [0, '0 %'],
    [-0.1, '0 %'],
    [0.0001, '1 %'],
    [0.014, '1 %'],
    [0.016, '2 %'],
    [0.5, '50 %'],
    [0.994, '99 %'],
    [0.9999, '99 %'],
  ])('of %f is in percent: %s', (chance, words) => {
    expect(chanceInPercent(chance)).toBe(words);
  });
});

describe('the chance of a question in words', () => {
  const says = (words: string) => `Among published comparisons with answers like these, ${words}.`;
  it.each([
    ['weights', 0.7, 'training came out best in about 7 in 10'],
    ['weights', 0.3, 'leaving the weights as they are came out best in about 7 in 10'],
    ['weights', 0.5, 'leaving the weights as they are came out best in about 5 in 10'],
    ['weights', 0, 'leaving the weights as they are came out best in more than 9 in 10'],
    ['context', 0.8, 'giving facts or examples with each request came out best in about 8 in 10'],
    ['context', 0.2, 'instructions alone came out best in about 8 in 10'],
  ] as const)('%s at %f', (asks, chance, words) => {
    expect(chanceSays(asks, chance)).toBe(says(words));
  });
});
