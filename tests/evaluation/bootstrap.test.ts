import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/engine/completions';
import { bootstrap } from '../../src/evaluation/backtest';
import type { Tally } from '../../src/evaluation/score';

const cluster = (held: number, weight = 1): Tally => ({ cluster: 'any', weight, held });
const half = Array.from({ length: 40 }, (_, at) => cluster(at % 2));

describe('a bootstrap interval', () => {
  it('holds the share, about two standard errors to either side', () => {
    const { low, high } = bootstrap(half, seeded(7), 4000);
    expect(low).toBeCloseTo(0.35, 1);
    expect(high).toBeCloseTo(0.65, 1);
  });

  it('leans towards what weighs more', () => {
    const mixed = [...half.map((one) => ({ ...one, weight: 1 + one.held, held: 2 * one.held }))];
    const { low, high } = bootstrap(mixed, seeded(7), 4000);
    expect((low + high) / 2).toBeCloseTo(2 / 3, 1);
  });

  it('has no width where every cluster agrees', () => {
    expect(bootstrap([cluster(1), cluster(3, 3)], seeded(1), 100)).toEqual({ low: 1, high: 1 });
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number) => bootstrap(half, seeded(seed), 30);
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });
});
