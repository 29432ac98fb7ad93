import { describe, expect, it } from 'vitest';
import { method, model } from './published-models';
import { memoryOf } from './training-input';

const GB = 1e9;
const GIB = 2 ** 30;

describe('LLaMA-Factory table, total GB', () => {
  // The publication gives no batch, length or rank. Assumed: batch 1, 512 tokens, checkpointing,
  // LoRA of rank 8 on all linear layers, and for its 7B, 14B, 30B and 70B the four models below.
  const models = ['llama-2-7b', 'qwen2-5-14b', 'qwen2-5-32b', 'llama-2-70b'];
  const lora = method({ rank: 8 });
  const qlora = method({ method: 'qlora', rank: 8 });
  const full = method({ method: 'full' });
  const rows = [
    ['full, amp', { method: full }, [120, 240, 600, 1200]],
    ['full, pure bf16', { method: full, precision: 'pure-bf16' }, [60, 120, 300, 600]],
    ['LoRA', { method: lora }, [16, 32, 64, 160]],
    ['QLoRA in 8 bits', { method: qlora, storage: { bits: 8 } }, [10, 20, 40, 80]],
    ['QLoRA in 4 bits', { method: qlora, storage: { bits: 4 } }, [6, 12, 24, 48]],
    ['QLoRA in 2 bits', { method: qlora, storage: { bits: 2 } }, [4, 8, 16, 24]],
  ] as const;
  it.each(rows)('%s: all four sizes are met within 25 %%', (_name, settings, row) => {
    const ratios = row.map((gigabytes, at) => {
      const sizes = model(models[at] ?? '');
      return memoryOf({ ...settings, model: sizes }).total.expected / GB / gigabytes;
    });
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.25);
  });
});

describe('PEFT benchmark, Llama-3.2-3B, largest memory reserved, GiB', () => {
  // Published: bf16, batch 4, at most 768 tokens, no checkpointing. Assumed: the largest batch is
  // padded to 768. The mean is not tested: it depends on the lengths in the data, not published.
  const rows = [
    ['full', method({ method: 'full' }), 36.2],
    ['LoRA r32 q,v', method({ rank: 32, targets: 'qv' }), 20.8],
    ['LoRA r64 q,v', method({ rank: 64, targets: 'qv' }), 21.0],
    ['LoRA r10 on MLP', method({ rank: 10, targets: 'mlp' }), 23.0],
    ['prefix, 50 tokens', method({ method: 'prefix', virtualTokens: 50 }), 19.2],
    ['prefix, 200 tokens', method({ method: 'prefix', virtualTokens: 200 }), 20.4],
    ['LLaMA-Adapter', method({ method: 'llama-adapter', virtualTokens: 100 }), 20.9],
    ['p-tuning', method({ method: 'p-tuning' }), 19.5],
    ['prompt, 200 tokens', method({ method: 'prompt', virtualTokens: 200 }), 22.7],
  ] as const;
  it.each(rows)('%s is met within 25 %%', (_name, how, gib) => {
    const { total } = memoryOf({
      model: model('llama-3-2-3b'),
      method: how,
      precision: 'pure-bf16',
      batch: 4,
      sequence: 768,
      checkpointing: false,
    });
    expect(Math.abs(total.expected / GIB / gib - 1)).toBeLessThan(0.25);
  });
});
