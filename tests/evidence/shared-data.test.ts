import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/evidence/inspect';
import { proposalsFromData } from '../../src/evidence/proposals';
import { hasShared } from '../fixtures/shared';
import { sharedFile } from './sources';

/** Counts that others made of the same files, with another program (README of the data). */
describe.skipIf(!hasShared('data'))('real data (needs ../shared)', () => {
  it('Banking77: labels, repeats and what words alone reach on its test file', async () => {
    const report = await inspect([sharedFile('banking77-train.csv')], {
      test: [sharedFile('banking77-test.csv')],
    });
    expect(report).toMatchObject({
      rows: 10_003,
      usable: 10_003,
      kinds: ['pairs'],
      labels: { count: 77, rarest: 35, commonest: 187 },
      duplicates: { exact: 0, folded: 4, share: 1 },
      conflicts: 0,
      faultsInAll: 0,
      personalData: { rows: 0 },
      test: {
        rows: 3080,
        usable: 3080,
        labels: { count: 77, rarest: 40, commonest: 40 },
        overlap: 0,
      },
    });
    // By brute force over all pairs, 140 rows have .8 of their word pairs in common with an earlier one.
    expect(Math.abs(report.duplicates.near - 140)).toBeLessThan(20);
    expect(report.baseline?.linear.n).toBe(3080);
    expect(report.baseline?.linear.low).toBeGreaterThan(0.8);
    expect(report.baseline?.majority.score).toBeLessThan(0.02);
    expect(
      Object.fromEntries(
        proposalsFromData(report).map(({ question, answer }) => [question, answer]),
      ),
    ).toMatchObject({
      'labelled-examples': 10_003,
      'example-coverage': 'tens',
      'label-count': 'many',
      'outside-knowledge': 'little',
      'data-kinds': ['pairs'],
    });
  });

  it('the test file of Banking77: one repeat after folding', async () => {
    const report = await inspect([sharedFile('banking77-test.csv')], { baseline: false });
    expect(report).toMatchObject({
      rows: 3080,
      labels: { count: 77, rarest: 40 },
      duplicates: { exact: 0, folded: 1 },
    });
  });

  it('APIBench: no usable pairs, and why', async () => {
    const report = await inspect([sharedFile('apibench-torchhub-train.jsonl')]);
    expect(report).toMatchObject({ rows: 837, usable: 0, kinds: [], labels: null });
    const says = report.faults.map(({ what, mend }) => `${what}. ${mend}.`).join(' ');
    expect(says).toContain(
      'No column is known as an input with its output (code, api_call, provider, api_data)',
    );
    expect(says).toContain('The column code holds values in Python');
    expect(proposalsFromData(report)).toEqual([]);
  });

  it('Alpaca: a list of 100 rows', async () => {
    const report = await inspect([sharedFile('alpaca-tiny.json')], { exactTokens: true });
    expect(report).toMatchObject({
      rows: 100,
      usable: 100,
      kinds: ['pairs'],
      labels: null,
      faultsInAll: 0,
    });
    expect(report.files[0]?.layout).toMatchObject({
      shape: 'Alpaca',
      input: ['instruction', 'input'],
      output: 'output',
    });
    const { estimate, exact } = report.tokens;
    expect(Math.abs(estimate.output!.total / exact!.output!.total - 1)).toBeLessThan(0.1);
  });

  it('Stack Exchange: 25 preference pairs', async () => {
    const report = await inspect([sharedFile('stack-exchange-pairs-tiny.json')]);
    expect(report).toMatchObject({
      rows: 25,
      usable: 25,
      kinds: ['preferences'],
      duplicates: { exact: 0 },
      conflicts: 0,
    });
    expect(report.files[0]?.layout).toMatchObject({
      input: ['question'],
      output: 'response_j',
      rejected: 'response_k',
    });
  });
});
