import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { runIn } from '../cli/toy-world';
import { kitFolder, node, read, removeFolders, write } from '../fixtures/kit-folder';
import { kitOfAnswers, textOf } from '../fixtures/kits';
import { oneOfEach } from '../fixtures/rounds';
import { hasShared, sharedPath } from '../fixtures/shared';
import { csvOf, runEvaluation } from '../fixtures/stand-in';
import type { Row } from '../fixtures/stand-in';

afterAll(removeFolders);

/*
 * Every kind of kit from end to end on published data, without a network: convert, split, what a model
 * would say, compare, results, and the command line that reads them back. `npm test` takes one of the
 * methods whose kits run the same scripts on rows of the same form, `npm run test:long` all.
 */
const file = (name: string) => sharedPath(`data/${name}`);

interface Sample {
  readonly answers: object;
  /** What data/convert.mjs is given; absent where test items are filled in by hand. */
  readonly arguments: readonly string[];
}

const weights = { 'model-access': 'weights', 'judged-by': 'exact' };
/** Published data for each form of rows. */
const samples: Readonly<Record<string, Sample>> = {
  messages: {
    answers: { ...weights, 'task-type': 'rewriting', 'judged-by': 'reference' },
    arguments: [file('alpaca-tiny.json')],
  },
  'text-label': {
    answers: { ...weights, 'task-type': 'classification' },
    arguments: [file('banking77-train.csv'), '--skip-faults'],
  },
  preference: {
    answers: { ...weights, 'judged-by': 'reference' },
    arguments: [file('stack-exchange-pairs-tiny.json')],
  },
  prompt: {
    answers: { ...weights, 'task-type': 'code' },
    arguments: [file('apibench-torchhub-train.jsonl'), '--input', 'code', '--output', 'api_call'],
  },
  text: { answers: weights, arguments: [file('alpaca-tiny.json'), '--input', 'output'] },
  none: {
    answers: { ...weights, 'task-type': 'question-answering' },
    arguments: [],
  },
};

const fold = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Every text in the rows of the training files. */
function learned(folder: string): string[] {
  const texts: string[] = [];
  const files = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' });
  for (const path of files.filter((name) => name.endsWith('.jsonl'))) {
    for (const line of read(folder, `data/${path}`).split('\n').filter(Boolean)) {
      JSON.parse(line, (_, value: unknown) => {
        if (typeof value === 'string') texts.push(fold(value));
        return value;
      });
    }
  }
  return texts;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;
const python = (folder: string, ...args: string[]) =>
  spawnSync('python3', args, { cwd: folder, encoding: 'utf8' });

/** Forty questions of the published test file as test items, and texts to look things up in. */
function fillByHand(folder: string): void {
  const [head = '', ...names] = read(folder, 'eval/tests.csv').split('\n', 1)[0]?.split(',') ?? [];
  write(folder, 'source.csv', readFileSync(file('banking77-test.csv'), 'utf8'));
  const rows = csvOf(folder, 'source.csv').filter((_, at) => at % 77 === 0);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const said = (name: string, { text = '', category = '' }: Row) =>
    name === 'input' ? text : name === 'reference' ? category : '';
  const lines = rows.map((row) => [head, ...names].map((name) => cell(said(name, row))).join(','));
  write(folder, 'eval/tests.csv', [[head, ...names].join(','), ...lines].join('\n'));
  for (const [at, { output }] of (
    JSON.parse(readFileSync(file('alpaca-tiny.json'), 'utf8')) as { output: string }[]
  ).entries()) {
    write(folder, `content/text-${at}.md`, output);
  }
}

/** Fills the columns that a method's own scripts fill. */
function fillColumns(folder: string): void {
  const has = (path: string) => existsSync(join(folder, path));
  if (has('content/fill.mjs')) {
    write(folder, 'content.txt', 'One.\n\nTwo.\n');
    expect(node(folder, 'content/fill.mjs', 'content.txt')).toMatchObject({ status: 0 });
    expect(csvOf(folder, 'eval/tests.csv')[0]?.content).toBe('[1] One.\n\n[2] Two.');
  }
  if (!hasPython) return;
  if (has('train/pick_examples.py')) {
    expect(python(folder, 'train/pick_examples.py')).toMatchObject({ status: 0, stderr: '' });
    expect(csvOf(folder, 'eval/tests.csv')[0]?.examples).toMatch(/^Input: [\s\S]+\nOutput: /);
  }
  if (has('retrieval/search.py')) {
    write(folder, 'content/one.md', 'A card arrives within a week.');
    const args = ['retrieval/search.py', 'content', '--tests', 'eval/tests.csv', '--words-alone'];
    expect(python(folder, ...args)).toMatchObject({ status: 0, stderr: '' });
    expect(csvOf(folder, 'eval/tests.csv').some(({ context }) => context !== '')).toBe(true);
  }
}

/** Scripts that are run here; what trains, sends or serves needs cards, keys or a model. */
const isRun = /^(?:content\/fill\.mjs|train\/pick_examples\.py|retrieval\/search\.py)$/;

/** What tells kits apart here: the form of their rows, and which scripts are run. */
function ranOf(method: string): string {
  const kit = kitOfAnswers(weights, method);
  const format = /option\('format', '([^']+)'\)/.exec(textOf(kit, 'data/convert.mjs'))?.[1];
  const scripts = kit.map(({ path }) => path).filter((path) => isRun.test(path));
  return [format, ...scripts.sort()].join(' ');
}
const methods = oneOfEach(
  knowledge.strategies.map(({ id }) => id),
  ranOf,
);

