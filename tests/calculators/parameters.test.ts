import { describe, expect, it } from 'vitest';
import { cacheBytesPerToken } from '../../src/calculators/memory-inference';
import {
  adapterParameters,
  loraParameters,
  totalParameters,
} from '../../src/calculators/parameters';
import { artefactBytes, trainableParameters } from '../../src/calculators/training-method';
import { method, model, published } from './published-models';

describe('parameters of the 22 published configurations', () => {
  it.each(published)('%s: total, LoRA and cache are exact', (id, total, qv8, all16, cache) => {
    const { shape } = model(id);
    expect(totalParameters(shape)).toBe(total);
    expect(loraParameters(shape, 8, 'qv')).toBe(qv8);
    expect(loraParameters(shape, 16, 'all-linear')).toBe(all16);
    expect(cacheBytesPerToken(shape, 2)).toBe(cache);
  });
});

describe('trainable parameters', () => {
  const gpt3 = {
    ...{ layers: 96, hidden: 12288, intermediate: 49152, heads: 96, kvHeads: 96 },
    ...{ headDim: 128, vocabulary: 50257, tied: true },
  };

  it('of LoRA on GPT-3, queries and values, rank 1, are those of the paper', () => {
    expect(loraParameters(gpt3, 1, 'qv')).toBe(4_718_592);
  });

  const llama3 = model('llama-3-2-3b');
  const table = [
    ['full', llama3, method({ method: 'full' }), 3_212_749_824],
    ['LoRA r32 q,v', llama3, method({ rank: 32, targets: 'qv' }), 9_175_040],
    ['LoRA r64 q,v', llama3, method({ rank: 64, targets: 'qv' }), 18_350_080],
    ['LoRA r10 on MLP', llama3, method({ rank: 10, targets: 'mlp' }), 9_461_760],
    ['prefix, 50 tokens', llama3, method({ method: 'prefix', virtualTokens: 50 }), 2_867_200],
    ['prefix, 200 tokens', llama3, method({ method: 'prefix', virtualTokens: 200 }), 11_468_800],
    ['prompt, 200 tokens', llama3, method({ method: 'prompt', virtualTokens: 200 }), 614_400],
    ['p-tuning', llama3, method({ method: 'p-tuning' }), 28_382_208],
    [
      'LLaMA-Adapter in PEFT',
      llama3,
      method({ method: 'llama-adapter', virtualTokens: 100 }),
      8_601_628,
    ],
    [
      'LLaMA-Adapter in litgpt',
      model('llama-2-7b'),
      method({ method: 'llama-adapter', virtualTokens: 10, adapterLayers: 30, gatesPerLayer: 32 }),
      1_229_760,
    ],
    [
      'LoRA r8 q,v of Llama-2-7B',
      model('llama-2-7b'),
      method({ rank: 8, targets: 'qv' }),
      4_194_304,
    ],
  ] as const;
  it.each(table)('of %s are the published ones', (_name, sizes, how, expected) => {
    expect(trainableParameters(sizes, how)).toBe(expected);
  });

  it('of last layers never exceed the blocks there are', () => {
    const all = trainableParameters(llama3, method({ method: 'last-layers', lastLayers: 28 }));
    const more = trainableParameters(llama3, method({ method: 'last-layers', lastLayers: 99 }));
    expect(more).toBe(all);
  });

  it('of adapters follow their formula', () => {
    expect(adapterParameters(llama3.shape, 64, 2)).toBe(28 * 2 * (2 * 3072 * 64 + 64 + 3072));
  });

  it('are unknown for LoRA without a shape, and say so', () => {
    expect(trainableParameters({ parameters: 7e9 }, method())).toEqual({
      unknown: true,
      missing: ['shape of the model'],
    });
  });
});

describe('artefacts of the PEFT benchmark', () => {
  const sizes = model('llama-3-2-3b');
  const table = [
    ['full', method({ method: 'full' }), 6425.5],
    ['LoRA r32', method({ rank: 32, targets: 'qv' }), 36.7],
    ['LoRA r64', method({ rank: 64, targets: 'qv' }), 73.4],
    ['prefix, 50 tokens', method({ method: 'prefix', virtualTokens: 50 }), 11.5],
    ['prefix, 200 tokens', method({ method: 'prefix', virtualTokens: 200 }), 45.9],
    ['LLaMA-Adapter', method({ method: 'llama-adapter', virtualTokens: 100 }), 17.2],
    ['p-tuning, whose encoder is dropped', method({ method: 'p-tuning' }), 0.2],
    ['prompt, 200 tokens', method({ method: 'prompt', virtualTokens: 200 }), 2.5],
  ] as const;
  it.each(table)('%s has the published size', (_name, how, megabytes) => {
    const artefact = artefactBytes(sizes, how, false);
    if ('unknown' in artefact) throw new Error('unknown');
    expect(Math.round(artefact.expected / 1e5) / 10).toBe(megabytes);
    expect(artefact.low).toBeLessThanOrEqual(artefact.expected);
  });
});
