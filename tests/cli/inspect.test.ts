import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isWhole } from '../fixtures/rounds';
import { hasShared, sharedPath } from '../fixtures/shared';
import { runIn } from './toy-world';

const rows = Array.from({ length: 30 }, (_, row) =>
  JSON.stringify({ text: `text ${row} of a row`, label: row % 2 === 0 ? 'even' : 'odd' }),
).join('\n');

describe('inspect', () => {
  it('prints a report with what it proposes', async () => {
    const { status, out } = await runIn(['inspect', 'file.json', '--test', 'file.json'], rows);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'JSONL',
      rows: 30,
      usable: 30,
      kinds: ['pairs'],
      labels: { count: 2, balance: 1, rarest: 15 },
      duplicates: { exact: 0 },
      conflicts: 0,
      overlap: 30,
      regularity: { validJson: 0 },
      tokens: { estimate: { input: { texts: 30 } }, exact: { input: { texts: 30 } } },
      baseline: { majority: 0.5, linear: { n: 30 } },
      personalData: { email: 0 },
      faults: [],
      proposals: expect.arrayContaining([
        expect.objectContaining({ question: 'labelled-examples', answer: 30 }),
      ]) as unknown,
    });
  });

  it('reads standard input', async () => {
    const { status, out } = await runIn(['inspect', '-'], rows);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: 30, overlap: null, test: null });
  });

  it('takes columns by name', async () => {
    const { out } = await runIn(
      ['inspect', 'file.json', '--input', 'label', '--output', 'text'],
      rows,
    );
    expect(JSON.parse(out)).toMatchObject({ conflicts: 2, labels: null });
    const { out: text } = await runIn(['inspect', 'file.json', '--input', 'text'], rows);
    expect(JSON.parse(text)).toMatchObject({ kinds: ['raw-text'] });
  });

  it.each([
    [['inspect'], 'takes at least one file'],
    [['inspect', 'none.csv'], 'none.csv cannot be read'],
    [['inspect', 'file.json', '--output', 'label'], '--output needs --input, too'],
    [
      ['inspect', 'file.json', '--input', 'txt'],
      'there is no column "txt"; there are: text, label',
    ],
    [
      ['inspect', 'file.json', '--input', 'constructor', '--output', 'toString'],
      'there is no column "constructor"; there are: text, label',
    ],
    [
      ['inspect', 'file.json', '--input', 'text,text', '--output', 'label'],
      'the column "text" is named twice',
    ],
    [['inspect', 'file.json', '--input', 'text', '--output', 'text'], 'is named twice'],
    [['inspect', 'file.json', '--what'], 'options here: --test, --input, --output, --exact'],
  ])('%j is refused in one line', async (argv, words) => {
    const { status, out, err } = await runIn(argv, rows);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['', 'The file is empty'],
    ['<!doctype html><html></html>', 'web page'],
    ['{"a', 'cut short'],
  ])('%j', async (text, words) => {
    const { status, out, err } = await runIn(['inspect', 'file.json'], text);
    expect(status === 2 ? err : out).toContain(words);
  });
});

describe('results', () => {
  const results = ['item,variant,score', '1,a,1', '2,a,1', '3,a,0', '1,b,0', '2,b,1', '3,b,0'].join(
    '\n',
  );

  it('prints variants, pairs and proposals', async () => {
    const { status, out } = await runIn(['results', 'file.json', '--target', '60'], results);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      variants: [
        { name: 'a', n: 3, score: 2 / 3, latency: null, cost: null },
        { name: 'b', n: 3, score: 1 / 3 },
      ],
      pairs: [{ a: 'a', b: 'b', p: 1, difference: expect.closeTo(1 / 3, 10) as number }],
      proposals: [
        { question: 'prompting-tried', answer: 'simple' },
        { question: 'best-prompted', answer: 'untested' },
      ],
    });
  });

  it.each([
    [['results'], 'takes at least one file'],
    [['results', 'file.json', '--target', '120'], '--target must be a percentage'],
    [['results', 'file.json', '--target', 'high'], '--target must be a percentage'],
  ])('%j is refused in one line', async (argv, words) => {
    const { status, out, err } = await runIn(argv, results);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
  });

  it('says that there are no results in a data set', async () => {
    const { status, err } = await runIn(['results', 'file.json'], '{"text":"a","colour":"b"}');
    expect(status).toBe(2);
    expect(err).toContain('No results were found in the file');
  });
});

/** Counts that others made of the same files (README of the data); tests/evidence holds the whole reports. */
describe.skipIf(!hasShared('data'))('real data (needs ../shared)', () => {
  it.runIf(isWhole)(
    'is counted by the command, run in a process of its own, as it was counted by hand',
    () => {
      const file = (name: string) => sharedPath(`data/${name}`);
      // The smaller file stands in for what is trained on: tests/evidence has them the right way round.
      const start = ['--import', 'tsx', 'src/cli.ts', 'inspect', file('banking77-test.csv')];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [...start, '--test', file('banking77-train.csv')],
        { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const found = z.parse(
        z.looseObject({
          baseline: z.looseObject({
            majority: z.number(),
            linear: z.looseObject({ score: z.number(), n: z.number() }),
          }),
        }),
        JSON.parse(stdout),
      );
      expect(found).toMatchObject({
        ...{ rows: 3080, usable: 3080, conflicts: 0, faults: [] },
        test: { rows: 10_003, usable: 10_003, overlap: 0 },
        labels: { count: 77, rarest: 40 },
        duplicates: { exact: 0 },
        tokens: { exact: { tokenizer: expect.stringContaining('o200k_base') as string } },
        baseline: { linear: { n: 4000 } },
        proposals: expect.arrayContaining([
          expect.objectContaining({ question: 'labelled-examples', answer: 3080 }),
          expect.objectContaining({ question: 'label-count', answer: 'many' }),
        ]) as unknown,
      });
      expect(found.baseline.linear.score).toBeGreaterThan(0.8);
      expect(found.baseline.majority).toBeLessThan(0.02);
      expect(stdout).not.toContain('I am still waiting on my card');
    },
    180_000,
  );
});
