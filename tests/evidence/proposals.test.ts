import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { sourceOfText } from '../../src/evidence/byte-source';
import { inspect } from '../../src/evidence/inspect';
import { measurable } from '../../src/evidence/measurable';
import { proposalsFromData } from '../../src/evidence/proposals';
import type { Proposal } from '../../src/evidence/proposals';
import type { Report } from '../../src/evidence/report';
import { readAnswer } from '../../src/model/answers';

const lengths = {
  texts: 10,
  total: 100,
  mean: 10.4,
  median: 9,
  p95: 20,
  longest: 30,
  histogram: [],
};
const labels = { count: 3, balance: 0.9, rarest: 30, commonest: 60, counts: [] };
const plain: Report = {
  files: [],
  rows: 100,
  usable: 100,
  kinds: ['pairs'],
  words: 5000,
  labels,
  duplicates: { exact: 0, folded: 0, near: 0, nearOf: 100, nearSampled: false, share: 1 },
  conflicts: 0,
  regularity: null,
  tokens: { estimate: { input: lengths, output: lengths }, exact: null, shared: 0 },
  baseline: null,
  personalData: {
    email: 0,
    phone: 0,
    card: 0,
    iban: 0,
    ip: 0,
    socialSecurity: 0,
    secret: 0,
    rows: 0,
  },
  test: null,
  faults: [],
  faultsInAll: 0,
};

function proposed(report: Report, question: string): Proposal | undefined {
  const all = proposalsFromData(report);
  for (const { question: id, answer } of all) {
    const asked = knowledge.questions.find((entry) => entry.id === id);
    expect(asked === undefined ? id : readAnswer(asked, answer)).toMatchObject({ ok: true });
  }
  return all.find((proposal) => proposal.question === question);
}
const answerOf = (change: Partial<Report>, question: string) =>
  proposed({ ...plain, ...change }, question)?.answer;
const baseline = (score: number, low: number, majority: number) => ({
  majority: { score: majority, n: 200, low: majority, high: majority },
  linear: { score, n: 200, low, high: 1 },
  trainedOn: 800,
  heldOut: 'split' as const,
});

