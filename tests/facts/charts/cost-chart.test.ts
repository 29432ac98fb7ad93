import { describe, expect, it } from 'vitest';
import { costChart } from '../../../src/facts/charts/cost-chart';
import type { CostChart } from '../../../src/facts/charts/cost-chart';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumptions';
import type { Catalogues } from '../../../src/model/catalogue';
import { toyAssumptions, toyCatalogues } from '../../fixtures/toy-figures';

const lengths: Answers = { 'prompt-tokens': 2000, 'input-tokens': 400, 'output-tokens': 100 };
const full: Answers = { ...lengths, 'labelled-examples': 40, 'monthly-requests': 100_000 };

function drawn(answers: Answers, set: Assumptions = {}, catalogues: Catalogues = toyCatalogues) {
  const assumptions: Assumptions = { ...toyAssumptions, ...set };
  return costChart({ catalogues, answers, assume: (id) => assumptions[id] ?? null });
}

function chart(...args: Parameters<typeof drawn>): CostChart {
  const made = drawn(...args);
  if (made.kind !== 'chart') throw new Error(JSON.stringify(made));
  return made.chart;
}

const near = (low: number, expected: number, high: number) => ({
  low: expect.closeTo(low, 2) as number,
  expected: expect.closeTo(expected, 2) as number,
  high: expect.closeTo(high, 2) as number,
});

