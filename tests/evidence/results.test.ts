import { describe, expect, it } from 'vitest';
import { sourceOfText } from '../../src/evidence/byte-source';
import { UnreadableFile } from '../../src/evidence/fault';
import { readResults } from '../../src/evidence/read-results';
import type { ResultsReport } from '../../src/evidence/results-report';
import { reportResults } from '../../src/evidence/results-report';

async function report(name: string, ...texts: readonly string[]): Promise<ResultsReport> {
  return reportResults(await readResults(texts.map((text) => sourceOfText(name, text))));
}
const csv = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(',')).join('\n');

/** Items that a gets right and b does not, and so on: 21 children of Bentur et al. (2009). */
const bentur = [
  ...Array<readonly [number, number]>(1).fill([1, 1]),
  ...Array<readonly [number, number]>(1).fill([1, 0]),
  ...Array<readonly [number, number]>(7).fill([0, 1]),
  ...Array<readonly [number, number]>(12).fill([0, 0]),
];

describe('rows of item, variant and score', () => {
  const rows = bentur.flatMap(([a, b], item) => [
    [item, 'before', a, 100 + item, 0.001],
    [item, 'after', b, 200 + item, 0.003],
  ]);
  const table = csv([['item', 'variant', 'score', 'latency_ms', 'cost'], ...rows]);

  it('give each variant its score, interval and medians', async () => {
    const { variants } = await report('results.csv', table);
    expect(variants).toMatchObject([
      { name: 'after', n: 21, score: 8 / 21, latency: 210, cost: 0.003, errors: 0 },
      { name: 'before', n: 21, score: 2 / 21, latency: 110, cost: 0.001, errors: 0 },
    ]);
    expect(variants[1]?.low).toBeCloseTo(0.0265, 4);
    expect(variants[1]?.high).toBeCloseTo(0.2891, 4);
  });

  it('give the paired difference, exact McNemar and what would settle it', async () => {
    const { pairs } = await report('results.csv', table);
    // Fagerland, Lydersen and Laake (2013), table 4 and 6: p .0703; Newcombe's interval .026 to .507.
    expect(pairs).toMatchObject([
      { a: 'after', b: 'before', n: 21, test: 'McNemar', wins: 7, losses: 1 },
    ]);
    const [pair] = pairs;
    expect(pair?.p).toBeCloseTo(0.0703, 4);
    expect(pair?.difference).toBeCloseTo(6 / 21, 10);
    expect(pair?.low).toBeCloseTo(0.026, 3);
    expect(pair?.high).toBeCloseTo(0.507, 3);
    expect(pair?.detectable).toBeCloseTo(1.96 * Math.sqrt(8 / 21 / 21), 3);
    expect(pair?.settles).toBeGreaterThan(0);
    expect(pair?.settles).toBeLessThan(40);
  });

  it.each([
    [
      'JSONL',
      'r.jsonl',
      rows.map(([item, variant, score]) => JSON.stringify({ item, variant, score })).join('\n'),
    ],
    [
      'a JSON list',
      'r.json',
      JSON.stringify(rows.map(([item, variant, score]) => ({ item, variant, score }))),
    ],
    [
      'a list in an object',
      'r.json',
      JSON.stringify({
        run: 1,
        results: rows.map(([item, variant, score]) => ({ item, variant, score })),
      }),
    ],
    [
      'pass and fail',
      'r.csv',
      csv([
        ['id', 'model', 'pass'],
        ...rows.map(([item, variant, score]) => [
          item,
          variant,
          Number(score) > 0 ? 'pass' : 'fail',
        ]),
      ]),
    ],
    [
      'true and false',
      'r.tsv',
      [
        'id\tsystem\tcorrect',
        ...rows.map(([item, variant, score]) => `${item}\t${variant}\t${score === 1}`),
      ].join('\n'),
    ],
    [
      'percent',
      'r.csv',
      csv([
        ['id', 'model', 'score'],
        ...rows.map(([item, variant, score]) => [item, variant, `${Number(score) * 100}%`]),
      ]),
    ],
    [
      'a column for each variant',
      'r.csv',
      csv([['item', 'before', 'after'], ...bentur.map(([a, b], item) => [item, a, b])]),
    ],
    [
      'a column for each variant, and one of text',
      'r.csv',
      csv([
        ['item', 'question', 'before', 'after'],
        ...bentur.map(([a, b], item) => [item, 'why not', a, b]),
      ]),
    ],
  ])('are the same as %s', async (_, name, text) => {
    const { pairs, variants } = await report(name, text);
    expect(variants.map(({ score }) => score)).toEqual([8 / 21, 2 / 21]);
    expect(pairs).toMatchObject([{ a: 'after', b: 'before', wins: 7, losses: 1 }]);
  });

  it('are read from one file for each variant', async () => {
    const file = (side: 0 | 1) =>
      csv([['doc_id', 'acc'], ...bentur.map((pair, item) => [item, pair[side]])]);
    const { variants, pairs } = await report('samples.csv', file(0), file(1));
    expect(variants.map(({ name }) => name)).toEqual(['variant 2', 'variant 1']);
    expect(pairs).toMatchObject([{ wins: 7, losses: 1 }]);
  });

  it('take seconds for seconds', async () => {
    const { variants } = await report(
      'r.csv',
      'item,variant,score,seconds\n1,a,1,1.5\n2,a,0,2.5\n',
    );
    expect(variants[0]?.latency).toBe(2000);
  });

  it('count errors apart from scores', async () => {
    const { variants } = await report(
      'r.csv',
      'item,variant,pass\n1,a,pass\n2,a,error\n3,a,\n4,a,fail\n',
    );
    expect(variants).toMatchObject([{ n: 2, score: 0.5, errors: 2 }]);
  });

  it('take repeats of an item for one item', async () => {
    const { variants } = await report('r.csv', 'item,variant,score\n1,a,1\n1,a,0\n2,a,1\n2,a,1\n');
    expect(variants).toMatchObject([{ n: 2, score: 0.75 }]);
  });

  it('say so where variants have different items, and compare the common ones', async () => {
    const { pairs, faults, variants } = await report(
      'r.csv',
      'item,variant,score\n1,a,1\n2,a,1\n3,a,0\n2,b,0\n3,b,0\n4,b,1\n5,b,1\n',
    );
    expect(variants.map(({ n }) => n).sort()).toEqual([3, 4]);
    expect(pairs).toMatchObject([{ n: 2, wins: 1, losses: 0 }]);
    expect(faults).toMatchObject([
      {
        what: 'Two variants were measured on different items (3 and 4); they are compared on the 2 that both have',
      },
    ]);
  });

  it('compare no variants without a common item', async () => {
    const { pairs, faults } = await report('r.csv', 'item,variant,score\n1,a,1\n2,b,1\n');
    expect(pairs).toEqual([]);
    expect(faults).toHaveLength(1);
  });

  it('name the line of a score that is none', async () => {
    const { faults, variants } = await report(
      'r.csv',
      'item,variant,score\n1,a,1\n2,a,good\n3,a,0\n',
    );
    expect(faults).toMatchObject([
      { line: 3, what: 'A score is neither a number nor right or wrong' },
    ]);
    expect(variants[0]?.n).toBe(2);
  });

  it('use the paired bootstrap where scores are not right or wrong', async () => {
    // Hours of sleep gained under two drugs (Student 1908): mean difference 1.58.
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const rows = first.flatMap((value, item) => [
      [item, 'one', value],
      [item, 'two', second[item]],
    ]);
    const { pairs } = await report('r.csv', csv([['item', 'variant', 'score'], ...rows]));
    expect(pairs).toMatchObject([
      {
        a: 'two',
        b: 'one',
        test: 'paired bootstrap',
        n: 10,
        wins: 9,
        losses: 0,
        settles: 0,
        detectable: null,
      },
    ]);
    expect(pairs[0]?.difference).toBeCloseTo(1.58, 10);
    expect(pairs[0]?.low).toBeGreaterThan(0.9);
    expect(pairs[0]?.high).toBeLessThan(2.5);
    expect(pairs[0]?.p).toBeLessThan(0.001);
  });

  it('compare many variants only with the best', async () => {
    const rows = Array.from({ length: 12 }, (_, variant) =>
      [1, 2, 3].map((item) => [item, `v${variant}`, item <= variant % 4 ? 1 : 0]),
    ).flat();
    const { pairs } = await report('r.csv', csv([['item', 'variant', 'score'], ...rows]));
    expect(pairs).toHaveLength(11);
    expect(new Set(pairs.map(({ a }) => a)).size).toBe(1);
  });

  it('have nothing to settle where there is no difference', async () => {
    const { pairs } = await report('r.csv', 'item,variant,score\n1,a,1\n2,a,0\n1,b,1\n2,b,0\n');
    expect(pairs).toMatchObject([{ difference: 0, p: 1, settles: null, detectable: null }]);
  });
});

