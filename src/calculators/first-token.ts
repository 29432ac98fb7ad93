import { cachedTimeSaving, hostedSecondsPerPromptToken } from './latency';
import type { Range } from './ranges';

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
