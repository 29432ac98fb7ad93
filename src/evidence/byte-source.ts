import { Gunzip } from 'fflate';
import type { FaultList } from './fault';
import { UnreadableFile } from './fault';

/** A file, wherever it comes from. It can be read again from the start. */
export interface ByteSource {
  /** Its name: only the ending is looked at, and the name is not kept. */
  readonly name: string;
  /** Bytes in all, where that is known. */
  readonly size?: number;
  /** The bytes in order, in pieces of any length. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes from `start` to before `end`: what Parquet needs, whose directory stands at the end. */
  slice?(start: number, end: number): Promise<ArrayBuffer>;
}

const pieceBytes = 1 << 20;

/** Bytes in memory as a source. */
export function sourceOfBytes(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield await Promise.resolve(bytes.subarray(at, at + pieceBytes));
      }
    },
    slice: (start, end) => Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
  };
}

/** Pasted text as a source. */
export function sourceOfText(name: string, text: string): ByteSource {
  return sourceOfBytes(name, new TextEncoder().encode(text));
}

/** Bytes that say what kind of file it is, as far as this reads them. */
const headBytes = 1 << 16;

/** A file that is ready to be read: UTF-8 without a mark, or Parquet. */
export type Opened =
  | { readonly kind: 'parquet' }
  | {
      readonly kind: 'text';
      /** The first bytes, to tell the format from. */
      readonly head: Uint8Array;
      readonly chunks: AsyncIterable<Uint8Array>;
      /** True where these first bytes are all. */
      readonly isWhole: boolean;
      readonly gzip: boolean;
      /** As a person would call it, e.g. "UTF-16". */
      readonly encoding: string;
    };

/**
 * Unpacks gzip and turns other encodings into UTF-8. Tells bytes that were read from the source to
 * `tell`. Throws UnreadableFile for what is empty or is no text; a gzip that is cut short gives what
 * comes before the cut, and a fault.
 */
export async function openSource(
  source: ByteSource,
  faults: FaultList,
  tell: (bytes: number) => void,
): Promise<Opened> {
  let { head, chunks, isWhole } = await peek(told(source.chunks(), tell));
  if (head.length === 0) {
    throw new UnreadableFile('The file is empty', 'Look whether the export has finished');
  }
  const gzip = startsWith(head, [0x1f, 0x8b]);
  if (gzip) ({ head, chunks, isWhole } = await peek(gunzipped(chunks, faults)));
  if (startsWith(head, ascii('PAR1'))) {
    if (!gzip) return { kind: 'parquet' };
    throw new UnreadableFile('This is a Parquet file inside gzip', 'Unpack it first');
  }
  refuseOther(head);
  const encoding = encodingOf(head);
  // Older programs end lines with a carriage return alone.
  if (encoding === 'utf-8' && head.includes(13) && !head.includes(10)) {
    head = head.map(lineFeedFor);
    chunks = withLineFeeds(chunks);
  }
  if (encoding === 'utf-8') {
    const marked = startsWith(head, [0xef, 0xbb, 0xbf]);
    return {
      kind: 'text',
      gzip,
      isWhole,
      head: marked ? head.subarray(3) : head,
      chunks: marked ? withoutFirst(3, chunks) : chunks,
      encoding: marked ? 'UTF-8 with a byte-order mark' : 'UTF-8',
    };
  }
  if (encoding === 'windows-1252') {
    faults.add(
      null,
      'The file is not in UTF-8; it was read as Windows-1252, and other letters than English ones may be wrong',
      'Save it as UTF-8',
    );
  }
  const decoded = await peek(recoded(chunks, encoding));
  return {
    kind: 'text',
    gzip,
    ...decoded,
    encoding: encoding === 'windows-1252' ? 'Windows-1252' : 'UTF-16',
  };
}

async function* told(chunks: AsyncIterable<Uint8Array>, tell: (bytes: number) => void) {
  for await (const chunk of chunks) {
    tell(chunk.length);
    yield chunk;
  }
}

