import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/cli/estimate';
import type { Estimate } from '../../src/cli/estimate/result';
import { catalogues } from '../../src/content/catalogues';
import type { Input } from './arbitrary-requests';
import { rounds } from '../fixtures/rounds';
import { costs, latencies, servings, size, trainings, tuning } from './arbitrary-requests';

function run(input: Input): Estimate {
  const read = estimate(input, catalogues);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

function expected(input: Input): number {
  return Number(run(input).expected);
}

/** Adds to one size of a request, or to one size of its model. */
function grow(input: Input, name: string, by: number): Input {
  const model = input.model as Record<string, number>;
  if (name === 'kvHeads') {
    // Heads grow with their key-value heads, so that the model stays possible.
    const kvHeads = Number(model.kvHeads);
    const heads = (Number(model.heads) / kvHeads) * (kvHeads + by);
    return { ...input, model: { ...model, kvHeads: kvHeads + by, heads } };
  }
  if (name in model) return { ...input, model: { ...model, [name]: Number(model[name]) + by } };
  return { ...input, [name]: Number(input[name]) + by };
}

const shapeSizes = [
  'layers',
  'hidden',
  'intermediate',
  'heads',
  'kvHeads',
  'headDim',
  'vocabulary',
];

function expectMonotone(requests: fc.Arbitrary<Input>, names: readonly string[]): void {
  fc.assert(
    fc.property(requests, fc.constantFrom(...names), size(64), (input, name, by) => {
      expect(expected(grow(input, name, by))).toBeGreaterThanOrEqual(expected(input));
    }),
    { numRuns: rounds(120) },
  );
}

describe('every size that grows', () => {
  it('never lessens the memory of training', () => {
    const own = ['batch', 'sequence', 'rank', 'bottleneck', 'virtualTokens', 'lastLayers'];
    expectMonotone(trainings, [...shapeSizes, ...own]);
  });

  it('never lessens the memory of inference', () => {
    expectMonotone(
      servings.filter(({ bits }) => bits <= 16).map((input) => ({ ...input, gpus: 1 })),
      [...shapeSizes, 'batch', 'contextTokens'],
    );
  });

  it('never lessens latency', () => {
    expectMonotone(latencies, [...shapeSizes, 'batch', 'promptTokens', 'outputTokens']);
  });

  it('never lessens the hours of training', () => {
    const onKnownCard = tuning.map((input) => ({ ...input, accelerator: 'h100-sxm-80' }));
    expectMonotone(onKnownCard, ['layers', 'hidden', 'vocabulary', 'tokens', 'epochs']);
  });

  it('never lessens the cost of a month', () => {
    fc.assert(
      fc.property(costs, size(1000), (input, by) => {
        const request = { ...input, price: 'gpt-6-sol', accelerator: 'h100-sxm-80' };
        for (const name of ['requestsPerMonth', 'inputTokens', 'outputTokens'] as const) {
          const more = { ...request, [name]: request[name] + by };
          expect(expected(more)).toBeGreaterThanOrEqual(expected(request) * (1 - 1e-12));
        }
      }),
    );
  });
});

describe('methods', () => {
  const names = ['low', 'expected', 'high'] as const;
  it('take QLoRA < LoRA < full where at most a fifth of the parameters train', () => {
    fc.assert(
      fc.property(trainings, (input) => {
        const alike = { ...input, zeroStage: 0 };
        const lora = run({ ...alike, method: 'lora' });
        fc.pre(Number(lora.trainableParameters) * 5 <= Number(lora.totalParameters));
        const qlora = run({ ...alike, method: 'qlora' });
        const full = run({ ...alike, method: 'full' });
        for (const name of names) {
          expect(Number(qlora[name])).toBeLessThan(Number(lora[name]));
          expect(Number(lora[name])).toBeLessThan(Number(full[name]));
        }
      }),
      { numRuns: rounds(120) },
    );
  });

  it('take strictly less with every ZeRO stage from two cards, and the same on one', () => {
    fc.assert(
      fc.property(trainings, fc.integer({ min: 2, max: 512 }), (input, gpus) => {
        const states = (cards: number) =>
          [0, 1, 2, 3].map((zeroStage) =>
            Number(run({ ...input, gpus: cards, zeroStage }).modelStates),
          );
        const [none = 0, one = 0, two = 0, three = 0] = states(gpus);
        expect(one).toBeLessThan(none);
        expect(two).toBeLessThan(one);
        expect(three).toBeLessThan(two);
        expect(new Set(states(1)).size).toBe(1);
      }),
    );
  });
});

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** Every {low, expected, high} anywhere in a value. */
function rangesIn(value: unknown): { low: number; expected: number; high: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(rangesIn);
  const { low, expected: middle, high } = value as Record<string, unknown>;
  const isRange = typeof low === 'number' && typeof middle === 'number' && typeof high === 'number';
  return isRange ? [{ low, expected: middle, high }, ...inside] : inside;
}

describe('every estimate', () => {
  const any: fc.Arbitrary<Input> = fc.oneof(trainings, servings, latencies, costs, tuning);

  it('has low ≤ expected ≤ high wherever it has a range, and only finite numbers from 0 up', () => {
    fc.assert(
      fc.property(any, (input) => {
        const value = run(input);
        for (const range of rangesIn(value)) {
          expect(range.low).toBeLessThanOrEqual(range.expected);
          expect(range.expected).toBeLessThanOrEqual(range.high);
        }
        for (const number of numbersIn(value)) {
          expect(Number.isFinite(number) && number >= 0).toBe(true);
        }
      }),
      { numRuns: rounds(200) },
    );
  });

  it('has parts that add up, units by name and at least one source', () => {
    const units = ['bytes', 'tokens', 'flops', 'seconds', 'hours', 'months', 'usd', 'parameters'];
    const all = [...units, 'usd-per-month', 'requests', 'requests-per-month', 'times', 'share'];
    fc.assert(
      fc.property(any, (input) => {
        const value = run(input);
        const sum = Object.values(value.parts).reduce<number>(
          (total, part) => total + (part ?? 0),
          0,
        );
        if (value.expected !== null) expect(sum / value.expected).toBeCloseTo(1, 9);
        for (const unit of Object.values(value.units)) expect(all).toContain(unit);
        expect(value.sources.length).toBeGreaterThan(0);
      }),
      { numRuns: rounds(100) },
    );
  });

  it('says what is missing where it has no value', () => {
    fc.assert(
      fc.property(any, (input) => {
        const value = run(input);
        if (value.expected === null) expect(value.unknown.length).toBeGreaterThan(0);
      }),
    );
  });
});
