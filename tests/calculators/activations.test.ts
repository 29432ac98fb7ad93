import { describe, expect, it } from 'vitest';
import { activationBytes, keptPerToken } from '../../src/calculators/memory-training';
import type { ModelShape } from '../../src/model/catalogue';
import { model } from './published-models';

const GIB = 2 ** 30;

describe('activations', () => {
  const llama = model('llama-3-1-8b').shape;
  const long = { shape: llama, blocks: 32, batch: 1, sequence: 32_768, bytesEach: 2 } as const;

  it('of Llama-3.1-8B at 32,768 tokens are those of ml-engineering: 7, 8 and 15.7 GiB', () => {
    const kept = activationBytes({ ...long, checkpointing: true, flashAttention: true });
    expect(kept.layers.expected / GIB).toBeCloseTo(7, 2);
    expect(kept.checkpoints.expected / GIB).toBeCloseTo(8, 2);
    expect(kept.logits.expected / GIB).toBeCloseTo(15.66, 2);
  });

  it('without checkpointing are 224 GiB in the blocks', () => {
    const kept = activationBytes({ ...long, checkpointing: false, flashAttention: true });
    expect(kept.layers.expected / GIB).toBeCloseTo(224, 2);
  });

  /** Sizes as in the models' published configurations, not part of the catalogue. */
  const shapes: Record<string, Partial<ModelShape>> = {
    'SmolLM2-135M': { hidden: 576, intermediate: 1536, heads: 9, kvHeads: 3, headDim: 64 },
    'Gemma-1.1-2B': { hidden: 2048, intermediate: 16384, heads: 8, kvHeads: 1, headDim: 256 },
  };
  it.each([
    ['llama-3-1-8b', 28],
    ['mistral-7b-v0-1', 28],
    ['qwen3-8b', 29.8],
    ['qwen3-4b', 38],
    ['SmolLM2-135M', 24],
    ['Gemma-1.1-2B', 48],
  ])('of %s keep about the %d copies measured, within 5 %%', (id, copies) => {
    const shape = shapes[id] === undefined ? model(id).shape : { ...llama, ...shapes[id] };
    const counted = keptPerToken(shape).expected / shape.hidden;
    expect(Math.abs(counted / copies - 1)).toBeLessThan(0.05);
  });

  it('fused, come to the 34 bytes per width and token of Korthikanti for Llama-3.1-8B', () => {
    expect((2 * keptPerToken(llama).low) / llama.hidden).toBe(34);
  });

  it('store scores of 80 times the width for GPT-3 without flash attention', () => {
    const gpt3 = { ...llama, layers: 96, hidden: 12288, heads: 96, kvHeads: 96, headDim: 128 };
    const one = { shape: gpt3, blocks: 1, batch: 1, sequence: 2048, bytesEach: 2 } as const;
    const plain = activationBytes({ ...one, checkpointing: false, flashAttention: false });
    const flash = activationBytes({ ...one, checkpointing: false, flashAttention: true });
    const scores = plain.layers.expected - flash.layers.expected;
    expect(scores / (2048 * 12288)).toBe(80);
  });
});
