/* How long a hosted model reads a prompt before its first token, and what a cached prompt saves of that. */

import type { Range } from './ranges';

/**
 * Seconds of prompt reading per token of a large hosted model: Glean measured GPT-4-Turbo from 50
 * to 100,000 tokens, linear, 0.20 ms on average and 0.24 ms at the 95th percentile.
 */
export const hostedSecondsPerPromptToken: Range = {
  low: 0.0002,
  expected: 0.0002,
  high: 0.00024,
};

/**
 * OpenAI's caching test, 2,300 runs on models before GPT-5.6: share of the time to first token that a
 * cached prefix saves.
 */
const cacheTest = { fromTokens: 1024, fromShare: 0.07, toTokens: 150_000, toShare: 0.67 } as const;

/**
 * Share of the time to first token that a wholly cached prompt saves: 7 % at 1,024 tokens, 67 % at
 * 150,000 and more, in between by the logarithm of the length; below 1,024 nothing is cached.
 */
export function cachedTimeSaving(tokens: number): number {
  if (tokens < cacheTest.fromTokens) return 0;
  const reach = Math.log(cacheTest.toTokens / cacheTest.fromTokens);
  const way = Math.min(1, Math.log(tokens / cacheTest.fromTokens) / reach);
  return cacheTest.fromShare + way * (cacheTest.toShare - cacheTest.fromShare);
}

/**
 * Seconds of reading before the first token of a hosted model: seconds per token × tokens, less what
 * requests that find the prompt in the cache save (Glean; OpenAI's caching test). Queueing, the network
 * and the provider's fixed delay come on top.
 * @param hitShare share of requests that find the prompt in the cache, from 0 to 1
 */
export function hostedFirstTokenSeconds(
  promptTokens: number,
  inputTokens: number,
  hitShare: number,
  at: keyof Range = 'expected',
): number {
  const saved = hitShare * cachedTimeSaving(promptTokens);
  return hostedSecondsPerPromptToken[at] * (inputTokens + promptTokens * (1 - saved));
}
