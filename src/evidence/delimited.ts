import papaparse from 'papaparse';
import { joined } from './byte-source';
import type { FaultList } from './fault';
import type { OnRecord, RecordReader } from './records';
import { broken, longestRecord, tooLong } from './records';

const ownField = { enumerable: true, configurable: true, writable: true };

/** Rows that are looked at before it is decided whether the first is a heading. */
const rowsToNameBy = 50;

/**
 * Reads a table piece by piece. Rows become objects by the names in the first row, or by column1,
 * column2 … where that row is no heading. papaparse splits; added here is only where to go on after a
 * quote that nobody closed, and which line a row begins on.
 */
export class DelimitedReader implements RecordReader {
  private readonly decoder = new TextDecoder();
  private readonly parser;
  private carriedBytes: Uint8Array[] = [];
  private carriedText = '';
  /** Bytes of a line that is too long to be kept. */
  private skipped = 0;
  private names: readonly string[] | undefined;
  /** Rows before the columns have names; none for a broken one. */
  private held: (readonly [row: readonly string[] | undefined, line: number])[] = [];
  private line = 1;

  constructor(
    delimiter: string,
    private readonly onRecord: OnRecord,
    private readonly faults: FaultList,
  ) {
    // A carriage return before the line feed is taken off the last cell.
    this.parser = new papaparse.Parser({ delimiter, newline: '\n' });
  }

  push(bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) {
      this.read(this.takeCarried(bytes.subarray(0, end)), false);
      this.skipped = 0;
    }
    if (end < bytes.length) this.carry(bytes.slice(end));
  }

  /** Keeps the start of a line, unless it is longer than fits: then only that there was one. */
  private carry(bytes: Uint8Array): void {
    this.skipped += this.skipped > 0 ? bytes.length : 0;
    if (this.skipped > 0) return;
    this.carriedBytes.push(bytes);
    const size = this.carriedBytes.reduce((sum, { length }) => sum + length, 0);
    if (size <= longestRecord) return;
    this.skipped = size;
    this.carriedBytes = [];
  }

  /** The carried start of a line with what follows; without that line where it was too long. */
  private takeCarried(bytes: Uint8Array): string {
    const parts = [...this.carriedBytes, bytes];
    this.carriedBytes = [];
    if (this.skipped === 0) return this.decoder.decode(joined(parts));
    // A quote that was open before ends with the line that is left out.
    this.carriedText = '';
    tooLong(this.onBroken, this.faults, this.line);
    this.line += 1;
    return this.decoder.decode(bytes.subarray(bytes.indexOf(10) + 1));
  }

  end(): void {
    const rest = this.takeCarried(new Uint8Array(0));
    if (this.carriedText + rest !== '') this.read(rest, true);
    this.nameColumns();
  }

  private read(text: string, isLast: boolean): void {
    let whole = this.carriedText + text;
    for (;;) {
      const { data, errors, meta } = this.parser.parse(whole, 0, !isLast);
      const mayBreak = whole.includes('"');
      const faulty = new Map(errors.map(({ row, code }) => [row ?? 0, code]));
      let unclosed = false;
      for (const [place, row] of data.entries()) {
        const code = faulty.get(place);
        if (code === 'MissingQuotes') unclosed = true;
        else this.take(row, mayBreak, code);
      }
      if (!unclosed) {
        this.carriedText = isLast ? '' : whole.slice(meta.cursor);
        if (this.carriedText.length <= longestRecord) return;
        whole = this.carriedText;
      } else {
        // Papa took everything to the end as one cell: find where its row began.
        whole = rowsFrom(whole, data.length - 1, this.parser);
      }
      whole = this.leaveOut(whole);
      if (whole === '') {
        this.carriedText = '';
        return;
      }
    }
  }

  /** Leaves out the line in which a quote stays open; the next lines are read again. */
  private leaveOut(text: string): string {
    this.faults.add(
      this.line,
      'A quote is opened and never closed',
      'Close it, or write a quote within a cell as two',
    );
    this.onBroken(broken, this.line);
    this.line += 1;
    const end = text.indexOf('\n') + 1;
    return end === 0 ? '' : text.slice(end);
  }

  /** Counts a broken row, in its place among those that wait for names. */
  private readonly onBroken: OnRecord = (_, line) => {
    if (this.names === undefined) this.held.push([undefined, line]);
    else this.onRecord(broken, line);
  };

  private take(row: readonly string[], mayBreak: boolean, code: string | undefined): void {
    const { line } = this;
    this.line += 1;
    if (mayBreak) {
      for (const cell of row) {
        for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) this.line += 1;
      }
    }
    const last = row.at(-1) ?? '';
    const tidy = last.endsWith('\r') ? [...row.slice(0, -1), last.slice(0, -1)] : row;
    if (tidy.length === 1 && tidy[0]?.trim() === '') return;
    if (code !== undefined) {
      this.faults.add(
        line,
        'A quote stands in the wrong place',
        'Write a quote within a cell as two',
      );
    }
    if (this.names !== undefined) {
      this.give(this.names, tidy, line);
      return;
    }
    this.held.push([tidy, line]);
    if (this.held.length > rowsToNameBy) this.nameColumns();
  }

  private nameColumns(): void {
    const [first, ...rest] = this.held.flatMap(([row]) => (row === undefined ? [] : [row]));
    if (first === undefined) {
      for (const [, line] of this.held) this.onRecord(broken, line);
      this.held = [];
      return;
    }
    const isHeading = looksLikeHeading(first, rest);
    this.names = isHeading ? distinct(first) : first.map((_, place) => `column${place + 1}`);
    for (const [row, line] of this.held) {
      if (row === undefined) this.onRecord(broken, line);
      else if (row !== first || !isHeading) this.give(this.names, row, line);
    }
    this.held = [];
  }

  private give(names: readonly string[], row: readonly string[], line: number): void {
    if (row.length !== names.length) {
      this.faults.add(
        line,
        row.length > names.length
          ? 'The row has more cells than the heading has columns'
          : 'The row has fewer cells than the heading has columns',
        'Put quotes around a cell that holds a separator or a line break',
      );
      this.onRecord(broken, line);
      return;
    }
    const record: Record<string, string> = {};
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place] ?? '';
      const value = row[place] ?? '';
      // Assigned, it would be no field.
      if (name === '__proto__') Object.defineProperty(record, name, { ...ownField, value });
      else record[name] = value;
    }
    this.onRecord(record, line);
  }
}

