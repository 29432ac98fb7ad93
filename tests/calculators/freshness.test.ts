import { describe, expect, it } from 'vitest';
import { daysBetween, hostedTuning, oldestStale } from '../../src/calculators/freshness';
import { catalogues } from '../../src/content/catalogues';
import type { ProviderOffer } from '../../src/model/catalogue';

const from = (asOf: string) => ({ asOf, source: { title: 'a list' }, secondary: false });

describe('old figures', () => {
  it('count months and years from their first day', () => {
    expect(daysBetween('2026-08', '2026-11-21')).toBe(112);
    expect(daysBetween('2026', '2026-01-02')).toBe(1);
  });

  it('are told once, by the oldest, past 90 days', () => {
    const entries = [from('2026-11-01'), from('2026-08-01'), from('2026-05-08')];
    expect(oldestStale(entries, '2026-11-21')).toEqual({ asOf: '2026-05-08', days: 197 });
    expect(oldestStale([from('2026-08-23')], '2026-11-21')).toBeUndefined();
    expect(oldestStale([from('2026-08-22')], '2026-11-21')?.days).toBe(91);
  });
});

describe('hosted tuning', () => {
  const names = (offers: readonly ProviderOffer[]) => offers.map((offer) => offer.id);

  it('for newcomers in November 2026 is not at OpenAI, but elsewhere', () => {
    const { open, closed } = hostedTuning(catalogues.providers, 'sft', '2026-11-21');
    expect(names(closed)).toEqual(
      expect.arrayContaining(['openai', 'foundry-gpt-4-1-and-4o', 'mistral', 'cohere']),
    );
    expect(names(open)).toEqual(expect.arrayContaining(['google-vertex', 'together', 'fireworks']));
  });

  it('at OpenAI was open to newcomers until 2026-05-07', () => {
    expect(names(hostedTuning(catalogues.providers, 'sft', '2026-05-06').open)).toContain('openai');
    expect(names(hostedTuning(catalogues.providers, 'sft', '2026-05-07').open)).not.toContain(
      'openai',
    );
  });

  it('by reinforcement has ended at OpenAI, and at Google is no more than a preview', () => {
    const { open, closed } = hostedTuning(catalogues.providers, 'rft', '2026-11-21');
    expect(names(closed)).toEqual(expect.arrayContaining(['openai-rft', 'google-vertex-rft']));
    expect(names(open)).toEqual(expect.arrayContaining(['fireworks', 'tinker']));
  });

  it('says when only secondary sources decide', () => {
    const secondary = catalogues.providers.filter((offer) => offer.secondary);
    expect(hostedTuning(secondary, 'sft', '2026-11-21').onlySecondary).toBe(true);
    expect(hostedTuning(catalogues.providers, 'sft', '2026-11-21').onlySecondary).toBe(false);
  });
});
