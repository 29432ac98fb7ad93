import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitChoices, fitCurve, ridge } from '../../src/evaluation/fit';
import type { Observation, YesNo } from '../../src/evaluation/fit';

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

/** Log likelihood of a curve less its ridge, as its definition says. */
function worth(points: readonly YesNo[], slope: number, offset: number): number {
  const fit = points.reduce((sum, { score, yes, weight }) => {
    const chance = logistic(slope * score + offset);
    return sum + weight * (yes * Math.log(chance) + (1 - yes) * Math.log(1 - chance));
  }, 0);
  return fit - (ridge / 2) * (slope ** 2 + offset ** 2);
}

const anyPoints = fc.array(
  fc.record({
    score: fc.integer({ min: -8, max: 8 }),
    yes: fc.constantFrom(0, 1 / 3, 0.5, 1),
    weight: fc.constantFrom(0.1, 0.5, 1),
  }),
  { maxLength: 40 },
);

describe('a logistic curve', () => {
  it('cannot be bettered by any small step', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { slope, offset } = fitCurve(points);
        const best = worth(points, slope, offset);
        for (const [a, b] of [
          [1e-3, 0],
          [-1e-3, 0],
          [0, 1e-3],
          [0, -1e-3],
        ] as const) {
          expect(worth(points, slope + a, offset + b)).toBeLessThan(best);
        }
      }),
    );
  });

  it('finds the curve that made the shares, where there are many', () => {
    const points = Array.from({ length: 1001 }, (_, at): YesNo => {
      const score = (at - 500) / 100;
      return { score, yes: logistic(0.8 * score - 0.5), weight: 100 };
    });
    const { slope, offset } = fitCurve(points);
    expect(slope).toBeCloseTo(0.8, 4);
    expect(offset).toBeCloseTo(-0.5, 4);
  });

  it('is flat where nothing is known, and finite where a score tells all', () => {
    expect(fitCurve([])).toEqual({ slope: 0, offset: 0 });
    const { slope } = fitCurve([
      { score: -5, yes: 0, weight: 1 },
      { score: 5, yes: 1, weight: 1 },
    ]);
    expect(slope).toBeGreaterThan(0.5);
    expect(slope).toBeLessThan(5);
  });
});

describe('a choice among several', () => {
  const three = (shares: readonly number[], weight = 1): Observation => ({
    weight,
    alternatives: shares.map((share, at) => ({
      features: [Number(at === 1), Number(at === 2)],
      share,
    })),
  });

  it('gives the log odds of the shares, where a ridge hardly holds them', () => {
    const [second, third] = fitChoices([three([0.5, 0.3, 0.2])], [1e-9, 1e-9]);
    expect(second).toBeCloseTo(Math.log(0.3 / 0.5), 6);
    expect(third).toBeCloseTo(Math.log(0.2 / 0.5), 6);
  });

  it('is drawn towards nothing by a ridge', () => {
    const [free = 0] = fitChoices([three([1, 0, 0])], [0.01, 0.01]);
    const [held = 0] = fitChoices([three([1, 0, 0])], [1, 1]);
    expect(free).toBeLessThan(held);
    expect(held).toBeLessThan(0);
  });

  it('counts an observation as much as it weighs and as was shared', () => {
    const whole = fitChoices([three([0.6, 0.4, 0]), three([0, 1, 0])], [0.1, 0.1]);
    const parts = fitChoices([three([0.3, 0.2, 0], 2), three([0, 0.5, 0], 2)], [0.1, 0.1]);
    whole.forEach((value, at) => expect(parts[at]).toBeCloseTo(value, 8));
  });
});
