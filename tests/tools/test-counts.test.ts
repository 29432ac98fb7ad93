import { describe, expect, it } from 'vitest';
import {
  closingLine,
  countPlaywright,
  countVitest,
  failuresOfVitest,
  sumCounts,
  withStatus,
} from '../../src/tools/test-counts';

const vitest = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}, {}] }],
};
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

describe('the counts of a test run', () => {
  it.each([
    ['passed and skipped tests', vitest, { passed: 3, failed: 0, skipped: 1, again: 0 }],
    [
      'failed tests',
      { ...vitest, success: false, numFailedTests: 2 },
      { passed: 3, failed: 2, skipped: 1, again: 0 },
    ],
    [
      'a file that does not load as one failure',
      { ...vitest, success: false, testResults: [{ status: 'failed', assertionResults: [] }] },
      { passed: 3, failed: 1, skipped: 1, again: 0 },
    ],
    [
      'an error outside any test as one failure',
      { ...vitest, success: false },
      { passed: 3, failed: 1, skipped: 1, again: 0 },
    ],
    [
      'a run without a test as one failure',
      { ...vitest, numPassedTests: 0, numPendingTests: 0 },
      { passed: 0, failed: 1, skipped: 0, again: 0 },
    ],
    ['a missing report as one failure', undefined, { passed: 0, failed: 1, skipped: 0, again: 0 }],
  ])('read %s from Vitest', (_, report, counts) => {
    expect(countVitest(report)).toEqual(counts);
  });

  it.each([
    ['passed and skipped tests', playwright, { passed: 2, failed: 0, skipped: 1, again: 0 }],
    [
      'failed tests, and those that passed at the second try',
      { ...playwright, stats: { ...playwright.stats, unexpected: 1, flaky: 1 } },
      { passed: 3, failed: 1, skipped: 1, again: 1 },
    ],
    [
      'an error outside any test as one failure',
      { ...playwright, errors: [{ message: 'no browser' }] },
      { passed: 2, failed: 1, skipped: 1, again: 0 },
    ],
    [
      'a run without a test as one failure',
      { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 }, errors: [] },
      { passed: 0, failed: 1, skipped: 4, again: 0 },
    ],
    ['a missing report as one failure', undefined, { passed: 0, failed: 1, skipped: 0, again: 0 }],
  ])('read %s from Playwright', (_, report, counts) => {
    expect(countPlaywright(report)).toEqual(counts);
  });

  it('hold a failure when a runner fails without saying why', () => {
    const passed = { passed: 3, failed: 0, skipped: 0, again: 0 };
    expect(withStatus(passed, 1)).toEqual({ passed: 3, failed: 1, skipped: 0, again: 0 });
    expect(withStatus(passed, 0)).toEqual(passed);
    expect(withStatus({ ...passed, failed: 2 }, 1).failed).toBe(2);
  });

  it('are summed into one plain line', () => {
    const sum = sumCounts([countVitest(vitest), countPlaywright(playwright)]);
    expect(closingLine(sum)).toBe('5 passed, 0 failed');
  });
});

describe('the failed tests of Vitest', () => {
  const passed = { status: 'passed', fullName: 'a river flows', failureMessages: [] };
  const failed = { status: 'failed', fullName: 'a river is wet', failureMessages: ['seed: 7'] };
  const file = { name: 'river.test.ts', message: '', status: 'failed' };

  it('are told with their file and what they said', () => {
    const report = { testResults: [{ ...file, assertionResults: [passed, failed] }] };
    expect(failuresOfVitest(report)).toEqual(['river.test.ts > a river is wet\nseed: 7']);
  });

  it('are a whole file where that did not load', () => {
    const report = { testResults: [{ ...file, message: 'No such module', assertionResults: [] }] };
    expect(failuresOfVitest(report)).toEqual(['river.test.ts\nNo such module']);
  });

  it('are none where all passed, and where there is no report', () => {
    const report = { testResults: [{ ...file, status: 'passed', assertionResults: [passed] }] };
    expect(failuresOfVitest(report)).toEqual([]);
    expect(failuresOfVitest(undefined)).toEqual([]);
  });
});
