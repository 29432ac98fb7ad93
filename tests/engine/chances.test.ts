import { describe, expect, it } from 'vitest';
import {
  chancesOf,
  decided,
  decidingChance,
  isYes,
  logOdds,
  logistic,
  openAsks,
  trainingOdds,
} from '../../src/engine/chances';
import type { Scores, Standing } from '../../src/engine/chances';
import { seeded } from '../../src/engine/completions';
import type { Calibration } from '../../src/model/calibration';
import type { Chances } from '../../src/model/recommendation';

const calibration: Calibration = {
  weights: { slope: 0.5, offset: -1, fitted: 0 },
  context: { slope: 1, offset: -2 },
  training: { slope: 0.5, offsets: { out: 0, dance: 0, stage: -1 } },
  notYet: { first: 0.7, otherwise: 0.02 },
  closed: 0.005,
};
const standing: Standing = {
  plain: 'home',
  context: 'post',
  preparation: 'wait',
  first: false,
  contextAvailable: true,
};
const scores = (weights = 0, context = 0, training: Record<string, number> = {}): Scores => ({
  weights,
  context,
  training: new Map(Object.entries({ out: 0, dance: 0, stage: 0, ...training })),
});
const made = (at: Scores, more: Partial<Standing> = {}) =>
  chancesOf(calibration, at, { ...standing, ...more });
const sum = (chances: Readonly<Record<string, number>>) =>
  Object.values(chances).reduce((total, chance) => total + chance, 0);

describe('a curve', () => {
  it('has log odds that are linear in the score', () => {
    expect(logOdds({ slope: 0.5, offset: -1 }, 3)).toBe(0.5);
    expect(logOdds({ slope: 0.5, offset: -1 }, -2)).toBe(-2);
  });

  it('is logistic', () => {
    expect(logistic(0)).toBe(0.5);
    // 1 / (1 + e^-1) and 1 / (1 + e^2)
    expect(logistic(1)).toBeCloseTo(0.731059, 6);
    expect(logistic(-2)).toBeCloseTo(0.119203, 6);
  });

  it('says yes above its threshold; a tie is no', () => {
    const at = (score: number) => isYes(calibration.weights, score);
    expect([1, 2, 3].map(at)).toEqual([false, false, true]);
  });

  it('orders training families by slope, score and offset; an unknown one has no offset', () => {
    expect(trainingOdds(calibration, 'stage', 4)).toBe(1);
    expect(trainingOdds(calibration, 'moon', 4)).toBe(2);
  });
});

describe('scores as chances', () => {
  it('are the products of the answers, by hand', () => {
    const { context, weights, training, families } = made(scores(4, 3, { out: 2 }));
    expect(weights).toBeCloseTo(logistic(1), 12);
    expect(context).toBeCloseTo(logistic(1), 12);
    // exp(1), exp(0), exp(-1)
    const total = Math.E + 1 + 1 / Math.E;
    expect(training.out).toBeCloseTo(Math.E / total, 12);
    expect(training.dance).toBeCloseTo(1 / total, 12);
    expect(training.stage).toBeCloseTo(1 / Math.E / total, 12);
    expect(families.wait).toBe(0.02);
    expect(families.home).toBeCloseTo(0.98 * (1 - weights) * (1 - context), 12);
    expect(families.post).toBeCloseTo(0.98 * (1 - weights) * context, 12);
    expect(families.dance).toBeCloseTo(0.98 * weights * (1 / total), 12);
  });

  it('sum to 1, whatever the scores and whatever is available', () => {
    const random = seeded(5);
    const score = () => Math.round(random() * 40) - 20;
    for (let round = 0; round < 200; round += 1) {
      const training = Object.fromEntries(
        ['out', 'dance', 'stage'].filter(() => random() < 0.6).map((id) => [id, score()]),
      );
      const at = {
        weights: score(),
        context: score(),
        training: new Map(Object.entries(training)),
      };
      const more = {
        first: random() < 0.5,
        contextAvailable: random() < 0.5,
        preparation: random() < 0.5 ? 'wait' : null,
      };
      const chances = made(at, more);
      expect(sum(chances.families)).toBeCloseTo(1, 9);
      if (at.training.size > 0) expect(sum(chances.training)).toBeCloseTo(1, 9);
      expect(Object.keys(chances.training)).toEqual([...at.training.keys()]);
      for (const chance of Object.values(chances.families))
        expect(chance).toBeGreaterThanOrEqual(0);
    }
  });

  it('rise with the score of their question or family, and take from the others', () => {
    const [less, more] = [made(scores(1, 1)), made(scores(2, 1))];
    expect(more.weights).toBeGreaterThan(less.weights);
    expect(more.families.out).toBeGreaterThan(less.families.out ?? 1);
    expect(more.families.home).toBeLessThan(less.families.home ?? 0);
    expect(more.context).toBe(less.context);
    const [far, near] = [made(scores(1, 1)), made(scores(1, 2))];
    expect(near.families.post).toBeGreaterThan(far.families.post ?? 1);
    expect(near.weights).toBe(far.weights);
    expect(made(scores(0, 0, { stage: 2 })).training.stage).toBeGreaterThan(
      made(scores()).training.stage ?? 1,
    );
  });

  it('stay finite however large the scores are', () => {
    const { training, families } = made(scores(0, 0, { out: 5000, dance: 2000 }));
    expect(training).toEqual({ out: 1, dance: 0, stage: 0 });
    expect(sum(families)).toBeCloseTo(1, 12);
  });

  it('leave the weights as they are where no training is available', () => {
    const { weights, training, families } = made({ ...scores(9), training: new Map() });
    expect([weights, training]).toEqual([0, {}]);
    expect(Object.keys(families)).toEqual(['home', 'post', 'wait']);
  });

  it('give nothing where nothing can be given', () => {
    const { context, families } = made(scores(0, 9), { contextAvailable: false });
    expect([context, families.post]).toEqual([0, 0]);
  });

  it('keep one constant for what comes first, and another where nothing does', () => {
    expect(made(scores(), { first: true }).families.wait).toBe(0.7);
    expect(made(scores()).families.wait).toBe(0.02);
    const none = made(scores(), { preparation: null, first: true });
    expect(Object.keys(none.families)).toEqual(['home', 'post', 'out', 'dance', 'stage']);
    expect(sum(none.families)).toBeCloseTo(1, 12);
  });
});

