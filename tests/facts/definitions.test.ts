import { describe, expect, it } from 'vitest';
import { totalMemory } from '../../src/calculators/memory-training';
import { methodMemory } from '../../src/calculators/method-memory';
import { factsOf } from '../../src/facts';
import { toyCatalogues } from '../fixtures/toy-figures';
import { toyPoint } from '../fixtures/toy-point';

const ask = (...ids: string[]) => ids.map((id) => ({ id }));
const prompted = [
  'base-model-hosted',
  'prompted-input-usd',
  'prompted-output-usd',
  'cache-hit-percent',
  'batch-requests',
];
const tuning = [
  'tuned-model-hosted',
  'tuned-input-usd',
  'tuned-output-usd',
  'prompt-kept-percent',
  'tuning-price',
  'tuning-examples',
  'tuning-epochs',
  'labelling-minutes',
  'labour-usd-per-hour',
  'tuning-days',
  'retraining-months',
  'retraining-percent',
];
const memory = {
  questions: ask('hardware', 'model-size'),
  assumptions: [
    'base-model-small',
    'base-model-medium',
    'base-model-large',
    'consumer-card',
    'datacentre-card',
    'cards',
    'training-sequence',
  ],
};
const cached = { id: 'prompt-tokens', breaks: [1023] };
const priced = { id: 'prompt-tokens', breaks: expect.any(Function) as () => number[] };

describe('the facts that rules can rest on', () => {
  const made = () => factsOf({ catalogues: { ...toyCatalogues }, asOf: '2026-01-01' }).definitions;

  it('say which answers and which assumptions they follow from', () => {
    const rests = made().map(({ id, questions, assumptions }) => ({ id, questions, assumptions }));
    expect(rests).toEqual([
      {
        id: 'prompt-fill',
        questions: ask('content-size', 'prompt-tokens', 'input-tokens', 'output-tokens'),
        assumptions: ['context-window-tokens', 'base-model-hosted'],
      },
      {
        id: 'break-even-months',
        questions: [
          ...ask('monthly-requests'),
          priced,
          ...ask('input-tokens', 'output-tokens', 'labelled-examples'),
        ],
        assumptions: [...prompted, ...tuning],
      },
      {
        id: 'prompt-share',
        questions: [priced, ...ask('input-tokens', 'output-tokens')],
        assumptions: prompted,
      },
      {
        id: 'budget-share',
        questions: [
          ...ask('monthly-requests'),
          priced,
          ...ask('input-tokens', 'output-tokens', 'monthly-budget'),
        ],
        assumptions: prompted,
      },
      {
        id: 'first-token-seconds',
        questions: [cached, ...ask('input-tokens')],
        assumptions: ['cache-hit-percent'],
      },
      { id: 'full-memory-share', ...memory },
      { id: 'last-layers-memory-share', ...memory },
      { id: 'lora-memory-share', ...memory },
      { id: 'qlora-memory-share', ...memory },
      { id: 'tuning-offers', questions: [], assumptions: [] },
    ]);
  });

  it.each([
    ['full-memory-share', 'full-bf16'],
    ['last-layers-memory-share', 'last-layers'],
    ['lora-memory-share', 'lora'],
    ['qlora-memory-share', 'qlora'],
  ] as const)('take memory by the way of tuning: %s', (id, method) => {
    const fact = made().find((one) => one.id === id);
    const parts = methodMemory(method, toyCatalogues.models[0]!.shape, 1, 1000);
    if ('unknown' in parts) throw new Error('not known');
    const { low, high } = totalMemory(parts.parts).bytes;
    const point = toyPoint({ hardware: 'datacentre', 'model-size': 'small' });
    expect(fact?.compute(point)).toEqual({ low: low / 80e7, high: high / 80e7 });
  });

  it('count content by what its question defines, and take no size or card that it does not', () => {
    const [fill] = made();
    const at = (size: string) =>
      fill?.compute(
        toyPoint({
          'content-size': size,
          'prompt-tokens': 0,
          'input-tokens': 0,
          'output-tokens': 0,
        }),
      );
    expect(at('none')).toEqual({ low: 0, high: 0 });
    expect(at('fits-prompt')).toEqual({ low: 0.001, high: 200 });
    expect(at('large')).toEqual({ low: 200.001, high: Infinity });
  });
});
