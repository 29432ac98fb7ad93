import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes, sourceOfText } from '../../src/evidence/byte-source';
import { readResults } from '../../src/evidence/read-results';
import { reportResults } from '../../src/evidence/results-report';

/** A row of samples_TASK_DATE.jsonl, as lm_eval/evaluator.py makes it. */
const sample = (doc: number, right: number, filter = 'none') => ({
  doc_id: doc,
  doc: { question: `Question ${doc}` },
  target: '4',
  arguments: { gen_args_0: { arg_0: 'Question', arg_1: { until: ['\n'] } } },
  resps: [['It is 4']],
  filtered_resps: ['4'],
  filter,
  metrics: ['exact_match'],
  doc_hash: `hash ${doc}`,
  prompt_hash: 'p',
  target_hash: 't',
  exact_match: right,
});
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const scores = async (...files: ReturnType<typeof sourceOfBytes>[]) => {
  const { variants, pairs, faults } = reportResults(await readResults(files));
  return {
    variants: variants.map(({ name, n, score, errors }) => ({ name, n, score, errors })),
    pairs: pairs.map(({ a, b, wins, losses }) => ({ a, b, wins, losses })),
    faults: faults.map(({ what }) => what),
  };
};

describe('lm-evaluation-harness', () => {
  it('has its samples read, a file for each variant, paired by document', async () => {
    const before = lines([0, 1, 2, 3].map((doc) => sample(doc, doc < 1 ? 1 : 0)));
    const after = lines([3, 2, 1, 0].map((doc) => sample(doc, doc < 3 ? 1 : 0)));
    const files = [sourceOfText('samples_a.jsonl', before), sourceOfText('b.jsonl', after)];
    expect(await scores(...files)).toEqual({
      variants: [
        { name: 'variant 2', n: 4, score: 0.75, errors: 0 },
        { name: 'variant 1', n: 4, score: 0.25, errors: 0 },
      ],
      pairs: [{ a: 'variant 2', b: 'variant 1', wins: 2, losses: 0 }],
      faults: [],
    });
  });

  it('keeps the filters of a run apart, and finds a metric that older rows do not name', async () => {
    const filters = [0, 1].flatMap((doc) => [
      sample(doc, doc, 'strict-match'),
      sample(doc, 1, 'flexible-extract'),
    ]);
    const { variants } = await scores(sourceOfText('s.jsonl', lines(filters)));
    expect(variants).toEqual([
      { name: 'variant 1, flexible-extract', n: 2, score: 1, errors: 0 },
      { name: 'variant 1', n: 2, score: 0.5, errors: 0 },
    ]);
    const older = [0, 1].map((doc) => ({ doc_id: doc, filtered_resps: [], acc: 1, acc_norm: 0 }));
    expect((await scores(sourceOfText('s.jsonl', lines(older)))).variants).toMatchObject([
      { n: 2, score: 1 },
    ]);
  });

  it('says of samples without a score of their own what to log', async () => {
    const rows = [sample(0, 1), { ...sample(1, 1), exact_match: [['a'], ['b']] }];
    const { variants, faults } = await scores(sourceOfText('s.jsonl', lines(rows)));
    expect(variants).toMatchObject([{ n: 1 }]);
    expect(faults).toEqual(['A sample has no score of its own']);
  });

  const aggregated = (name: string, acc: number) =>
    JSON.stringify({
      results: {
        arc_easy: { alias: 'arc_easy', 'acc,none': acc, 'acc_stderr,none': 0.01 },
        gsm8k: { alias: 'gsm8k', 'exact_match,strict-match': 0.5 },
        wikitext: { alias: 'wikitext', 'word_perplexity,none': 12.5 },
      },
      'n-samples': {
        arc_easy: { original: 2376, effective: 100 },
        gsm8k: { original: 1319, effective: 40 },
        wikitext: { original: 62, effective: 62 },
      },
      model_name: name,
    });

  it('has the means of its results turned into counts, with what has none named', async () => {
    const files = [
      sourceOfText('results_a.json', aggregated('org/small', 0.81)),
      sourceOfText('results_b.json', aggregated('org/small', 0.9)),
    ];
    const { variants, faults } = await scores(...files);
    expect(variants).toEqual([
      { name: 'org/small (2)', n: 140, score: 110 / 140, errors: 0 },
      { name: 'org/small', n: 140, score: 101 / 140, errors: 0 },
    ]);
    expect(new Set(faults)).toEqual(new Set(['A task has no share of samples that were right']));
  });
});

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('Inspect', () => {
  const samplesOf = (values: readonly unknown[]) =>
    values.map((value, at) => ({
      ...{ id: `q${at}`, epoch: 1, input: 'Secret?', target: 'x', total_time: 2 },
      ...(value === null ? { error: { message: 'stopped' } } : { scores: { match: { value } } }),
    }));
  const spec = (model: string) => ({ eval: { task: 'help', model, created: '2026-11-01' } });
  const log = (model: string, values: readonly unknown[]) =>
    JSON.stringify({ version: 2, status: 'success', ...spec(model), samples: samplesOf(values) });
  const archive = (model: string, files: Record<string, unknown>) => {
    const entries = Object.entries({ 'header.json': spec(model), ...files });
    const packed = entries.map(([name, value]) => [name, strToU8(JSON.stringify(value))]);
    return sourceOfBytes('log.eval', zipSync(Object.fromEntries(packed) as never));
  };

  it('has its values read as it reads them itself, and errors counted apart', async () => {
    const values = ['C', 'I', 'P', 'N', true, 1, '0.5', null];
    const { variants, faults } = await scores(sourceOfText('log.json', log('openai/x', values)));
    expect(variants).toEqual([{ name: 'openai/x', n: 7, score: 4 / 7, errors: 1 }]);
    expect(faults).toEqual([]);
    const [first] = reportResults(
      await readResults([sourceOfText('log.json', log('openai/x', values))]),
    ).variants;
    expect(first?.latency).toBe(2000);
  });

  it('has two logs compared sample by sample, one packed and one not', async () => {
    const packed = archive('b/y', { 'summaries.json': samplesOf(['C', 'C', 'I']) });
    const { pairs } = await scores(sourceOfText('l.json', log('a/x', ['C', 'I', 'I'])), packed);
    expect(pairs).toEqual([{ a: 'b/y', b: 'a/x', wins: 1, losses: 0 }]);
  });

  it('has its archives read, whichever version wrote them, finished or not', async () => {
    const rows = samplesOf(['C', 'I']);
    const [one, two] = rows;
    const expected = [{ name: 'a/x', n: 2, score: 0.5, errors: 0 }];
    for (const files of [
      { 'summary.json': rows },
      { '_journal/summaries/1.json': [one], '_journal/summaries/2.json': [two] },
      { 'samples/q0_epoch_1.json': one, 'samples/q1_epoch_1.json': two },
    ]) {
      expect((await scores(archive('a/x', files))).variants).toEqual(expected);
    }
  });

  it('names a value that is none, another ZIP, and one that is cut short', async () => {
    const odd = sourceOfText('log.json', log('a/x', ['C', { accuracy: 1 }]));
    expect((await scores(odd)).faults).toEqual(['A score is neither a number nor C, P, I or N']);
    const other = sourceOfBytes('a.zip', zipSync({ 'a.txt': strToU8('a') }));
    await expect(readResults([other])).rejects.toThrow('This is a ZIP, and no log of Inspect.');
    const whole = zipSync({ 'header.json': strToU8('{}') });
    const cut = sourceOfBytes('a.eval', whole.subarray(0, whole.length - 30));
    await expect(readResults([cut])).rejects.toThrow('The ZIP cannot be unpacked.');
    const odder = { 'header.json': strToU8('{'), 'summaries.json': strToU8('[]') };
    const broken = sourceOfBytes('b.eval', zipSync(odder));
    await expect(readResults([broken])).rejects.toThrow('header.json in the log is not JSON.');
    const deep = archive('a/x', { 'summaries.json': JSON.parse(nested(3_000)) as unknown });
    await expect(readResults([deep])).rejects.toThrow('in the log is nested too deeply');
    await expect(readResults([sourceOfText('log.json', `{"a":${nested(9_000)}}`)])).rejects.toThrow(
      'The file is nested too deeply to be read.',
    );
  });
});
