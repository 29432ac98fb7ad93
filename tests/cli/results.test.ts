/* `results FILE…` on what evaluation tools write: real files on a disk, opened and read as the command does. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openFile } from '../../src/cli/open-file';
import { run } from '../../src/cli/run';
import type { Outside } from '../../src/cli/world';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and gives its path. */
function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function command(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const outside: Outside = {
    homepage: 'https://example.org/',
    readFile: () => '',
    openFile,
    readStdin: () => Promise.resolve(''),
    out: (words) => void (said.out += words),
    err: (words) => void (said.err += words),
  };
  const status = await run(argv, outside, () => Promise.reject(new Error('not asked for')));
  return { status, ...said };
}

const printedSchema = z.looseObject({
  variants: z.array(
    z.looseObject({ name: z.string(), n: z.number(), score: z.number(), errors: z.number() }),
  ),
  pairs: z.array(
    z.looseObject({
      ...{ a: z.string(), b: z.string(), wins: z.number(), losses: z.number() },
      p: z.number(),
      settles: z.unknown(),
    }),
  ),
  proposals: z.array(z.looseObject({ question: z.string() })),
  faults: z.array(z.looseObject({ what: z.string() })),
});

async function printed(...files: string[]) {
  const { status, out, err } = await command('results', ...files);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return z.parse(printedSchema, JSON.parse(out));
}

/** A row of samples_TASK_DATE.jsonl, as lm_eval/evaluator.py writes it. */
const sample = (doc: number, right: number) => ({
  doc_id: doc,
  doc: { question: `Question ${doc}` },
  target: '4',
  arguments: { gen_args_0: { arg_0: 'Question', arg_1: { until: ['\n'] } } },
  resps: [['It is 4']],
  filtered_resps: ['4'],
  filter: 'none',
  metrics: ['exact_match'],
  doc_hash: `hash ${doc}`,
  exact_match: right,
});
const items = Array.from({ length: 40 }, (_, place) => place);
const samples = (isRight: (place: number) => boolean) =>
  items.map((place) => JSON.stringify(sample(place, isRight(place) ? 1 : 0))).join('\n');

describe('results of lm-evaluation-harness', () => {
  it('are compared document by document, a file of samples for each variant', async () => {
    const before = written(
      'samples_gsm8k_before.jsonl',
      samples((place) => place < 20),
    );
    const after = written(
      'samples_gsm8k_after.jsonl',
      samples((place) => place < 34),
    );
    const { variants, pairs, proposals } = await printed(before, after);
    expect(variants.map(({ n, score, errors }) => ({ n, score, errors }))).toEqual([
      { n: 40, score: 0.85, errors: 0 },
      { n: 40, score: 0.5, errors: 0 },
    ]);
    expect(pairs).toMatchObject([{ wins: 14, losses: 0 }]);
    // The exact McNemar test: 2 / 2^14.
    expect(pairs[0]?.p).toBeCloseTo(2 ** -13, 10);
    expect(proposals.map(({ question }) => question)).toContain('evaluation');
    expect(JSON.stringify({ variants, pairs, proposals })).not.toMatch(/Question|It is 4/);
  });

  it('are read as gzip, too', async () => {
    const packed = gzipSync(strToU8(samples((place) => place < 10)));
    const { variants } = await printed(written('samples_a.jsonl.gz', packed));
    expect(variants).toMatchObject([{ n: 40, score: 0.25 }]);
  });

  it('are counts where only means were written, with a task that has none named', async () => {
    const results = {
      results: {
        arc_easy: { alias: 'arc_easy', 'acc,none': 0.81, 'acc_stderr,none': 0.01 },
        wikitext: { alias: 'wikitext', 'word_perplexity,none': 12.5 },
      },
      'n-samples': {
        arc_easy: { original: 2376, effective: 100 },
        wikitext: { original: 62, effective: 62 },
      },
      model_name: 'org/small',
    };
    const { variants, faults } = await printed(written('results_1.json', JSON.stringify(results)));
    expect(variants).toMatchObject([{ name: 'org/small', n: 100, score: 0.81 }]);
    expect(faults.map(({ what }) => what)).toEqual([
      'A task has no share of samples that were right',
    ]);
  });
});

