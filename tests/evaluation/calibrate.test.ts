import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import {
  calibrate,
  fitCalibration,
  fitRows,
  rounded,
  scoresOf,
} from '../../src/evaluation/calibrate';
import { isUnread } from '../../src/evaluation/case-sets';
import type { Case } from '../../src/model/case';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyCase } from './toy-cases';

/** As many publications as are wanted that tell of the same evening. */
function evenings(
  name: string,
  count: number,
  answers: Case['answers'],
  winner: string,
  accepted: string[] = [winner],
): Case[] {
  return Array.from({ length: count }, (_, at) =>
    toyCase(`${name}-${at}`, `${name}-${at}`, answers, { winner, accepted }),
  );
}

const dogs = { company: ['dog'] };
const cases = [
  ...evenings('dog', 12, dogs, 'out'),
  ...evenings('wet', 12, { weather: 'wet' }, 'home'),
  ...evenings('news', 8, { mood: 'news' }, 'post'),
  ...evenings('itch', 6, { mood: 'movement' }, 'dance', ['dance', 'out']),
  ...evenings('idle', 6, {}, 'home'),
];
const fit = (own: readonly Case[]) => fitCalibration(toyRulebook, fitRows(toyRulebook, own));

describe('the scores of a case', () => {
  it('are those that decide', () => {
    const answers = { ...dogs, mood: 'movement', music: 'none' };
    const { questions } = decide(toyRulebook, { answers });
    const { weights, context, training } = scoresOf(toyRulebook, answers);
    expect([weights, context]).toEqual([questions.weights.score, questions.context.score]);
    // A dog is 2 for out; without music nobody dances, so that is no alternative.
    expect([...training]).toEqual([
      ['out', 2],
      ['stage', 0],
    ]);
  });
});

describe('the fit', () => {
  it('rises with what speaks for a question', () => {
    const { weights, context, training } = fit(cases);
    expect(weights.slope).toBeGreaterThan(0);
    expect(context.slope).toBeGreaterThan(0);
    expect(training.offsets['out']).toBe(0);
    expect(training.offsets['stage']).toBeLessThan(training.offsets['dance'] ?? 0);
  });

  it('bounds the offset of weights at 0, and keeps what was fitted', () => {
    const trained = [...cases, ...evenings('run', 60, {}, 'out')];
    const { weights } = fit(trained);
    expect(weights.fitted).toBeGreaterThan(0.5);
    expect(weights.offset).toBe(0);
    const idle = fit([...cases, ...evenings('sit', 30, {}, 'home')]).weights;
    expect(idle.offset).toBe(idle.fitted);
    expect(idle.offset).toBeLessThan(0);
  });

  it('asks for context only where no accepted family needs training', () => {
    const mixed = evenings('both', 20, { mood: 'news' }, 'post', ['post', 'out']);
    expect(fit([...cases, ...mixed]).context).toEqual(fit(cases).context);
    expect(fit([...cases, ...mixed]).weights).not.toEqual(fit(cases).weights);
  });

  it('learns nothing of weights where something else had to come first', () => {
    const before = evenings('nap', 20, dogs, 'wait');
    expect(fit([...cases, ...before])).toEqual(fit(cases));
  });

  it('counts a publication once, however many rows it has', () => {
    const rows = evenings('row', 9, dogs, 'home').map((entry) => ({
      ...entry,
      source: { ...entry.source, cluster: 'one' },
    }));
    const one = evenings('one', 1, dogs, 'home');
    expect(rounded(fit([...cases, ...rows]))).toEqual(rounded(fit([...cases, ...one])));
  });

  it('is the same whatever the order', () => {
    expect(rounded(fit([...cases].reverse()))).toEqual(rounded(fit(cases)));
  });

  it('is kept to four decimals, without a minus before zero', () => {
    const exact = fit(cases);
    const kept = rounded({ ...exact, context: { slope: 0.123456, offset: -0.00001 } });
    expect(kept.context).toEqual({ slope: 0.1235, offset: 0 });
  });
});

describe('the report', () => {
  const report = calibrate(toyRulebook, cases, false);

  it('leaves the unread publications out of the fit, and counts them apart', () => {
    const unread = cases.filter(isUnread);
    expect(unread.length).toBeGreaterThan(3);
    expect(report.unread.rows).toBe(unread.length);
    expect(report.leftOut.rows).toBe(cases.length - unread.length);
    const elsewhere = cases.map((entry) =>
      isUnread(entry) ? { ...entry, outcome: { ...entry.outcome, winner: 'stage' } } : entry,
    );
    expect(calibrate(toyRulebook, elsewhere, false).calibration).toEqual(report.calibration);
    expect(calibrate(toyRulebook, elsewhere, true).calibration).not.toEqual(report.calibration);
  });

  it('judges the unread ones by parameters that did not see them, also where all are fitted to', () => {
    const all = calibrate(toyRulebook, cases, true);
    expect(all.leftOut.rows).toBe(cases.length);
    expect(all.unread.advised.lenient).toBe(report.unread.advised.lenient);
    expect(all.unread.advised.logLoss).toBeCloseTo(report.unread.advised.logLoss ?? 0, 3);
  });

  it('judges a publication by parameters that were fitted without it', () => {
    // One publication says the contrary of all others: it cannot have taught the fit that judges it.
    const odd = evenings('odd', 1, { weather: 'wet' }, 'stage');
    const { leftOut, inSample } = calibrate(toyRulebook, [...cases, ...odd], true);
    expect(leftOut.advised.logLoss).toBeGreaterThan(inSample.advised.logLoss ?? Infinity);
  });

  it('says how often chances came true', () => {
    expect(report.leftOut.tenths.reduce((sum, { n }) => sum + n, 0)).toBe(report.leftOut.rows);
  });
});
