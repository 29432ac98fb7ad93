import type { Catalogues } from '../model/catalogue';
import { accelerators } from './accelerators';
import { hostedModels } from './hosted-models';
import { models } from './models';
import { tokenPrices } from './prices';
import { providers } from './providers';
import { rentals } from './rentals';
import { tuningPrices } from './tuning-prices';

/** All dated figures in one piece: what the calculators and the command line take. */
export const catalogues: Catalogues = {
  models,
  hostedModels,
  accelerators,
  tokenPrices,
  tuningPrices,
  rentals,
  providers,
};
