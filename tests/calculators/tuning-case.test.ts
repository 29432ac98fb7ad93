import { describe, expect, it } from 'vitest';
import { paybackMonths } from '../../src/calculators/break-even';
import { hostedFirstTokenSeconds } from '../../src/calculators/hosted-reading';
import { hostedLatency } from '../../src/calculators/latency';
import { totalMemory } from '../../src/calculators/memory-training';
import { leastBytesPerParameter, methodMemory, tunedBy } from '../../src/calculators/method-memory';
import { exactly, isUnknown } from '../../src/calculators/ranges';
import type { Maybe } from '../../src/calculators/ranges';
import { requestCost, requestUsd, tokenRates } from '../../src/calculators/token-cost';
import type { TuningCase, TuningSettings } from '../../src/calculators/tuning-case';
import {
  monthsToPayBack,
  promptedUsd,
  tunedUsd,
  tuningCase,
  tuningUpFrontUsd,
  tuningUpkeepUsd,
} from '../../src/calculators/tuning-case';
import { catalogues } from '../../src/content/catalogues';
import { model } from './published-models';

const plain = { hitShare: 0.7, batch: false, ownInput: null, ownOutput: null };
const priceOf = (id: string) => catalogues.tokenPrices.find((price) => price.id === id)!;
function known<T>(value: Maybe<T>): T {
  if (isUnknown(value)) throw new Error(value.missing.join());
  return value;
}
const size = { prompt: 4000, input: 400, output: 200 };

describe('what one request costs', () => {
  const chat = catalogues.tokenPrices.filter(({ kind }) => kind === 'chat');

  it.each(chat.map((price) => [price.id, price] as const))(
    'agrees with the full calculator for %s, cached or not',
    (_id, price) => {
      for (const prompt of [500, 1500, 5000]) {
        const rates = tokenRates(price, plain);
        const full = requestCost({
          tokens: { prefix: prompt, fresh: size.input, output: size.output },
          price,
          hits: exactly(plain.hitShare),
          caching: 'if-it-pays',
          batch: false,
        });
        if (isUnknown(rates) || isUnknown(full)) throw new Error('both prices are listed');
        expect(promptedUsd(rates, { ...size, prompt })).toBeCloseTo(full.total.expected, 12);
      }
    },
  );

  it('is not known where a price that is needed is not listed', () => {
    const waiting = tokenRates(priceOf('deepseek-v4-flash'), { ...plain, batch: true });
    expect(waiting).toMatchObject({ missing: [expect.stringMatching(/^batch discount of /)] });
    const silent = tokenRates(priceOf('multilingual-e5-large'), plain);
    if (isUnknown(silent)) throw new Error('reading is listed');
    expect(requestUsd(silent, { prefix: 0, fresh: 1, output: 1 })).toBeNaN();
    expect(requestUsd(silent, { prefix: 0, fresh: 1, output: 0 })).toBeGreaterThan(0);
  });

  it('takes own prices, with cached tokens in the proportion of the list', () => {
    const listed = known(tokenRates(priceOf('gpt-6-1-terra'), plain));
    const use = { ...plain, ownInput: 3, ownOutput: 7 };
    const own = known(tokenRates(priceOf('gpt-6-1-terra'), use));
    expect(own.input).toBeCloseTo(3e-6, 15);
    expect(own.output).toBeCloseTo(7e-6, 15);
    expect(own.prefix / own.input).toBeCloseTo(listed.prefix / listed.input, 12);
  });
});

const settings: TuningSettings = {
  promptedPrice: priceOf('gpt-6-1-terra'),
  promptedUse: plain,
  tunedPrice: priceOf('tinker-qwen3-8b'),
  tunedUse: { ...plain, hitShare: 0 },
  trainingPrice: { low: 0.44, high: 0.44 },
  keptShare: 0.1,
  work: {
    examples: 1000,
    minutesPerExample: 2,
    usdPerHour: 60,
    days: 5,
    epochs: 3,
    retrainEveryMonths: 6,
    repeatedShare: 0.2,
  },
};
const caseAt = (at: 'low' | 'expected' | 'high'): TuningCase => known(tuningCase(settings, at));

