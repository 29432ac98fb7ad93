import { joined } from './byte-source';
import { isBlank } from './chat-rows';
import type { FaultList } from './fault';
import type { RowFormat } from './formats';

/** Takes bytes of UTF-8 in pieces, and gives each row to whoever made it. */
export interface RecordReader {
  push(bytes: Uint8Array): void;
  /** Says that no more bytes come. */
  end(): void;
}

/** Stands for a row that could not be read, so that it is counted; its fault is told beside. */
export const broken = Symbol('broken row');

/** What is done with one row: its value, or `broken`, and the line that it begins on. */
export type OnRecord = (value: unknown, line: number) => void;

/** Longest line or element that is read whole, in bytes: more would not fit beside the rest. */
export const longestRecord = 8 << 20;
const longest = `${longestRecord >> 20} MB`;

const lineFeed = 10;
const carriageReturn = 13;

/** Gives lines, without their ends. Longer ones than fit are given in pieces, or to `tooLong`. */
export class LineReader implements RecordReader {
  private readonly decoder = new TextDecoder();
  private carried: Uint8Array[] = [];
  private carriedBytes = 0;
  private skipping = false;
  private line = 1;

  constructor(
    private readonly onLine: (text: string, line: number) => void,
    private readonly tooLong: 'pieces' | ((line: number) => void),
  ) {}

  push(bytes: Uint8Array): void {
    let from = 0;
    if (this.skipping) {
      from = bytes.indexOf(lineFeed) + 1;
      if (from === 0) return;
      this.skipping = false;
      this.line += 1;
    }
    const last = bytes.lastIndexOf(lineFeed);
    if (last >= from) {
      // The carried start is joined with the rest of its line only: joining it with all is a copy of all.
      const first = bytes.indexOf(lineFeed, from);
      if (this.carriedBytes > 0) {
        this.carry(bytes.subarray(from, first));
        this.flush(true);
        from = first + 1;
      }
      if (last >= from) this.give(this.decoder.decode(bytes.subarray(from, last)));
      from = last + 1;
    }
    if (from < bytes.length) this.carry(bytes.slice(from));
  }

  end(): void {
    if (this.carriedBytes > 0) this.flush(true);
  }

  private carry(bytes: Uint8Array): void {
    if (this.skipping) return;
    this.carried.push(bytes);
    this.carriedBytes += bytes.length;
    if (this.carriedBytes <= longestRecord) return;
    if (this.tooLong === 'pieces') this.flush(false);
    else {
      this.tooLong(this.line);
      this.carried = [];
      this.carriedBytes = 0;
      this.skipping = true;
    }
  }

  private flush(ends: boolean): void {
    if (this.skipping) {
      this.skipping = false;
      this.line += 1;
      return;
    }
    const whole = joined(this.carried);
    // A piece ends between two characters.
    const end = ends ? whole.length : lastCharacter(whole);
    const text = this.decoder.decode(whole.subarray(0, end));
    this.carried = end < whole.length ? [whole.slice(end)] : [];
    this.carriedBytes = whole.length - end;
    if (ends) this.give(text);
    else this.onLine(text, this.line);
  }

  private give(block: string): void {
    let from = 0;
    for (;;) {
      const end = block.indexOf('\n', from);
      const until = end < 0 ? block.length : end;
      const cut =
        block.charCodeAt(until - 1) === carriageReturn && until > from ? until - 1 : until;
      this.onLine(block.slice(from, cut), this.line);
      this.line += 1;
      if (end < 0) return;
      from = end + 1;
    }
  }
}

/** Where the last character of some UTF-8 begins. */
function lastCharacter(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

/** Reads one JSON value a line. A broken line is a fault, and the next one is read. */
function jsonLineReader(onRecord: OnRecord, faults: FaultList): RecordReader {
  return new LineReader(
    (text, line) => {
      if (!isBlank(text)) readJson(text, line, onRecord, faults);
    },
    (line) => tooLong(onRecord, faults, line),
  );
}

/** Leaves out a row that is longer than fits. */
export function tooLong(onRecord: OnRecord, faults: FaultList, line: number): void {
  onRecord(broken, line);
  faults.add(
    line,
    `One row is longer than ${longest} and was left out`,
    'Look whether line breaks are missing, or cut the row into several',
  );
}

function readJson(text: string, line: number, onRecord: OnRecord, faults: FaultList): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const [what, mend] = faultOfJson(text);
    faults.add(line, what, mend);
    onRecord(broken, line);
    return;
  }
  onRecord(value, line);
}