/** The text from the row with this number on. */
function rowsFrom(
  text: string,
  rows: number,
  parser: InstanceType<typeof papaparse.Parser>,
): string {
  if (rows === 0) return text;
  const { cursor } = parser.parse(text, 0, true).meta;
  return text.slice(cursor);
}

/** Names that columns of examples and results often have. */
const usualName =
  /^(id|index|text|sentence|input|output|prompt|completion|question|answer|label|labels|category|class|intent|target|instruction|context|score|pass|item|variant|chosen|rejected|response|title|name|date|latency|cost)$/i;

/**
 * True where the first row is a heading: it has a usual name, or names that are short, all different and
 * not found again in the rows below, some of which are long or numbers.
 */
function looksLikeHeading(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => usualName.test(cell.trim()))) return true;
  const isName = (cell: string) => /^[\p{L}_][\p{L}\p{N}_ .()%-]{0,39}$/u.test(cell.trim());
  if (!first.every(isName) || new Set(first).size < first.length) return false;
  const again = first.some((cell, place) => rest.some((row) => row[place] === cell));
  const differs = first.some((_, place) =>
    rest.some((row) => (row[place] ?? '').length > 60 || /^-?[\d.]+$/.test(row[place] ?? '')),
  );
  return !again && (differs || first.every((cell) => !cell.trim().includes(' ')));
}

/** Names made different from each other: a second "text" becomes "text 2". */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((raw) => {
    const name = raw.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name} ${times}` : name;
  });
}
