import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/calculators/seeded';
import {
  bootstrapMean,
  detectableDifference,
  exactMcNemar,
  itemsForInterval,
  itemsToShow,
  pairedDifference,
  signTest,
  unpairedDifference,
  wilson,
} from '../../src/calculators/statistics';

describe('the Wilson interval', () => {
  // Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d', (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the share, lies within 0 and 1, and is as good for failures', () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(500)).filter(([a, b]) => a + b > 0);
    fc.assert(
      fc.property(counts, ([right, wrong]) => {
        const { low, high } = wilson(right, right + wrong);
        const mirrored = wilson(wrong, right + wrong);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(right / (right + wrong) + 1e-12);
        expect(high).toBeGreaterThanOrEqual(right / (right + wrong) - 1e-12);
        expect(low).toBeCloseTo(1 - mirrored.high, 10);
      }),
    );
  });
});

describe('the difference between two groups', () => {
  // Newcombe (1998), Statistics in Medicine 17:873, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %d in %d and %d in %d', (right, n, other, ofOther, low, high) => {
    const found = unpairedDifference({ right, n }, { right: other, n: ofOther });
    expect(found.difference).toBeCloseTo(right / n - other / ofOther, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('has the p of the pooled z test, and 1 where all or none were right', () => {
    // z = .2 / sqrt(104/150 · 46/150 · (1/70 + 1/80)) = 2.6502: two-sided p .00805.
    expect(unpairedDifference({ right: 56, n: 70 }, { right: 48, n: 80 }).p).toBeCloseTo(
      0.00804,
      4,
    );
    expect(unpairedDifference({ right: 5, n: 5 }, { right: 9, n: 9 }).p).toBe(1);
  });
});

/** 21 children before and after a transplant (Bentur et al. 2009), the example of Fagerland et al. */
const bentur = { both: 1, onlyFirst: 1, onlySecond: 7, neither: 12 };
/** Approval of the prime minister in two surveys of 1,600 (Agresti, Categorical Data Analysis, table 10.1). */
const approval = { both: 794, onlyFirst: 150, onlySecond: 86, neither: 570 };

describe('the exact McNemar test', () => {
  it('gives the published p values', () => {
    // Fagerland, Lydersen and Laake (2013), BMC Medical Research Methodology 13:91, table 4.
    expect(exactMcNemar(bentur)).toBeCloseTo(0.0703, 4);
    // Twice the binomial tail of 86 or fewer in 236, as R's binom.test(86, 236) gives it.
    expect(exactMcNemar(approval)).toBeCloseTo(3.716e-5, 8);
  });

  it('is the sign test of the items on which the systems differ', () => {
    // Tails of the binomial by hand: 2/32, 2·(1 + 11)/2048, and no more than 1.
    expect(signTest(0, 5)).toBeCloseTo(2 / 32, 12);
    expect(signTest(10, 1)).toBeCloseTo(24 / 2048, 12);
    expect(signTest(4, 4)).toBe(1);
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(7, 2)).toBe(signTest(2, 7));
  });

  it('is near the normal curve for large counts', () => {
    // |wins − losses| − 1 over the root of their sum: 199 / 76.16 = 2.613, so .00898.
    expect(signTest(3000, 2800)).toBeCloseTo(0.00898, 4);
    expect(signTest(60_000, 60_000)).toBe(1);
  });
});

