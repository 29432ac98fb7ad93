import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../src/calculators/ranges';
import { cacheSaving, inspectPrompt } from '../../src/evidence/prompt';
import { proposalsFromPrompt } from '../../src/evidence/proposals';
import type { TokenPrice } from '../../src/model/catalogue';

const prompt = `You sort messages of customers into queues.

Example 1
Message: Where is my card?
Queue: cards

Example 2
Message: I want my money back
Queue: refunds

Message: {{message}}
Language: {language}
Answer with the queue alone.`;
const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('a prompt', () => {
  it('is taken apart into what is fixed, what leads, and what is filled in', () => {
    expect(inspectPrompt(prompt, count)).toEqual({
      fixed: count(prompt) - 2,
      prefix: count(prompt.slice(0, prompt.indexOf('{{'))),
      places: 2,
      examples: 2,
      exact: true,
    });
  });

  it('is all prefix without a place to fill in', () => {
    const found = inspectPrompt('Be brief and kind.', count);
    expect(found).toMatchObject({ fixed: 4, prefix: 4, places: 0, examples: 0 });
  });

  it.each([
    ['pairs', 'Q: one\nA: 1\n\nQ: two\nA: 2\n\nQ: three\nA: 3\n\nQ: {question}\nA:', 3],
    ['tags', '<example>a</example>\n<example>b</example>\n{{input}}', 2],
    ['the request alone', 'Input: {{input}}\nOutput:', 0],
    ['none', 'Summarise the text: ${text}', 0],
  ])('has examples: %s', (_, text, examples) => {
    expect(inspectPrompt(text, count).examples).toBe(examples);
  });

  it('takes program text and JSON for no places', () => {
    expect(inspectPrompt('Answer as {"queue": "cards"} or { }.', count).places).toBe(0);
  });

  it('is estimated without a tokenizer', () => {
    const found = inspectPrompt(prompt);
    expect(found.exact).toBe(false);
    expect(found.fixed).toBeGreaterThan(40);
    expect(found.fixed).toBeLessThan(90);
  });

  it('proposes its length', () => {
    expect(proposalsFromPrompt(inspectPrompt(prompt, count))).toEqual([
      {
        question: 'prompt-tokens',
        answer: count(prompt) - 2,
        because: `The prompt has ${count(prompt) - 2} tokens without the 2 places that are filled in, with 2 examples.`,
      },
    ]);
    expect(proposalsFromPrompt(inspectPrompt('', count))).toEqual([]);
  });
});

describe('caching the prefix', () => {
  const price: TokenPrice = {
    id: 'toy',
    name: 'Toy',
    provider: 'Nobody',
    kind: 'chat',
    usdPerMillionTokens: { input: 10, cachedRead: 1, cacheWrite: 'as-input', output: 20 },
    asOf: '2026-01-01',
    source: { title: 'Toy' },
    secondary: false,
  };
  const long = { fixed: 3000, prefix: 2000, places: 1, examples: 0, exact: true };
  const volumes = { requestsPerMonth: 1e6, inputTokens: 100, outputTokens: 50, price };

  it('saves what cached tokens cost less, at the visitor’s volumes', () => {
    const saving = cacheSaving(long, volumes);
    if (isUnknown(saving)) throw new Error(saving.missing.join());
    // 3,100 tokens in, 50 out: 0.031 + 0.001 USD a request.
    expect(saving.without.expected).toBeCloseTo(32_000, 6);
    // 1,000,000 requests in 730 hours are 114 in five minutes: 114.2 of 115.2 find the prefix.
    const hits = 114.155 / 115.155;
    const cached = 2000 * (hits * 1 + (1 - hits) * 10) + 1100 * 10 + 50 * 20;
    expect(saving.with.expected / cached).toBeCloseTo(1, 4);
    expect(saving.saved).toBeCloseTo(saving.without.expected - saving.with.expected, 9);
  });

  it('is unknown where the prefix is too short, or a price is missing', () => {
    expect(cacheSaving({ ...long, prefix: 500 }, volumes)).toMatchObject({ unknown: true });
    const bare = { ...price, usdPerMillionTokens: { input: 10, output: 20 } };
    expect(cacheSaving(long, { ...volumes, price: bare })).toMatchObject({ unknown: true });
  });
});
