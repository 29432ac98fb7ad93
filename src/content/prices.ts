import type { TokenPrice } from '../model/catalogue';
import { keptPrices } from './token-prices/from-genai-prices';
import { newerPrices } from './token-prices/newer';

/**
 * Token prices, USD per million tokens: what is known more recently by hand, then the kept list. What is
 * not known is left out, never zero.
 */
export const tokenPrices: TokenPrice[] = [...newerPrices, ...keptPrices];
