import { describe, expect, it } from 'vitest';
import { totalMemory } from '../../../src/calculators/memory-training';
import { methodMemory } from '../../../src/calculators/method-memory';
import { encoderMemory, memoryChart } from '../../../src/facts/charts/latency-and-memory';
import { knowledge } from '../../../src/content';
import { situationOf } from '../../../src/facts/charts/situation';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumption-values';
import { toyAssumptions, toyCatalogues } from '../../fixtures/toy-figures';

function chart(answers: Answers, set: Assumptions = {}, strategy = 'zero-shot') {
  const assumptions: Assumptions = { ...toyAssumptions, ...set };
  const assume = (id: string) => assumptions[id] ?? null;
  return memoryChart({ catalogues: toyCatalogues, answers, assume }, strategy);
}

describe('the chart of memory', () => {
  const places: [Answers, object][] = [
    [
      {},
      {
        model: 'Model pocket',
        card: { name: 'Card rack', bytes: 80e9 },
        cards: 1,
        stoodIn: ['hardware', 'model-size'],
      },
    ],
    [
      { hardware: 'consumer' },
      { card: { name: 'Card desk', bytes: 10e9 }, cards: 1, stoodIn: ['model-size'] },
    ],
    [
      { hardware: 'cluster', 'model-size': 'medium' },
      { model: 'Model middle', card: { name: 'Card rack', bytes: 80e9 }, cards: 4, stoodIn: [] },
    ],
    [{ 'model-size': 'frontier' }, { model: 'Model grand', cards: 1, stoodIn: ['hardware'] }],
    [
      { 'model-size': 'any', hardware: 'datacentre' },
      { model: 'Model pocket', stoodIn: [] },
    ],
    [{ 'model-size': 'small', hardware: 'unsure' }, { stoodIn: ['hardware'] }],
  ];
  it.each(places)('stands for the answers on size and hardware: %j', (answers, place) => {
    expect(chart(answers)).toMatchObject(place);
  });

  it.each([
    ['nobody has a card', { hardware: 'none' }, {}],
    ['the model is not listed', {}, { 'base-model-small': 'moon' }],
    ['the card is not listed', {}, { 'datacentre-card': 'moon' }],
    ['the number of cards is not set', {}, { cards: 'some' }],
    ['the length of examples is not set', {}, { 'training-sequence': 'long' }],
  ] as [string, Answers, Assumptions][])('is not drawn where %s', (_name, answers, set) => {
    expect(chart(answers, set)).toBeNull();
  });

  it('has a bar for each way of tuning, from the hungriest down, in the parts of training', () => {
    const bars = chart({})?.bars ?? [];
    expect(bars.map(({ method }) => method)).toEqual([
      'full',
      'full-bf16',
      'last-layers',
      'lora',
      'qlora',
    ]);
    for (const { method, parts, total } of bars) {
      const memory = methodMemory(method, toyCatalogues.models[0]!.shape, 1, 1000);
      if ('unknown' in memory) throw new Error('not known');
      expect(parts.map(({ name }) => name)).toEqual([
        'weights',
        'gradients',
        'optimizer',
        'activations',
        'overhead',
      ]);
      expect(total).toEqual(totalMemory(memory.parts).bytes);
      const sum = parts.reduce((bytes, part) => bytes + part.bytes, 0);
      expect(sum).toBeCloseTo(total.expected, 3);
    }
  });

  it('says what fits the card', () => {
    const fits = (answers: Answers) =>
      Object.fromEntries((chart(answers)?.bars ?? []).map(({ method, fit }) => [method, fit]));
    expect(fits({})).toMatchObject({ full: 'yes', qlora: 'yes' });
    expect(fits({ hardware: 'consumer', 'model-size': 'frontier' })).toMatchObject({
      full: 'no',
      lora: 'no',
      qlora: 'yes',
    });
  });

  it.each([
    ['lora', 'lora'],
    ['qlora', 'qlora'],
    ['full-tuning', 'full'],
    ['last-layers', 'last-layers'],
    ['zero-shot', null],
  ])('marks the bar of the recommended method: %s', (strategy, bar) => {
    expect(chart({}, {}, strategy)?.recommended).toBe(bar);
  });

  it('says what the states of an encoder take at the least, against its card', () => {
    expect(encoderMemory(situationOf(knowledge, { hardware: 'consumer' }))).toEqual({
      model: 'ModernBERT base 149M',
      bytes: 18 * 149e6,
      card: 'RTX 4090 24 GB',
      cardBytes: 24e9,
    });
    const nothing = { catalogues: toyCatalogues, answers: {}, assume: () => 'moon' };
    expect(encoderMemory(nothing)).toBeNull();
  });
});
