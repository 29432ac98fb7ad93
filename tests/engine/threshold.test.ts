import { describe, expect, it } from 'vitest';
import {
  breakEvenAccuracy,
  noisePoints,
  threshold,
  thresholdAssumptions,
} from '../../src/engine/threshold';
import type { Answers } from '../../src/model/answers';
import type { Threshold } from '../../src/model/recommendation';
import { toyKnowledge } from '../fixtures/toy-knowledge';

describe('the noise of a test', () => {
  it.each([
    // 1.96 * sqrt(0.25 / n), in points, to one decimal.
    [0.5, 100, 9.8],
    [0.5, 200, 6.9],
    [0.5, 1000, 3.1],
    // 1.96 * sqrt(0.09 / 100)
    [0.9, 100, 5.9],
    [0.1, 100, 5.9],
    // A share of 0 or 1 is taken for half an item off: 1.96 * sqrt(0.005 * 0.995 / 100).
    [1, 100, 1.4],
    [0, 100, 1.4],
    [1, 1, 98],
  ])('at a share of %f on %i items is %f points', (share, items, points) => {
    expect(noisePoints(share, items)).toBe(points);
  });
});

describe('break-even accuracy', () => {
  it.each([
    [1, 1, 50],
    // 300 / (300 + 50), as the guide's example puts it in its formula.
    [50, 300, 85.7],
    [9, 1, 10],
    [0, 5, 100],
    [5, 0, 0],
  ])('with a gain of %f and a loss of %f is %f %%', (gain, loss, percent) => {
    expect(breakEvenAccuracy(gain, loss)).toBe(percent);
  });
});

const assumption = (id: string) => ({ ...toyKnowledge.assumptions[0]!, id });
const offered = { assumptions: thresholdAssumptions.map(assumption) };
type Values = Record<string, number | string | null>;
const bar = (answers: Answers, values: Values, knowledge: typeof offered = offered): Threshold =>
  threshold(answers, (id) => values[id] ?? null, knowledge);

describe('the threshold of a step', () => {
  const stakes = { 'gain-per-success': 50, 'loss-per-failure': 300, 'test-items': 400 };

  it.each<[string, Answers, Values, Threshold]>([
    [
      'is the visitor’s target where there is one',
      { 'target-score': 90 },
      stakes,
      { kind: 'target', percent: 90, items: 400, points: 2.9 },
    ],
    [
      'is a target of zero too',
      { 'target-score': 0 },
      { 'test-items': 100 },
      { kind: 'target', percent: 0, items: 100, points: 1.4 },
    ],
    [
      'is break-even where the stakes are known',
      { 'target-score': 'unsure' },
      stakes,
      { kind: 'break-even', percent: 85.7, items: 400, points: 3.4 },
    ],
    [
      'is the noise where the gain is not known',
      {},
      { ...stakes, 'gain-per-success': null },
      { kind: 'noise', items: 400, points: 4.9 },
    ],
    [
      'is the noise where the loss is not known',
      {},
      { ...stakes, 'loss-per-failure': 'much' },
      { kind: 'noise', items: 400, points: 4.9 },
    ],
    ['takes 200 items where none are said', {}, {}, { kind: 'noise', items: 200, points: 6.9 }],
    [
      'takes 200 items where there cannot be so few',
      {},
      { 'test-items': 0 },
      { kind: 'noise', items: 200, points: 6.9 },
    ],
    [
      'takes one item at its word',
      {},
      { 'test-items': 1 },
      { kind: 'noise', items: 1, points: 98 },
    ],
    [
      'takes 200 items where their number is no number',
      {},
      { 'test-items': 'many' },
      { kind: 'noise', items: 200, points: 6.9 },
    ],
  ])('%s', (_name, answers, values, expected) => {
    expect(bar(answers, values)).toEqual(expected);
  });

  it('leaves assumptions alone that the knowledge does not offer', () => {
    expect(bar({}, stakes, { assumptions: [assumption('other')] })).toEqual({
      kind: 'noise',
      items: 200,
      points: 6.9,
    });
  });

  it('names the assumptions that it leans on', () => {
    expect(thresholdAssumptions).toEqual(['test-items', 'gain-per-success', 'loss-per-failure']);
  });
});
