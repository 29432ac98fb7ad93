/**
 * Walks over the bytes of a text for everything that is counted by character. Reading a file costs about
 * as much as these walks do, so they go by tables and write into an object that is used again.
 */

/** What walks over one text found. Hashes are pairs of unsigned 32-bit numbers. */
export interface TextScan {
  /** Length in UTF-8. */
  bytes: number;
  /** Hash of the text as it is. */
  exactHigh: number;
  exactLow: number;
  /** Most digits in a run of digits and of the signs that group them; no more than 9 are counted. */
  digitRun: number;
  /** True wherever 15 bytes or more follow each other without a space; from 12 on, it may be. */
  hasLongRun: boolean;
  /** Only after `scanFolded`: hash with letters in lower case, runs of spaces as one, none at the ends. */
  foldedHigh: number;
  foldedLow: number;
}

/** A scan to write into. */
export function emptyScan(): TextScan {
  return {
    bytes: 0,
    exactHigh: 0,
    exactLow: 0,
    digitRun: 0,
    hasLongRun: false,
    foldedHigh: 0,
    foldedLow: 0,
  };
}

/** Bins of a sketch: as many parts of the range of a hash, each keeping its smallest word pair. */
export const sketchBins = 64;

/** No word pair fell into this bin. */
export const emptyBin = 0xffffffff;

/** A sketch with nothing in it. */
export function emptySketch(): Uint32Array {
  return new Uint32Array(sketchBins).fill(emptyBin);
}

const space = 0;
const letter = 1;
const digit = 2;
const sign = 3;
/** First byte of a character of a script without spaces between words. */
const ideograph = 4;
const kindsInAll = 5;

const everyByte = Array.from({ length: 256 }, (_, byte) => byte);

/** Kind of each byte of UTF-8; bytes within a character count as letters, so that a word goes on. */
const kinds = Uint8Array.from(everyByte, (byte) => {
  if (byte <= 32 || byte === 127) return space;
  if (byte >= 48 && byte <= 57) return digit;
  if (byte < 128) return /[A-Za-z]/.test(String.fromCharCode(byte)) ? letter : sign;
  if (byte < 0xc0) return letter;
  // Latin-1 signs; dashes, quotes and arrows; full-width signs; emoji.
  if (byte === 0xc2 || byte === 0xe2 || byte === 0xef || byte >= 0xf0) return sign;
  return byte >= 0xe3 ? ideograph : letter;
});

/** Bytes of a character by its first byte. */
const lengths = Uint8Array.from(everyByte, (byte) =>
  byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4,
);

