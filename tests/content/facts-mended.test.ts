import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { explain } from '../../src/engine/describe/explain';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import { factsOf } from '../../src/facts/index';

const { tokenPrices, accelerators, providers } = knowledge.catalogues;
const one = <Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry => {
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`${id} is not in the catalogue`);
  return found;
};

/*
 * Facts that were wrong or overtaken once. A newer figure with its own source and day may take the place
 * of one of these; the old one may never come back.
 */
describe('facts that were found wrong', () => {
  it.each([
    ['claude-sonnet-5', { input: 2, output: 10, cacheWrite: 2.5, cachedRead: 0.2 }],
    ['claude-sonnet-5-5', { input: 2, output: 10 }],
    ['claude-haiku-5-5', { input: 0.1, output: 0.5 }],
    ['gpt-6-2-sol', { input: 2, cachedRead: 0.1, cacheWrite: 2.5, output: 10 }],
    ['deepseek-v4-flash', { input: 0.15, output: 0.6, cachedRead: 0.003 }],
    ['deepseek-v4-pro', { input: 0.66, output: 1.98, cachedRead: 0.022 }],
    ['gemini-3-6-flash', { input: 0.75, output: 3.75, cachedRead: 0.075 }],
    ['mistral-large', { input: 0.5, cachedRead: 0.05 }],
    ['mistral-small', { input: 0.15, cachedRead: 0.015 }],
    ['ministral-8b', { input: 0.15, cachedRead: 0.015 }],
  ])('are what their source says: the price of %s', (id, usd) => {
    expect(one(tokenPrices, id).usdPerMillionTokens).toMatchObject(usd);
  });

  it('have the steps above a prompt length', () => {
    expect(one(tokenPrices, 'claude-haiku-5-5').longPrompt).toEqual({
      aboveTokens: 100_000,
      inputFactor: 5,
      outputFactor: 5,
    });
    // 2.50 and 15 above 200,000 tokens, cached .25.
    expect(one(tokenPrices, 'gemini-2-5-pro').longPrompt).toEqual({
      aboveTokens: 200_000,
      inputFactor: 2,
      outputFactor: 1.5,
    });
  });

  it('name versions, and days on which something ends', () => {
    expect(one(tokenPrices, 'deepseek-v4-flash')).toMatchObject({
      name: 'DeepSeek V4.1-Flash',
      note: expect.stringContaining('retired on 2026-09-10') as string,
    });
    const notes = (id: string) => one(tokenPrices, id).note;
    expect(notes('gemini-3-6-flash')).toContain('until 2026-12-31');
    expect(notes('gemini-2-5-pro')).toContain('2026-12-01');
    expect(notes('gemini-2-5-flash')).toContain('2026-12-01');
    expect(notes('gpt-4-1-nano')).toContain('2026-10-23');
    expect(
      ['mistral-large', 'mistral-small', 'ministral-8b'].map((id) => one(tokenPrices, id).name),
    ).toEqual(['Mistral Large 3', 'Mistral Small 4', 'Ministral 3 8B']);
  });

  it('give the shortest prompt that Claude caches by series', () => {
    const least = tokenPrices
      .filter(({ provider }) => provider === 'Anthropic')
      .map(({ id, cacheMinimumTokens }) => [id, cacheMinimumTokens] as const);
    for (const [id, tokens] of least) {
      expect(id === 'claude-haiku-4-5' ? [4096] : [512, 1024], id).toContain(tokens);
    }
  });

  it('know which cards read how fast, each from a file that has the figure', () => {
    const rate = (id: string) => one(accelerators, id).terabytesPerSecond;
    expect([rate('rtx-4090-24'), rate('rtx-5090-32')]).toEqual([1.01, 1.79]);
    expect([rate('a10-24'), rate('l4-24'), rate('t4-16')]).toEqual([0.6, 0.3, 0.32]);
    expect(one(accelerators, 'a100-40')).toMatchObject({
      peakTflops: 312,
      terabytesPerSecond: 1.555,
    });
    // A table of operations has no bandwidth.
    for (const id of ['a10-24', 'l4-24', 't4-16']) {
      expect(one(accelerators, id).source.title).not.toMatch(
        /Machine Learning Engineering|Lightning/,
      );
    }
  });

  it('know what providers tune, and what is not for production', () => {
    expect(one(providers, 'openai-rft')).toMatchObject({
      models: expect.stringMatching(/^o4-mini only/) as string,
    });
    expect(one(providers, 'google-vertex-rft').status).toBe('preview');
    expect(one(providers, 'together').models).toMatch(
      /Qwen, Llama, DeepSeek, Kimi, GLM, gpt-oss, Gemma/,
    );
    const tinker = one(tokenPrices, 'tinker-qwen3-8b').usdPerMillionTokens;
    expect(tinker.cachedRead).toBeCloseTo(0.2 * tinker.input, 10);
    const test = one(knowledge.sources, 'openai-caching-test');
    expect(JSON.stringify(test)).toContain('GPT-5.6');
  });
});

describe('a task that is not text', () => {
  it('is told what of the advice carries over, what does not, and where to look', () => {
    const rulebook = indexRulebook(knowledge, factsOf(knowledge));
    const input = { answers: { 'task-type': 'something-else' } };
    const recommendation = recommend(rulebook, input);
    const said = JSON.stringify(explain(rulebook, knowledge, input, recommendation));
    expect(said).toContain('drawn from tasks on text');
    expect(said).toContain('What carries over: ');
    expect(said).toContain('What does not: the chances');
    expect(said).toContain('boosted trees, vision models or learning to rank');
    const question = one(knowledge.questions, 'task-type');
    const option = 'options' in question ? one(question.options, 'something-else') : undefined;
    expect(option?.help).toMatch(/Numbers, time series, images.*ranking/);
  });
});
