import { describe, expect, it } from 'vitest';
import { fitOf, fitsCard } from '../../src/calculators/memory-inference';
import { exactly } from '../../src/calculators/ranges';
import { card } from './published-models';

describe('what fits', () => {
  it.each([
    [{ low: 5, expected: 7, high: 10 }, 'yes'],
    [{ low: 5, expected: 7, high: 11 }, 'tight'],
    [{ low: 11, expected: 12, high: 13 }, 'no'],
  ] as const)('%j against 10 is "%s"', (amount, fit) => {
    expect(fitOf(amount, 10)).toBe(fit);
  });

  it('on a 24 GB card counts 24 × 10^9 bytes', () => {
    expect(fitsCard(exactly(24e9), card('rtx-4090-24'))).toBe('yes');
    expect(fitsCard(exactly(24e9 + 1), card('rtx-4090-24'))).toBe('no');
  });
});
