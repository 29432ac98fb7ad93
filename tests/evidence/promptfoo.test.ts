import { describe, expect, it } from 'vitest';
import { sourceOfText } from '../../src/evidence/byte-source';
import { readResults } from '../../src/evidence/read-results';
import { reportResults } from '../../src/evidence/results-report';

const prompts = [
  { provider: 'openai:gpt-6', label: 'short', raw: 'Answer {{question}}' },
  {
    provider: 'openai:gpt-6',
    label: 'Answer at length, with every step, what is asked in: {{question}}',
    raw: 'Answer at length, with every step, what is asked in: {{question}}',
  },
];

/** A row as promptfoo 0.123 writes it, as far as it is read. */
function row(test: number, prompt: number, passed: boolean, more: object = {}) {
  return {
    id: `${test}-${prompt}`,
    testIdx: test,
    promptIdx: prompt,
    promptId: `id${prompt}`,
    vars: { question: `question ${test}` },
    testCase: { vars: { question: `question ${test}` }, assert: [{ type: 'equals', value: 'x' }] },
    prompt: { raw: `Answer question ${test}`, label: prompts[prompt]!.label },
    provider: { id: 'openai:gpt-6', label: '' },
    success: passed,
    score: passed ? 1 : 0,
    gradingResult: { pass: passed, score: passed ? 1 : 0, reason: '' },
    failureReason: passed ? 0 : 1,
    latencyMs: 100 * (prompt + 1) + test,
    cost: 0.001 * (prompt + 1),
    namedScores: {},
    ...more,
  };
}

const rows = [0, 1, 2, 3, 4, 5].flatMap((test) => [row(test, 0, test < 3), row(test, 1, test < 5)]);
const file = (results: readonly object[]) => ({
  evalId: 'eval-1',
  results: { version: 3, timestamp: '', prompts, results, stats: {} },
  config: { prompts: [{ a: 1 }], tests: [{ vars: {} }] },
  shareableUrl: null,
  vars: ['question'],
  metadata: {},
});

async function report(name: string, text: string) {
  return reportResults(await readResults([sourceOfText(name, text)]));
}

describe('results of promptfoo', () => {
  it.each([
    ['JSON', 'results.json', JSON.stringify(file(rows))],
    ['JSON over several lines', 'results.json', JSON.stringify(file(rows), null, 2)],
    ['JSONL', 'results.jsonl', rows.map((one) => JSON.stringify(one)).join('\n')],
  ])('are read from %s', async (_, name, text) => {
    const { variants, pairs } = await report(name, text);
    expect(variants).toMatchObject([
      { n: 6, score: 5 / 6, latency: 202.5, cost: 0.002, errors: 0 },
      { n: 6, score: 3 / 6, latency: 102.5, cost: 0.001, errors: 0 },
    ]);
    expect(variants.map(({ name: variant }) => variant)).toEqual([
      '[openai:gpt-6] prompt 2',
      '[openai:gpt-6] short',
    ]);
    expect(pairs).toMatchObject([{ n: 6, wins: 2, losses: 0, test: 'McNemar' }]);
    expect(pairs[0]?.p).toBeCloseTo(0.5, 10);
  });

  it('count an error of the provider apart, not as a failure', async () => {
    const broken = row(6, 0, false, { gradingResult: null, failureReason: 2, error: 'rate limit' });
    const { variants } = await report('r.json', JSON.stringify(file([...rows, broken])));
    expect(variants[1]).toMatchObject({ n: 6, errors: 1 });
  });

  it('take repeats of a test for one item', async () => {
    const repeats = rows.map((one) => ({
      ...one,
      testIdx: one.testIdx + 6,
      success: false,
      score: 0,
    }));
    const { variants, pairs } = await report('r.json', JSON.stringify(file([...rows, ...repeats])));
    expect(variants).toMatchObject([
      { n: 6, score: 5 / 12 },
      { n: 6, score: 3 / 12 },
    ]);
    expect(pairs).toMatchObject([{ n: 6, test: 'paired bootstrap' }]);
  });

  it('use graded scores', async () => {
    const graded = [0, 1].flatMap((test) => [
      row(test, 0, true, { score: 0.75 }),
      row(test, 1, false, { score: 0.25 }),
    ]);
    const { variants } = await report('r.json', JSON.stringify(file(graded)));
    expect(variants.map(({ score }) => score)).toEqual([0.75, 0.25]);
  });

  it('tell providers apart', async () => {
    const others = rows.map((one) => ({
      ...one,
      promptIdx: one.promptIdx + 2,
      provider: { id: 'anthropic:claude' },
      prompt: { raw: 'r', label: 'short' },
    }));
    const { variants, pairs } = await report(
      'r.jsonl',
      [...rows, ...others].map((one) => JSON.stringify(one)).join('\n'),
    );
    expect(variants.map(({ name }) => name).sort()).toEqual([
      '[anthropic:claude] short',
      '[anthropic:claude] short (prompt 4)',
      '[openai:gpt-6] prompt 2',
      '[openai:gpt-6] short',
    ]);
    expect(pairs).toHaveLength(6);
  });

  it('are read from the table of older versions', async () => {
    const old = {
      version: 2,
      results: {
        table: {
          head: {
            prompts: [
              { provider: 'p', label: 'one' },
              { provider: 'p', label: 'two' },
            ],
            vars: ['q'],
          },
          body: [
            {
              vars: ['a'],
              outputs: [
                { pass: true, score: 1, latencyMs: 10, cost: 0 },
                { pass: false, score: 0, latencyMs: 20, cost: 0 },
              ],
            },
            {
              vars: ['b'],
              outputs: [
                { pass: true, score: 1, latencyMs: 30, cost: 0 },
                { pass: true, score: 1, latencyMs: 40, cost: 0 },
              ],
            },
          ],
        },
      },
    };
    const { variants } = await report('old.json', JSON.stringify(old));
    expect(variants).toMatchObject([
      { name: '[p] one', score: 1, latency: 20, cost: null },
      { name: '[p] two', score: 0.5 },
    ]);
  });

  it('are read from its CSV', async () => {
    const head =
      'Description,question,[openai:gpt-6] short,Status,Score,Named Scores,Grader Reason,Comment,[openai:gpt-6] long,Status,Score,Named Scores,Grader Reason,Comment';
    const line = (question: string, one: string, two: string) =>
      `,${question},some output,${one},1,{},,,"other, output",${two},1,{},,`;
    const text = [
      head,
      line('a', 'PASS', 'FAIL'),
      line('b', 'PASS', 'ERROR'),
      line('c', 'FAIL', 'PASS'),
    ].join('\n');
    const { variants } = await report('results.csv', text);
    expect(variants).toMatchObject([
      { name: '[openai:gpt-6] short', n: 3, score: 2 / 3, errors: 0 },
      { name: '[openai:gpt-6] long', n: 2, score: 1 / 2, errors: 1 },
    ]);
  });

  it('repeat no text of a prompt or an output', async () => {
    const text = JSON.stringify(await report('r.json', JSON.stringify(file(rows))));
    expect(text).not.toContain('question 1');
    expect(text).not.toContain('every step');
  });
});
