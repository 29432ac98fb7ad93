import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes, sourceOfText } from '../../src/evidence/byte-source';
import { Cancelled, UnreadableFile } from '../../src/evidence/fault';
import { inspect } from '../../src/evidence/inspect';
import { inPieces, keptFile, readAll, readText } from './sources';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const good = (count: number) =>
  Array.from({ length: count }, (_, row) => JSON.stringify({ text: `row ${row}`, label: 'a' }));
const megabyte = 1 << 20;

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await inspect([sourceOfBytes(name, bytes)]);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('a file that cannot be read at all', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['a file of spaces', bytesOf(' \n\n '), 'no rows'],
    [
      'an image renamed .jsonl',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0),
      'image (PNG)',
    ],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'image (JPEG)'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'a PDF'],
    [
      'a table of an office program',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      'save the table as CSV',
    ],
    [
      'a page that was saved instead of the file',
      bytesOf('<!DOCTYPE html><html></html>'),
      'web page',
    ],
    ['bytes of a program', Uint8Array.from({ length: 500 }, (_, at) => at % 7), 'not text'],
    ['Parquet without its end', bytesOf('PAR1 and then nothing'), 'cut short'],
    ['Parquet in gzip', gzipSync(bytesOf('PAR1xxxxPAR1')), 'Unpack it first'],
  ])('names %s', async (_, bytes, words) => {
    expect(await refusal('rows.jsonl', bytes)).toContain(words);
  });

  it('names a compression of Parquet that is not read', async () => {
    const file = keptFile('pairs-lzo.parquet');
    await expect(inspect([file])).rejects.toThrow('compressed with LZO, which is not read here');
  });

  it.each(['text', 'label'])(
    'refuses Parquet whose column %s is another in its schema, and drops no failure',
    async (name) => {
      // Every column of this file fails: one that was begun and dropped would end the program.
      const [bytes] = await piecesOf('pairs-lzo.parquet');
      const damaged = Buffer.from(bytes!);
      damaged.write('x', damaged.lastIndexOf(name));
      expect(await refusal('rows.parquet', damaged)).toMatch(/columns are not those of its schema/);
    },
  );

  it('names a part of Parquet that is damaged', async () => {
    const [bytes] = await piecesOf('pairs-gzip.parquet');
    const damaged = bytes!.slice();
    damaged.fill(0x55, 40, 160);
    expect(await refusal('rows.parquet', damaged)).toContain('damaged');
  });
});

async function piecesOf(name: string): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of keptFile(name).chunks()) pieces.push(piece);
  return pieces;
}

