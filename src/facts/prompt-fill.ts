import type { Figures } from '../model/catalogue';
import type { FactDefinition } from '../model/fact-definition';
import type { Assume } from './settings';
import { finder, numberOf } from './settings';

/** Reference content in tokens per answer, as the question defines its options. */
const contentTokens: Record<string, { low: number; high: number }> = {
  none: { low: 0, high: 0 },
  'fits-prompt': { low: 1, high: 200_000 },
  large: { low: 200_001, high: Infinity },
};

/**
 * How much of the context window instructions, input, output and the whole reference content would
 * fill together, in percent: (prompt + input + output + content) / window. Rises with every question.
 * The window is the one that was told, else that of the model assumed; one that was read in a
 * secondary source proves that content fits, never that it does not.
 */
export function promptFill(figures: Figures): FactDefinition {
  const modelOf = finder(figures.hostedModels);
  const windowOf = (assume: Assume): { tokens: number; sure: boolean } | null => {
    const told = numberOf(assume, 'context-window-tokens');
    if (told !== null) return { tokens: told, sure: true };
    const model = modelOf(assume, 'base-model-hosted');
    return model === undefined ? null : { tokens: model.contextTokens, sure: !model.secondary };
  };
  return {
    id: 'prompt-fill',
    questions: [
      { id: 'content-size' },
      { id: 'prompt-tokens' },
      { id: 'input-tokens' },
      { id: 'output-tokens' },
    ],
    assumptions: ['context-window-tokens', 'base-model-hosted'],
    compute: (at) => {
      const found = windowOf(at.assumption);
      const content = contentTokens[at.choice('content-size')];
      if (found === null || content === undefined) return 'unknown';
      const rest =
        at.number('prompt-tokens') + at.number('input-tokens') + at.number('output-tokens');
      const percent = (tokens: number) => (100 * (rest + tokens)) / found.tokens;
      const low = percent(content.low);
      return { low: found.sure ? low : Math.min(low, 100), high: percent(content.high) };
    },
  };
}