interface Compared {
  readonly variants: readonly { name: string; n: number; score: number }[];
}

describe.skipIf(!hasShared('data'))(
  'kits on published data (needs ../shared)',
  { timeout: 120_000 },
  () => {
    it.each(methods)('%s', async (method) => {
      // What its rows look like is in its converter.
      const first = kitFolder(method, weights);
      const has = existsSync(join(first, 'data/convert.mjs'));
      const format = has
        ? (/option\('format', '([^']+)'\)/.exec(read(first, 'data/convert.mjs'))?.[1] ?? '')
        : 'none';
      const sample = samples[format];
      if (sample === undefined) throw new Error(`no sample for rows of ${format}`);
      const folder = kitFolder(method, sample.answers);
      const prompts = readdirSync(join(folder, 'eval/prompts')).map((name) => name.slice(0, -4));
      for (const name of prompts) {
        const text = read(folder, `eval/prompts/${name}.txt`);
        const said = text
          .replace(/TASK: say here[^.]*\./, 'Answer.')
          .replace('LIST THE LABELS', 'a, b');
        write(folder, `eval/prompts/${name}.txt`, said);
      }
      if (!has || format === 'text') fillByHand(folder);
      const tests = () => csvOf(folder, 'eval/tests.csv');
      if (has) {
        const items = 40;
        const args = ['data/convert.mjs', ...sample.arguments, '--items', String(items)];
        expect(node(folder, ...args)).toMatchObject({ status: 0 });
        for (const [, options = ''] of read(folder, 'README.md').matchAll(
          /YOUR-FILE\.csv (--format [^`]+)`/g,
        )) {
          const more = options.split(' ').map((word) => (word === '""' ? '' : word));
          expect(node(folder, ...args, ...more)).toMatchObject({ status: 0 });
        }
        const held = tests().map(({ input = '' }) => fold(input));
        const texts = learned(folder);
        expect(texts.length).toBeGreaterThan(8);
        for (const input of held) {
          const leaks = texts.filter((text) => text === input || text.endsWith(` ${input}`));
          expect(leaks, input).toEqual([]);
        }
        // The pairs are about eight questions; half of them stay to train on.
        if (format === 'preference') expect(held).toHaveLength(4);
        else if (format !== 'text') expect(held).toHaveLength(items);
      }
      fillColumns(folder);
      write(folder, '.env', 'MAX_USD=100000\n');
      const { out: cost, err } = node(
        folder,
        'eval/budget.mjs',
        '--input-usd',
        '1',
        '--output-usd',
        '1',
      );
      expect(err).toBe('');
      expect(cost).toMatch(/About [\d.]+ USD in all, within/);

      // Each variant is right a little less often than the one before.
      const isRight = (item: number, column: number) => item % (9 - Math.min(column, 7)) !== 0;
      const answer = ({ reference = '' }: Row, item: number, column: number) =>
        isRight(item, column) ? reference : 'something else';
      const columns = runEvaluation(folder, answer);
      let results = 'eval/results.json';
      const isClassifier = ['tuned-encoder', 'setfit', 'frozen-features'].includes(method);
      if (isClassifier) {
        const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
        const lines = tests().map((row, at) =>
          [quoted(row.input), method, quoted(answer(row, at, 0))].join(','),
        );
        write(folder, 'outputs/predictions.csv', ['input,variant,output', ...lines].join('\n'));
        const args = ['eval/score.mjs', 'outputs/predictions.csv'];
        expect(node(folder, ...args)).toMatchObject({ status: 0, err: '' });
        expect(node(folder, 'eval/score.mjs', results)).toMatchObject({ status: 0, err: '' });
        results = 'eval/results.csv';
      }
      const compared = node(folder, 'eval/compare.mjs', results, '--json');
      expect(compared).toMatchObject({ status: 0, err: '' });
      const own = JSON.parse(compared.out) as Compared;
      expect(own.variants).toHaveLength(columns + Number(isClassifier));
      for (const { n } of own.variants) expect(n).toBe(tests().length);
      expect(own.variants.every(({ score }) => score > 0.4 && score < 1)).toBe(true);

      const { status, out } = await runIn(['results', 'file.json'], read(folder, results));
      expect(status).toBe(0);
      const report = JSON.parse(out) as Compared;
      const brief = ({ variants }: Compared) =>
        variants.map(({ name, n, score }) => [name, n, score.toFixed(6)]).sort();
      expect(brief(report)).toEqual(brief(own));
    });
  },
);