describe('the chance that decides', () => {
  const chances = (weights: number, context: number, out = 0.7): Chances => ({
    weights,
    context,
    training: { out, dance: 1 - out },
    families: {},
  });

  it('of a question is that of the side it is answered with', () => {
    expect([decided(0.3), decided(0.5), decided(0.8)]).toEqual([0.7, 0.5, 0.8]);
  });

  it.each<[string, Chances, string | null, number]>([
    ['where the weights stay, of weights and context the lower', chances(0.25, 0.4), null, 0.6],
    ['which may be that of weights', chances(0.45, 0.1), null, 0.55],
    ['where the weights change, of weights and the family', chances(0.9, 0.5), 'out', 0.7],
    ['which may be that of weights too', chances(0.65, 0.5), 'out', 0.65],
    ['of a family that has none, nothing', chances(0.9, 0.5), 'moon', 0],
  ])('is, %s', (_name, at, trained, chance) => {
    expect(decidingChance(at, trained)).toBeCloseTo(chance, 12);
  });

  it.each<[string, number, number, string[]]>([
    ['none where both are decided', 0.4, 0.4, []],
    ['weights below 6 in 10, whichever side', 0.45, 0.1, ['weights']],
    ['weights on the other side', 0.55, 0.1, ['weights']],
    ['context where the weights stay', 0.3, 0.45, ['context']],
    ['both', 0.45, 0.55, ['weights', 'context']],
    ['not context where the weights change', 0.9, 0.5, []],
    ['context where weights are a tie', 0.5, 0.5, ['weights', 'context']],
    ['none at exactly 6 in 10', 0.6, 0.5, []],
  ])('is open: %s', (_name, weights, context, asks) => {
    expect(openAsks(chances(weights, context))).toEqual(asks);
  });

  it.each<[string, number, Record<string, number>, string[]]>([
    ['where no kind has even odds', 0.7, { out: 0.4, dance: 0.35, stage: 0.25 }, ['training']],
    ['beside the weights', 0.55, { out: 0.49, dance: 0.48 }, ['weights', 'training']],
    ['not at even odds', 0.7, { out: 0.5, dance: 0.3, stage: 0.2 }, []],
    ['not where one kind is left', 0.7, { out: 0.4 }, []],
    ['not where the weights stay', 0.3, { out: 0.4, dance: 0.35, stage: 0.25 }, []],
  ])('which training is open: %s', (_name, weights, training, asks) => {
    expect(openAsks({ ...chances(weights, 0.1), training })).toEqual(asks);
  });
});
