import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from '../../src/model/columns';

const lists: [string, Record<string, unknown>[]][] = [
  ['nothing', []],
  [
    'lists of entries within entries',
    [{ a: [{ b: 1 }, { c: 2 }] }, {}, { a: [{ b: 3, c: [{ d: 4 }] }] }],
  ],
  ['lists of entries of which one is empty', [{ a: [{ b: 1 }] }, { a: [] }]],
  [
    'records and lists of lists',
    [
      { a: { b: 1 }, c: [[1], [2, 3]] },
      { a: { b: 2 }, c: [] },
    ],
  ],
  [
    'entries of one shape',
    [
      { id: 'a', rung: 1 },
      { id: 'b', rung: 2 },
    ],
  ],
  ['a field that only some have', [{ id: 'a' }, { id: 'b', tags: ['x'] }, { id: 'c', tags: [] }]],
  ['an entry without any field', [{}, { id: 'b' }, {}]],
  [
    'null, false, 0 and empty words, which are values',
    [
      { a: null, b: false },
      { c: 0, d: '' },
    ],
  ],
];

describe('a list as columns', () => {
  it.each(lists)('comes back as it was: %s', (_, entries) => {
    const columns: unknown = JSON.parse(JSON.stringify(toColumns(entries)));
    expect(columns).toEqual(toColumns(entries));
    expect(fromColumns(toColumns(entries), entries.length)).toEqual(entries);
  });

  it('names the entries that have a field, where others do not', () => {
    expect(toColumns([{ id: 'a' }, { id: 'b', n: 7 }])).toEqual({
      id: ['a', 'b'],
      n: { only: [1], have: [7] },
    });
  });
});
