import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/evaluation/policies';
import {
  confusionOf,
  meanLoss,
  scoreCase,
  scoredWhere,
  share,
  sharesOf,
  tally,
  tenths,
} from '../../src/evaluation/score';
import { toyCase, toyCases } from './toy-cases';

const chances = new Map([
  ['home', 0.5],
  ['out', 0.3],
  ['post', 0.2],
]);
const home: Policy = () => ({ family: 'home', second: 'out', chances });
const score = (policy: Policy, cases = toyCases) => cases.map((entry) => scoreCase(entry, policy));

describe('the score of a case', () => {
  const [wet, , storm, quiet] = toyCases;

  it('tells the winner from what counts as right, and from the second choice', () => {
    expect(scoreCase(wet!, home)).toMatchObject({ strict: true, lenient: true, topTwo: true });
    expect(scoreCase(storm!, home)).toMatchObject({ strict: false, lenient: true, topTwo: true });
    const late: Policy = () => ({ family: 'post', second: 'home', chances: null });
    expect(scoreCase(wet!, late)).toMatchObject({ strict: false, lenient: false, topTwo: true });
    const never: Policy = () => ({ family: 'post', second: null, chances: null });
    expect(scoreCase(wet!, never)).toMatchObject({ topTwo: false });
  });

  it('takes the chances of what counts as right together', () => {
    expect(scoreCase(wet!, home).logLoss).toBeCloseTo(-Math.log(0.5), 12);
    expect(scoreCase(storm!, home).logLoss).toBeCloseTo(-Math.log(0.8), 12);
    expect(scoreCase(wet!, home).chance).toBe(0.5);
  });

  it('squares the differences to the shares, the winner counting twice', () => {
    const expected = (0.5 - 1 / 3) ** 2 + (0.3 - 2 / 3) ** 2 + 0.2 ** 2;
    expect(scoreCase(storm!, home).brier).toBeCloseTo(expected, 12);
  });

  it('forecasts nothing where nothing came out best, or no chances were given', () => {
    const nothing = { chance: null, logLoss: null, brier: null };
    expect(scoreCase(quiet!, home)).toMatchObject({ ...nothing, avoid: true });
    expect(scoreCase(wet!, () => ({ ...home({}), chances: null }))).toMatchObject(nothing);
  });

  it('stays finite where no chance was left to what came out', () => {
    const sure: Policy = () => ({ family: 'out', second: null, chances: new Map([['out', 1]]) });
    expect(scoreCase(wet!, sure).logLoss).toBeLessThan(30);
  });
});

describe('the scores of many', () => {
  it('weigh every publication as one; rows without a winner count for avoid only', () => {
    expect(sharesOf(toyCases, score(home))).toEqual({
      strict: 0.5,
      lenient: 1,
      topTwo: 1,
      avoid: 1 / 3,
    });
  });

  it('weigh a claim half', () => {
    const cases = [toyCases[0]!, { ...toyCases[2]!, grade: 'C' as const }];
    const rows = score(home, cases);
    expect(tally(cases, rows, 'strict')).toEqual([
      { cluster: 'aunt', weight: 1, held: 1 },
      { cluster: 'uncle', weight: 0.5, held: 0 },
    ]);
    expect(share(tally(cases, rows, 'strict'))).toBe(1 / 1.5);
    const mean = (-Math.log(0.5) - 0.5 * Math.log(0.8)) / 1.5;
    expect(meanLoss(cases, rows, 'logLoss')).toBeCloseTo(mean, 12);
  });

  it('weigh the rows that pass a test among themselves', () => {
    const cases = [{ ...toyCases[0]!, core: false }, ...toyCases.slice(1)];
    const { strict, logLoss } = scoredWhere(cases, score(home, cases), ({ core }) => core);
    expect(strict).toBe(0.5);
    expect(logLoss).toBeCloseTo((-Math.log(0.5) - Math.log(0.8)) / 2, 12);
  });

  it('give zeros, not NaN, where there is no case, and no loss', () => {
    expect(sharesOf([], [])).toEqual({ strict: 0, lenient: 0, topTwo: 0, avoid: 0 });
    expect(meanLoss([], [], 'brier')).toBeNull();
    expect(tenths([], [])).toEqual([]);
  });
});

describe('whether chances came true', () => {
  const sure = (chance: number): Policy => {
    return () => ({ family: 'home', second: null, chances: new Map([['home', chance]]) });
  };
  const cases = [
    toyCase('a', 'a', {}, { winner: 'home' }),
    toyCase('b', 'b', {}, { winner: 'out' }),
    toyCase('c', 'b', {}, { winner: 'home' }),
  ];

  it('is counted by tenths, each publication weighing one', () => {
    const rows = [
      scoreCase(cases[0]!, sure(0.62)),
      scoreCase(cases[1]!, sure(0.68)),
      scoreCase(cases[2]!, sure(1)),
    ];
    const [low, high, ...others] = tenths(cases, rows);
    expect(others).toEqual([]);
    expect(low).toMatchObject({ from: 0.6, to: 0.7, n: 2 });
    expect(low?.forecast).toBeCloseTo((0.62 + 0.5 * 0.68) / 1.5, 12);
    expect(low?.happened).toBeCloseTo(1 / 1.5, 12);
    expect(high).toEqual({ from: 0.9, to: 1, n: 1, forecast: 1, happened: 1 });
  });
});

describe('confusion', () => {
  it('counts rows by what won and what was advised', () => {
    expect(confusionOf(score(home))).toEqual({ home: { home: 2 }, out: { home: 1 } });
  });
});