describe('a file of which the rest is read', () => {
  it.each([
    [
      'a comma too many',
      '{"text":"x","label":"a",}',
      'comma before a closing bracket',
      'Take the comma away',
    ],
    ['Python', "{'text': 'x', 'label': 'a'}", "Python's notation", 'json.dumps'],
    [
      'a word that JSON does not know',
      '{"text":"x","score":NaN}',
      'a word that JSON does not know',
      'null',
    ],
    ['a line that is cut', '{"text":"x","lab', 'cut short', 'as one line'],
    ['two objects', '{"text":"x"} {"text":"y"}', 'Two objects in one line', 'line break between'],
    ['a comma after it', '{"text":"x"},', 'a comma after the object', 'Take it away'],
    ['no JSON', 'hello', 'Not JSON', 'Take the line out'],
    ['a quote inside', '{"text":"a "b" c"}', 'Not valid JSON', 'escapes quotes'],
  ])('goes on after a broken line: %s', async (_, line, what, mend) => {
    const lines = good(5);
    lines.splice(2, 0, line);
    const report = await inspect([sourceOfText('rows.jsonl', lines.join('\n'))]);
    expect(report).toMatchObject({ rows: 6, usable: 5, faultsInAll: 1 });
    expect(report.faults[0]).toMatchObject({ line: 3 });
    expect(report.faults[0]?.what).toContain(what);
    expect(report.faults[0]?.mend).toContain(mend);
  });

  it('reads what comes before the cut of a gzip file', async () => {
    const packed = gzipSync(bytesOf(good(20_000).join('\n')));
    const cut = packed.subarray(0, Math.floor(packed.length / 2));
    const report = await inspect([sourceOfBytes('rows.jsonl.gz', cut)]);
    expect(report.usable).toBeGreaterThan(5000);
    expect(report.usable).toBeLessThan(20_000);
    expect(report.faults.map(({ what }) => what).join()).toContain('gzip file is cut short');
    expect(report.files[0]?.name).toBe('JSONL in gzip');
  });

  it('says that a list is cut short, and keeps its whole elements', async () => {
    const read = await readText('rows.json', '[{"text":"a"},\n{"text":"b"},\n{"text":"c');
    expect(read.rows).toEqual([{ text: 'a' }, { text: 'b' }]);
    expect(read.faults.listed[0]).toMatchObject({ line: 3 });
    expect(read.faults.listed[0]?.what).toContain('cut short');
  });

  it('goes on after a quote that nobody closes', async () => {
    const { rows, faults } = await readText(
      'rows.csv',
      'text,label\nfine,a\n"never closed,a\nalso fine,b\nlast,b\n',
    );
    expect(rows).toEqual([
      { text: 'fine', label: 'a' },
      undefined,
      { text: 'also fine', label: 'b' },
      { text: 'last', label: 'b' },
    ]);
    expect(faults.listed).toMatchObject([{ line: 3, what: 'A quote is opened and never closed' }]);
  });

  it('goes on after a quote that nobody closes in a large table', async () => {
    const lines = Array.from({ length: 400_000 }, (_, row) => `text of row ${row},label${row % 3}`);
    lines[1000] = '"open,a';
    const { rows, faults } = await readText('rows.csv', `text,label\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(400_000);
    expect(faults.listed.filter(({ what }) => what.startsWith('A quote is opened'))).toMatchObject([
      { line: 1002 },
    ]);
  });

  const inspected = (name: string, lines: readonly string[]) =>
    inspect([sourceOfText(name, lines.join('\n'))]);

  it('leaves out a row that is nested too deeply', async () => {
    const deep = `{"text":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)},"label":"a"}`;
    const report = await inspected('rows.jsonl', [...good(3), deep, ...good(2)]);
    expect(report).toMatchObject({
      ...{ rows: 6, usable: 5 },
      faults: [{ line: 4, what: 'The row is nested too deeply to be read' }],
    });
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'reads a column called %s, and rows without it',
    async (name) => {
      const table = await inspected('rows.csv', [`${name},output`, 'a,b', 'c,d', 'e,f']);
      expect(table).toMatchObject({ files: [{ columns: [name, 'output'] }], usable: 3 });
      const whole = (input: string) => `{"${name}":"${input}","output":"b"}`;
      const some = await inspected('rows.jsonl', [whole('a'), '{"output":"d"}', whole('e')]);
      expect(some).toMatchObject({ rows: 3, usable: 2 });
    },
  );

  it('counts rows with too many and too few cells', async () => {
    const report = await inspect([
      sourceOfText('rows.csv', 'text,label\na, or b,x\nc,x\nd\ne,y\n'),
    ]);
    expect(report).toMatchObject({ rows: 4, usable: 2 });
    expect(report.faults.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('reads a list of 12 MB without a line break', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => ({
      text: `row ${row} `.repeat(15),
      label: 'ab'[row % 2],
    }));
    const report = await inspect([sourceOfText('rows.json', JSON.stringify(rows))], {
      baseline: false,
    });
    expect(report).toMatchObject({ rows: 60_000, usable: 60_000, faultsInAll: 0 });
  });

  it('leaves out one line of 100 MB and reads the others', async () => {
    const piece = new Uint8Array(megabyte).fill(97);
    const file = {
      name: 'rows.jsonl',
      async *chunks() {
        yield await Promise.resolve(bytesOf(`${good(3).join('\n')}\n{"text":"`));
        for (let at = 0; at < 100; at += 1) yield piece;
        yield bytesOf(`","label":"a"}\n${good(2).join('\n')}\n`);
      },
    };
    const report = await inspect([file]);
    expect(report).toMatchObject({ rows: 6, usable: 5 });
    expect(report.faults).toMatchObject([{ line: 4 }]);
    expect(report.faults[0]?.what).toContain('longer than 8 MB');
  });

  it('leaves out one line of 20 MB of a table and reads the others', async () => {
    const file = {
      name: 'rows.csv',
      async *chunks() {
        yield await Promise.resolve(bytesOf('text,label\none,a\n"'));
        for (let at = 0; at < 20; at += 1) yield new Uint8Array(megabyte).fill(97);
        yield bytesOf('",b\ntwo,b\nthree,a\n');
      },
    };
    const { rows, faults, lines } = await readAll(file);
    expect(rows).toEqual([
      { text: 'one', label: 'a' },
      undefined,
      { text: 'two', label: 'b' },
      { text: 'three', label: 'a' },
    ]);
    expect(lines).toEqual([2, 3, 4, 5]);
    expect(faults.listed[0]?.what).toContain('longer than 8 MB');
  });

  it('cuts text in one line only between characters', async () => {
    const text = '漢字かな🎉 '.repeat(600_000);
    const { rows, faults } = await readAll(inPieces('notes.txt', bytesOf(text), 999_983));
    const read = rows.map((row) => (row as { text: string }).text);
    expect(read.length).toBeGreaterThan(1);
    expect(read.join('')).toBe(text);
    expect(faults.total).toBe(0);
  });

  it('reads text of 20 MB in one line in pieces', async () => {
    const words = 'some words of text that never end '.repeat(2 * 15_420 * 20);
    const report = await inspect([inPieces('notes.txt', bytesOf(words), megabyte)]);
    expect(report.kinds).toEqual(['raw-text']);
    expect(report.words).toBeGreaterThan(0.98 * 7 * 2 * 15_420 * 20);
  });

  it('counts tokens of a run of 1 MB without spaces', async () => {
    const row = JSON.stringify({ input: 'abcdefghij'.repeat(megabyte / 10), output: 'x' });
    const report = await inspect([sourceOfText('rows.jsonl', row)], { exactTokens: true });
    expect(report.tokens.exact?.input?.total).toBeGreaterThan(megabyte / 10);
    expect(report.usable).toBe(1);
  });

  it('marks rows with characters that could not be read', async () => {
    const bytes = bytesOf(`${good(40_000).join('\n')}\n{"text":"caf#","label":"a"}\n`);
    bytes[bytes.lastIndexOf(35)] = 0xe9;
    const report = await inspect([sourceOfBytes('rows.jsonl', bytes)], { baseline: false });
    expect(report.faults).toMatchObject([{ line: 40_001, mend: 'Save the file as UTF-8' }]);
    expect(report.usable).toBe(40_001);
  });

  it('lists only the first faults of a kind, and counts all', async () => {
    const report = await inspect([
      sourceOfText('rows.jsonl', [...good(2), ...Array<string>(500).fill('{"x"')].join('\n')),
    ]);
    expect(report.faultsInAll).toBe(500);
    expect(report.faults).toHaveLength(20);
  });
});

describe('an inspection that is stopped', () => {
  it('stops at the next piece, and tells how far it came', async () => {
    const bytes = bytesOf(good(10_000).join('\n'));
    const told: number[] = [];
    const run = inspect([inPieces('rows.jsonl', bytes, 100_000)], {
      progress: (read) => told.push(read),
      cancelled: () => told.length > 1,
    });
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    expect(told).toEqual([100_000, 200_000]);
  });

  it('tells every byte of a whole run', async () => {
    const bytes = bytesOf(good(10_000).join('\n'));
    let read = 0;
    let rows = 0;
    await inspect([inPieces('rows.jsonl', bytes, 100_000)], {
      progress: (...told) => ([read, rows] = told),
    });
    expect(read).toBe(bytes.length);
    expect(rows).toBeGreaterThan(5000);
  });
});

it('reads the same rows again from the same source', async () => {
  const file = sourceOfText('rows.jsonl', good(3).join('\n'));
  expect((await readAll(file)).rows).toEqual((await readAll(file)).rows);
});
