import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../src/evidence/byte-source';
import { inPieces, keptFile, readAll, readText } from './sources';
import { rounds } from '../fixtures/rounds';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pairs = [
  { text: 'Where is my card?', label: 'card' },
  { text: 'He said "no", then left', label: 'talk' },
  { text: 'two\nlines', label: 'card' },
];

describe('reading rows', () => {
  it.each([
    ['JSONL', 'rows.jsonl', pairs.map((row) => JSON.stringify(row)).join('\n')],
    [
      'JSONL with CRLF and blank lines',
      'rows.jsonl',
      pairs.map((row) => `${JSON.stringify(row)}\r\n\r\n`).join(''),
    ],
    ['a list', 'rows.json', JSON.stringify(pairs)],
    ['a list over several lines', 'rows.json', JSON.stringify(pairs, null, 2)],
    [
      'a list in an object',
      'rows.json',
      JSON.stringify({ version: '1', tags: ['a'], data: pairs }),
    ],
    [
      'a list in an object over several lines',
      'rows.json',
      JSON.stringify({ meta: { n: 3 }, data: pairs, end: 1 }, null, 2),
    ],
    [
      'objects over several lines',
      'rows.json',
      pairs.map((row) => JSON.stringify(row, null, 2)).join('\n'),
    ],
    ['pasted JSONL', 'pasted', pairs.map((row) => JSON.stringify(row)).join('\n')],
    [
      'CSV',
      'rows.csv',
      'text,label\nWhere is my card?,card\n"He said ""no"", then left",talk\n"two\nlines",card\n',
    ],
    [
      'CSV with CRLF',
      'rows.csv',
      'text,label\r\nWhere is my card?,card\r\n"He said ""no"", then left",talk\r\n"two\nlines","card"\r\n',
    ],
    [
      'CSV with semicolons',
      'rows.csv',
      'text;label\nWhere is my card?;card\n"He said ""no"", then left";talk\n"two\nlines";card',
    ],
    [
      'TSV',
      'rows.tsv',
      'text\tlabel\nWhere is my card?\tcard\n"He said ""no"", then left"\ttalk\n"two\nlines"\tcard\n',
    ],
    [
      'pasted TSV',
      'pasted',
      'text\tlabel\nWhere is my card?\tcard\n"He said ""no"", then left"\ttalk\n"two\nlines"\tcard\n',
    ],
  ])('reads %s', async (_, name, text) => {
    const { rows, faults } = await readText(name, text);
    expect(rows).toEqual(pairs);
    expect(faults.listed).toEqual([]);
  });

  it('says which line a row begins on', async () => {
    expect((await readText('a.csv', 'text,label\n"a\nb\nc",x\nd,y\n')).lines).toEqual([2, 5]);
    expect((await readText('a.jsonl', '{"a":1}\n\n\n{"a":2}\n')).lines).toEqual([1, 4]);
    expect((await readText('a.json', '[\n {"a":\n1},\n {"a":2}]')).lines).toEqual([2, 4]);
  });

  it('gives columns of a table without heading numbers for names', async () => {
    const { rows } = await readText(
      'a.csv',
      'I lost my card today,card_lost\nwhere is it,card_arrival\nmy card is gone,card_lost\n',
    );
    expect(rows[0]).toEqual({ column1: 'I lost my card today', column2: 'card_lost' });
    expect(rows).toHaveLength(3);
  });

  it('tells columns of the same name apart', async () => {
    const { rows } = await readText('a.csv', 'text,score,score\na,1,2\n');
    expect(rows).toEqual([{ text: 'a', score: '1', 'score 2': '2' }]);
  });

  it('reads plain text by lines', async () => {
    const { rows, name } = await readText(
      'notes.txt',
      'First line, of two.\n\nSecond, and last, line.\n',
    );
    expect(name).toBe('plain text');
    expect(rows).toEqual([{ text: 'First line, of two.' }, { text: 'Second, and last, line.' }]);
  });

  it('takes prose with commas for text, whatever its name', async () => {
    const { name } = await readText(
      'pasted',
      'It rained, so we stayed.\nThen, after lunch, we left, late.\nFine.\n',
    );
    expect(name).toBe('plain text');
  });

  it('reads conversations that hold lists as rows', async () => {
    const row = {
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b' },
      ],
    };
    expect((await readText('a.jsonl', JSON.stringify(row))).rows).toEqual([row]);
    expect((await readText('a.json', JSON.stringify(row, null, 2))).rows).toEqual([row]);
  });

  it('reads a list of texts and lists, one a line', async () => {
    expect((await readText('a.json', '["a", "b"]')).rows).toEqual(['a', 'b']);
    expect((await readText('a.json', '[1, 2.5, null, true]')).rows).toEqual([1, 2.5, null, true]);
    expect((await readText('a.jsonl', '["a","x"]\n["b","y"]\n')).rows).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
  });

  it.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4'])(
    'reads Parquet with %s',
    async (codec) => {
      const { rows, name } = await readAll(keptFile(`pairs-${codec}.parquet`));
      expect(name).toBe('Parquet');
      expect(rows).toHaveLength(24);
      expect(rows[9]).toEqual({ text: 'where is my card', label: 0 });
      expect(rows[22]).toEqual({ text: 'I lost my card', label: 1 });
    },
  );

  it('reads conversations in Parquet, also without access by place', async () => {
    const file = keptFile('chat.parquet');
    const parts: Uint8Array[] = [];
    for await (const chunk of file.chunks()) parts.push(chunk);
    const { rows } = await readAll(inPieces('chat.parquet', parts[0]!, 100));
    expect(rows[4]).toEqual({
      messages: [
        { role: 'user', content: 'Question 4' },
        { role: 'assistant', content: 'Answer 4' },
      ],
    });
  });

  it('gives the same rows however the bytes are cut', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const row = fc.record({ text, label: fc.constantFrom('a', 'ü', '🎉'), n: fc.integer() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('jsonl', 'json', 'csv', 'gz'),
        async (rows, length, form) => {
          const quoted = (cell: unknown) => `"${String(cell).replaceAll('"', '""')}"`;
          const lines = rows.map((one) => JSON.stringify(one)).join('\n');
          const written = {
            jsonl: bytesOf(lines),
            json: bytesOf(JSON.stringify(rows, null, 1)),
            csv: bytesOf(
              `text,label,n\n${rows.map((one) => [one.text, one.label, one.n].map(quoted).join(',')).join('\n')}`,
            ),
            gz: gzipSync(bytesOf(lines)),
          }[form];
          const name = form === 'gz' ? 'rows.jsonl.gz' : `rows.${form}`;
          const read = await readAll(inPieces(name, written, length));
          const expected =
            form === 'csv' ? rows.map((one) => ({ ...one, n: String(one.n) })) : rows;
          expect(read.rows).toEqual(expected);
          expect(read.faults.total).toBe(0);
        },
      ),
      { numRuns: rounds(200) },
    );
  });
});

