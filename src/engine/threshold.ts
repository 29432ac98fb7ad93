import type { Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Threshold } from '../model/recommendation';

/**
 * Half the width of the 95 % interval of a share measured on n items, in points: 1.96 sqrt(p(1-p)/n),
 * the normal approximation of the binomial. @param share 0 to 1 @param items n, 1 or more
 */
export function noisePoints(share: number, items: number): number {
  const edge = 1 / (2 * items);
  const p = Math.min(1 - edge, Math.max(edge, share));
  return Math.round(1960 * Math.sqrt((p * (1 - p)) / items)) / 10;
}

/**
 * The accuracy at which expected gain and loss cancel, in percent: p* = L / (L + G), from OpenAI's
 * guide to accuracy. @param gain per success in usd @param loss per failure in usd
 */
export function breakEvenAccuracy(gain: number, loss: number): number {
  return Math.round((1000 * loss) / (loss + gain)) / 10;
}

/** Ids that the threshold reads; content has to offer them for it to be more than the noise. */
const ids = {
  target: 'target-score',
  items: 'test-items',
  gain: 'gain-per-success',
  loss: 'loss-per-failure',
} as const;

/** Assumptions that the threshold leans on. */
export const thresholdAssumptions: readonly string[] = [ids.items, ids.gain, ids.loss];

/** The visitor's target, else break-even accuracy, else the noise of the test set (DESIGN 2.7). */
export function threshold(
  answers: Answers,
  assumption: (id: string) => number | string | null,
  knowledge: Pick<Logic, 'assumptions'>,
): Threshold {
  const known = knowledge.assumptions.some((entry) => entry.id === ids.items);
  const asked = known ? assumption(ids.items) : null;
  const items = typeof asked === 'number' && asked > 0 ? asked : 200;
  const target = answers[ids.target];
  if (typeof target === 'number') {
    return { kind: 'target', percent: target, items, points: noisePoints(target / 100, items) };
  }
  const gain = known ? assumption(ids.gain) : null;
  const loss = known ? assumption(ids.loss) : null;
  if (typeof gain === 'number' && typeof loss === 'number') {
    const percent = breakEvenAccuracy(gain, loss);
    return { kind: 'break-even', percent, items, points: noisePoints(percent / 100, items) };
  }
  return { kind: 'noise', items, points: noisePoints(0.5, items) };
}
