import { hostedFirstTokenSeconds } from '../calculators/first-token';
import type { FactDefinition } from '../model/fact-definition';
import { numberOf } from './settings';

/**
 * Seconds that a large hosted model reads before its first token. Rises with prompt and input; at 1,024
 * tokens, from where a prompt is cached, it drops.
 */
export const firstTokenSeconds: FactDefinition = {
  id: 'first-token-seconds',
  questions: [{ id: 'prompt-tokens', breaks: [1023] }, { id: 'input-tokens' }],
  assumptions: ['cache-hit-percent'],
  compute: (at) => {
    const hits = numberOf(at.assumption, 'cache-hit-percent');
    if (hits === null) return 'unknown';
    const prompt = at.number('prompt-tokens');
    const seconds = hostedFirstTokenSeconds(prompt, at.number('input-tokens'), hits / 100);
    return { low: seconds, high: seconds };
  },
};
