import { describe, expect, it } from 'vitest';
import { sizesOfShape } from '../../src/calculators/parameters';
import { catalogues } from '../../src/content/catalogues';
import { cataloguesSchema } from '../../src/model/catalogue';

const lists = Object.entries(catalogues);
const entries = lists.flatMap(([list, items]) => items.map((entry) => ({ list, entry })));

describe('catalogues', () => {
  it('fit their schemas', () => {
    expect(cataloguesSchema.parse(catalogues)).toEqual(catalogues);
  });

  it('use an id once in a list', () => {
    for (const [list, items] of lists) {
      const ids = items.map((entry) => entry.id);
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        list,
      ).toEqual([]);
    }
  });

  it('give every entry a source and a date that is not in the future', () => {
    for (const { entry } of entries) {
      expect(entry.source.title.length, entry.id).toBeGreaterThan(5);
      expect(entry.asOf <= '2026-11-21', `${entry.id} ${entry.asOf}`).toBe(true);
    }
  });

  it('give addresses in full or not at all', () => {
    for (const { entry } of entries) {
      const { url } = entry.source;
      if (url !== undefined)
        expect(URL.canParse(url) && url.startsWith('https://'), url).toBe(true);
    }
  });

  it('hold the 22 configurations, each with a context window and a licence', () => {
    expect(catalogues.models).toHaveLength(22);
    for (const model of catalogues.models) {
      expect(model.context?.tokens, model.id).toBeGreaterThan(4000);
      expect(sizesOfShape(model.shape).parameters, model.id).toBeGreaterThan(1e8);
    }
  });

  it('rent only cards that are listed', () => {
    const cards = catalogues.accelerators.map((card) => card.id);
    for (const rental of catalogues.rentals) expect(cards, rental.id).toContain(rental.accelerator);
  });

  it('show the spread of H100 rentals on demand, 4.57 times', () => {
    const prices = catalogues.rentals
      .filter((rental) => rental.accelerator === 'h100-sxm-80' && rental.terms !== 'median')
      .map((rental) => rental.usdPerHour);
    expect(Math.max(...prices) / Math.min(...prices)).toBeCloseTo(4.57, 2);
  });

  it('never price caching above what the price list knows', () => {
    for (const { name, usdPerMillionTokens } of catalogues.tokenPrices) {
      const { input, cachedRead, output } = usdPerMillionTokens;
      if (cachedRead !== undefined) expect(cachedRead, name).toBeLessThan(input);
      if (output !== undefined) expect(output, name).toBeGreaterThanOrEqual(input);
    }
  });

  it('leave out prices without a source: OpenAI tuning of GPT-4.1', () => {
    const ids = catalogues.tuningPrices.map((price) => price.id);
    expect(ids.filter((id) => id.includes('gpt-4-1'))).toEqual([]);
  });

  it('leave unknown rates of a card absent', () => {
    const card = catalogues.accelerators.find((one) => one.id === 'a100-40');
    expect(card?.peakTflops).toBeUndefined();
    expect(card?.terabytesPerSecond).toBeUndefined();
  });

  it('give hosted models the ids of their prices where both are known', () => {
    const priced = new Set(catalogues.tokenPrices.map((price) => price.id));
    const unpriced = catalogues.hostedModels.filter((model) => !priced.has(model.id));
    expect(unpriced.map((model) => model.id)).toEqual([
      'gpt-6-2-sol',
      'claude-sonnet-5-5',
      'claude-haiku-5-5',
    ]);
  });

  it('never let a prompt be longer than the window', () => {
    for (const model of catalogues.hostedModels) {
      expect(model.maxInputTokens ?? 0, model.id).toBeLessThanOrEqual(model.contextTokens);
    }
  });
});
