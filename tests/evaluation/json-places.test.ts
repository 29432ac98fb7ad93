import { describe, expect, it } from 'vitest';
import { readPlaced } from '../../src/evaluation/read-rows';
import type { PlacedJson } from '../../src/evaluation/read-rows';

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
