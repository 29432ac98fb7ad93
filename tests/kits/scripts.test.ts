import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runIn } from '../cli/toy-world';
import { kitFolder, node, read, removeFolders, sayTask, write } from '../fixtures/kit-folder';
import { hasShared, sharedPath } from '../fixtures/shared';

afterAll(removeFolders);

const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Labelled questions, with spellings of the same one in different rows. */
const sample = [
  'text,category',
  ...Array.from(
    { length: 120 },
    (_, at) => `"Question, number ${at}?",${at % 2 === 0 ? 'even' : 'odd'}`,
  ),
  '"  QUESTION,   Number 7?",odd',
  '"question, number 8?",even',
  '',
].join('\n');

const fold = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

describe('a kit of a classifier, from end to end', () => {
  it('converts, holds out, scores a stand-in, compares, and is read by results', async () => {
    const folder = kitFolder('tuned-encoder', { 'task-type': 'classification' });
    write(folder, 'raw.csv', sample);
    expect(node(folder, 'data/convert.mjs', 'raw.csv', '--items', '40')).toMatchObject({
      status: 0,
      err: '',
    });
    const tests = read(folder, 'eval/tests.csv').trimEnd().split('\n').slice(1);
    expect(tests).toHaveLength(40);
    const inputs = tests.map((line) => /^"(.*?)",/.exec(line)?.[1] ?? '');
    const held = new Set(inputs.map(fold));
    const trained = ['train', 'validation'].flatMap((name) =>
      rowsOf(read(folder, `data/prepared/${name}.jsonl`)),
    );
    expect(trained.filter(({ text }) => held.has(fold(String(text))))).toEqual([]);
    expect(Object.keys(trained[0] ?? {})).toEqual(['text', 'label']);

    const outputs = inputs.flatMap((input, at) => {
      const right = Number(/\d+/.exec(input)?.[0]) % 2 === 0 ? 'even' : 'odd';
      return [`"${input}",good,${right}`, `"${input}",poor,${at % 3 === 0 ? right : 'never'}`];
    });
    write(folder, 'outputs/predictions.csv', ['input,variant,output', ...outputs].join('\n'));
    expect(node(folder, 'eval/score.mjs', 'outputs/predictions.csv')).toMatchObject({ status: 0 });
    const compared = node(folder, 'eval/compare.mjs', 'eval/results.csv');
    expect(compared.out).toContain('good: 100.0 %');
    expect(compared.out).toContain('more than noise');

    const { status, out } = await runIn(['results', 'file.json'], read(folder, 'eval/results.csv'));
    expect(status).toBe(0);
    // What promptfoo scored joins the same items.
    const prompted = inputs.map((input, at) => ({
      promptIdx: 0,
      testIdx: at,
      vars: { input },
      success: at % 2 === 0,
      score: Number(at % 2 === 0),
      gradingResult: {},
      provider: { id: 'echo', label: 'base' },
      prompt: { label: 'zero-shot' },
    }));
    write(folder, 'eval/results.json', JSON.stringify({ results: { results: prompted } }));
    expect(node(folder, 'eval/score.mjs', 'eval/results.json')).toMatchObject({ status: 0 });
    expect(node(folder, 'eval/compare.mjs', 'eval/results.csv').out).toContain(
      'good against [base] zero-shot on 40 items',
    );
    const report = JSON.parse(out) as { variants: object[]; pairs: object[] };
    expect(report.variants).toMatchObject([
      { name: 'good', n: 40, score: 1 },
      { name: 'poor', n: 40 },
    ]);
    expect(report.pairs).toMatchObject([{ test: 'McNemar', wins: 26, losses: 0 }]);
  });

  it('keeps the test set once it stands, whatever comes later', () => {
    const folder = kitFolder('lora', { 'model-access': 'weights' });
    sayTask(folder, 'lora');
    write(folder, 'raw.csv', sample);
    node(folder, 'data/convert.mjs', 'raw.csv', '--items', '10');
    const before = read(folder, 'eval/tests.csv');
    write(
      folder,
      'more.csv',
      sample.split('\n').reverse().slice(1, -1).join('\n').replace(/^/, 'text,category\n'),
    );
    expect(node(folder, 'data/convert.mjs', 'more.csv', '--items', '50').status).toBe(0);
    expect(read(folder, 'eval/tests.csv')).toBe(before);
    const held = before
      .split('\n')
      .slice(1)
      .map((line) => /^"(.*?)",/.exec(line)?.[1] ?? '-')
      .map((input) => fold(`Say whether the number is even. ${input}`));
    const learned = rowsOf(read(folder, 'data/prepared/trl/train.jsonl')) as unknown as {
      prompt: { content: string }[];
    }[];
    expect(learned.filter(({ prompt }) => held.includes(fold(prompt[0]?.content ?? '')))).toEqual(
      [],
    );
  });

  it('does not depend on the order of rows', () => {
    const sets = [false, true].map((reversed) => {
      const folder = kitFolder('lora', { 'model-access': 'weights' });
      sayTask(folder, 'lora');
      const [head = '', ...rows] = sample.trimEnd().split('\n');
      write(folder, 'raw.csv', [head, ...(reversed ? rows.reverse() : rows)].join('\n'));
      node(folder, 'data/convert.mjs', 'raw.csv', '--items', '30');
      return read(folder, 'eval/tests.csv')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map(fold)
        .map((line) => line.replace(/\s+/g, ''))
        .sort();
    });
    expect(sets[0]).toEqual(sets[1]);
  });
});

