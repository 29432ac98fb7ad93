import type { TokenPrice } from '../model/price';
import type { Maybe, Quantity, Range } from './ranges';
import { dividedBy, exactly, inUnit, sum, times, unknown } from './ranges';

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
 * Share of requests that find the prefix in the cache: n / (1 + n), with n the requests that come,
 * independently, within the life of one entry counted from its writing. Where reading renews the
 * entry more are found. Low and expected spread requests over the month, high over office hours.
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

/** USD per million tokens of a cached prefix; unknown where its prices are, or it is too short. */
function cachedRate(price: TokenPrice, prefix: number, hits: Range): Maybe<Range> {
  const { input, cachedRead, cacheWrite } = price.usdPerMillionTokens;
  if (prefix < (price.cacheMinimumTokens ?? usualCacheMinimum)) {
    return unknown('a prefix long enough to be cached');
  }
  if (cachedRead === undefined) return unknown(`price of cached tokens of ${price.name}`);
  if (cacheWrite === undefined) return unknown(`price of cache writes of ${price.name}`);
  const write = cacheWrite === 'as-input' ? input : cacheWrite;
  const rate = (share: number): number => share * cachedRead + (1 - share) * write;
  // A read costs less than a write, so more hits mean a lower cost.
  return { low: rate(hits.high), expected: rate(hits.expected), high: rate(hits.low) };
}

/** Whichever is cheaper, value by value. */
function cheaper(a: Range, b: Range): Range {
  return {
    low: Math.min(a.low, b.low),
    expected: Math.min(a.expected, b.expected),
    high: Math.min(a.high, b.high),
  };
}

export interface RequestCostInput {
  readonly tokens: RequestTokens;
  readonly price: TokenPrice;
  /** Share of requests that find the prefix in the cache. */
  readonly hits: Range;
  /** `off`: never cached; `if-it-pays`: where priced and cheaper; `required`: unknown otherwise. */
  readonly caching: 'off' | 'if-it-pays' | 'required';
  /** True for requests that may wait, at the batch discount. */
  readonly batch: boolean;
}

/**
 * USD of one request: fresh tokens × input price + prefix × cached price (writes for misses) +
 * answer × output price, with the dearer rates of long prompts and the batch discount. Unknown,
 * naming it, where a price that is needed is missing; never zero.
 */
export function requestCost(input: RequestCostInput): Maybe<RequestCost> {
  const { tokens, price } = input;
  const { input: inputRate, output: outputRate } = price.usdPerMillionTokens;
  const batchFactor = input.batch ? price.batchFactor : 1;
  if (batchFactor === undefined) return unknown(`batch discount of ${price.name}`);
  if (outputRate === undefined && tokens.output > 0)
    return unknown(`output price of ${price.name}`);
  const long = price.longPrompt;
  const isLong = long !== undefined && tokens.prefix + tokens.fresh > long.aboveTokens;
  const reading = (batchFactor * (isLong ? long.inputFactor : 1)) / 1e6;
  const writing = (batchFactor * (isLong ? long.outputFactor : 1)) / 1e6;
  const rate =
    input.caching === 'off' ? unknown('caching') : cachedRate(price, tokens.prefix, input.hits);
  const plain = exactly(inputRate);
  if ('unknown' in rate && input.caching === 'required') return rate;
  const prefixRate = 'unknown' in rate ? plain : cheaper(plain, rate);
  const prefix = times(prefixRate, tokens.prefix * reading);
  const fresh = exactly(tokens.fresh * inputRate * reading);
  const output = exactly(tokens.output * (outputRate ?? 0) * writing);
  return {
    prefix,
    fresh,
    output,
    total: inUnit(sum(prefix, fresh, output), 'usd'),
    cached: prefixRate.expected < inputRate,
  };
}

/** Share of a request's cost that its fixed prefix makes up, from 0 to 1. */
export function prefixShare(cost: RequestCost): Quantity<'share'> {
  const others = sum(cost.fresh, cost.output);
  const share = (prefix: number, rest: number): number =>
    prefix + rest === 0 ? 0 : prefix / (prefix + rest);
  return inUnit(
    {
      low: share(cost.prefix.low, others.high),
      expected: share(cost.prefix.expected, others.expected),
      high: share(cost.prefix.high, others.low),
    },
    'share',
  );
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