describe('encodings', () => {
  const csv = 'text,label\nWie schön,gut\nça va,gut\n';
  const rows = [
    { text: 'Wie schön', label: 'gut' },
    { text: 'ça va', label: 'gut' },
  ];
  const utf16 = (text: string, bigEnd: boolean, marked: boolean) => {
    const units = [...(marked ? '\uFEFF' : ''), ...text].join('');
    const bytes = new Uint8Array(units.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < units.length; at += 1)
      view.setUint16(at * 2, units.charCodeAt(at), !bigEnd);
    return bytes;
  };
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it.each([
    ['UTF-8', bytesOf(csv)],
    ['UTF-8 with a byte-order mark', bytesOf(`\uFEFF${csv}`)],
    ['UTF-16', utf16(csv, false, true)],
    ['UTF-16', utf16(csv, true, true)],
    ['UTF-16', utf16(csv, false, false)],
  ])('reads %s', async (encoding, bytes) => {
    const read = await readAll(sourceOfBytes('rows.csv', bytes));
    expect(read.rows).toEqual(rows);
    expect(read.encoding).toBe(encoding);
    expect(read.faults.total).toBe(0);
  });

  it('reads a byte-order mark before JSON', async () => {
    expect((await readText('a.jsonl', '\uFEFF{"text":"a"}\n{"text":"b"}\n')).rows).toEqual([
      { text: 'a' },
      { text: 'b' },
    ]);
    expect((await readText('a.json', '\uFEFF[{"text":"a"}]')).rows).toEqual([{ text: 'a' }]);
  });

  it('reads Windows-1252 and says so', async () => {
    const read = await readAll(sourceOfBytes('rows.csv', latin1(csv)));
    expect(read.rows).toEqual(rows);
    expect(read.faults.listed[0]?.what).toContain('not in UTF-8');
    expect(read.faults.listed[0]?.mend).toBe('Save it as UTF-8');
  });

  it('reads carriage returns alone as line ends', async () => {
    const read = await readText('rows.csv', csv.replaceAll('\n', '\r'));
    expect(read.rows).toEqual(rows);
  });
});
