import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/content/catalogues';
import type { TokenPrice } from '../../src/model/catalogue';
import { exactly, isUnknown } from '../../src/calculators/ranges';
import type { Maybe } from '../../src/calculators/ranges';
import { cacheBreakEven, cacheHitShare, requestCost } from '../../src/calculators/token-cost';
import type { Way, WayInput, Workload } from '../../src/calculators/ways';
import { costOfWay, ways } from '../../src/calculators/ways';

function known<T>(value: Maybe<T>): T {
  if (isUnknown(value)) throw new Error(value.missing.join());
  return value;
}

function price(id: string): TokenPrice {
  const entry = catalogues.tokenPrices.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no price ${id}`);
  return entry;
}

const plain = { hits: exactly(0), caching: 'if-it-pays', batch: false } as const;

describe('cost of a request', () => {
  it('is tokens times price', () => {
    const cost = known(
      requestCost({
        ...plain,
        tokens: { prefix: 500, fresh: 500, output: 200 },
        price: price('gpt-6-sol'),
      }),
    );
    expect(cost.total.expected).toBeCloseTo((1000 * 2 + 200 * 10) / 1e6, 12);
    expect(cost.cached).toBe(false);
  });

  it.each([
    [0.5, 0.33],
    [0.7, 0.55],
  ])('with a prompt padded from 900 to 1,100 tokens, %d cached, saves %d', (share, saving) => {
    // OpenAI's own example: reads at a tenth, writes as input.
    const own = { ...price('gpt-5-4'), longPrompt: undefined };
    const tokens = { fresh: 0, output: 0 };
    const short = requestCost({ ...plain, tokens: { ...tokens, prefix: 900 }, price: own });
    const padded = requestCost({
      ...plain,
      tokens: { ...tokens, prefix: 1100 },
      price: own,
      hits: exactly(share),
    });
    const saved = 1 - known(padded).total.expected / known(short).total.expected;
    expect(saved).toBeCloseTo(saving, 2);
  });

  it('costs twice to read and half as much again to answer above 272,000 tokens', () => {
    const tokens = { prefix: 0, fresh: 272_001, output: 1000 };
    const cost = known(requestCost({ ...plain, tokens, price: price('gpt-6-sol') }));
    expect(cost.fresh.expected).toBeCloseTo((272_001 * 2 * 2) / 1e6, 10);
    expect(cost.output.expected).toBeCloseTo((1000 * 10 * 1.5) / 1e6, 10);
  });

  it('is half in a batch where the provider says so, and unknown where none is known', () => {
    const tokens = { prefix: 0, fresh: 1000, output: 100 };
    const full = known(requestCost({ ...plain, tokens, price: price('gpt-6-sol') }));
    const half = known(requestCost({ ...plain, tokens, price: price('gpt-6-sol'), batch: true }));
    expect(half.total.expected).toBeCloseTo(full.total.expected / 2, 12);
    const nova = requestCost({ ...plain, tokens, price: price('nova-lite'), batch: true });
    expect(nova).toEqual({ unknown: true, missing: ['batch discount of Amazon Nova Lite'] });
  });

  it('never caches a prefix that is too short', () => {
    const tokens = { prefix: 1000, fresh: 0, output: 0 };
    const cost = requestCost({ ...plain, tokens, price: price('gpt-6-sol'), hits: exactly(1) });
    expect(known(cost).cached).toBe(false);
  });

  it('does not know a cached prompt where writing to the cache has no known price', () => {
    const tokens = { prefix: 100_000, fresh: 0, output: 0 };
    const flash = price('gemini-3-6-flash');
    const cost = requestCost({ ...plain, tokens, price: flash, caching: 'required' });
    expect(cost).toEqual({ unknown: true, missing: ['price of cache writes of Gemini 3.6 Flash'] });
  });
});

describe('prompt caching', () => {
  it.each([
    [1.25, 0.1, 1.28, 2],
    [2, 0.1, 2.11, 3],
  ])('written at %d and read at %d pays after %d calls, so at call %i', (write, read, n, call) => {
    const result = cacheBreakEven(write, read);
    if (result === 'never') throw new Error('never');
    expect(result.threshold).toBeCloseTo(n, 2);
    expect(result.firstPayingCall).toBe(call);
  });

  it('never pays where reading costs as much as input', () => {
    expect(cacheBreakEven(1.25, 1)).toBe('never');
  });

  it('finds more prefixes in the cache the more requests come and the longer it lives', () => {
    const few = cacheHitShare(1_000, 5);
    const many = cacheHitShare(100_000, 5);
    const long = cacheHitShare(1_000, 60);
    expect(few.expected).toBeLessThan(many.expected);
    expect(few.expected).toBeLessThan(long.expected);
    expect(many.high).toBeLessThanOrEqual(1);
  });
});

const workload: Workload = {
  ...{ requestsPerMonth: 100_000, instructionTokens: 500, tunedInstructionTokens: 50 },
  ...{ inputTokens: 400, outputTokens: 200, exampleTokens: 300, fewExamples: 5 },
  ...{ retrievedExamples: 5, manyExamples: 300, contentTokens: 100_000, retrievedTokens: 2000 },
};

function wayInput(way: Way, settings: Partial<WayInput> = {}): WayInput {
  return {
    way,
    workload,
    price: price('gpt-6-sol'),
    embedding: price('multilingual-e5-large'),
    batch: false,
    fixedUsdPerMonth: exactly(0),
    hosting: {
      cardSecondsPerRequest: exactly(0.5),
      gpus: 1,
      usdPerHour: exactly(3),
      utilisation: exactly(0.5),
      alwaysOn: true,
    },
    ...settings,
  };
}

describe('the ten ways', () => {
  it.each(ways)('%s has a cost per request and per month that agree', (way) => {
    const cost = known(costOfWay(wayInput(way)));
    const parts = Object.values(cost.parts).reduce((sum, part) => sum + part.expected, 0);
    expect(cost.perMonth.unit).toBe('usd-per-month');
    expect(cost.perRequest.expected * 100_000).toBeCloseTo(cost.perMonth.expected, 6);
    expect(parts).toBeCloseTo(cost.perMonth.expected, 8);
    expect(cost.perMonth.expected).toBeGreaterThan(0);
  });

  it('cost more the more they carry: zero-shot, few-shot, many-shot', () => {
    const [zero, few, many] = (['zero-shot', 'few-shot', 'many-shot'] as const).map(
      (way) => known(costOfWay(wayInput(way, { hits: exactly(0) }))).perMonth.expected,
    );
    expect(Number(zero)).toBeLessThan(Number(few));
    expect(Number(few)).toBeLessThan(Number(many));
  });

  it.each(ways.filter((way) => !['self-hosted-tuned', 'encoder', 'frozen-features'].includes(way)))(
    '%s is unknown without a price',
    (way) => {
      expect(costOfWay(wayInput(way, { price: undefined }))).toMatchObject({ unknown: true });
    },
  );

  it('frozen features are unknown without the price of an embedding', () => {
    const cost = costOfWay(wayInput('frozen-features', { embedding: undefined }));
    expect(cost).toEqual({ unknown: true, missing: ['price of the embedding model'] });
  });

  it('self-hosting rents one copy at least, and more copies for more traffic', () => {
    const at = (requestsPerMonth: number) =>
      known(
        costOfWay(wayInput('self-hosted-tuned', { workload: { ...workload, requestsPerMonth } })),
      ).perMonth.expected;
    expect(at(1)).toBe(730 * 3);
    // 10 million requests of 0.5 s are 1,389 hours; at half utilisation, 4 cards of 730 hours.
    expect(at(10_000_000)).toBe(4 * 730 * 3);
  });

  it('self-hosting by the second pays for use over utilisation', () => {
    const { hosting } = wayInput('self-hosted-tuned');
    if (hosting === undefined || isUnknown(hosting)) throw new Error('no hosting');
    const byUse = wayInput('self-hosted-tuned', { hosting: { ...hosting, alwaysOn: false } });
    const cost = known(costOfWay(byUse));
    expect(cost.perRequest.expected).toBeCloseTo((0.5 * 3) / 3600 / 0.5, 12);
  });
});