describe('answers that a data set suggests', () => {
  it('are to all questions that are said to be measurable from a file', () => {
    const report: Report = {
      ...plain,
      kinds: ['pairs', 'raw-text'],
      baseline: baseline(0.9, 0.85, 0.2),
    };
    const ids: string[] = proposalsFromData(report).map(({ question }) => question);
    expect(ids.toSorted()).toEqual(measurable.file.toSorted());
  });

  it.each([
    [1, 'handful'],
    [20, 'handful'],
    [21, 'tens'],
    [100, 'tens'],
    [101, 'hundreds'],
  ])('example-coverage with %d rows of the rarest label', (rarest, answer) => {
    expect(answerOf({ labels: { ...labels, rarest } }, 'example-coverage')).toBe(answer);
  });

  it('example-coverage of written outputs is a handful below 50, and for a person to tell above', () => {
    expect(answerOf({ labels: null, usable: 49 }, 'example-coverage')).toBe('handful');
    expect(answerOf({ labels: null, usable: 50 }, 'example-coverage')).toBeUndefined();
    expect(proposed({ ...plain, labels: null, usable: 1 }, 'example-coverage')?.because).toBe(
      'There is 1 different example in all, fewer than 50.',
    );
  });

  it.each([
    [2, 'few'],
    [10, 'few'],
    [11, 'tens'],
    [50, 'tens'],
    [51, 'many'],
  ])('label-count with %d labels', (count, answer) => {
    expect(answerOf({ labels: { ...labels, count } }, 'label-count')).toBe(answer);
  });

  it('labelled-examples counts usable rows less exact repeats', () => {
    const duplicates = { ...plain.duplicates, exact: 12 };
    const proposal = proposed({ ...plain, usable: 90, duplicates }, 'labelled-examples');
    expect(proposal).toEqual({
      question: 'labelled-examples',
      answer: 78,
      because: '90 rows have an input and an output, less 12 exact repeats.',
    });
  });

  it.each([
    [{}, 'curated'],
    [{ usable: 99 }, 'mixed'],
    [{ usable: 90 }, 'poor'],
    [{ conflicts: 5 }, 'mixed'],
    [{ conflicts: 30, labels: null }, 'curated'],
    [{ duplicates: { ...plain.duplicates, exact: 40 } }, 'poor'],
  ])('data-quality %#', (change, answer) => {
    expect(answerOf(change, 'data-quality')).toBe(answer);
  });

  it('data-quality says what a file cannot show', () => {
    expect(proposed(plain, 'data-quality')?.because).toContain('only if a person has checked them');
  });

  it.each([
    [baseline(0.9, 0.85, 0.2), 'little'],
    [baseline(0.83, 0.79, 0.2), undefined],
    // Nine in ten, where always the same answer has 85 in 100, is little of a feat.
    [baseline(0.9, 0.85, 0.85), undefined],
    [null, undefined],
  ])('outside-knowledge %#', (found, answer) => {
    expect(answerOf({ baseline: found }, 'outside-knowledge')).toBe(answer);
  });

  it.each([
    [9_999_999, 'little'],
    [10_000_000, 'much'],
    [1_000_000_000, 'much'],
    [1_000_000_001, 'huge'],
  ])('domain-text with %d words', (words, answer) => {
    expect(answerOf({ words, kinds: ['raw-text'], labels: null }, 'domain-text')).toBe(answer);
  });

  it('lengths are exact where they were counted, and say so', () => {
    expect(proposed(plain, 'input-tokens')).toMatchObject({
      answer: 10,
      because: expect.stringContaining('estimated') as string,
    });
    const exact = { input: { ...lengths, mean: 12 }, output: null, tokenizer: 'toy tokens' };
    const tokens = { ...plain.tokens, exact };
    expect(proposed({ ...plain, tokens }, 'input-tokens')).toMatchObject({
      answer: 12,
      because: expect.stringContaining('counted with toy tokens') as string,
    });
    expect(answerOf({ tokens }, 'output-tokens')).toBeUndefined();
  });

  it('data-kinds holds all kinds that were found', () => {
    expect(answerOf({ kinds: ['pairs', 'raw-text'] }, 'data-kinds')).toEqual(['pairs', 'raw-text']);
  });

  it('are none without a usable row', () => {
    expect(proposalsFromData({ ...plain, usable: 0 })).toEqual([]);
  });
});

describe('what a report and its proposals repeat of the file', () => {
  const secret = 'ZANZIBAR';
  const files = [
    sourceOfText(
      `${secret}.jsonl`,
      Array.from({ length: 40 }, (_, row) =>
        JSON.stringify({ text: `${secret} ${row}`, output: `${secret} said ${row}` }),
      ).join('\n'),
    ),
    sourceOfText(
      `${secret}.jsonl`,
      `{"text":"${secret}", broken ${secret}\n{"input":"${secret}"}\n{"output":""}`,
    ),
    sourceOfText(`${secret}.txt`, `${secret} is an island.\n`),
    sourceOfText(
      `${secret}.csv`,
      `prompt,chosen,rejected\n${secret},${secret} a,${secret} b\n${secret},,\n${secret}\n`,
    ),
  ];

  it.each(files.map((file, place) => [place, file] as const))(
    'is no text of a row, nor its name (%d)',
    async (_, file) => {
      const report = await inspect([file], { exactTokens: true, test: [file] });
      expect(JSON.stringify(report)).not.toContain(secret);
      expect(JSON.stringify(proposalsFromData(report))).not.toContain(secret);
    },
  );

  it('is labels in the report, and none in the proposals', async () => {
    const rows = Array.from({ length: 40 }, (_, row) =>
      JSON.stringify({ text: `row ${row}`, label: `${secret}${row % 2}` }),
    );
    const report = await inspect([sourceOfText('rows.jsonl', rows.join('\n'))]);
    expect(JSON.stringify(report.labels)).toContain(secret);
    expect(JSON.stringify(proposalsFromData(report))).not.toContain(secret);
  });
});
