import { describe, expect, it } from 'vitest';
import { fitOf, fitsCard, fitsPrompt, promptLimit } from '../../src/calculators/memory-inference';
import { exactly } from '../../src/calculators/ranges';
import { catalogues } from '../../src/content/catalogues';
import { card } from './published-models';

function hosted(id: string) {
  const entry = catalogues.hostedModels.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no model ${id}`);
  return entry;
}

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

  it('in a prompt leaves room for the answer and keeps to the stated limit', () => {
    expect(promptLimit(hosted('gpt-6-luna'), 1000)).toBe(922_000);
    expect(promptLimit(hosted('claude-haiku-4-5'), 64_000)).toBe(136_000);
    expect(fitsPrompt(exactly(200_000), hosted('claude-haiku-4-5'), 1000)).toBe('no');
  });
});
