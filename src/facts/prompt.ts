/*
 * Facts about one request: how full it makes the window, what the fixed prompt costs of it, and how long
 * it is read.
 */

import type { Figures } from '../model/catalogue';
import type { FactDefinition } from '../model/fact';
import { isUnknown } from '../calculators/ranges';
import { tokenRates } from '../calculators/token-cost';
import { promptUsd, promptedUsd } from '../calculators/tuning-case';
import { hostedFirstTokenSeconds } from '../calculators/hosted-reading';
import type { Assume } from './settings';
import {
  finder,
  numberOf,
  cacheBreaks,
  promptedAssumptions,
  promptedUse,
  remembered,
} from './settings';

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

/** Prices of the model that is prompted, without those of very long prompts; null where one is missing. */
function promptedRates(figures: Figures) {
  const priceOf = finder(figures.tokenPrices);
  return remembered((assume) => {
    const price = priceOf(assume, 'base-model-hosted');
    const use = promptedUse(assume);
    if (price === undefined || use === null) return null;
    const rates = tokenRates(price, use);
    if (isUnknown(rates) || rates.output === undefined) return null;
    return { ...rates, long: undefined };
  });
}

/**
 * What the fixed prompt makes up of a request's cost, in percent, at the prices of the model assumed.
 * Rises with the prompt but where it gets long enough to be cached, falls with input and output.
 * Without the dearer rates of very long prompts, as in break-even-months.
 */
export function promptShare(figures: Figures): FactDefinition {
  const ratesOf = promptedRates(figures);
  return {
    id: 'prompt-share',
    questions: [
      { id: 'prompt-tokens', breaks: cacheBreaks(figures, 'prompted') },
      { id: 'input-tokens' },
      { id: 'output-tokens' },
    ],
    assumptions: promptedAssumptions,
    compute: (at) => {
      const rates = ratesOf(at.assumption);
      if (rates === null) return 'unknown';
      const prompt = at.number('prompt-tokens');
      if (prompt === 0) return { low: 0, high: 0 };
      const size = { prompt, input: at.number('input-tokens'), output: at.number('output-tokens') };
      const percent = (100 * promptUsd(rates, size)) / promptedUsd(rates, size);
      return { low: percent, high: percent };
    },
  };
}

/**
 * What prompting costs a month at the prices of the model assumed, in percent of what it may cost. Rises
 * with requests and tokens (but where a prompt gets long enough to be cached), falls with the budget.
 * Without the dearer rates of very long prompts, as in break-even-months: it is too little then.
 */
export function budgetShare(figures: Figures): FactDefinition {
  const ratesOf = promptedRates(figures);
  return {
    id: 'budget-share',
    questions: [
      { id: 'monthly-requests' },
      { id: 'prompt-tokens', breaks: cacheBreaks(figures, 'prompted') },
      { id: 'input-tokens' },
      { id: 'output-tokens' },
      { id: 'monthly-budget' },
    ],
    assumptions: promptedAssumptions,
    compute: (at) => {
      const rates = ratesOf(at.assumption);
      if (rates === null) return 'unknown';
      const requests = at.number('monthly-requests');
      const size = {
        prompt: at.number('prompt-tokens'),
        input: at.number('input-tokens'),
        output: at.number('output-tokens'),
      };
      const usd = requests * promptedUsd(rates, size);
      // Nothing is spent, nothing is too much; without any budget everything else is.
      const percent = usd === 0 ? 0 : (100 * usd) / at.number('monthly-budget');
      return { low: percent, high: percent };
    },
  };
}

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
