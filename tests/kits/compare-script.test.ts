import { afterAll, describe, expect, it } from 'vitest';
import { sourceOfText } from '../../src/evidence/byte-source';
import { readResults } from '../../src/evidence/read-results';
import { reportResults } from '../../src/evidence/results-report';
import { kitFolder, node, removeFolders, write } from '../fixtures/kit-folder';

afterAll(removeFolders);

describe('compare.mjs', () => {
  const folder = kitFolder('build-evaluation');
  const compare = (text: string) => {
    write(folder, 'results', text);
    const { out, err } = node(folder, 'eval/compare.mjs', 'results', '--json');
    expect(err).toBe('');
    return JSON.parse(out) as { variants: object[]; pairs: object[] };
  };
  const evidence = async (text: string) =>
    reportResults(await readResults([sourceOfText('results', text)]));
  const close = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, one: unknown) =>
      typeof one === 'number' ? Number(one.toPrecision(8)) : one,
    );
  const pick = (object: object, names: readonly string[]) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
  const ofPair = ['a', 'b', 'n', 'test', 'difference', 'low', 'high', 'p', 'wins', 'losses'];

  const cases: readonly (readonly [string, string])[] = [
    [
      'right or wrong',
      [
        'item,variant,score',
        ...Array.from(
          { length: 60 },
          (_, at) => `i${at},a,${Number(at % 5 !== 0)}\ni${at},b,${Number(at % 3 !== 0)}`,
        ),
      ].join('\n'),
    ],
    [
      'graded',
      [
        'item,variant,score',
        ...Array.from(
          { length: 25 },
          (_, at) => `i${at},a,${(at % 7) / 7}\ni${at},b,${(at % 4) / 5}`,
        ),
      ].join('\n'),
    ],
    [
      'repeats',
      [
        'item,variant,pass',
        ...Array.from(
          { length: 40 },
          (_, at) => `i${at % 20},a,${at % 3 === 0 ? 'pass' : 'fail'}\ni${at % 20},b,pass`,
        ),
      ].join('\n'),
    ],
    [
      'preferences',
      [
        'item,a,b,preferred',
        ...Array.from(
          { length: 30 },
          (_, at) => `i${at},new,old,${['a', 'b', 'a', 'tie'][at % 4]}`,
        ),
      ].join('\n'),
    ],
    [
      'promptfoo',
      JSON.stringify({
        results: {
          version: 3,
          prompts: [
            { provider: 'base', label: 'zero-shot' },
            { provider: 'base', label: 'few-shot' },
          ],
          results: Array.from({ length: 40 }, (_, at) => ({
            promptIdx: at % 2,
            testIdx: Math.floor(at / 2),
            vars: { input: `i${Math.floor(at / 2)}` },
            success: at % 3 !== 0,
            score: Number(at % 3 !== 0),
            failureReason: at === 39 ? 2 : 0,
            gradingResult: at === 39 ? null : {},
            provider: { id: 'echo' },
            prompt: { label: 'x', raw: 'y' },
          })),
        },
      }),
    ],
  ];

  it.each(cases)('gives the numbers of the results page: %s', async (_, text) => {
    const own = compare(text);
    const { variants, pairs } = await evidence(text);
    expect(close(own.pairs.map((pair) => pick(pair, ofPair)))).toEqual(
      close(pairs.map((pair) => pick(pair, ofPair))),
    );
    for (const variant of own.variants) {
      expect(
        variants.map((one) => close(pick(one, ['name', 'n', 'score', 'low', 'high']))),
      ).toContainEqual(close(variant));
    }
  });

  it('counts the example row of the template nowhere, nor does the results page', async () => {
    const text = JSON.stringify({
      results: {
        version: 3,
        results: ['EXAMPLE: delete this row; the plan needs 20 items', 'held out', ''].map(
          (description, testIdx) => ({
            ...{ promptIdx: 0, testIdx, success: testIdx > 0, score: Number(testIdx > 0) },
            vars: { input: `i${testIdx}` },
            testCase: { description },
            gradingResult: {},
            provider: { id: 'echo', label: 'base' },
            prompt: { label: 'zero-shot', raw: 'y' },
          }),
        ),
      },
    });
    expect(compare(text).variants).toMatchObject([{ n: 2, score: 1 }]);
    expect((await evidence(text)).variants).toMatchObject([{ n: 2, score: 1 }]);
  });

  it('says in one line what is wrong', () => {
    for (const [name, text] of [
      ['none', 'left,right\n1,2\n'],
      ['empty', ''],
      ['word', 'item,variant,score\na,b,maybe\n'],
    ] as const) {
      write(folder, name, text);
      const { status, err } = node(folder, 'eval/compare.mjs', name);
      expect(status).toBe(2);
      expect(err).toMatch(/^compare: .*\n$/);
    }
  });
});
