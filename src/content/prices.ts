import type { TokenPrice } from '../model/price';
import { currentOpenAiPrices } from './token-prices/openai-current';
import { earlierOpenAiPrices } from './token-prices/openai-earlier';
import { anthropicAndGooglePrices } from './token-prices/anthropic-google';
import { otherPrices } from './token-prices/others';

/** Token prices, USD per million tokens. What is not known is left out, never zero. */
export const tokenPrices: TokenPrice[] = [
  ...currentOpenAiPrices,
  ...earlierOpenAiPrices,
  ...anthropicAndGooglePrices,
  ...otherPrices,
];
