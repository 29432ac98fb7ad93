import { describe, expect, it } from 'vitest';
import { servingLatency } from '../../../src/calculators/latency';
import { sizesOfShape } from '../../../src/calculators/parameters';
import { costChart } from '../../../src/facts/charts/cost-chart';
import { rentedCost } from '../../../src/facts/charts/rented-cost';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumptions';
import type { Catalogues } from '../../../src/model/catalogue';
import { toyAssumptions, toyCatalogues } from '../../fixtures/toy-figures';

const size = { prompt: 2000, input: 400, output: 100 };
const [pocket] = toyCatalogues.models;
const rack = toyCatalogues.accelerators[1]!;

function rent(
  set: Assumptions = {},
  catalogues: Catalogues = toyCatalogues,
  answers: Answers = {},
  length = size,
) {
  const assumptions: Assumptions = { ...toyAssumptions, ...set };
  const assume = (id: string) => assumptions[id] ?? null;
  return rentedCost({ catalogues, answers, assume }, length, 0.25);
}

const withCard = (fields: object): Catalogues => ({
  ...toyCatalogues,
  accelerators: [{ ...rack, ...fields }],
});

describe('the cost of rented cards', () => {
  it('is that of one copy around the clock at a small volume, from the cheapest to the dearest rent', () => {
    // A month has 730 hours, at 2, 3 (the mean) and 4 USD.
    const cost = rent()(1);
    expect(cost).toMatchObject({ low: 2 * 730, high: 4 * 730 });
  });

  it('takes as many copies as the volume keeps busy at the share assumed', () => {
    const serving = servingLatency({
      model: sizesOfShape(pocket!.shape),
      storage: { bits: 16 },
      accelerator: rack,
      gpus: 1,
      batch: 8,
      promptTokens: 900,
      cachedTokens: 0,
      outputTokens: 100,
    });
    if ('unknown' in serving.endToEnd) throw new Error('not known');
    const hours = ((serving.endToEnd.high / 8) * 1e10) / 3600;
    const copies = Math.ceil(hours / (730 * 0.5));
    expect(copies).toBeGreaterThan(100);
    expect(rent()(1e10)).toMatchObject({ high: copies * 4 * 730 });
  });

  it('takes no longer for requests without tokens than for one token', () => {
    const empty = { prompt: 0, input: 0, output: 0 };
    expect(rent({}, toyCatalogues, {}, empty)(1)).toMatchObject({ low: 2 * 730 });
  });

  it('is that of the card that stands for the answer on hardware', () => {
    expect(rent({}, toyCatalogues, { hardware: 'consumer' })(1)).toMatchObject({ low: 730 });
  });

  const missing: [string, Assumptions, Catalogues, string][] = [
    ['an unlisted model', { 'base-model-small': 'moon' }, toyCatalogues, 'model and card'],
    ['an unlisted card', { 'datacentre-card': 'moon' }, toyCatalogues, 'model and card'],
    ['no share of use', { 'utilisation-percent': 'moon' }, toyCatalogues, 'model and card'],
    ['no rent', {}, { ...toyCatalogues, rentals: [] }, 'rental price of Card rack'],
    ['no peak rate', {}, withCard({ peakTflops: undefined }), 'peak rate of Card rack'],
    [
      'no bandwidth',
      {},
      withCard({ terabytesPerSecond: undefined }),
      'memory bandwidth of Card rack',
    ],
  ];
  it.each(missing)('is not known, and says why, with %s', (_name, set, catalogues, what) => {
    expect(rent(set, catalogues)(1000)).toEqual({ unknown: true, missing: [what] });
  });

  it('is left out of the chart where it is not known', () => {
    const answers = { 'prompt-tokens': 2000, 'input-tokens': 400, 'output-tokens': 100 };
    const assume = (id: string) => toyAssumptions[id] ?? null;
    const rentedAt = (catalogues: Catalogues) => {
      const made = costChart({ catalogues, answers, assume });
      return made.kind === 'chart' ? made.chart.points[0]?.rented : made;
    };
    expect(rentedAt({ ...toyCatalogues, rentals: [] })).toBeNull();
    expect(rentedAt(toyCatalogues)).toMatchObject({ low: 2 * 730 });
  });
});