describe('logs of Inspect', () => {
  const samplesOf = (values: readonly unknown[]) =>
    values.map((value, at) => ({
      ...{ id: `q${at}`, epoch: 1, input: 'Secret?', target: 'x', total_time: 2 },
      ...(value === null ? { error: { message: 'stopped' } } : { scores: { match: { value } } }),
    }));
  const spec = (model: string) => ({ eval: { task: 'help', model, created: '2026-11-01' } });
  const log = (model: string, values: readonly unknown[]) =>
    JSON.stringify({ version: 2, status: 'success', ...spec(model), samples: samplesOf(values) });
  const archive = (model: string, values: readonly unknown[]) =>
    zipSync({
      'header.json': strToU8(JSON.stringify(spec(model))),
      'summaries.json': strToU8(JSON.stringify(samplesOf(values))),
    });

  it('are compared sample by sample, one as JSON and one as .eval', async () => {
    const json = written('one.json', log('openai/small', ['C', 'I', 'I', null]));
    const packed = written('two.eval', archive('openai/large', ['C', 'C', 'I', 'C']));
    const { variants, pairs } = await printed(json, packed);
    expect(variants).toMatchObject([
      { name: 'openai/large', n: 4, score: 0.75, errors: 0, latency: 2000 },
      { name: 'openai/small', n: 3, score: 1 / 3, errors: 1 },
    ]);
    expect(pairs).toMatchObject([
      { a: 'openai/large', b: 'openai/small', n: 3, wins: 1, losses: 0, p: 1 },
    ]);
    expect(JSON.stringify({ variants, pairs })).not.toContain('Secret');
  });

  it('are refused in one line where they are cut short, or another ZIP', async () => {
    const whole = archive('a/x', ['C']);
    for (const [name, bytes, says] of [
      ['cut.eval', whole.subarray(0, whole.length - 30), 'The ZIP cannot be unpacked'],
      ['other.zip', zipSync({ 'a.txt': strToU8('a') }), 'This is a ZIP, and no log of Inspect'],
    ] as const) {
      const { status, out, err } = await command('results', written(name, bytes));
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(says);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('bad input', () => {
  it('names variants with unequal items, and compares what they have in common', async () => {
    const rows = ['item,variant,score', '1,a,1', '2,a,1', '3,a,0', '1,b,0', '2,b,1'].join('\n');
    const { variants, pairs, faults } = await printed(written('rows.csv', rows));
    expect(variants.map(({ name, n }) => [name, n])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect(pairs).toMatchObject([{ n: 2 }]);
    expect(faults.map(({ what }) => what).join()).toMatch(/items/);
  });

  it.each([
    ['empty.json', '', 'The file is empty'],
    ['picture.jsonl', '\u0089PNG\r\n\u001a\n', 'image'],
    ['none.csv', 'text,colour\na,b\n', 'No results were found'],
  ])('%s is refused in one line', async (name, text, says) => {
    const path = written(name, Buffer.from(text, 'latin1'));
    const { status, out, err } = await command('results', path);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['inspect', ['rows.csv', 'text,label\na,b\nc,d\n'], ''],
    ['results', ['scores.csv', 'item,variant,score\n1,a,1\n'], ''],
    ['inspect', ['rows.csv', 'text,label\na,b\nc,d\n'], '--test'],
  ] as const)(
    '%s names that of several files that is at fault',
    async (name, [file, rows], option) => {
      const empty = written('empty.csv', '');
      const files = [written(file, rows), ...(option === '' ? [] : [option]), empty];
      const { status, err } = await command(name, ...files);
      expect(status).toBe(2);
      expect(err).toBe(
        `${name}: ${empty}: The file is empty. Look whether the export has finished.\n`,
      );
    },
  );

  // It is there, its size is told, and its first byte cannot be read.
  const memory = '/proc/self/mem';
  it.skipIf(!existsSync(memory)).each(['inspect', 'results'])(
    '%s names a file that may not be read',
    async (name) => {
      const { status, err } = await command(name, memory);
      expect(status).toBe(2);
      expect(err).toMatch(/^\w+: \/proc\/self\/mem cannot be read \(EIO.*\)\n$/);
    },
  );

  it('names a file that is not there', async () => {
    const { status, err } = await command('results', join(folder, 'nowhere.json'));
    expect(status).toBe(2);
    expect(err).toMatch(/nowhere\.json.* cannot be read/);
  });
});
