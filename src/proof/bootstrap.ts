import { share } from './score';
import type { Tally } from './score';

/** A generator of numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32: small, seeded, and the same on every machine. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bounds that hold 95 % of the resampled shares. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % bootstrap interval of a share: clusters, not rows, are drawn with replacement, since rows of
 * one publication stand or fall together.
 */
export function bootstrap(tallies: readonly Tally[], random: Random, draws: number): Interval {
  if (tallies.length === 0) return { low: 0, high: 0 };
  const shares = Array.from({ length: draws }, () => {
    const drawn = tallies.flatMap(() => tallies[Math.floor(random() * tallies.length)] ?? []);
    return share(drawn);
  }).sort((a, b) => a - b);
  const at = (quantile: number) => shares[Math.round(quantile * (draws - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
