import { describe, expect, it } from 'vitest';
import { readCases, readPlaced, sayProblem } from '../../src/evaluation/read-rows';
import type { PlacedJson } from '../../src/evaluation/read-rows';
import type { Case } from '../../src/model/case';
import { hasShared, publishedCases, sharedJson } from '../fixtures/shared';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCases } from './toy-cases';

const text = (rows: unknown) => JSON.stringify(rows, null, 1);
const said = (content: string): string[] => {
  const read = readCases(content, toyKnowledge);
  return read.ok ? [] : read.problems.map(sayProblem);
};
/** The toy cases with the third one changed. */
const changed = (change: (row: Record<string, unknown>) => void): string => {
  const rows = structuredClone<unknown[]>(toyCases) as Record<string, unknown>[];
  change(rows[2]!);
  return text(rows);
};
const outcome = (row: Record<string, unknown>) => row['outcome'] as Record<string, unknown>;

describe('a case file in order', () => {
  it('gives its cases', () => {
    const read = readCases(text(toyCases), toyKnowledge);
    expect(read).toEqual({ ok: true, cases: toyCases, ignored: [] });
  });

  it('may begin with a byte order mark', () => {
    expect(readCases(`\uFEFF${text(toyCases)}`, toyKnowledge).ok).toBe(true);
  });

  it('names the fields that the format does not know', () => {
    const content = changed((row) => {
      row['note'] = 'seen on a wall';
      outcome(row)['odds'] = 3;
    });
    expect(readCases(content, toyKnowledge)).toMatchObject({
      ok: true,
      ignored: ['row 3: note', 'row 3: outcome.odds'],
    });
  });
});

describe('a case file out of order', () => {
  const families = `known: ${toyKnowledge.families.map(({ id }) => id).join(', ')}`;
  it.each<[string, string, string]>([
    ['an empty file', ' \n', 'the file is empty: it must be a list of cases'],
    ['an empty list', '[]', 'line 1: is an empty list: it holds no case'],
    ['an object', '{}', 'line 1: must be a list of cases: [ ... ]'],
    ['a row that is no object', '[\n3]', 'line 2, row 1: must be an object'],
    [
      'a missing outcome',
      changed((row) => delete row['outcome']),
      'row 3 (storm), outcome: is missing; it must be an object with winner, accepted, avoid, figures and caveat',
    ],
    [
      'a missing winner',
      changed((row) => delete outcome(row)['winner']),
      'row 3 (storm), outcome.winner: is missing; it must be a family or null',
    ],
    [
      'an unknown winner',
      changed((row) => (outcome(row)['winner'] = 'moon')),
      `row 3 (storm), outcome.winner: is not a family; ${families}`,
    ],
    [
      'an unknown accepted family',
      changed((row) => (outcome(row)['accepted'] = ['out', 'moon'])),
      `row 3 (storm), outcome.accepted.1: is not a family; ${families}`,
    ],
    [
      'an unknown family to avoid',
      changed((row) => (outcome(row)['avoid'] = ['moon'])),
      `row 3 (storm), outcome.avoid.0: is not a family; ${families}`,
    ],
    [
      'an unknown question',
      changed((row) => (row['answers'] = { moon: 'full' })),
      'row 3 (storm), answers.moon: is not a question; known: weather, umbrella, hunger, company, purse, mood, music',
    ],
    [
      'an unknown option',
      changed((row) => (row['answers'] = { weather: 'snow' })),
      'row 3 (storm), answers.weather: must be one of: dry, wet, storm, unsure',
    ],
    [
      'a number out of range',
      changed((row) => (row['answers'] = { hunger: -1 })),
      'row 3 (storm), answers.hunger: must be a whole number from 0 to 1000 (biscuits), or "unsure"',
    ],
    [
      'a duplicate id',
      changed((row) => (row['id'] = 'wet')),
      'row 3 (wet), id: is the id of row 1 already',
    ],
    [
      'an unknown grade',
      changed((row) => (row['grade'] = 'D')),
      'row 3 (storm), grade: must be A, B or C',
    ],
    [
      'a day that no month has',
      changed((row) => (row['collected'] = '2026-02-30')),
      'row 3 (storm), collected: must be a day: YYYY-MM-DD',
    ],
    [
      'a missing id',
      changed((row) => delete row['id']),
      'row 3, id: is missing; it must be an id: lower-case words joined by hyphens',
    ],
  ])('with %s is refused by row and field', (_name, content, message) => {
    expect(said(content)).toHaveLength(1);
    expect(said(content)[0]).toContain(message);
  });

  it('is refused with the line of the field, or of the row where the field is missing', () => {
    const content = changed((row) => {
      row['grade'] = 'D';
      delete row['core'];
    });
    const lines = content.split('\n');
    const read = readCases(content, toyKnowledge);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map(({ field, line }) => [field, lines[(line ?? 0) - 1]?.trim()])).toEqual([
      ['grade', '"grade": "D",'],
      ['core', '{'],
    ]);
  });

  it.each([
    ['an answer', '"weather": "wet",', '"weather": "dry",\n"weather": "wet",', 'answers.weather'],
    ['a field', '"grade": "A",', '"grade": "B", "grade": "A",', 'grade'],
    ['a field of the source', '"year": 2000,', '"year":2000,"year":2000,', 'source.year'],
  ])('is refused where %s is given twice', (_name, once, twice, field) => {
    const content = text(toyCases).replace('"weather": "wet"', '"weather": "wet",\n"purse": 1');
    expect(said(content)).toEqual([]);
    expect(said(content.replace(once, twice))).toEqual([
      expect.stringContaining(`row 1 (wet), ${field}: is given twice`),
    ]);
  });

  it('is refused with the line at which it stops being JSON', () => {
    expect(said('[\n{"id": "one",\n}]')).toEqual([expect.stringMatching(/^line 3: is not JSON/)]);
  });

  it('is refused for every flaw at once, none being skipped', () => {
    const content = changed((row) => {
      row['answers'] = { weather: 'snow', moon: 'full' };
      outcome(row)['winner'] = 'moon';
    });
    expect(said(content)).toHaveLength(3);
  });

  it('finds its lines past quotes, brackets and names inside texts', () => {
    const tricky = structuredClone(toyCases);
    tricky[0]!.title = 'He said: "[{\\" and \n "grade": "none" }]';
    tricky[1]!.grade = 'D' as Case['grade'];
    const content = text(tricky);
    const read = readCases(content, toyKnowledge);
    const line = read.ok ? null : read.problems[0]?.line;
    expect(content.split('\n')[(line ?? 0) - 1]?.trim()).toBe('"grade": "D",');
  });
});

