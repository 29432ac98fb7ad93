import { describe, expect, it } from 'vitest';
import { inferenceMemory } from '../../src/calculators/memory-inference';
import { trainingMemory } from '../../src/calculators/memory-training';
import { method, model } from './published-models';
import { memoryOf, training } from './training-input';

const GB = 1e9;
const GIB = 2 ** 30;

describe('fewer parameters than the shape comes to', () => {
  it.each(['lora', 'qlora', 'last-layers'] as const)('never take less than nothing: %s', (name) => {
    const small = { ...model('llama-2-7b'), parameters: 1 };
    const storage = { bits: 4, doubleQuantization: true };
    const { parts, hostBytes } = memoryOf({
      model: small,
      method: method({ method: name }),
      storage,
    });
    expect(Math.min(hostBytes, ...Object.values(parts).map(lowest))).toBeGreaterThanOrEqual(0);
  });

  const lowest = (part: object) => ('low' in part ? Number(part.low) : 0);
});

describe('model states', () => {
  const sharding = { gpus: 64, gpusPerNode: 8, offload: 'none' } as const;
  it.each([
    [0, 120],
    [1, 31.4],
    [2, 16.6],
    [3, 1.88],
  ] as const)('of 7.5B on 64 cards at ZeRO stage %i are the paper’s', (zeroStage, gigabytes) => {
    const { modelStates } = memoryOf({
      model: { parameters: 7.5e9 },
      precision: 'zero-paper',
      sharding: { ...sharding, zeroStage },
    });
    expect(modelStates / GB / gigabytes).toBeCloseTo(1, 2);
  });

  it.each([
    ['amp', 18],
    ['zero-paper', 16],
    ['fp32', 16],
    ['pure-bf16', 8],
  ] as const)('take with %s %i bytes per parameter', (precision, bytes) => {
    expect(memoryOf({ model: { parameters: 1e9 }, precision }).modelStates).toBe(bytes * 1e9);
  });

  it.each([
    ['adamw-8bit', 2],
    ['sgd-momentum', 4],
    ['lion', 4],
    ['adafactor', 4],
  ] as const)('keep with %s %i bytes of optimiser', (optimizer, bytes) => {
    const { parts } = memoryOf({ model: { parameters: 1e9 }, optimizer });
    expect(parts.optimizer.expected).toBe(bytes * 1e9);
  });

  it('of bert-base in 32 bits with Adam are four times its weights, 1.61 GiB', () => {
    const sizes = { parameters: (413.18 * 2 ** 20) / 4 };
    const { modelStates, parts } = memoryOf({ model: sizes, precision: 'fp32' });
    expect(parts.weights.expected / 2 ** 20).toBeCloseTo(413.18, 2);
    expect(modelStates / GIB).toBeCloseTo(1.61, 2);
  });
});

describe('DeepSpeed estimator, t5-3b on one node of 8 cards', () => {
  it.each([
    [2, 'none', 15.93, 0],
    [2, 'optimizer', 5.31, 127.45],
    [3, 'none', 6.09, 0],
    [3, 'optimizer', 0.78, 63.72],
    [3, 'all', 0.12, 71.69],
  ] as const)(
    'ZeRO-%i, offload %s: %d on the card, %d on the host',
    (zeroStage, offload, gpu, host) => {
      const memory = memoryOf({
        model: { parameters: 2851e6 },
        largestLayer: 32e6,
        precision: 'deepspeed',
        sharding: { zeroStage, gpus: 8, gpusPerNode: 8, offload },
      });
      expect(Math.abs(memory.modelStates / GIB - gpu)).toBeLessThan(0.006);
      expect(Math.abs(memory.hostBytes / GIB - host)).toBeLessThan(0.006);
    },
  );

  it('does not cover stage 1, and says so', () => {
    const sharding = { zeroStage: 1, gpus: 8, gpusPerNode: 8, offload: 'none' } as const;
    expect(trainingMemory(training({ precision: 'deepspeed', sharding }))).toMatchObject({
      unknown: true,
    });
  });
});

describe('QLoRA', () => {
  it('fits 65B into 48 GB and spares 0.37 bit a weight by double quantisation', () => {
    const settings = { model: model('llama-2-70b'), method: method({ method: 'qlora' }) };
    const twice = memoryOf({ ...settings, storage: { bits: 4, doubleQuantization: true } });
    const once = memoryOf({ ...settings, storage: { bits: 4, doubleQuantization: false } });
    const spared = once.parts.weights.expected - twice.parts.weights.expected;
    expect((spared * 8) / 68.4e9).toBeCloseTo(0.373, 2);
    expect(twice.total.expected).toBeLessThan(48 * GB);
  });
});

describe('inference', () => {
  const served = (batch: number, contextTokens: number, gpus = 1) =>
    inferenceMemory({
      model: model('llama-3-1-8b'),
      storage: { bits: 16 },
      cacheBytesEach: 2,
      ...{ batch, contextTokens, gpus },
    });

  it('caches 131,072 bytes a token, 134 MB at 1,024 and 17.2 GB for 128 of them', () => {
    expect(served(1, 1024).cacheBytesPerToken).toBe(131_072);
    expect(served(1, 1024).parts.cache).toMatchObject({ expected: 134_217_728 });
    expect(served(128, 1024).parts.cache).toMatchObject({ expected: 17_179_869_184 });
  });

  it.each([
    [16, 2],
    [8, 1],
    [6, 0.75],
    [5, 0.625],
    [4, 0.5],
    [4.25, 0.53125],
  ])('stores %d bits in %d bytes a weight', (bits, bytes) => {
    const memory = inferenceMemory({
      model: { parameters: 1e9 },
      storage: { bits },
      ...{ batch: 1, contextTokens: 1, gpus: 1, cacheBytesEach: 2 },
    });
    expect(memory.parts.weights.expected).toBe(bytes * 1e9);
    expect(memory.parts.cache).toMatchObject({ unknown: true });
  });

  it('allows up to 20 % of the weights for the rest', () => {
    const { overhead, weights } = served(1, 1).parts;
    expect(overhead.high).toBeCloseTo(0.2 * weights.expected, 0);
  });

  it('spreads the cache over no more cards than there are key-value heads', () => {
    expect(served(1, 1024, 16).parts.cache).toEqual(served(1, 1024, 8).parts.cache);
  });
});
