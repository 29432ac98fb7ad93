import type { FactDefinition } from './fact-definition';

/** Reference content in tokens per answer, as the question defines its options. */
const contentTokens: Record<string, { low: number; high: number }> = {
  none: { low: 0, high: 0 },
  'fits-prompt': { low: 1, high: 200_000 },
  large: { low: 200_001, high: Infinity },
};

/**
 * How much of the context window instructions, input, output and the whole reference content would
 * fill together, in percent: (prompt + input + output + content) / window. Rises with every question.
 */
export const promptFill: FactDefinition = {
  id: 'prompt-fill',
  questions: [
    { id: 'content-size' },
    { id: 'prompt-tokens' },
    { id: 'input-tokens' },
    { id: 'output-tokens' },
  ],
  assumptions: ['context-window-tokens'],
  compute: (at) => {
    const window = at.assumption('context-window-tokens');
    const content = contentTokens[at.choice('content-size')];
    if (typeof window !== 'number' || content === undefined) return 'unknown';
    const rest =
      at.number('prompt-tokens') + at.number('input-tokens') + at.number('output-tokens');
    const percent = (tokens: number) => (100 * (rest + tokens)) / window;
    return { low: percent(content.low), high: percent(content.high) };
  },
};

/** Every fact that rules can rest on. */
export const factDefinitions: readonly FactDefinition[] = [promptFill];
