import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/content/catalogues';
import { doublingFactor, prefillFlops, trainingFlops } from '../../src/calculators/flops';
import { isUnknown } from '../../src/calculators/ranges';
import {
  passesOf,
  tokensPerEpoch,
  trainHosted,
  trainOnCards,
} from '../../src/calculators/training';
import { card, method, model } from './published-models';

const sizes = { parameters: 7e9 };
const run = { model: sizes, tokens: 1e6, sequence: 1000 };

describe('FLOPs of training', () => {
  it.each([
    ['full', 'full', false, 6],
    ['full with checkpointing', 'full', true, 8],
    ['LoRA', 'lora', false, 4],
    ['LoRA with checkpointing', 'lora', true, 6],
  ] as const)('of %s are the published multiple of N·D', (_name, name, checkpointing, times) => {
    const passes = trainingFlops({
      ...run,
      passes: passesOf(sizes, method({ method: name })),
      checkpointing,
    });
    expect(passes.forward + passes.backward + passes.recomputation).toBe(times * 7e9 * 1e6);
  });

  it('of LoRA are 67 % of full training', () => {
    const of = (name: 'full' | 'lora') => {
      const how = passesOf(sizes, method({ method: name }));
      const passes = trainingFlops({ ...run, passes: how, checkpointing: false });
      return passes.forward + passes.backward;
    };
    expect(of('lora') / of('full')).toBeCloseTo(0.67, 2);
  });
});

describe('doubling the prompt of Llama-3.1-8B', () => {
  it.each([
    [1_000, 2.03],
    [2_000, 2.06],
    [4_000, 2.12],
    [8_000, 2.23],
    [16_000, 2.41],
    [32_000, 2.69],
    [64_000, 3.02],
    [128_000, 3.35],
  ])('from %i tokens multiplies reading by %d', (tokens, factor) => {
    expect(doublingFactor(model('llama-3-1-8b'), tokens)).toBeCloseTo(factor, 2);
  });

  it.each([
    [1_000, 0.016],
    [4_000, 0.06],
    [64_000, 0.51],
  ])('at %i tokens has attention at its published share', (tokens, share) => {
    const flops = prefillFlops(model('llama-3-1-8b'), tokens);
    const linear = 2 * model('llama-3-1-8b').parameters * tokens;
    expect(1 - linear / Number(flops)).toBeCloseTo(share, 2);
  });

  it('is unknown without a shape', () => {
    expect(isUnknown(doublingFactor(sizes, 1000))).toBe(true);
  });
});

describe('training on cards', () => {
  const input = {
    model: model('llama-3-1-8b'),
    method: method(),
    data: { tokensPerEpoch: 1e6, epochs: 3 },
    sequence: 2048,
    checkpointing: true,
    quantised: false,
    accelerator: card('h100-sxm-80'),
    gpus: 1,
  };

  it('takes FLOPs / (cards × peak × utilisation)', () => {
    const { hours, flops } = trainOnCards({
      ...input,
      utilisation: { low: 0.4, expected: 0.4, high: 0.4 },
    });
    if (isUnknown(hours)) throw new Error('unknown');
    expect(hours.expected).toBeCloseTo(flops.expected / (989e12 * 0.4) / 3600, 10);
    expect(hours.low).toBe(hours.high);
  });

  it('does not know its cost without a rental price, and says of which card', () => {
    expect(trainOnCards(input).usd).toEqual({
      unknown: true,
      missing: ['rental price of H100 SXM 80 GB'],
    });
  });

  it('does not know its hours on a card whose rate is not known', () => {
    expect(isUnknown(trainOnCards({ ...input, accelerator: card('rtx-pro-6000-96') }).hours)).toBe(
      true,
    );
  });

  it('costs nearly the same on two cards, in half the time', () => {
    const usdPerHour = { low: 2, expected: 3, high: 4 };
    const one = trainOnCards({ ...input, usdPerHour });
    const two = trainOnCards({ ...input, usdPerHour, gpus: 2 });
    if (isUnknown(one.usd) || isUnknown(two.usd)) throw new Error('unknown');
    if (isUnknown(one.hours) || isUnknown(two.hours)) throw new Error('unknown');
    expect(two.usd.expected).toBeCloseTo(one.usd.expected, 8);
    expect(two.hours.expected * 2).toBeCloseTo(one.hours.expected, 8);
  });

  it('takes longer over a quantised base', () => {
    const plain = trainOnCards(input).hours;
    const quantised = trainOnCards({ ...input, quantised: true }).hours;
    if (isUnknown(plain) || isUnknown(quantised)) throw new Error('unknown');
    expect(quantised.high / plain.high).toBeCloseTo(3.68 / 2.36, 2);
    expect(quantised.low).toBe(plain.low);
  });

  it('costs less than 8 USD for a 7B adapter of a few million tokens (LoRA Land)', () => {
    const usdPerHour = { low: 1.39, expected: 1.79, high: 3.43 };
    const accelerator = card('a100-sxm-80');
    const { usd } = trainOnCards({
      ...input,
      accelerator,
      usdPerHour,
      model: model('mistral-7b-v0-1'),
    });
    if (isUnknown(usd)) throw new Error('unknown');
    expect(usd.expected).toBeLessThan(8);
  });
});

describe('hosted training', () => {
  it('of 5M tokens three times and 1M of validation costs 7.36 at Ori, its own example', () => {
    const price = catalogues.tuningPrices.find((one) => one.id === 'ori-up-to-10b-lora');
    if (price === undefined) throw new Error('no price');
    const usd = trainHosted({
      data: { tokensPerEpoch: 5e6, epochs: 3 },
      validationTokens: 1e6,
      evaluations: 1,
      price,
    });
    expect(usd).toEqual({ unit: 'usd', low: 7.36, expected: 7.36, high: 7.36 });
  });

  it('without packing pays for padded rows', () => {
    const rows = { examples: 100, tokensPerExample: 300, sequence: 2048 };
    expect(tokensPerEpoch({ ...rows, packing: true })).toBe(30_000);
    expect(tokensPerEpoch({ ...rows, packing: false })).toBe(204_800);
  });
});