describe('the chart of costs', () => {
  it('needs the lengths of a request, and names those that are open', () => {
    expect(drawn({ 'input-tokens': 3, 'output-tokens': 'unsure' })).toEqual({
      kind: 'missing',
      questions: ['prompt-tokens', 'output-tokens'],
    });
    expect(drawn({})).toMatchObject({
      questions: ['prompt-tokens', 'input-tokens', 'output-tokens'],
    });
    expect(drawn({ ...lengths, 'input-tokens': 'unsure' })).toMatchObject({
      questions: ['input-tokens'],
    });
  });

  // A request of 2,000 + 400 + 100 tokens: half of the prompts are found in the cache at 1 USD per
  // million instead of 10, so 0.011 + 0.004 + 0.002 USD; tuned it keeps 500 + 400 tokens at 1 USD,
  // and 100 at 2. Upkeep: a fifth of 46 hours at 60 USD and a run at 0.60 USD, every ten months.
  it('adds up the tokens of a request, and the upkeep of a tuned model', () => {
    const { own } = chart(full);
    expect(own).toMatchObject({
      requests: 100_000,
      prompted: near(1250, 1700, 2150),
      tuned: near(137.64, 165.26, 220.48),
    });
  });

  it('counts every example as missing where none was told, and says so', () => {
    const { own, labelledKnown } = chart({ ...full, 'labelled-examples': 'unsure' });
    // 600 minutes of labelling instead of 360.
    expect(own?.tuned.expected).toBeCloseTo(110 + (0.6 + 0.2 * 3000) / 10, 2);
    expect(labelledKnown).toBe(false);
    expect(chart(full).labelledKnown).toBe(true);
  });

  it('pays the work before launch back by what is saved, soonest where prompting is dearest', () => {
    expect(chart(full).payback).toEqual(near(1380.4 / 2012.36, 2760.6 / 1534.74, 5520.8 / 1029.52));
    expect(chart({ ...full, 'monthly-requests': 0 }).payback).toEqual({
      low: Infinity,
      expected: Infinity,
      high: Infinity,
    });
  });

  it('draws 100 to 100 million requests, four volumes to a power of ten', () => {
    const { points } = chart(full);
    expect(points).toHaveLength(25);
    expect(points.slice(0, 5).map(({ requests }) => requests)).toEqual([100, 178, 316, 562, 1000]);
    expect(points.at(-1)?.requests).toBe(100_000_000);
    expect(points[4]?.prompted.expected).toBeCloseTo(17, 6);
  });

  const crossovers: [string, Answers, Assumptions, number | null][] = [
    ['where the saving pays the upkeep', full, {}, 55.26 / 0.0159],
    ['nowhere where tuned requests cost more', full, { 'tuned-input-usd': 100 }, null],
    ['nowhere below the chart', full, { 'labour-usd-per-hour': 0 }, null],
    ['nowhere beyond the chart', full, { 'labour-usd-per-hour': 3_000_000 }, null],
  ];
  it.each(crossovers)('crosses over %s', (_name, answers, set, requests) => {
    const { crossover } = chart(answers, set);
    if (requests === null) expect(crossover).toBeNull();
    else {
      expect(crossover?.requests).toBeCloseTo(requests, 3);
      expect(crossover?.usd).toBeCloseTo(requests * 0.017, 3);
    }
  });

  it('crosses over at the very ends of the chart too, and not just past them', () => {
    // One month, no labelling, no run: upkeep is a fifth of the labour; a request saves 1 USD.
    const set = { 'retraining-months': 1, 'tuning-examples': 0, 'tuning-days': 1 };
    const usd = { 'prompted-input-usd': 1e6, 'tuned-input-usd': 0, 'prompted-output-usd': 0 };
    const one: Answers = { 'prompt-tokens': 0, 'input-tokens': 1, 'output-tokens': 0 };
    const at = (hourly: number) => chart(one, { ...set, ...usd, 'labour-usd-per-hour': hourly });
    // Upkeep is 0.2 × 8 h × the wage.
    expect(at(62.5).crossover?.requests).toBeCloseTo(100, 9);
    expect(at(62.4).crossover).toBeNull();
    expect(at(62_500_000).crossover?.requests).toBeCloseTo(100_000_000, 3);
    expect(at(62_600_000).crossover).toBeNull();
  });

  it('is nowhere level where tuning saves nothing at all', () => {
    const set = { 'tuned-input-usd': 1, 'prompted-input-usd': 1, 'tuning-days': 0 };
    const free = { 'labour-usd-per-hour': 0, 'tuning-examples': 0 };
    const one: Answers = { 'prompt-tokens': 0, 'input-tokens': 1, 'output-tokens': 0 };
    expect(chart(one, { ...set, ...free }).crossover).toBeNull();
  });

  it.each([
    [2000, (100 * 0.011) / 0.017],
    [0, 0],
    // Too short to be cached.
    [1000, (100 * 0.01) / 0.016],
  ])('says what share of a request the prompt is: %i tokens', (prompt, percent) => {
    expect(chart({ ...full, 'prompt-tokens': prompt }).promptShare).toBeCloseTo(percent, 9);
  });

  it('has no share of nothing', () => {
    const none: Answers = { 'prompt-tokens': 0, 'input-tokens': 0, 'output-tokens': 0 };
    expect(chart(none).promptShare).toBe(0);
  });

  it.each([['unsure'], [0]])('shows no volume of the visitor where it is %s', (requests) => {
    expect(chart({ ...full, 'monthly-requests': requests }).own).toBeNull();
  });

  it('pays back nothing where the volume is open', () => {
    expect(chart(lengths).payback).toBeNull();
  });

  it('names the models, and says where hosted prices are only a comparison', () => {
    expect(chart(full)).toMatchObject({
      names: { prompted: 'Model big', tuned: 'Model small' },
      selfHost: false,
    });
    expect(chart({ ...full, privacy: 'self-host' }).selfHost).toBe(true);
    expect(chart({ ...full, privacy: 'cloud' }).selfHost).toBe(false);
  });

  const unknowns: [string, Assumptions, string][] = [
    [
      'a model that is not listed',
      { 'base-model-hosted': 'moon' },
      'A price that this needs is not listed, so no cost is shown.',
    ],
    [
      'a price of output',
      { 'base-model-hosted': 'mute' },
      'The output price of Model mute is not listed, so no cost is shown.',
    ],
    [
      'a batch discount',
      { 'base-model-hosted': 'patient', 'batch-requests': 'yes' },
      'The batch discount of Model patient is not listed, so no cost is shown.',
    ],
    [
      'a price of output, whatever the discount',
      { 'base-model-hosted': 'mute', 'batch-requests': 'yes' },
      'The output price of Model mute is not listed, so no cost is shown.',
    ],
  ];
  it.each(unknowns)('says what is not known: %s', (_name, set, says) => {
    expect(drawn(full, set)).toEqual({ kind: 'unknown', says });
  });

  it('halves what waits for the batch discount', () => {
    const { own } = chart(full, { 'batch-requests': 'yes' });
    expect(own?.prompted.expected).toBeCloseTo(850, 6);
    expect(own?.tuned.expected).toBeCloseTo(55 + 55.26, 6);
  });
});