describe('convert.mjs', () => {
  const folder = kitFolder('lora', { 'model-access': 'weights' });
  sayTask(folder, 'lora');
  const faulty: readonly (readonly [string, string, RegExp])[] = [
    ['an empty output', 'input,output\na,b\nc,\n', /line 3: has no output/],
    ['an empty input', 'input,output\n,b\nc,d\n', /line 2: has no input/],
    ['a contradiction', 'input,output\nWhich?,a\n which?,b\n', /line 3: contradicts line 2/],
    ['a line that is no JSON', '{"input":"a","output":"b"}\n{oops\n', /line 2: is not JSON/],
    ['a quote left open', 'input,output\na,b\n"c,d\n', /line 3: .*quote/],
    ['a missing column', 'left,right\na,b\n', /no column of inputs was found/],
    [
      'a chat without an answer',
      '{"messages":[{"role":"user","content":"a"}]}\n',
      /line 1: needs a message/,
    ],
    [
      'an unknown role',
      '{"messages":[{"role":"robot","content":"a"}]}\n',
      /line 1: needs messages/,
    ],
    ['an empty file', '', /holds no rows/],
  ];

  it.each(faulty)('refuses %s and writes nothing', (_, text, says) => {
    write(folder, 'faulty', text);
    const { status, err } = node(folder, 'data/convert.mjs', 'faulty', '--out', 'data/none');
    expect(status).toBe(2);
    expect(err).toMatch(says);
    expect(existsSync(join(folder, 'data/none'))).toBe(false);
  });

  it('leaves faulty rows out where it is told to', () => {
    write(folder, 'faulty', 'input,output\na,b\nc,\nd,e\nf,g\nh,i\n');
    expect(node(folder, 'data/convert.mjs', 'faulty', '--skip-faults', '--items', '1').status).toBe(
      0,
    );
  });

  it('says in one line what is wrong with its arguments', () => {
    for (const args of [
      [],
      ['nowhere.csv'],
      ['faulty', '--format', 'magic'],
      ['faulty', '--items', '0'],
    ]) {
      const { status, err } = node(folder, 'data/convert.mjs', ...args);
      expect(status).toBe(2);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });

  it.each([
    ['preference', '{"prompt":"a","chosen":"b","rejected":"c"}', ['prompt', 'chosen', 'rejected']],
    ['prompt', '{"prompt":"a","reference":"b"}', ['prompt', 'reference']],
    ['text', '{"text":"a"}', ['text']],
    ['gemini', '{"input":"a","output":"b"}', ['contents']],
    ['bedrock', '{"input":"a","output":"b"}', ['schemaVersion', 'messages']],
    ['messages', '{"instruction":"a","input":"","output":"b"}', ['messages']],
  ])('writes rows of %s', (format, row, keys) => {
    const own = kitFolder('build-evaluation');
    sayTask(own, 'lora');
    write(own, 'data/convert.mjs', read(folder, 'data/convert.mjs'));
    write(
      own,
      'raw.jsonl',
      Array.from({ length: 30 }, (_, at) => row.replace('"a"', `"a ${at}"`)).join('\n'),
    );
    const { status, err } = node(
      own,
      'data/convert.mjs',
      'raw.jsonl',
      '--format',
      format,
      '--items',
      '5',
    );
    expect(err).toBe('');
    expect(status).toBe(0);
    for (const one of rowsOf(read(own, 'data/prepared/train.jsonl')))
      expect(Object.keys(one)).toEqual(keys);
  });

  it('keeps texts that contain a test item out of continued pre-training', () => {
    const own = kitFolder('continued-pretraining', {
      'model-access': 'weights',
      'data-kinds': ['raw-text'],
      hardware: 'cluster',
      'ml-expertise': 'team',
      'domain-text': 'huge',
    });
    write(own, 'eval/tests.csv', 'input,reference\nWhat is the melting point of tin?,232\n');
    write(
      own,
      'raw.jsonl',
      [
        { text: 'Q: what is the  melting point of TIN? A: 232' },
        { text: 'Tin melts.' },
        { text: 'Iron rusts.' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const { out } = node(own, 'data/convert.mjs', 'raw.jsonl');
    expect(out).toContain('1 left out');
    expect(read(own, 'data/prepared/train.jsonl').toLowerCase()).not.toContain('melting point');
  });
});

describe('the other scripts', () => {
  it('estimate before anything runs, and refuse what is above the limit', () => {
    const folder = kitFolder('few-shot');
    expect(node(folder, 'eval/budget.mjs')).toMatchObject({ status: 2 });
    write(folder, '.env', 'MAX_USD=0.0000001\n');
    const run = () =>
      spawnSync('node', ['eval/budget.mjs'], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      });
    expect(run()).toMatchObject({ status: 1 });
    write(folder, '.env', 'MAX_USD=5\n');
    expect(run()).toMatchObject({ status: 0 });
  });

  it('send nothing to a teacher without being told to', () => {
    const folder = kitFolder('distil-answers', { 'model-access': 'weights', teacher: 'answers' });
    write(folder, 'inputs.csv', 'input\none\ntwo\n');
    expect(node(folder, 'data/label.mjs', 'inputs.csv').out).toContain('Nothing was sent');
    expect(node(folder, 'data/label.mjs', 'inputs.csv', '--go')).toMatchObject({
      status: 2,
      err: 'label: set TEACHER_URL\n',
    });
    write(
      folder,
      'data/labelled.jsonl',
      Array.from({ length: 60 }, (_, at) => JSON.stringify({ input: `i${at}`, output: 'o' })).join(
        '\n',
      ),
    );
    expect(node(folder, 'data/spot-check.mjs', '--rows', '20').out).toContain('20 rows');
    write(folder, 'data/spot-check.csv', `input,output,right\n${'i,o,yes\n'.repeat(19)}i,o,no\n`);
    expect(node(folder, 'data/spot-check.mjs', '--count').out).toContain('1 of 20 are wrong');
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('search texts by words (skipped without python3)', () => {
    const folder = kitFolder('rag', { 'task-type': 'question-answering', 'content-size': 'large' });
    write(folder, 'content/tin.md', 'Tin melts at 232 degrees.');
    write(folder, 'content/iron.txt', 'Iron rusts in water.');
    const say = (...args: string[]) =>
      execFileSync('python3', args, { cwd: folder, encoding: 'utf8' });
    expect(
      say('retrieval/search.py', 'content', '--query', 'when does tin melt', '--words-alone'),
    ).toContain('[1] (tin.md)');
    write(folder, 'eval/tests.csv', 'input,reference,source\nwhat rusts,Iron,iron.txt\n');
    expect(
      say('retrieval/search.py', 'content', '--tests', 'eval/tests.csv', '--words-alone'),
    ).toContain('1 of 1 have a passage of the file named in source');
    expect(read(folder, 'eval/tests.csv')).toContain('[1] (iron.txt)');
    write(
      folder,
      'results.json',
      JSON.stringify({
        results: {
          results: [
            { vars: { context: '[1] (a) b' }, response: { output: 'so [1]' } },
            { vars: { context: '[1] (a) b' }, response: { output: 'so [4]' } },
          ],
        },
      }),
    );
    expect(say('retrieval/check_citations.py', 'results.json')).toContain(
      '1 cite passages that were given, 0 cite nothing, 1 cite others',
    );
  });
});

const banking = 'data/banking77-train.csv';
describe.skipIf(!hasShared(banking))('ten thousand published questions (needs ../shared)', () => {
  it('are split without a leak', () => {
    const folder = kitFolder('setfit', { 'task-type': 'classification' });
    const { status, out } = node(folder, 'data/convert.mjs', sharedPath(banking), '--items', '400');
    expect(status).toBe(0);
    expect(out).toContain('400 test items held out');
  });
});
