import type { Figures } from '../model/catalogue';
import type { Maybe, Quantity, Range } from './ranges';
import { dividedBy, inUnit, isUnknown, sum, times, unknown } from './ranges';

// What a request costs by the token, once for all: facts, charts and the command line ask here. A rate is
// made for one share of cache hits; ranges are the same formula at three of them.

/** A token price as the formulas need it. */
export type PriceFigures = Figures['tokenPrices'][number];

/** Hours of an average month. */
export const hoursPerMonth = 730;

/** Shortest cached prefix in tokens where a price does not say: that of OpenAI. */
const usualCacheMinimum = 1024;

/** Shortest life of an unused cache entry that is listed, in minutes (Anthropic). */
const shortestCacheMinutes = 5;

/** Hours of a month in which an office sends requests: 8 hours on 22 days. */
const officeHours = 176;

/** Tokens of one request. */
export interface RequestTokens {
  /** The same at the start of every request; can be cached. */
  readonly prefix: number;
  /** Different in every request. */
  readonly fresh: number;
  readonly output: number;
}

/** USD of one request by part. */
export interface RequestCost {
  readonly prefix: Range;
  readonly fresh: Range;
  readonly output: Range;
  readonly total: Quantity<'usd'>;
  /** True where caching the prefix is priced and pays. */
  readonly cached: boolean;
}

/**
 * Share of requests that find the prefix in the cache where nobody told it: the higher share of OpenAI's
 * worked example with 50 and 70 % of hits. It does not follow the volume, so that along the volume the
 * advice moves one way only.
 */
export const usualHitShare = 0.7;

/** A share of cache hits from 0 to 1 with its range: half of it, as told, half-way to always. */
export function hitRange(share: number): Range {
  return { low: share / 2, expected: share, high: (1 + share) / 2 };
}

/**
 * Share of requests that find the prefix in the cache, as the traffic alone would have it: n / (1 + n),
 * with n the requests that come, independently, within the life of one entry counted from its writing.
 * Where reading renews the entry more are found. Low and expected spread requests over the month, high
 * over office hours. It is told beside the share that is assumed, and prices nothing by itself.
 */
export function cacheHitShare(requestsPerMonth: number, cacheMinutes: number | undefined): Range {
  const life = (cacheMinutes ?? shortestCacheMinutes) / 60;
  const share = (hours: number): number => {
    const within = (requestsPerMonth * life) / hours;
    return within / (1 + within);
  };
  const steady = share(hoursPerMonth);
  return { low: steady, expected: steady, high: share(officeHours) };
}

/** How a price is used, and what the visitor pays instead where that was told. */
export interface PriceUse {
  /** Share of requests that find the prefix in the cache, from 0 to 1. */
  readonly hitShare: number;
  /** Requests wait for the batch discount. */
  readonly batch: boolean;
  /** Own prices in USD per million tokens; null or absent: the list's. */
  readonly ownInput?: number | null | undefined;
  readonly ownOutput?: number | null | undefined;
}

/** USD per token of one model, with caching, the batch discount and own prices counted in. */
export interface TokenRates {
  readonly input: number;
  /** A token of a cached prefix; equal to input where caching is not priced or does not pay. */
  readonly prefix: number;
  /** undefined: not listed. */
  readonly output: number | undefined;
  /** Shortest prefix in tokens that is cached. */
  readonly cacheFrom: number;
  /** Dearer rates above a length of prefix and fresh tokens together. */
  readonly long: PriceFigures['longPrompt'];
}

/** First length in tokens from which this price has prefixes cached. */
export function cacheStart(price: PriceFigures): number {
  return price.cacheMinimumTokens ?? usualCacheMinimum;
}

/** Factor on the input price of a token of a cached prefix: hits × read + misses × write. */
function cachedFactor(price: PriceFigures, hitShare: number): Maybe<number> {
  const { input, cachedRead, cacheWrite } = price.usdPerMillionTokens;
  if (cachedRead === undefined) return unknown(`price of cached tokens of ${price.name}`);
  if (cacheWrite === undefined) return unknown(`price of cache writes of ${price.name}`);
  const write = cacheWrite === 'as-input' ? input : cacheWrite;
  return (hitShare * cachedRead + (1 - hitShare) * write) / input;
}

/** USD of a token of a cached prefix, or of a plain one where that is less or caching is not priced. */
function prefixRate(price: PriceFigures, inputRate: number, hitShare: number): number {
  const factor = cachedFactor(price, hitShare);
  return isUnknown(factor) ? inputRate : inputRate * Math.min(1, factor);
}

/**
 * USD per token. A cached prefix costs hits × read + misses × write, or the plain price where that is
 * less or a price of caching is not listed. Own prices keep the list's proportion of cached to plain.
 * Unknown where the batch discount is asked for and not listed.
 */
export function tokenRates(price: PriceFigures, use: PriceUse): Maybe<TokenRates> {
  const factor = use.batch ? price.batchFactor : 1;
  if (factor === undefined) return unknown(`batch discount of ${price.name}`);
  const input = ((use.ownInput ?? price.usdPerMillionTokens.input) * factor) / 1e6;
  const output = use.ownOutput ?? price.usdPerMillionTokens.output;
  return {
    input,
    prefix: prefixRate(price, input, use.hitShare),
    output: output === undefined ? undefined : (output * factor) / 1e6,
    cacheFrom: cacheStart(price),
    long: price.longPrompt,
  };
}

