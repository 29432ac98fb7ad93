import { describe, expect, it } from 'vitest';
import { bootstrap, mulberry32 } from '../../src/proof/bootstrap';
import type { Tally } from '../../src/proof/score';

const cluster = (held: number, rows = 1): Tally => ({ cluster: 'any', rows, held });
const half = Array.from({ length: 40 }, (_, at) => cluster(at % 2));

describe('mulberry32', () => {
  it('gives the numbers that its published form gives for a seed', () => {
    const random = mulberry32(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });
});

describe('a bootstrap interval', () => {
  it('holds the share, about two standard errors to either side', () => {
    const { low, high } = bootstrap(half, mulberry32(7), 4000);
    expect(low).toBeCloseTo(0.35, 1);
    expect(high).toBeCloseTo(0.65, 1);
  });

  it('has no width where every cluster agrees', () => {
    expect(bootstrap([cluster(1), cluster(3, 3)], mulberry32(1), 100)).toEqual({ low: 1, high: 1 });
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number) => bootstrap(half, mulberry32(seed), 30);
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });
});