/** Bytes of letters, ASCII in lower case; 0 for everything that ends a word. */
const letters = Uint8Array.from(everyByte, (byte) =>
  kinds[byte] !== letter ? 0 : byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/** Tokens are added up in parts, as whole numbers. */
const tokenParts = 256;

/**
 * Estimated tokens of a byte by what it is and what stands before it, fitted to o200k_base on English
 * questions, prose and program text and on short samples of other languages. A word is one token and a
 * little more for each letter; a sign is one of its own before a space or a number, and part of one
 * before a letter or another sign.
 */
function tokensOf(before: number, byte: number): number {
  const kind = kinds[byte] ?? space;
  const afterSign = before === sign ? ([0.95, 0.45, 0.9, 0.4, 0.9][kind] ?? 0) : 0;
  return afterSign + ownTokens(before, byte, kind);
}

function ownTokens(before: number, byte: number, kind: number): number {
  if (byte === 10) return 0.5;
  if (kind === space) return before === space ? 0.1 : 0;
  // An underscore joins what stands around it; its cost after it is taken back here.
  if (byte === 95) return -0.25;
  if (kind === sign) return byte >= 0xf0 ? 0.8 : 0;
  if (kind === ideograph) return 0.64;
  if (kind === digit) return before === digit ? 0.25 : 0.85;
  const start = before === letter || before === ideograph ? 0 : 0.84;
  if (byte < 0x80) return start + 0.045;
  // Bytes within a character, then first bytes by alphabet.
  if (byte < 0xc0) return 0.045;
  if (byte === 0xc3) return start + 0.25; // Western European accents
  if (byte >= 0xc4 && byte <= 0xca) return start + 0.95; // Polish, Czech, Turkish …
  return start + (byte === 0xce || byte === 0xcf ? 0.2 : 0.1); // Greek; Cyrillic, Hebrew, Arabic …
}

const tokens = Int32Array.from({ length: kindsInAll * 256 }, (_, place) =>
  Math.round(tokensOf(place >> 8, place & 255) * tokenParts),
);

/** 1 where a word begins: a letter or digit after something else, and each ideograph. */
const wordStarts = Uint8Array.from({ length: kindsInAll * 256 }, (_, place) => {
  const before = place >> 8;
  const kind = kinds[place & 255] ?? space;
  if (kind === ideograph) return 1;
  if (kind === letter) return before === letter || before === ideograph ? 0 : 1;
  return kind === digit && before !== digit ? 1 : 0;
});

/** What numbers are grouped with, and digits themselves. */
const ofNumbers = Uint8Array.from(everyByte, (byte) =>
  kinds[byte] === digit || ' ()+-./'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

const encoder = new TextEncoder();
let bytes = new Uint8Array(1 << 16);
let quads = new Uint32Array(bytes.buffer);

/** Encodes into the shared buffer, with zeros behind; gives the number of bytes. */
function encode(text: string): number {
  if (bytes.length < text.length * 3 + 8) {
    bytes = new Uint8Array(Math.ceil((text.length * 3 + 8) / 65536) * 65536);
    quads = new Uint32Array(bytes.buffer);
  }
  const { written } = encoder.encodeInto(text, bytes);
  // Walks read up to three bytes beyond, and end at a zero.
  for (let at = written; at < written + 4; at += 1) bytes[at] = 0;
  return written;
}

/** Hashes a text as it is, and looks for signs of numbers and keys. */
export function scanText(text: string, scan: TextScan): void {
  scanBytes(encode(text), scan);
}

/**
 * The same, and hashes the text once it is folded. Where a sketch is given, its bins keep the smallest hash
 * of the word pairs that fall into them (one permutation hashing, Li, Owen and Zhang 2012).
 */
export function scanFolded(text: string, scan: TextScan, sketch?: Uint32Array): void {
  let size = encode(text);
  scanBytes(size, scan);
  // Only letters beyond ASCII need more than a table to be put in lower case.
  if (size !== text.length) size = encode(text.toLowerCase());
  foldBytes(size, scan, sketch);
}

function scanBytes(size: number, scan: TextScan): void {
  scan.bytes = size;
  hashBytes(size, scan);
  scan.digitRun = digitsInRun(size);
}

/** Words of a text, and its estimated tokens. */
export interface TextCounts {
  /** Runs of letters and runs of digits; in scripts without spaces, characters. */
  readonly words: number;
  /** Not rounded. */
  readonly tokens: number;
}

/** Counts words and estimates tokens. */
export function countText(text: string): TextCounts {
  const size = encode(text);
  let parts = 0;
  let words = 0;
  let before = space;
  for (let at = 0; at < size; at += 1) {
    const byte = bytes[at] ?? 0;
    const place = (before << 8) | byte;
    parts += tokens[place] ?? 0;
    words += wordStarts[place] ?? 0;
    before = kinds[byte] ?? space;
  }
  // What a last sign costs is known once the text ends.
  parts += tokens[(before << 8) | 32] ?? 0;
  return { words, tokens: parts / tokenParts };
}

/**
 * Hash of the bytes as they are, four at a time (the steps of MurmurHash3, two lanes). On the way, counts
 * fours without a space that follow one another.
 */
function hashBytes(size: number, scan: TextScan): void {
  let high = size;
  let low = ~size;
  let solidRun = 0;
  let longestRun = 0;
  for (let at = 0, end = (size + 3) >> 2; at < end; at += 1) {
    const quad = quads[at] ?? 0;
    let mixed = Math.imul(quad, 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593) ^ high;
    high = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
    mixed = Math.imul(quad, 0x239b961b);
    mixed = Math.imul((mixed << 16) | (mixed >>> 16), 0xab0e9789) ^ low;
    low = (Math.imul((mixed << 17) | (mixed >>> 15), 5) + 0x561ccd1b) | 0;
    // The highest bit of each byte below 33; without a branch, which could not be foreseen.
    const spaces = (quad - 0x21212121) & ~quad & 0x80808080;
    const isSolid = ((spaces | -spaces) >>> 31) ^ 1;
    solidRun = (solidRun + isSolid) & -isSolid;
    longestRun = Math.max(longestRun, solidRun);
  }
  // Fifteen bytes hold three whole fours wherever they begin.
  scan.hasLongRun = longestRun >= 3;
  scan.exactHigh = spread(high ^ (low >>> 7));
  scan.exactLow = spread(low);
}

/** Shortest run of digits and grouping signs that is looked at: an address of four parts, 1.2.3.4. */
const shortestNumber = 7;
const enoughDigits = 9;

/** Looks at one byte in seven: a run that is long enough has one of them. */
function digitsInRun(size: number): number {
  let most = 0;
  for (let at = shortestNumber - 1; at < size; at += shortestNumber) {
    if (ofNumbers[bytes[at] ?? 0] === 0) continue;
    let from = at;
    while (from > 0 && ofNumbers[bytes[from - 1] ?? 0] === 1) from -= 1;
    let digits = 0;
    for (at = from; ofNumbers[bytes[at] ?? 0] === 1; at += 1) {
      if (kinds[bytes[at] ?? 0] === digit) digits += 1;
    }
    if (digits > most) most = digits;
    if (digits >= enoughDigits) return enoughDigits;
  }
  return most;
}

/** Hashes words one after another, and pairs of them into a sketch. */
function foldBytes(size: number, scan: TextScan, sketch: Uint32Array | undefined): void {
  const view = bytes;
  let high = 0x2545f491;
  let low = 0x41c6ce57;
  let previous = 0;
  // A space counts between two things, however long it is: as bits of what comes after it.
  let gap = 0;
  let gapAfter = 0;
  let at = 0;
  while (at < size) {
    const byte = view[at] ?? 0;
    const kind = kinds[byte];
    if (kind === space) {
      at += 1;
      gap = gapAfter;
      continue;
    }
    gapAfter = 0x5bd1e995;
    let first = 0x3c6ef372;
    let second = 0x6a09e667;
    if (kind === letter) {
      for (let code = letters[byte] ?? 0; code !== 0; code = letters[view[at] ?? 0] ?? 0) {
        first = Math.imul(first ^ code, 0x9e3779b1);
        second = Math.imul(second ^ code, 0x85ebca77);
        at += 1;
      }
    } else {
      const until = at + (lengths[byte] ?? 1);
      do {
        const code = view[at] ?? 0;
        first = Math.imul(first ^ code, 0x9e3779b1);
        second = Math.imul(second ^ code, 0x85ebca77);
        at += 1;
      } while (at < until || (kind === digit && kinds[view[at] ?? 0] === digit));
    }
    first ^= first >>> 15;
    high = turned(Math.imul(high ^ first ^ gap, 0xc2b2ae3d));
    low = turned(Math.imul(low ^ second ^ (second >>> 15) ^ gap, 0x27d4eb2f));
    gap = 0;
    if (sketch === undefined || kind === sign) continue;
    const pair = spread(Math.imul(previous, 0x165667b1) ^ first);
    const bin = pair >>> 26;
    const rest = (pair << 6) >>> 0;
    if (rest < (sketch[bin] ?? 0)) sketch[bin] = rest;
    previous = first;
  }
  scan.foldedHigh = spread(high ^ (low >>> 7));
  scan.foldedLow = spread(low);
}

function turned(value: number): number {
  return (value << 13) | (value >>> 19);
}

/** Spreads every bit over all of them, as an unsigned number (the last step of MurmurHash3). */
export function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
