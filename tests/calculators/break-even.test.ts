import { describe, expect, it } from 'vitest';
import {
  breakEvenAccuracy,
  breakEvenVolume,
  paybackMonths,
  retrainingPerMonth,
  upFrontCost,
} from '../../src/calculators/break-even';
import { exactly, isUnknown, unknown } from '../../src/calculators/ranges';

const effort = {
  examplesToLabel: 1000,
  usdPerExample: { low: 0.5, expected: 1, high: 2 },
  engineeringDays: { low: 5, expected: 10, high: 20 },
  usdPerDay: exactly(500),
  training: exactly(100),
};

describe('up-front cost', () => {
  it('adds labelling, engineering and training', () => {
    expect(upFrontCost(effort)).toMatchObject({
      total: { unit: 'usd', low: 3100, expected: 6100, high: 12_100 },
    });
  });

  it('is unknown without a price for labels, and names all that is missing', () => {
    const cost = upFrontCost({
      ...effort,
      usdPerExample: undefined,
      training: unknown('rental price'),
    });
    expect(cost).toEqual({
      unknown: true,
      missing: ['price of labelling an example', 'rental price'],
    });
  });

  it('needs no price for labels where nothing is labelled', () => {
    const cost = upFrontCost({ ...effort, examplesToLabel: 0, usdPerExample: undefined });
    expect(isUnknown(cost)).toBe(false);
  });

  it('comes back with every retraining, in part', () => {
    const cost = upFrontCost(effort);
    if (isUnknown(cost)) throw new Error('unknown');
    const yearly = retrainingPerMonth(cost, 12, exactly(0.5));
    expect(yearly).toMatchObject({ unit: 'usd-per-month', expected: (100 + 3000) / 12 });
    expect(retrainingPerMonth(cost, undefined, exactly(0.5)).expected).toBe(0);
  });
});

describe('months to pay back', () => {
  const prompted = { upFront: exactly(0), perMonth: exactly(3000) };

  it('are extra cost over monthly saving, between the best and the worst case', () => {
    const tuned = {
      upFront: { low: 2000, expected: 6000, high: 9000 },
      perMonth: { low: 500, expected: 1000, high: 2000 },
    };
    expect(paybackMonths(prompted, tuned)).toEqual({
      unit: 'months',
      low: 0.8,
      expected: 3,
      high: 9,
    });
  });

  it('are never where nothing is saved, and none where nothing is spent', () => {
    const dear = { upFront: exactly(10), perMonth: exactly(4000) };
    expect(paybackMonths(prompted, dear).expected).toBe('never');
    expect(paybackMonths(dear, prompted).expected).toBe(0);
  });
});

describe('break-even volume', () => {
  it('of a fixed cost against a cost per request is their ratio', () => {
    const volume = breakEvenVolume(
      (requests) => requests * 0.01,
      () => 2190,
    );
    expect(Number(volume) / 219_000).toBeCloseTo(1, 4);
  });

  it('is 1 where the option is always cheaper, never where it is not', () => {
    const dear = (requests: number) => requests * 2;
    const cheap = (requests: number) => requests;
    expect(breakEvenVolume(dear, cheap)).toBe(1);
    expect(breakEvenVolume(cheap, dear)).toBe('never');
  });
});

describe('break-even accuracy', () => {
  it('of OpenAI’s worked case is 81.5 %', () => {
    const loss = 0.95 * 40 + 0.05 * 1000;
    expect(breakEvenAccuracy(loss, 20)).toBeCloseTo(0.815, 3);
  });

  it('is where a request brings nothing', () => {
    const accuracy = breakEvenAccuracy(88, 20);
    expect(accuracy * 20 - (1 - accuracy) * 88).toBeCloseTo(0, 10);
  });
});