describe('preferences', () => {
  const rows = [...Array<string>(9).fill('a'), ...Array<string>(2).fill('b'), 'tie'];

  it('are tested by signs, ties left out', async () => {
    const { pairs, variants } = await report(
      'r.csv',
      csv([['item', 'preferred'], ...rows.map((winner, item) => [item, winner])]),
    );
    expect(pairs).toMatchObject([{ a: 'A', b: 'B', n: 12, test: 'sign test', wins: 9, losses: 2 }]);
    // Twice the tail of 0, 1 and 2 in 11: 2 · 67 / 2048.
    expect(pairs[0]?.p).toBeCloseTo(134 / 2048, 10);
    expect(variants).toMatchObject([
      { name: 'A', n: 11, score: 9 / 11 },
      { name: 'B', n: 11, score: 2 / 11 },
    ]);
  });

  it('name their variants, in either order', async () => {
    const named = rows.map((winner, item) => {
      const [a, b] = item % 2 === 0 ? ['new', 'old'] : ['old', 'new'];
      return [item, a, b, winner === 'a' ? 'new' : winner === 'b' ? 'old' : 'tie'];
    });
    const { pairs } = await report('r.csv', csv([['item', 'a', 'b', 'preferred'], ...named]));
    expect(pairs).toMatchObject([{ a: 'new', b: 'old', wins: 9, losses: 2, n: 12 }]);
  });

  it('name the line of one that is neither', async () => {
    const { faults } = await report('r.csv', 'item,a,b,preferred\n1,x,y,x\n2,x,y,z\n');
    expect(faults).toMatchObject([{ line: 3 }]);
  });
});

