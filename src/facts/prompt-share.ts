import { isUnknown } from '../calculators/ranges';
import { tokenRates } from '../calculators/token-cost';
import { promptUsd, promptedUsd } from '../calculators/tuning-case';
import type { Figures } from '../model/catalogue';
import type { FactDefinition } from '../model/fact-definition';
import { cacheBreaks, finder, promptedAssumptions, promptedUse, remembered } from './settings';

/**
 * What the fixed prompt makes up of a request's cost, in percent, at the prices of the model assumed.
 * Rises with the prompt but where it gets long enough to be cached, falls with input and output.
 * Without the dearer rates of very long prompts, as in break-even-months.
 */
export function promptShare(figures: Figures): FactDefinition {
  const priceOf = finder(figures.tokenPrices);
  const ratesOf = remembered((assume) => {
    const price = priceOf(assume, 'base-model-hosted');
    const use = promptedUse(assume);
    if (price === undefined || use === null) return null;
    const rates = tokenRates(price, use);
    if (isUnknown(rates) || rates.output === undefined) return null;
    return { ...rates, long: undefined };
  });
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
