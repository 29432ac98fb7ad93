import { describe, expect, it } from 'vitest';
import { cachedTimeSaving } from '../../src/calculators/hosted-reading';
import { hostedLatency, servingLatency } from '../../src/calculators/latency';
import { exactly, isUnknown } from '../../src/calculators/ranges';
import type { Maybe, Quantity } from '../../src/calculators/ranges';
import { card, model } from './published-models';

function known<T extends Quantity>(value: Maybe<T>): T {
  if (isUnknown(value)) throw new Error(value.missing.join());
  return value;
}

const serving = {
  model: model('llama-3-1-8b'),
  storage: { bits: 16 },
  accelerator: card('h100-sxm-80'),
  gpus: 1,
  batch: 1,
  promptTokens: 1000,
  cachedTokens: 0,
  outputTokens: 100,
};

describe('latency on cards', () => {
  it.each([
    ['llama-3-1-8b', 1, 0.013],
    ['llama-3-1-70b', 4, 0.029],
  ])(
    '400 more prompt tokens cost %s on %i H100 about %d s at half the peak',
    (id, gpus, seconds) => {
      const half = { ...serving, model: model(id), gpus, prefillEfficiency: exactly(0.5) };
      const short = known(servingLatency({ ...half, promptTokens: 1 }).timeToFirstToken);
      const long = known(servingLatency({ ...half, promptTokens: 401 }).timeToFirstToken);
      expect(long.expected - short.expected).toBeCloseTo(seconds, 3);
    },
  );

  it('decodes Llama-2-7B on an A100-40 as litgpt measured: 31 tokens a second, 27 % of 115', () => {
    // litgpt's card is given by its roofline: 115 tokens a second for 13.5 GB is 1.55 TB/s.
    const accelerator = { ...card('a100-40'), peakTflops: 312, terabytesPerSecond: 1.55 };
    const latency = servingLatency({
      ...serving,
      model: model('llama-2-7b'),
      accelerator,
      promptTokens: 1,
      outputTokens: 1,
    });
    const each = known(latency.perOutputToken);
    expect(1 / each.low).toBeCloseTo(115, 0);
    expect(1 / each.high).toBeCloseTo(31, 0);
  });

  it('is unknown on a card without known rates, and says which are missing', () => {
    const bare = { ...card('a100-40'), peakTflops: undefined, terabytesPerSecond: undefined };
    const { endToEnd } = servingLatency({ ...serving, accelerator: bare });
    expect(endToEnd).toEqual({
      unknown: true,
      missing: ['peak rate of A100 40 GB', 'memory bandwidth of A100 40 GB'],
    });
  });

  it('spares the cached part of a prompt but not its attention', () => {
    const whole = known(servingLatency(serving).timeToFirstToken).expected;
    const cached = known(
      servingLatency({ ...serving, cachedTokens: 900 }).timeToFirstToken,
    ).expected;
    expect(cached / whole).toBeGreaterThan(0.1);
    expect(cached / whole).toBeLessThan(0.11);
  });

  it('adds reading and answering', () => {
    const { timeToFirstToken, perOutputToken, endToEnd } = servingLatency(serving);
    const sum = known(timeToFirstToken).expected + 100 * known(perOutputToken).expected;
    expect(known(endToEnd).expected).toBeCloseTo(sum, 10);
  });
});

describe('latency of a hosted model', () => {
  const hosted = { promptTokens: 400, cachedTokens: 0, outputTokens: 100 };

  it('grows by 0.08 to 0.1 s for 300 words, not by seconds', () => {
    const { timeToFirstToken } = hostedLatency(hosted);
    expect(known(timeToFirstToken)).toMatchObject({ unit: 'seconds', low: 0.08 });
    expect(known(timeToFirstToken).high).toBeCloseTo(0.096, 6);
  });

  it('takes 6 to 20 s before the first token of 30,000 to 100,000 tokens', () => {
    const first = (promptTokens: number) =>
      known(hostedLatency({ ...hosted, promptTokens }).timeToFirstToken).expected;
    expect(first(30_000)).toBeCloseTo(6, 6);
    expect(first(100_000)).toBeCloseTo(20, 6);
  });

  it('does not know its speed of answering unless told', () => {
    expect(isUnknown(hostedLatency(hosted).endToEnd)).toBe(true);
    const told = hostedLatency({ ...hosted, secondsPerOutputToken: exactly(0.02) });
    expect(known(told.endToEnd).expected).toBeCloseTo(2.08, 6);
  });

  it.each([
    [1_000, 0],
    [1_024, 0.07],
    [150_000, 0.67],
    [500_000, 0.67],
  ])('saves with %i cached tokens %d of the time to the first', (tokens, share) => {
    expect(cachedTimeSaving(tokens)).toBeCloseTo(share, 10);
  });
});