describe('the interval of a paired difference', () => {
  it('is Newcombe’s, as published', () => {
    // Fagerland et al. (2014), Statistics in Medicine 33:2850: −.507 to −.026 for these children.
    const { difference, low, high } = pairedDifference(bentur);
    expect(difference).toBeCloseTo(-6 / 21, 12);
    expect(low).toBeCloseTo(-0.507, 3);
    expect(high).toBeCloseTo(-0.026, 3);
  });

  it('is near Wald’s for large counts', () => {
    // Agresti: .04 ± 1.96 · .0095, so .021 to .059.
    const { low, high } = pairedDifference(approval);
    expect(low).toBeCloseTo(0.021, 3);
    expect(high).toBeCloseTo(0.059, 3);
  });

  it('turns its sign with the systems, holds the difference, and stays finite', () => {
    const cell = fc.nat(60);
    const counts = fc
      .record({ both: cell, onlyFirst: cell, onlySecond: cell, neither: cell })
      .filter(
        ({ both, onlyFirst, onlySecond, neither }) => both + onlyFirst + onlySecond + neither > 0,
      );
    fc.assert(
      fc.property(counts, (table) => {
        const { onlyFirst, onlySecond } = table;
        const one = pairedDifference(table);
        const other = pairedDifference({ ...table, onlyFirst: onlySecond, onlySecond: onlyFirst });
        expect(one.low).toBeLessThanOrEqual(one.difference + 1e-12);
        expect(one.high).toBeGreaterThanOrEqual(one.difference - 1e-12);
        expect(one.low).toBeCloseTo(-other.high, 10);
        expect(Math.abs(one.low)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the bootstrap of a mean', () => {
  /** Days that treated mice lived (Efron and Tibshirani 1993, table 2.1). */
  const mice = [94, 197, 16, 38, 99, 141, 23];

  /** Enough for the third digit of a standard error: its own error is one in 1,400. */
  const many = 1_000_000;

  it('has the published standard error, to three digits', () => {
    // Table 2.2: 23.36 for infinitely many draws.
    const { mean, standardError } = bootstrapMean(mice, 1, many);
    expect(mean).toBeCloseTo(86.86, 2);
    expect(Math.abs(standardError - 23.36)).toBeLessThan(0.05);
  });

  it('of differences has the published spread of ten patients, to three digits', () => {
    // Student 1908, Biometrika 6:20: hours of sleep under two drugs, "Mean +1.58, S.D. 1.17" (divided by
    // n), so that infinitely many draws have a standard error of 1.17 by the root of ten (Efron and
    // Tibshirani 1993, chapter 5).
    const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const differences = laevo.map((hours, patient) => hours - dextro[patient]!);
    const { mean, standardError } = bootstrapMean(differences, 1, many);
    expect(mean.toFixed(2)).toBe('1.58');
    expect((standardError * Math.sqrt(10)).toFixed(2)).toBe('1.17');
  });

  it('of differences is the paired bootstrap, with bounds as an enumeration of all samples gives them', () => {
    // Hours of sleep that ten patients gained under one drug and not the other (Student 1908).
    const gains = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { mean, standardError, low, high } = bootstrapMean(gains);
    expect(mean).toBeCloseTo(1.58, 10);
    // The root of the mean square distance, divided by the root of n.
    const square = gains.reduce((sum, gain) => sum + (gain - 1.58) ** 2, 0) / 10;
    expect(standardError).toBeCloseTo(Math.sqrt(square / 10), 2);
    const exact = quantilesOfAll(gains.slice(0, 6));
    const drawn = bootstrapMean(gains.slice(0, 6));
    expect(drawn.low).toBeCloseTo(exact.low, 2);
    expect(drawn.high).toBeCloseTo(exact.high, 2);
    expect(low).toBeCloseTo(0.97, 1);
    expect(high).toBeCloseTo(2.37, 1);
  });

  it('is the same for the same seed, and says how much lies beyond 0', () => {
    expect(bootstrapMean(mice, 7)).toEqual(bootstrapMean(mice, 7));
    expect(bootstrapMean([1, 1, 1]).beyondZero).toBeLessThan(1e-4);
    expect(bootstrapMean([-1, 1, -1, 1, 0.01]).beyondZero).toBeGreaterThan(0.4);
    expect(bootstrapMean([5])).toMatchObject({ mean: 5, low: 5, high: 5, standardError: 0 });
  });

  /** Quantiles of the means of all samples with replacement: 6⁶ of them. */
  function quantilesOfAll(values: readonly number[]) {
    let means = [0];
    for (let draw = 0; draw < values.length; draw += 1) {
      means = means.flatMap((sum) => values.map((value) => sum + value));
    }
    const sorted = means.map((sum) => sum / values.length).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
    return { low: at(0.025), high: at(0.975) };
  }
});

describe('how many items it takes', () => {
  it('the smallest difference beyond noise is 1.96 roots of what differs', () => {
    // 100 items of which 20 differ: 1.96 · √20 = 8.77 more wins than losses.
    expect(detectableDifference(100, 0.2)).toBeCloseTo(0.0877, 4);
    expect(detectableDifference(400, 0.2)).toBeCloseTo(0.0877 / 2, 4);
    // Never more than what differs at all.
    expect(detectableDifference(4, 0.1)).toBe(0.1);
  });

  it('follows the published formula', () => {
    // Connor (1987): (1.96 √.3 + .8416 √(.3 − .01))² / .01 = 233.1 for a difference of .1 among .3.
    expect(itemsToShow(0.3, 0.1)).toBe(234);
    expect(itemsToShow(0.3, -0.1)).toBe(234);
    expect(itemsToShow(0.3, 0)).toBe(Infinity);
    expect(itemsToShow(0.3, 0.1, 0.9)).toBeGreaterThan(234);
  });

  it('of an interval follow from how it shrinks with the root of their number', () => {
    // Four times the items halve the interval of ±.1; a power of 50 % asks for no more than that.
    expect(itemsForInterval(100, 0.05, { low: -0.05, high: 0.15 }, 0.5)).toBe(400);
    // (1.96 + .8416) / 1.96 = 1.4294 times as narrow for 80 %.
    expect(itemsForInterval(100, 0.05, { low: -0.05, high: 0.15 })).toBe(818);
    expect(itemsForInterval(100, -0.05, { low: -0.15, high: 0.05 })).toBe(818);
    expect(itemsForInterval(100, 0, { low: -0.1, high: 0.1 })).toBe(Infinity);
  });

  it('gives about the power that was asked for', () => {
    const n = itemsToShow(0.3, 0.1);
    const random = seeded(1);
    let shown = 0;
    const trials = 4000;
    for (let trial = 0; trial < trials; trial += 1) {
      let wins = 0;
      let losses = 0;
      for (let item = 0; item < n; item += 1) {
        const chance = random();
        if (chance < 0.2) wins += 1;
        else if (chance < 0.3) losses += 1;
      }
      if (wins - losses > 1.96 * Math.sqrt(wins + losses)) shown += 1;
    }
    expect(shown / trials).toBeGreaterThan(0.76);
    expect(shown / trials).toBeLessThan(0.86);
  });
});
