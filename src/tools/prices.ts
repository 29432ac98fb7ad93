// npm run prices: takes the token prices of every model offered from the kept list, as of the day of the
// knowledge. After an update of the package, its version and release day (npm view @pydantic/genai-prices
// time) belong into provenance.ts.

import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { knowledge } from '../content';
import { newerPrices } from '../content/token-prices/newer';
import { offeredModels } from '../content/token-prices/offered';
import { genaiPrices } from '../content/token-prices/provenance';
import { priceListFile, priceListText } from './price-list';
import { refuse, takesNoOptions } from './tool-options';

takesNoOptions('prices');

const installed = z.parse(
  z.object({ version: z.string() }),
  JSON.parse(readFileSync('node_modules/@pydantic/genai-prices/package.json', 'utf8')),
);
if (!genaiPrices.source.title.includes(` ${installed.version},`)) {
  refuse(
    'prices',
    `provenance.ts names another version than the installed ${installed.version}: mend it there`,
  );
}
writeFileSync(priceListFile, priceListText(offeredModels, newerPrices, knowledge.asOf));
console.log(`Wrote ${priceListFile}, as of ${knowledge.asOf}`);
