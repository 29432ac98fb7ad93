import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { daysBetween, staleAfterDays } from '../../src/calculators/freshness';
import { knowledge } from '../../src/content';
import { newerPrices } from '../../src/content/token-prices/newer';
import { keptPrices } from '../../src/content/token-prices/from-genai-prices';
import { offeredModels } from '../../src/content/token-prices/offered';
import { genaiPrices } from '../../src/content/token-prices/provenance';
import type { PriceListing } from '../../src/model/catalogue';
import { listedPrice, priceListFile, priceListText } from '../../src/tools/price-list';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function listing(from: string): PriceListing {
  return { id: 'one', name: 'One', provider: 'Somebody', kind: 'chat', from };
}

describe('the prices from the kept list', () => {
  it('are what npm run prices would write', () => {
    expect(readFileSync(priceListFile, 'utf8')).toBe(
      priceListText(offeredModels, newerPrices, knowledge.asOf),
    );
  });

  it('name the version that is installed and pinned', () => {
    const path = 'node_modules/@pydantic/genai-prices/package.json';
    const { version } = z.parse(z.object({ version: z.string() }), read(path));
    expect(genaiPrices.source.title).toContain(` ${version}, as released on ${genaiPrices.asOf}`);
    const { devDependencies } = z.parse(
      z.object({ devDependencies: z.record(z.string(), z.string()) }),
      read('package.json'),
    );
    expect(devDependencies['@pydantic/genai-prices']).toBe(version);
  });

  it('leave out what is known more recently by hand', () => {
    const byHand = newerPrices.map(({ id }) => id);
    expect(keptPrices.filter(({ id }) => byHand.includes(id))).toEqual([]);
    expect(keptPrices.length).toBeGreaterThan(40);
  });

  it('are those of the day that is asked for', () => {
    const pro = listing('deepseek:deepseek-v4-pro');
    expect(listedPrice(pro, '2026-08-01').usdPerMillionTokens.input).toBe(0.435);
    expect(listedPrice(pro, '2026-11-21').usdPerMillionTokens.input).toBe(0.66);
    const flash = listing('google:gemini-3.6-flash');
    expect(listedPrice(flash, '2026-11-21').usdPerMillionTokens.output).toBe(3.75);
    expect(listedPrice(flash, '2027-01-01').usdPerMillionTokens.output).toBe(7.5);
  });

  it('tell the step above a prompt length as factors', () => {
    const { longPrompt } = listedPrice(listing('google:gemini-2.5-pro'), '2026-11-21');
    expect(longPrompt).toEqual({ aboveTokens: 200_000, inputFactor: 2, outputFactor: 1.5 });
    expect(listedPrice(listing('openai:gpt-4.1'), '2026-11-21')).not.toHaveProperty('longPrompt');
  });

  it('take the price of writing from the list, else from the rule of the provider', () => {
    const rule = { cacheWrite: 'as-input' } as const;
    const writing = (from: string, more = {}) =>
      listedPrice({ ...listing(from), ...more }, '2026-11-21').usdPerMillionTokens.cacheWrite;
    expect(writing('anthropic:claude-sonnet-5', rule)).toBe(2.5);
    expect(writing('openai:gpt-4.1', rule)).toBe('as-input');
    expect(writing('openai:gpt-4.1')).toBeUndefined();
    expect(writing('together:meta-llama/Llama-3.3-70B-Instruct-Turbo', rule)).toBeUndefined();
  });

  it.each([
    ['openai:gpt-9', 'is not in the kept list'],
    ['openai:gpt-4.1-2025-04-14', 'is not in the kept list'],
    ['google:gemma-4-31b-it', 'has no price'],
    ['nobody:gpt-4.1', 'is not in the kept list'],
  ])('refuse %s: it %s', (from, fault) => {
    expect(() => listedPrice(listing(from), '2026-11-21')).toThrow(`${from}: ${fault}`);
  });
});

describe('prices that were last looked at long before the day of the knowledge', () => {
  const { tokenPrices, tuningPrices, rentals } = knowledge.catalogues;
  const old = (entries: readonly { id: string; asOf: string }[]) =>
    entries
      .filter(({ asOf }) => daysBetween(asOf, knowledge.asOf) > staleAfterDays)
      .map(({ id, asOf }) => `${id}, ${asOf}`);

  // An entry that has grown old belongs on this list until it is looked up again, and then off it.
  // What the kept list says about itself is taken with the list: only its next release can look again.
  const fromList = new Set(keptPrices.map(({ id }) => id));
  it('are these, and no others, beside those of the kept list', () => {
    expect(old(tokenPrices.filter(({ id }) => !fromList.has(id)))).toEqual([
      'together-qwen3-5-9b, 2026-05-08',
      'multilingual-e5-large, 2026-05-08',
    ]);
    expect(old(tuningPrices)).toEqual([
      'together-up-to-16b, 2026-05-08',
      'together-17b-to-69b, 2026-05-08',
      'together-70b-to-100b, 2026-05-08',
      'openai-gpt-4o, 2025',
      'openai-gpt-4o-mini, 2025',
    ]);
    expect(old(rentals)).toEqual([]);
  });
});
