/*
 * How a payload is written: bits as text that any mail lets through, in an envelope of version, length
 * and check digits.
 */

import { checksum } from '../model/checksum';

/** Thrown inside the codec only; `decodeLink` turns it into a problem in words. */
export class LinkFault extends Error {
  constructor(readonly kind: 'altered' | 'newer-version' | 'unknown-entry') {
    super(kind);
  }
}

/** Widest number that the length-prefixed form carries: every whole number JavaScript holds exactly. */
const widestCount = 53;
/** Slots stay below 4,001, so no run of leading zeros is longer than this. */
const longestPrefix = 12;

/** Writes numbers as bits, most significant first. */
export class BitWriter {
  readonly bits: number[] = [];

  /** A whole number in exactly `width` bits (up to 53). */
  fixed(value: number, width: number): void {
    for (let place = width - 1; place >= 0; place -= 1) {
      this.bits.push(Math.floor(value / 2 ** place) % 2);
    }
  }

  /**
   * A small whole number in an Exp-Golomb code of the given order: values below 2^order take
   * order + 1 bits, larger ones grow by two bits a doubling. Needs no table of sizes, so appending
   * options or questions never changes how an old link reads.
   */
  small(value: number, order: number): void {
    const shifted = value + 2 ** order;
    const width = bitLength(shifted);
    const prefix = width - 1 - order;
    if (prefix > longestPrefix) throw new RangeError(`${value} is too large for a slot`);
    this.fixed(0, prefix);
    this.fixed(shifted, width);
  }

  /** A whole number from 0 to 2^53 - 1: six bits of length, then the number without its leading 1. */
  count(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`${value} is not a whole number that a link can carry`);
    }
    const width = value === 0 ? 0 : bitLength(value);
    this.fixed(width, 6);
    if (width > 1) this.fixed(value - 2 ** (width - 1), width - 1);
  }
}

/** Reads what a BitWriter wrote. Throws LinkFault where the bits end early or make no number. */
export class BitReader {
  private position = 0;

  constructor(private readonly bits: readonly number[]) {}

  fixed(width: number): number {
    let value = 0;
    for (let place = 0; place < width; place += 1) {
      const bit = this.bits[this.position];
      if (bit === undefined) throw new LinkFault('altered');
      value = value * 2 + bit;
      this.position += 1;
    }
    return value;
  }

  small(order: number): number {
    let prefix = 0;
    while (this.fixed(1) === 0) {
      prefix += 1;
      if (prefix > longestPrefix) throw new LinkFault('altered');
    }
    const width = prefix + order;
    return 2 ** width + this.fixed(width) - 2 ** order;
  }

  count(): number {
    const width = this.fixed(6);
    if (width > widestCount) throw new LinkFault('altered');
    return width === 0 ? 0 : 2 ** (width - 1) + this.fixed(width - 1);
  }
}

/** Bits needed to write a positive whole number up to 2^53. */
function bitLength(value: number): number {
  let width = 1;
  while (2 ** width <= value) width += 1;
  return width;
}

/** The 64 characters of base64url (RFC 4648, section 5), in order of value. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const values = new Map([...alphabet].map((character, value) => [character, value]));

/** The character that stands for six bits; `value` is 0 to 63. */
export function characterOf(value: number): string {
  return alphabet.charAt(value);
}

/** The six bits that a character stands for; null outside the alphabet. */
export function valueOf(character: string): number | null {
  return values.get(character) ?? null;
}

/** True where every character is of the alphabet. */
export function isBase64url(text: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(text);
}

/** Bits to characters, six a character, the last one filled up with zeros; no padding characters. */
export function bitsToText(bits: readonly number[]): string {
  let text = '';
  for (let start = 0; start < bits.length; start += 6) {
    let value = 0;
    for (let place = 0; place < 6; place += 1) value = value * 2 + (bits[start + place] ?? 0);
    text += characterOf(value);
  }
  return text;
}

/** Characters to bits, six a character. The text must be base64url. */
export function textToBits(text: string): number[] {
  const bits: number[] = [];
  for (const character of text) {
    const value = valueOf(character) ?? 0;
    for (let place = 5; place >= 0; place -= 1) bits.push((value >> place) & 1);
  }
  return bits;
}

/**
 * What every payload has in common, for ever, whatever its codec version:
 *
 *     1 character   codec version, 1 to 51, hence a letter ("B" is version 1)
 *     2 characters  length of the whole payload in characters
 *     n characters  the body, as that codec version packs it
 *     6 characters  CRC-32 of all characters before: 30 bits in five, the last two bits in the sixth,
 *                   which is therefore one of A, B, C, D
 *
 * So the first and the last character are letters (mailers and chats drop "-", "_" and full stops at
 * the edges of a link), a cut is told from a change, and a page can say "newer version" of a payload
 * that it knows to be whole.
 */
interface Envelope {
  version: number;
  body: string;
}

type EnvelopeProblem = 'empty' | 'not-a-link' | 'cut-short' | 'altered' | 'too-long';

/** Twelve bits of length, about four kilobytes: bounds the work of every later step. */
export const longestPayload = 4095;
const headLength = 3;
const tailLength = 6;
const highestVersion = 51;

/** Versions that this page reads; used only to word what is wrong with a broken payload. */
const knownVersions = [1];

/** The six characters of check digits that close a text. */
export function tailOf(text: string): string {
  const value = checksum(text);
  const writer = new BitWriter();
  writer.fixed(Math.floor(value / 4), 30);
  return bitsToText(writer.bits) + characterOf(value % 4);
}

/** Puts version, length and checksum around a body. Throws RangeError where it grows too long. */
export function sealEnvelope({ version, body }: Envelope): string {
  const length = headLength + body.length + tailLength;
  if (length > longestPayload) throw new RangeError(`A link of ${length} characters is too long`);
  const head =
    characterOf(version) + characterOf(Math.floor(length / 64)) + characterOf(length % 64);
  return head + body + tailOf(head + body);
}

/** The length in characters that the head of a payload states; null without a whole head. */
export function statedLength(payload: string): number | null {
  const [high, low] = [valueOf(payload.charAt(1)), valueOf(payload.charAt(2))];
  return high === null || low === null ? null : high * 64 + low;
}

/** True where version, length and checksum of a payload are in order. */
export function isWhole(payload: string): boolean {
  return openEnvelope(payload).ok;
}

/** Checks a payload from outside and takes off what `sealEnvelope` put around it. Never throws. */
export function openEnvelope(
  payload: string,
): { ok: true; envelope: Envelope } | { ok: false; kind: EnvelopeProblem } {
  if (payload === '') return { ok: false, kind: 'empty' };
  if (payload.length > longestPayload) return { ok: false, kind: 'too-long' };
  const version = isBase64url(payload) ? (valueOf(payload.charAt(0)) ?? 0) : 0;
  if (version < 1 || version > highestVersion) return { ok: false, kind: 'not-a-link' };
  const kept = payload.slice(0, -tailLength);
  const whole =
    kept.length >= headLength &&
    statedLength(payload) === payload.length &&
    tailOf(kept) === payload.slice(-tailLength);
  if (whole) return { ok: true, envelope: { version, body: kept.slice(headLength) } };
  if (!knownVersions.includes(version)) return { ok: false, kind: 'not-a-link' };
  return { ok: false, kind: isCut(payload) ? 'cut-short' : 'altered' };
}

function isCut(payload: string): boolean {
  const stated = statedLength(payload);
  return stated === null || payload.length < Math.max(stated, headLength + tailLength);
}
