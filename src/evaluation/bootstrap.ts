import type { Random } from '../engine/completions';
import type { Tally } from './score';

/** Bounds that hold 95 % of the resampled shares. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % bootstrap interval of a share: publications, not rows, are drawn with replacement, since rows of
 * one publication stand or fall together.
 */
export function bootstrap(tallies: readonly Tally[], random: Random, draws: number): Interval {
  if (tallies.length === 0) return { low: 0, high: 0 };
  const shares = Array.from({ length: draws }, () => {
    let [weight, held] = [0, 0];
    for (let draw = 0; draw < tallies.length; draw += 1) {
      const drawn = tallies[Math.floor(random() * tallies.length)];
      weight += drawn?.weight ?? 0;
      held += drawn?.held ?? 0;
    }
    return weight === 0 ? 0 : held / weight;
  }).sort((a, b) => a - b);
  const at = (quantile: number) => shares[Math.round(quantile * (draws - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