describe('months until tuning pays back', () => {
  it('agree with the general payback of two plans', () => {
    const one = caseAt('expected');
    for (const [labelled, requests] of [
      [0, 200_000],
      [1000, 50_000],
      [300, 5_000_000],
    ] as const) {
      const prompting = requests * promptedUsd(one.prompted, size);
      const tuning =
        requests * tunedUsd(one.tuned, size, one.keptShare) + tuningUpkeepUsd(one, size, labelled);
      const plan = paybackMonths(
        { upFront: exactly(0), perMonth: exactly(prompting) },
        { upFront: exactly(tuningUpFrontUsd(one, size, labelled)), perMonth: exactly(tuning) },
      );
      const months = monthsToPayBack(one, size, labelled, requests);
      expect(plan.expected === 'never' ? Infinity : plan.expected).toBeCloseTo(months, 9);
    }
  });

  it('work out by hand: 5 days and 1,000 examples of 2 minutes at 60 USD are 4,400 USD', () => {
    const one = caseAt('expected');
    const training = 1000 * 3 * 1000 * 0.44e-6;
    expect(tuningUpFrontUsd(one, size, 0)).toBeCloseTo(4400 + training, 9);
    expect(tuningUpFrontUsd(one, size, 1000)).toBeCloseTo(2400 + training, 9);
  });

  it('lie in order from soonest to latest', () => {
    const [low, expected, high] = (['low', 'expected', 'high'] as const).map((at) =>
      monthsToPayBack(caseAt(at), size, 0, 500_000),
    );
    expect(low).toBeLessThan(expected!);
    expect(expected).toBeLessThan(high!);
  });

  it('are never where a request saves nothing, and none where nothing is spent', () => {
    const one = caseAt('expected');
    expect(monthsToPayBack({ ...one, tuned: one.prompted, keptShare: 1 }, size, 0, 1e9)).toBe(
      Infinity,
    );
    const free = { ...one, work: { ...one.work, usdPerHour: 0, trainingUsdPerMillion: 0 } };
    expect(monthsToPayBack(free, size, 0, 1)).toBe(0);
  });
});

describe('seconds to the first token of a hosted model', () => {
  it('agree with the full calculator, with and without a cached prompt', () => {
    for (const [hits, cached] of [
      [0, 0],
      [1, 20_000],
    ] as const) {
      const full = hostedLatency({ promptTokens: 20_500, cachedTokens: cached, outputTokens: 1 });
      if (isUnknown(full.timeToFirstToken)) throw new Error('it is measured');
      const { expected } = full.timeToFirstToken;
      expect(hostedFirstTokenSeconds(20_000, 500, hits)).toBeCloseTo(expected, 9);
    }
  });
});

describe('memory by method', () => {
  const bytes = (by: (typeof tunedBy)[number], gpus: number) => {
    const memory = methodMemory(by, model('llama-3-1-8b').shape, gpus, 1024);
    return isUnknown(memory) ? NaN : totalMemory(memory.parts).bytes.expected;
  };

  it('falls from full tuning down to QLoRA, and with more cards', () => {
    const one = tunedBy.map((by) => bytes(by, 1));
    expect(one).toEqual([...one].sort((a, b) => b - a));
    for (const by of tunedBy) expect(bytes(by, 8)).toBeLessThan(bytes(by, 1));
  });

  it('is never less than the bytes per parameter that count where no shape is known', () => {
    const { parameters } = model('llama-3-1-8b');
    for (const by of tunedBy) {
      const least = leastBytesPerParameter[by] * parameters;
      expect(bytes(by, 1), by).toBeGreaterThan(least);
      expect(bytes(by, 1), by).toBeLessThan(2 * least + 8e9);
    }
  });
});