/** True where a request is so long that the dearer rates hold. */
function isLong({ long }: TokenRates, { prefix, fresh }: RequestTokens): boolean {
  return long !== undefined && prefix + fresh > long.aboveTokens;
}

/** USD of the prefix of one request: cached from the shortest length that is. */
export function prefixUsd(rates: TokenRates, tokens: RequestTokens): number {
  const factor = isLong(rates, tokens) ? (rates.long?.inputFactor ?? 1) : 1;
  return tokens.prefix * factor * (tokens.prefix < rates.cacheFrom ? rates.input : rates.prefix);
}

/** USD of what is new in one request. */
function freshUsd(rates: TokenRates, tokens: RequestTokens): number {
  const factor = isLong(rates, tokens) ? (rates.long?.inputFactor ?? 1) : 1;
  return tokens.fresh * factor * rates.input;
}

/** USD of the answer to one request; NaN where it has one and its price is not listed. */
function outputUsd(rates: TokenRates, tokens: RequestTokens): number {
  if (tokens.output === 0) return 0;
  const factor = isLong(rates, tokens) ? (rates.long?.outputFactor ?? 1) : 1;
  return tokens.output * factor * (rates.output ?? Number.NaN);
}

/**
 * USD of one request: prefix at its cached or plain price, fresh tokens, answer, with the dearer rates of
 * long prompts. NaN where there is an answer whose price is not listed.
 */
export function requestUsd(rates: TokenRates, tokens: RequestTokens): number {
  return prefixUsd(rates, tokens) + freshUsd(rates, tokens) + outputUsd(rates, tokens);
}

export interface RequestCostInput {
  readonly tokens: RequestTokens;
  readonly price: PriceFigures;
  /** Share of requests that find the prefix in the cache. */
  readonly hits: Range;
  /** `off`: never cached; `if-it-pays`: where priced and cheaper; `required`: unknown otherwise. */
  readonly caching: 'off' | 'if-it-pays' | 'required';
  /** True for requests that may wait, at the batch discount. */
  readonly batch: boolean;
  /** Own prices in USD per million tokens instead of the list's. */
  readonly own?: Pick<PriceUse, 'ownInput' | 'ownOutput'> | undefined;
}

/** What keeps a prefix from being cached; null where it can be. */
function uncachedBecause({ price, tokens }: RequestCostInput): Maybe<null> {
  if (tokens.prefix < cacheStart(price)) return unknown('a prefix long enough to be cached');
  const factor = cachedFactor(price, 1);
  return isUnknown(factor) ? factor : null;
}

/**
 * USD of one request by part, from most to fewest hits of the cache. Unknown, naming it, where a price
 * that is needed is missing; never zero.
 */
export function requestCost(input: RequestCostInput): Maybe<RequestCost> {
  const { tokens, price, batch, own, hits, caching } = input;
  const rates = tokenRates(price, { hitShare: hits.expected, batch, ...own });
  if (isUnknown(rates)) return rates;
  if (tokens.output > 0 && rates.output === undefined) {
    return unknown(`output price of ${price.name}`);
  }
  const why = uncachedBecause(input);
  if (isUnknown(why) && caching === 'required') return why;
  const ratesAt = (hitShare: number): TokenRates => ({
    ...rates,
    prefix: caching === 'off' ? rates.input : prefixRate(price, rates.input, hitShare),
  });
  // A read costs less than a write, so more hits mean a lower cost.
  const [most, few] = [ratesAt(hits.high), ratesAt(hits.low)];
  const usual = ratesAt(hits.expected);
  const at = (usd: (one: TokenRates) => number): Range => ({
    low: usd(most),
    expected: usd(usual),
    high: usd(few),
  });
  const prefix = at((one) => prefixUsd(one, tokens));
  const fresh = at((one) => freshUsd(one, tokens));
  const output = at((one) => outputUsd(one, tokens));
  return {
    prefix,
    fresh,
    output,
    total: inUnit(sum(prefix, fresh, output), 'usd'),
    cached: !isUnknown(why) && usual.prefix < usual.input,
  };
}

/**
 * Calls after which caching a prefix has paid: n > (w − r) / (1 − r), w and r being the factors on
 * the input price of a write and a read. 1.25 and 0.1 give 1.28, so the second call.
 */
export function cacheBreakEven(
  writeFactor: number,
  readFactor: number,
): { threshold: number; firstPayingCall: number } | 'never' {
  if (readFactor >= 1) return 'never';
  const threshold = (writeFactor - readFactor) / (1 - readFactor);
  return { threshold, firstPayingCall: Math.floor(threshold) + 1 };
}

/** USD per request of rented cards that are busy only part of the time. */
export function rentedSecondsCost(
  cardSeconds: Range,
  usdPerHour: Range,
  utilisation: Range,
): Quantity<'usd'> {
  return inUnit(dividedBy(times(cardSeconds, times(usdPerHour, 1 / 3600)), utilisation), 'usd');
}
