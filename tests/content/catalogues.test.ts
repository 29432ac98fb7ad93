import { describe, expect, it } from 'vitest';
import { sizesOf } from '../../src/calculators/parameters';
import { assumptions } from '../../src/content/assumptions';
import { catalogues } from '../../src/content/catalogues';
import { knowledge } from '../../src/content/index';
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

  it('give every entry a source and a date that is not after the day of the knowledge', () => {
    for (const { entry } of entries) {
      expect(entry.source.title.length, entry.id).toBeGreaterThan(5);
      expect(entry.asOf <= knowledge.asOf, `${entry.id} ${entry.asOf}`).toBe(true);
    }
  });

  it('give addresses in full or not at all', () => {
    for (const { entry } of entries) {
      const { url } = entry.source;
      if (url !== undefined)
        expect(URL.canParse(url) && url.startsWith('https://'), url).toBe(true);
    }
  });

  it('give open models the size that their names say, by shape or as published', () => {
    const named = catalogues.models.flatMap((model) => {
      const [, digits, unit] = /(\d+(?:\.\d+)?)([BT])/i.exec(model.name) ?? [];
      if (digits === undefined) return [];
      return [{ model, says: Number(digits) * (unit?.toUpperCase() === 'T' ? 1e12 : 1e9) }];
    });
    // Encoders are named in millions, and one model without its size.
    expect(catalogues.models.length - named.length).toBe(4);
    for (const { model, says } of named) {
      const size = sizesOf(model).parameters / says;
      expect(size, model.id).toBeGreaterThan(0.9);
      expect(size, model.id).toBeLessThan(1.25);
    }
  });

  it('never let more parameters work than there are', () => {
    for (const model of catalogues.models) {
      if ('shape' in model) continue;
      const { total, active } = model.parameters;
      expect(active ?? 0, model.id).toBeLessThan(total);
    }
  });

  it('give open models a window where one was found', () => {
    const windows = catalogues.models.filter(({ context }) => context !== undefined);
    expect(catalogues.models.filter((model) => !windows.includes(model))).toMatchObject([
      { id: 'qwen3-5-4b' },
      { id: 'deberta-v3-large' },
    ]);
    for (const { id, context } of windows) expect(context?.tokens, id).toBeGreaterThan(4000);
  });

  const choices: Record<string, (readonly { id: string }[])[]> = {
    'base-model-hosted': [catalogues.tokenPrices, catalogues.hostedModels],
    'tuned-model-hosted': [catalogues.tokenPrices],
    'tuning-price': [catalogues.tuningPrices],
    'base-model-small': [catalogues.models],
    'base-model-medium': [catalogues.models],
    'base-model-large': [catalogues.models],
    'consumer-card': [catalogues.accelerators],
    'datacentre-card': [catalogues.accelerators],
  };

  it.each(Object.entries(choices))('hold every entry that %s offers', (id, found) => {
    const entry = assumptions.find((one) => one.id === id);
    const offered = entry?.kind === 'choice' ? entry.options.map((option) => option.id) : [];
    expect(offered.length).toBeGreaterThan(2);
    for (const list of found) {
      const known = list.map((one) => one.id);
      expect(offered.filter((option) => !known.includes(option))).toEqual([]);
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
    const card = catalogues.accelerators.find((one) => one.id === 'rtx-pro-6000-96');
    expect(card?.terabytesPerSecond).toBe(1.792);
    expect(card?.peakTflops).toBeUndefined();
  });

  it('give every hosted model a price', () => {
    const priced = new Set(catalogues.tokenPrices.map((price) => price.id));
    expect(catalogues.hostedModels.filter((model) => !priced.has(model.id))).toEqual([]);
  });

  it('call a hosted model by one name in both lists', () => {
    const names = new Map(catalogues.tokenPrices.map(({ id, name }) => [id, name]));
    const astray = catalogues.hostedModels.filter(({ id, name }) => names.get(id) !== name);
    expect(astray.map(({ id, name }) => `${id}: ${name}, ${names.get(id)}`)).toEqual([]);
  });

  it('never let a prompt be longer than the window', () => {
    for (const model of catalogues.hostedModels) {
      expect(model.maxInputTokens ?? 0, model.id).toBeLessThanOrEqual(model.contextTokens);
    }
  });
});
