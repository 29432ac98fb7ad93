import { calcPrice } from '@pydantic/genai-prices';
import type { ModelPrice } from '@pydantic/genai-prices';
import type { PriceListing, TokenPrice } from '../model/catalogue';

/** Where `npm run prices` writes, from the root of the repository. */
export const priceListFile = 'src/content/token-prices/from-genai-prices.ts';

/** One rate of the list: USD per million tokens, and what it is above some prompt length. */
interface Rate {
  readonly base: number;
  readonly above: readonly { readonly start: number; readonly price: number }[];
}

function rateOf(prices: ModelPrice, unit: string): Rate | undefined {
  const listed = prices[unit];
  if (listed === undefined) return undefined;
  return typeof listed === 'number'
    ? { base: listed, above: [] }
    : { base: listed.base, above: listed.tiers };
}

/** The factors above a prompt length. Throws where one step and two factors do not tell it all. */
function longPrompt(from: string, input: Rate, cached: Rate[], output: Rate) {
  const [step, ...further] = input.above;
  const [answer] = output.above;
  if (step === undefined && answer === undefined) return undefined;
  if (step === undefined || answer === undefined || further.length > 0) {
    throw new Error(`${from}: has steps of price that one pair of factors does not tell`);
  }
  const inputFactor = step.price / input.base;
  const astray = cached.find(
    ({ base, above }) => Math.abs((above[0]?.price ?? 0) / base - inputFactor) > 1e-9,
  );
  if (astray !== undefined) throw new Error(`${from}: caching rises by another factor than input`);
  return { aboveTokens: step.start, inputFactor, outputFactor: answer.price / output.base };
}

/**
 * The price of a model in the kept list on a day (YYYY-MM-DD), at noon UTC, which no provider calls peak.
 * Throws where the list does not know the model by exactly this name, or has no price for it.
 */
export function listedPrice(
  { from, cacheWrite, checked, id, name, provider: seller, kind, ...rules }: PriceListing,
  day: string,
): Omit<TokenPrice, 'asOf' | 'source' | 'secondary'> & { readonly asOf?: string } {
  const [provider, model] = [from.slice(0, from.indexOf(':')), from.slice(from.indexOf(':') + 1)];
  const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, model, {
    providerId: provider,
    timestamp: new Date(`${day}T12:00:00Z`),
  });
  if (found?.model.id !== model) throw new Error(`${from}: is not in the kept list`);
  const prices = found.model_price;
  const input = rateOf(prices, 'input_mtok');
  const output = rateOf(prices, 'output_mtok');
  if (input === undefined || output === undefined) throw new Error(`${from}: has no price`);
  const read = rateOf(prices, 'cache_read_mtok');
  const write = rateOf(prices, 'cache_write_mtok');
  const cached = [read, write].filter((rate) => rate !== undefined);
  const long = longPrompt(from, input, cached, output);
  const writing = write?.base ?? cacheWrite;
  return {
    ...{ id, name, provider: seller, kind },
    usdPerMillionTokens: {
      input: input.base,
      ...(read === undefined ? {} : { cachedRead: read.base }),
      ...(writing === undefined || read === undefined ? {} : { cacheWrite: writing }),
      output: output.base,
    },
    ...(long === undefined ? {} : { longPrompt: long }),
    ...rules,
    ...(checked === undefined ? {} : { asOf: checked }),
  };
}

const head = `import type { TokenPrice } from '../../model/catalogue';
import { genaiPrices } from './provenance';

// Made by \`npm run prices\` from offered.ts; one model a line. Do not edit: what is newer belongs into newer.ts.
export const keptPrices: TokenPrice[] = [
`;

/** A value as code in the manner of the house: single quotes, no quoted keys. */
function code(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${code(part)}`)
    .join(', ')} }`;
}

/** The module that holds the prices of these models on a day, without those that are known by hand. */
export function priceListText(
  listings: readonly PriceListing[],
  byHand: readonly { readonly id: string }[],
  day: string,
): string {
  const known = new Set(byHand.map(({ id }) => id));
  const kept = listings.filter(({ id }) => !known.has(id));
  const lines = kept.map((listing) => {
    const { note, asOf, ...price } = listedPrice(listing, day);
    const last = Object.entries({ asOf, note })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `, ${key}: ${code(value)}`)
      .join('');
    return `  ${code(price).slice(0, -2)}, ...genaiPrices${last} },\n`;
  });
  return `${head}${lines.join('')}];\n`;
}