/** What is wrong with a text that is no JSON, by what people most often do. */
function faultOfJson(text: string): readonly [what: string, mend: string] {
  const tidy = text.trim();
  if (/^[{[]\s*'/.test(tidy)) {
    return ["Written in Python's notation, not as JSON", 'Write rows with json.dumps'];
  }
  if (/,\s*[}\]]/.test(tidy)) {
    return ['Not valid JSON: a comma before a closing bracket', 'Take the comma away'];
  }
  if (/[:[,]\s*(NaN|-?Infinity|None|True|False|undefined)\s*[,}\]]/.test(tidy)) {
    return [
      'Not valid JSON: a word that JSON does not know',
      'Write null, true, false or a number',
    ];
  }
  if (/^\{.*\}\s*,$/.test(tidy))
    return ['Not valid JSON: a comma after the object', 'Take it away'];
  if (/^\{.*\}\s*\{.*\}$/.test(tidy)) {
    return ['Two objects in one line', 'Put a line break between them'];
  }
  if (/^[{[]/.test(tidy) && !/[}\]]$/.test(tidy)) {
    return ['Not valid JSON: the line is cut short', 'Write the row again, as one line'];
  }
  if (!/^[{["\d-]/.test(tidy)) return ['Not JSON', 'Take the line out, or write it as an object'];
  return [
    'Not valid JSON',
    'Write the row with a JSON library, which escapes quotes and line breaks',
  ];
}

const quote = 34;
const backslash = 92;
const comma = 44;
const opens = new Set([123, 91]);
const closes = new Set([125, 93]);

/** Gives the elements of a list, or objects that follow one another. */
class ElementReader implements RecordReader {
  private readonly decoder = new TextDecoder();
  private carried: Uint8Array[] = [];
  private carriedBytes = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inElement = false;
  private skipping = false;
  private done = false;
  private line = 1;
  private firstLine = 1;

  constructor(
    private toSkip: number,
    private readonly inList: boolean,
    private readonly onRecord: OnRecord,
    private readonly faults: FaultList,
  ) {}

  push(bytes: Uint8Array): void {
    if (this.done) return;
    let at = 0;
    for (; this.toSkip > 0 && at < bytes.length; at += 1, this.toSkip -= 1) {
      if (bytes[at] === lineFeed) this.line += 1;
    }
    let from = at;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === lineFeed) this.line += 1;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === backslash) this.escaped = true;
        else if (byte === quote) this.inString = false;
        continue;
      }
      if (!this.inElement) {
        if (byte <= 32 || byte === comma) continue;
        if (byte === 93) {
          this.done = true;
          return;
        }
        this.inElement = true;
        this.firstLine = this.line;
        from = at;
      }
      if (byte === quote) this.inString = true;
      else if (opens.has(byte)) this.depth += 1;
      else if (closes.has(byte) || byte === comma) {
        // A number or a word ends before what follows it; everything else ends with its bracket.
        const bare = this.depth === 0;
        if (!bare && byte === comma) continue;
        if (!bare) this.depth -= 1;
        if (this.depth > 0) continue;
        this.give(bytes.subarray(from, bare ? at : at + 1));
        if (bare && byte === 93) {
          this.done = true;
          return;
        }
      }
    }
    if (this.inElement) this.carry(bytes.slice(from));
  }

  end(): void {
    if (this.inElement && this.depth === 0 && !this.inList) this.give(new Uint8Array(0));
    if (this.inElement || (this.inList && !this.done)) {
      this.faults.add(
        this.inElement ? this.firstLine : this.line,
        'The list is cut short: the file ends before its closing bracket',
        'Export or copy the file again',
      );
    }
  }

  private carry(bytes: Uint8Array): void {
    this.carriedBytes += bytes.length;
    if (this.carriedBytes > longestRecord) {
      if (!this.skipping) tooLong(this.onRecord, this.faults, this.firstLine);
      this.skipping = true;
      this.carried = [];
    } else this.carried.push(bytes);
  }

  private give(end: Uint8Array): void {
    if (this.carriedBytes + end.length > longestRecord) this.carry(end);
    else {
      const text = this.decoder.decode(joined([...this.carried, end]));
      readJson(text, this.firstLine, this.onRecord, this.faults);
    }
    this.carried = [];
    this.carriedBytes = 0;
    this.skipping = false;
    this.inElement = false;
  }
}

/** Text without rows of its own: each line that is not blank is one. */
function textReader(onRecord: OnRecord): RecordReader {
  return new LineReader((text, line) => {
    if (!isBlank(text)) onRecord({ text }, line);
  }, 'pieces');
}

/** The reader of everything but tables, which have one of their own. */
export function recordReader(
  format: Exclude<RowFormat, { kind: 'delimited' }>,
  onRecord: OnRecord,
  faults: FaultList,
): RecordReader {
  if (format.kind === 'jsonl') return jsonLineReader(onRecord, faults);
  if (format.kind === 'text') return textReader(onRecord);
  return format.kind === 'json-list'
    ? new ElementReader(format.start, true, onRecord, faults)
    : new ElementReader(0, false, onRecord, faults);
}