/** The first bytes of a stream, and the whole stream again. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array>; isWhole: boolean }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < headBytes && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      first.push(next.value);
      size += next.value.length;
    }
  }
  async function* again() {
    yield* first;
    if (ended) return;
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
  return {
    head: joined(first).subarray(0, headBytes),
    chunks: again(),
    isWhole: ended && size <= headBytes,
  };
}

/** Pieces of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* withoutFirst(count: number, chunks: AsyncIterable<Uint8Array>) {
  let left = count;
  for await (const chunk of chunks) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

const lineFeedFor = (byte: number): number => (byte === 13 ? 10 : byte);

async function* withLineFeeds(chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) yield chunk.map(lineFeedFor);
}

/** Packed bytes that are unpacked at a time: deflate's best ratio is 1032, so at most some 17 MB. */
const packedBytes = 1 << 14;

async function* gunzipped(chunks: AsyncIterable<Uint8Array>, faults: FaultList) {
  let ready: Uint8Array[] = [];
  const gunzip = new Gunzip((bytes) => ready.push(bytes));
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += packedBytes) {
        gunzip.push(chunk.subarray(at, at + packedBytes));
        const unpacked = joined(ready);
        ready = [];
        if (unpacked.length > 0) yield unpacked;
      }
    }
    gunzip.push(new Uint8Array(0), true);
  } catch {
    // What was unpacked before the fault is still good.
    if (ready.length > 0) yield joined(ready);
    faults.add(
      null,
      'The gzip file is cut short or damaged; what comes before the fault was read',
      'Copy or download it again',
    );
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Tells the encoding from a byte-order mark, zeros at every second place, or what is no UTF-8. */
function encodingOf(head: Uint8Array): Encoding {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const many = head.length / 5;
  if ((zeros[1] ?? 0) > many && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > many && zeros[1] === 0) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function isUtf8(head: Uint8Array): boolean {
  // Where the file goes on, its last character may be cut here.
  let end = head.length;
  const goesOn = end === headBytes;
  while (goesOn && head.length - end < 4 && (head[end - 1] ?? 0) >= 0x80) end -= 1;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, end));
    return true;
  } catch {
    return false;
  }
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding) {
  // The decoder takes the byte-order mark away.
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

/** What a file is by its first bytes, and what to do with it. */
const others: readonly (readonly [start: readonly number[], is: string, mend: string])[] = [
  [[0x89, ...ascii('PNG')], 'an image (PNG)', ''],
  [[0xff, 0xd8, 0xff], 'an image (JPEG)', ''],
  [ascii('GIF8'), 'an image (GIF)', ''],
  [ascii('RIFF'), 'an image, a sound or a film (RIFF)', ''],
  [ascii('%PDF'), 'a PDF', 'Take its text out and save that as plain text'],
  [
    ascii('PK\u0003\u0004'),
    'a zip archive or a table or text of an office program',
    'Unpack it, or save the table as CSV',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a table or text of an older office program', 'Save it as CSV'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'packed with zstd', 'Unpack it, or pack it with gzip'],
  [ascii('BZh'), 'packed with bzip2', 'Unpack it, or pack it with gzip'],
  [[0xfd, ...ascii('7zXZ')], 'packed with xz', 'Unpack it, or pack it with gzip'],
  [ascii('7z\u00bc\u00af'), 'a 7-Zip archive', 'Unpack it, or pack it with gzip'],
  [ascii('SQLite format 3'), 'a SQLite database', 'Export the table as CSV'],
  [ascii('ARROW1'), 'an Arrow file', 'Save it as Parquet, JSONL or CSV'],
  [[0x93, ...ascii('NUMPY')], 'a NumPy array', 'Save the rows as JSONL or CSV'],
];

const readable = 'JSONL, JSON, CSV, TSV, Parquet, plain text and gzip of these can be read';

function refuseOther(head: Uint8Array): void {
  const other = others.find(([start]) => startsWith(head, start));
  if (other !== undefined) {
    const [, is, mend] = other;
    throw new UnreadableFile(
      `This is ${is}, whatever its name says`,
      mend === '' ? readable : mend,
    );
  }
  if (/^\s*<(!doctype html|html)/i.test(new TextDecoder().decode(head.subarray(0, 200)))) {
    throw new UnreadableFile(
      'This is a web page and not the file itself',
      'Download the file behind it, often under "raw" or "download"',
    );
  }
  if (encodingOf(head).startsWith('utf-16')) return;
  // Control characters but tab, line breaks and escape.
  const odd = head.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte));
  if (odd.length > head.length / 100) {
    throw new UnreadableFile('This is not text', readable);
  }
}
