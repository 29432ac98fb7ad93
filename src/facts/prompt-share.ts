import { promptUsd, promptedUsd, tokenRates } from '../calculators/tuning-case';
import type { Catalogues } from '../model/catalogue';
import type { FactDefinition } from '../model/fact-definition';
import { cacheBreaks, finder, promptedAssumptions, promptedUse, remembered } from './settings';

/**
 * What the fixed prompt makes up of a request's cost, in percent, at the prices of the model assumed.
 * Rises with the prompt but where it gets long enough to be cached, falls with input and output.
 */
export function promptShare(figures: Catalogues): FactDefinition {
  const priceOf = finder(figures.tokenPrices);
  const ratesOf = remembered((assume) => {
    const price = priceOf(assume, 'base-model-hosted');
    const use = promptedUse(assume);
    return price === undefined || use === null ? null : (tokenRates(price, use) ?? null);
  });
  return {
    id: 'prompt-share',
    questions: [
      { id: 'prompt-tokens', breaks: cacheBreaks(figures) },
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
      const percent = (100 * promptUsd(rates, prompt)) / promptedUsd(rates, size);
      return { low: percent, high: percent };
    },
  };
}
