import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/evaluation/calibrate';
import { sayCalibration } from '../../src/tools/calibration-report';
import { toyCase } from '../evaluation/toy-cases';
import { toyRulebook } from '../fixtures/toy-facts';

const evenings = (name: string, answers: object, winner: string) =>
  Array.from({ length: 12 }, (_, at) =>
    toyCase(`${name}-${at}`, `${name}-${at}`, { ...answers }, { winner, accepted: [winner] }),
  );
const cases = [
  ...evenings('dog', { company: ['dog'] }, 'out'),
  ...evenings('wet', { weather: 'wet' }, 'home'),
];

describe('the report of a calibration', () => {
  const report = calibrate(toyRulebook, cases, false);
  const says = sayCalibration(report);

  it('says what was fitted to, the parameters, and whether the bound binds', () => {
    expect(says).toContain('those kept unread are left out');
    expect(says).toContain(report.calibration.weights.slope.toFixed(4));
    expect(says).toContain('the bound at 0');
    expect(sayCalibration({ ...report, all: true })).toContain('those kept unread included');
  });

  it('keeps what was left out, in-sample and unread apart, and calls each what it is', () => {
    const { leftOut, unread } = report;
    expect(says).toContain(
      `Each publication left out of its own fit: ${leftOut.rows} rows of ${leftOut.publications} publications`,
    );
    expect(says).toContain('In-sample');
    expect(says).toContain(
      `The fifth kept unread, judged by parameters fitted without it: ${unread.rows} rows`,
    );
  });

  it('names no case', () => {
    expect(says).not.toMatch(/dog-|wet-/);
  });

  it('shows a dash where nothing was scored', () => {
    const { advised } = report.unread;
    const nothing = { ...report.unread, advised: { ...advised, logLoss: null, brier: null } };
    expect(sayCalibration({ ...report, unread: nothing })).toMatch(/ -\n?/);
  });
});
