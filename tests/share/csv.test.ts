import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/share/escaping';

describe('rows as CSV', () => {
  it('begin with a byte-order mark, end in CRLF, and are quoted wholly', () => {
    expect(toCsv([['a', 'b "c"'], ['']])).toBe('\uFEFF"a","b ""c"""\r\n""\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "\t'=1"],
    [' =1', " '=1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a\t@b', "a\t'@b"],
    ['a\r\n; -1', "a\r\n; '-1"],
    ['5 - 3 = 2', '5 - 3 = 2'],
    ['a, -3', 'a, -3'],
  ])('hold no formula in any place of a cell: %j', (text, wanted) => {
    const parser = new Papa.Parser({ delimiter: ',', newline: '\r\n' });
    const { data } = parser.parse(toCsv([['x', text]]).slice(1), 0, false);
    expect(data[0]).toEqual(['x', wanted]);
  });
});
