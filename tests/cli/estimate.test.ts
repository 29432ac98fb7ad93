import { describe, expect, it } from 'vitest';
import { estimate, estimateHelp } from '../../src/cli/estimate';
import { costFields } from '../../src/cli/estimate/cost-option';
import type { Fields } from '../../src/cli/estimate/fields';
import { latencyFields } from '../../src/cli/estimate/latency';
import { memoryFields } from '../../src/cli/estimate/memory';
import { trainingFields } from '../../src/cli/estimate/training';
import { catalogues } from '../../src/content/catalogues';

type Input = Record<string, unknown>;

function ask(input: unknown) {
  const read = estimate(input, catalogues);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

const memory = { kind: 'memory', model: 'llama-3.1-8b' };
const shape = {
  ...{ layers: 32, hidden: 4096, intermediate: 14336, heads: 32, kvHeads: 8, headDim: 128 },
  ...{ vocabulary: 128256, tied: false },
};

describe('memory', () => {
  it('finds a model by its name in any spelling, and takes its sizes as well', () => {
    const byId = ask({ ...memory, model: 'llama-3-1-8b' });
    expect(ask({ ...memory, model: 'Llama-3.1-8B' })).toEqual(byId);
    const bySizes = ask({ ...memory, model: shape });
    expect(bySizes.parts).toEqual(byId.parts);
    expect(bySizes.totalParameters).toBe(8_030_261_248);
  });

  it('counts model states of a size alone, and says that activations are not known', () => {
    const input = { kind: 'memory', model: { parameters: 7.5e9 }, precision: 'zero-paper' };
    const value = ask({ ...input, zeroStage: 3, gpus: 64 });
    expect(value.modelStates).toBe((16 * 7.5e9) / 64);
    expect(value.parts.activations).toBeNull();
    expect(value.unknown).toEqual(['activations: needs shape of the model']);
  });

  it('counts weights of a size alone in inference', () => {
    const value = ask({ kind: 'memory', phase: 'inference', model: { parameters: 1e9 }, bits: 4 });
    expect(value.parts.weights).toBe(5e8);
    expect(value.parts.cache).toBeNull();
  });

  it('names the settings that change nothing', () => {
    expect(ask({ ...memory, method: 'full', rank: 8 }).unused).toEqual(['rank']);
    expect(ask({ ...memory, method: 'lora', rank: 8 }).unused).toEqual([]);
  });

  it('keeps NF4 serving apart from plain bits', () => {
    const served = { ...memory, phase: 'inference', bits: 4 };
    expect(ask(served).parts.weights).toBe(8_030_261_248 / 2);
    const nf4 = Number(ask({ ...served, doubleQuantization: true }).parts.weights);
    expect(nf4).toBeGreaterThan(8_030_261_248 / 2);
  });
});

describe('training', () => {
  const data = { kind: 'training', examples: 1000, tokensPerExample: 500, epochs: 2 };

  it('gives hours and a cost by the rentals listed', () => {
    const value = ask({
      ...data,
      model: 'llama-3.1-8b',
      method: 'lora',
      accelerator: 'h100-sxm-80',
    });
    expect(value.tokens).toBe(1e6);
    expect(value.units.expected).toBe('hours');
    expect(value.usd).toMatchObject({ expected: expect.any(Number) as number });
    expect(value.sources.length).toBeGreaterThan(5);
  });

  it('does not know the cost of a card that nobody is known to rent out', () => {
    const value = ask({ ...data, model: 'phi-4', accelerator: 't4-16' });
    expect(value.usd).toBeNull();
    expect(value.unknown).toEqual(['rental price of T4 16 GB']);
    expect(value.expected).toBeGreaterThan(0);
  });

  it('gives USD at a hosted service, and says whether newcomers may buy', () => {
    const ori = { kind: 'training', tokens: 5e6, epochs: 3, tuningPrice: 'ori-up-to-10b-lora' };
    const value = ask({ ...ori, validationTokens: 1e6 });
    expect(value.expected).toBeCloseTo(7.36, 10);
    expect(value.units.expected).toBe('usd');
    const closed = ask({ ...ori, tuningPrice: 'openai-gpt-4o' });
    expect(closed.closedToNewCustomers).toBe(true);
  });
});

describe('latency', () => {
  it('computes the doubling factor', () => {
    const input = { kind: 'latency', model: 'llama-3.1-8b', accelerator: 'h100-sxm-80' };
    expect(ask({ ...input, promptTokens: 1000 }).doublingFactor).toBeCloseTo(2.03, 2);
  });

  it('leaves the speed of a hosted answer unknown', () => {
    const value = ask({ kind: 'latency', serving: 'hosted', promptTokens: 400 });
    expect(value.expected).toBeCloseTo(0.08, 10);
    expect(value.endToEnd).toBeNull();
    expect(value.unknown).toEqual(['answer: needs secondsPerOutputToken']);
  });
});

describe('cost', () => {
  const prompted: Input = { kind: 'cost', way: 'few-shot', price: 'gpt-6-sol' };
  const tuned = { way: 'self-hosted-tuned', servedModel: 'llama-3.1-8b', accelerator: 'l40s-48' };

  it('compares with a baseline that shares the traffic but not the effort', () => {
    const value = ask({
      ...{ kind: 'cost', ...tuned, requestsPerMonth: 1_000_000, trainingUsd: 50 },
      ...{
        examplesToLabel: 500,
        usdPerExample: 2,
        against: { way: 'few-shot', price: 'gpt-6-sol' },
      },
    });
    expect(value.payback).toMatchObject({ unit: 'months', expected: expect.any(Number) as number });
    expect(value.against).toMatchObject({ upFront: { expected: 0 } });
    expect(value.upFront).toMatchObject({ expected: 1050 });
    expect(Number(value.breakEvenRequestsPerMonth)).toBeGreaterThan(1000);
  });

  it('is null, never zero, where a price is missing, and names it', () => {
    const value = ask({ ...prompted, price: undefined });
    expect(value.expected).toBeNull();
    expect(value.unknown).toEqual(['price of the model']);
  });

  it('does not know what tuning costs unless told', () => {
    const value = ask({ kind: 'cost', ...tuned });
    expect(value.upFront).toBeNull();
    expect(value.unknown).toEqual(['trainingUsd']);
    expect(value.expected).toBeGreaterThan(0);
  });

  it('tells the accuracy from which it pays: 81.5 % in OpenAI’s worked case', () => {
    const value = ask({ ...prompted, lossPerFailure: 88, gainPerSuccess: 20 });
    expect(value.breakEvenAccuracy).toBeCloseTo(0.815, 3);
  });

  it('takes own prices instead of a catalogue entry', () => {
    const value = ask({
      ...{ kind: 'cost', way: 'zero-shot', prices: { input: 1, output: 2 } },
      ...{ requestsPerMonth: 1000, instructionTokens: 0, inputTokens: 1000, outputTokens: 500 },
    });
    expect(value.expected).toBeCloseTo(2, 10);
  });
});

describe('help', () => {
  it('documents every input of every kind, with its default', () => {
    const tables: Fields[] = [memoryFields, trainingFields, latencyFields, costFields];
    for (const fields of tables) {
      for (const [name, field] of Object.entries(fields)) {
        const lines = estimateHelp.split('\n').filter((line) => line.startsWith(`  ${name}: `));
        expect(lines.length, name).toBeGreaterThan(0);
        if (field.default !== undefined) {
          const fallback = `default ${JSON.stringify(field.default)}`;
          expect(
            lines.some((line) => line.includes(fallback)),
            name,
          ).toBe(true);
        }
      }
    }
  });
});
