import { describe, expect, it } from 'vitest';
import { servingLatency } from '../../../src/calculators/latency';
import { sizesOfShape } from '../../../src/calculators/parameters';
import { latencyChart } from '../../../src/facts/charts/latency-chart';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumptions';
import type { Catalogues } from '../../../src/model/catalogue';
import { toyAssumptions, toyCatalogues } from '../../fixtures/toy-figures';

function chart(answers: Answers, set: Assumptions = {}, catalogues: Catalogues = toyCatalogues) {
  const assumptions: Assumptions = { ...toyAssumptions, ...set };
  return latencyChart({ catalogues, answers, assume: (id) => assumptions[id] ?? null });
}

const about = (value: number) => expect.closeTo(value, 6) as number;

describe('the chart of waiting', () => {
  it('draws 100 to 1 million tokens, four lengths to a power of ten', () => {
    const tokens = chart({}).points.map((point) => point.tokens);
    expect(tokens).toHaveLength(17);
    expect(tokens.slice(0, 5)).toEqual([100, 178, 316, 562, 1000]);
    expect(tokens.at(-1)).toBe(1_000_000);
  });

  it('takes 0.2 to 0.24 ms a token of a hosted model, and less from the cache', () => {
    const { points } = chart({});
    expect(points[4]).toMatchObject({
      hosted: { low: about(0.2), expected: about(0.2), high: about(0.24) },
      cached: about(0.2),
    });
    // A million tokens, of which a cache saves 67 %.
    expect(points.at(-1)).toMatchObject({
      hosted: { low: about(200), expected: about(200), high: about(240) },
      cached: about(66),
    });
  });

  it('reads a prompt of its own alone on one card of 16-bit weights', () => {
    const reading = servingLatency({
      model: sizesOfShape(toyCatalogues.models[0]!.shape),
      storage: { bits: 16 },
      accelerator: toyCatalogues.accelerators[1]!,
      gpus: 1,
      batch: 1,
      promptTokens: 1000,
      cachedTokens: 0,
      outputTokens: 1,
    });
    expect(chart({}).points[4]?.card).toEqual(reading.timeToFirstToken);
  });

  it.each([
    ['the model', { 'base-model-small': 'moon' }, toyCatalogues],
    ['the card', { 'datacentre-card': 'moon' }, toyCatalogues],
    [
      'its speed',
      {},
      {
        ...toyCatalogues,
        accelerators: toyCatalogues.accelerators.map((card) => ({
          ...card,
          peakTflops: undefined,
        })),
      },
    ],
  ])('leaves the card out where %s is not known', (_name, set, catalogues) => {
    const { points } = chart({}, set, catalogues);
    expect(points.map(({ card }) => card)).toEqual(points.map(() => null));
  });

  it('names the model and the card that stands for the answer on hardware', () => {
    expect(chart({}).names).toEqual({ model: 'Model pocket', card: 'Card rack' });
    expect(chart({ hardware: 'consumer' }).names.card).toBe('Card desk');
    const nothing = { 'base-model-small': 'moon', 'datacentre-card': 'moon' };
    expect(chart({}, nothing).names).toEqual({ model: '', card: '' });
  });

  // At 1,024 tokens a cache saves 7 % of the time to the first token, for the share that hits.
  it.each([
    [{ 'prompt-tokens': 1024, 'input-tokens': 976 }, {}, 2000, 0.2048 * (1 - 0.035) + 0.1952],
    [{ 'prompt-tokens': 1024, 'input-tokens': 0 }, { 'cache-hit-percent': 'none' }, 1024, 0.2048],
    [{ 'prompt-tokens': 0, 'input-tokens': 500 }, {}, 500, 0.1],
    [{ 'prompt-tokens': 500, 'input-tokens': 0 }, {}, 500, 0.1],
  ] as [Answers, Assumptions, number, number][])(
    'shows where the visitor stands: %j',
    (answers, set, tokens, seconds) => {
      expect(chart(answers, set).own).toEqual({ tokens, seconds: about(seconds) });
    },
  );

  it.each([
    [{ 'prompt-tokens': 1024 }],
    [{ 'input-tokens': 1024 }],
    [{ 'prompt-tokens': 0, 'input-tokens': 0 }],
  ] as [Answers][])(
    'shows no place of the visitor where a length is open or both are 0: %j',
    (answers) => {
      expect(chart(answers).own).toBeNull();
    },
  );

  it.each([
    ['instant', { seconds: 1, says: 'you: well below 1 second' }],
    ['seconds', { seconds: 5, says: 'you: some seconds, drawn at 5' }],
    ['batch', null],
    ['unsure', null],
  ])('draws what the answer on speed allows: %s', (latency, need) => {
    expect(chart({ latency }).need).toEqual(need);
  });
});
