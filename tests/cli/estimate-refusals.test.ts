import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/cli/estimate';
import { catalogues } from '../../src/content/catalogues';

function refusal(input: unknown): string {
  const read = estimate(input, catalogues);
  return read.ok ? 'accepted' : read.message;
}

const memory = { kind: 'memory', model: 'llama-3.1-8b' };
const shape = {
  ...{ layers: 32, hidden: 4096, intermediate: 14336, heads: 32, kvHeads: 8, headDim: 128 },
  ...{ vocabulary: 128256, tied: false },
};

describe('what is refused, and how', () => {
  const known = 'a whole number from 1 to 65536';
  const table: [string, unknown, string][] = [
    ['no object', [], 'The request must be an object with a kind: one of memory'],
    ['no kind', {}, 'kind: must be one of memory, training, latency, cost'],
    ['a kind of the prototype', { kind: 'toString' }, 'kind: must be one of memory'],
    ['an unknown key', { ...memory, btach: 2 }, 'btach: is not an input; known: phase, model'],
    ['a zero', { ...memory, batch: 0 }, `batch: must be ${known}; got 0`],
    ['a negative', { ...memory, batch: -4 }, `batch: must be ${known}; got -4`],
    ['a fraction', { ...memory, batch: 1.5 }, `batch: must be ${known}; got 1.5`],
    ['a huge number', { ...memory, batch: 1e12 }, `batch: must be ${known}; got 1000000000000`],
    ['NaN', { ...memory, batch: Number.NaN }, `batch: must be ${known}; got NaN`],
    ['Infinity', { ...memory, batch: Infinity }, `batch: must be ${known}; got Infinity`],
    ['words for a number', { ...memory, batch: 'a lot' }, 'batch: “a lot” is not a number we can'],
    ['a text of two readings', { ...memory, batch: '1.000' }, 'batch: Write 1000 or 1: “1.000”'],
    ['a range', { ...memory, batch: '4-8' }, 'batch: That is a range. Which end decides, 4 or 8?'],
    [
      'two readings within a range',
      { kind: 'cost', way: 'zero-shot', usdPerDay: { low: '0,500', expected: 2, high: 3 } },
      'usdPerDay: Write 500 or 0.5: “0,500” could mean either.',
    ],
    ['an unknown option', { ...memory, method: 'dora' }, 'method: must be one of full, lora'],
    ['no card', { kind: 'latency', model: 'llama-3-1-8b' }, 'accelerator: is required; known: '],
    ['no model', { kind: 'memory' }, 'model: must be an id of the catalogue'],
    ['a model that does not exist', { ...memory, model: 'gpt-9' }, 'model: "gpt-9" is not in'],
    [
      'half a shape',
      { ...memory, model: { layers: 32, hidden: 4096 } },
      'model: intermediate, heads, vocabulary missing',
    ],
    [
      'a shape with an odd key',
      { ...memory, model: { ...shape, depth: 3 } },
      'model.depth: is not',
    ],
    [
      'more key-value heads than heads',
      { ...memory, model: { ...shape, kvHeads: 64 } },
      'model.kvHeads: must be at most heads (32)',
    ],
    [
      'LoRA without a shape',
      { ...memory, model: { parameters: 7e9 }, method: 'lora' },
      'model: lora needs the shape',
    ],
    [
      'a cache without a shape',
      { ...memory, phase: 'inference', model: { parameters: 7e9 }, contextTokens: 100 },
      'model: a cache for contextTokens needs',
    ],
    ['QLoRA in 16 bits', { ...memory, method: 'qlora', bits: 16 }, 'bits: must be from 1 to 8'],
    [
      'DeepSpeed at stage 1',
      { ...memory, precision: 'deepspeed', zeroStage: 1 },
      'zeroStage: precision deepspeed needs zeroStage 3',
    ],
    [
      'ZeRO-3 of DeepSpeed without a largest layer',
      { ...memory, model: { parameters: 1e9 }, precision: 'deepspeed', zeroStage: 3 },
      'largestLayer: is needed',
    ],
    [
      'training without data',
      { kind: 'training', accelerator: 'h100' },
      'tokens: give it, or both',
    ],
    ['training nowhere', { kind: 'training', tokens: 5 }, 'accelerator: give either'],
    [
      'a card that does not exist',
      { kind: 'latency', model: 'phi-4', accelerator: 'abacus' },
      'accelerator: "abacus" is not in the catalogue',
    ],
    [
      'more cached than asked',
      { kind: 'latency', serving: 'hosted', promptTokens: 10, cachedTokens: 10 },
      'cachedTokens: must be less than promptTokens (10)',
    ],
    ['a cost of no way', { kind: 'cost' }, 'way: is required; one of zero-shot'],
    [
      'a range upside down',
      { kind: 'cost', way: 'zero-shot', usdPerDay: { low: 3, expected: 2, high: 1 } },
      'usdPerDay: must be a number from',
    ],
    [
      'a fault in the baseline',
      { kind: 'cost', way: 'zero-shot', against: { wya: 1 } },
      'against.wya: is not an input',
    ],
  ];
  it.each(table)('%s', (_name, input, message) => {
    expect(refusal(input)).toContain(message);
  });

  it('reads numbers that are written as people write them', () => {
    const read = (batch: unknown) => estimate({ ...memory, batch }, catalogues);
    expect(read('2k')).toEqual(read(2000));
  });

  it('names every fault at once', () => {
    const message = refusal({ ...memory, batch: 0, sequence: 0, foo: 1 });
    expect(message.split('\n')).toHaveLength(3);
  });
});