describe('typed counts', () => {
  it('are scores with intervals, and pairs where the four cells are given', async () => {
    const typed = {
      variants: [
        { name: 'p', right: 81, n: 263 },
        { name: 'q', passed: 15, n: 148 },
      ],
      pairs: [{ a: 'p', b: 'q', both: 1, onlyA: 1, onlyB: 7, neither: 12 }],
    };
    const { variants, pairs } = await report('typed.json', JSON.stringify(typed));
    // Newcombe (1998), method 3.
    expect(variants[0]?.low).toBeCloseTo(0.2553, 4);
    expect(variants[0]?.high).toBeCloseTo(0.3662, 4);
    expect(pairs[0]?.p).toBeCloseTo(0.0703, 4);
  });

  it('are refused where a count is impossible', async () => {
    for (const right of [9, -1, 'many']) {
      const typed = JSON.stringify({ variants: [{ name: 'p', right, n: 5 }] });
      await expect(report('typed.json', typed)).rejects.toBeInstanceOf(UnreadableFile);
    }
  });
});

describe('files without results', () => {
  it.each([
    ['a data set', 'r.jsonl', '{"text":"a","colour":"red"}\n'],
    ['an object', 'r.json', '{"a": {"b": 1}}'],
    ['text', 'r.txt', 'nothing here\n'],
  ])('are named: %s', async (_, name, text) => {
    await expect(report(name, text)).rejects.toThrow('No results were found in the file');
  });
});