describe.skipIf(!hasShared(publishedCases))('the published cases (needs ../shared)', () => {
  it('are refused against questions that are not theirs', () => {
    expect(said(text(sharedJson(publishedCases, []))).length).toBeGreaterThan(90);
  });
});

function placed(text: string): PlacedJson {
  const read = readPlaced(text);
  if (!read.ok) throw new Error(read.message);
  return read.json;
}

describe('a JSON text with its places', () => {
  const text = '\uFEFF{\n "a": [\n  {"x": 1},\n  {"x": 2,\n   "x": 3}\n ],\n "0": {\n  "b": 4}\n}';

  it('has the value that JSON gives', () => {
    expect(placed(text).value).toEqual({ a: [{ x: 1 }, { x: 3 }], '0': { b: 4 } });
  });

  it.each([
    [['a'], 2],
    [['a', 1, 'x'], 4],
    [['a', '1', 'x'], 4],
    [['0', 'b'], 8],
    [[0, 'b'], 8],
    [['a', 0, 'missing', 'deeper'], 3],
    [['a', 7], 2],
    [['nowhere'], 1],
  ])('says that %j is at line %i', (path, line) => {
    expect(placed(text).lineOf(path)).toBe(line);
  });

  it('names what is given twice in one object, and not in two', () => {
    expect(placed(text).repeatedBelow([])).toEqual([['a', '1', 'x']]);
    expect(placed(text).repeatedBelow(['a', 0])).toEqual([]);
    expect(placed('{"\\u0061": 1, "a": 2}').repeatedBelow([])).toEqual([['a']]);
    expect(placed('{"__proto__": 1, "__proto__": 2}').repeatedBelow([])).toEqual([['__proto__']]);
  });

  it.each([
    ['{\n"a": 1,\n}', 3],
    ['{\n"a": 1 // one\n}', 2],
    ["{\n\n'a': 1}", 3],
    ['[1,\n2', 2],
    ['{"a": 01}', 1],
  ])('refuses %j with line %i', (wrong, line) => {
    expect(readPlaced(wrong)).toMatchObject({ ok: false, line });
  });

  it.each(['', '\uFEFF', ' \r\n'])('says that %j is empty', (empty) => {
    const message = 'is empty: it must hold JSON';
    expect(readPlaced(empty)).toEqual({ ok: false, message, line: null });
  });

  it.each([201, 2_000, 200_000])(
    'refuses %i levels with their line, wherever they stand, and throws nothing',
    (levels) => {
      const deep = '['.repeat(levels) + ']'.repeat(levels);
      const refused = (line: number) => ({
        ok: false,
        message: 'is nested too deeply to be read',
        line,
      });
      expect(readPlaced(deep)).toEqual(refused(1));
      // JSON.parse keeps the second of a pair, and the first is walked all the same.
      expect(readPlaced(`{\n"a": ${deep},\n"a": 1}`)).toEqual(refused(2));
    },
  );

  it('reads many levels, and brackets within texts at any number', () => {
    const levels = '['.repeat(200) + ']'.repeat(200);
    const texts = JSON.stringify({ a: '['.repeat(500), b: '\\"'.repeat(3) + '{'.repeat(500) });
    for (const text of [levels, texts]) expect(placed(text).value).toEqual(JSON.parse(text));
  });
});
