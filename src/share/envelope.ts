import { bitsToText, characterOf, isBase64url, valueOf, BitWriter } from './bits';

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
export interface Envelope {
  version: number;
  body: string;
}

export type EnvelopeProblem = 'empty' | 'not-a-link' | 'cut-short' | 'altered' | 'too-long';

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

/** CRC-32 as in ISO 3309 and zip, reflected polynomial. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/**
 * CRC-32 of the text's UTF-8 bytes, as an unsigned 32-bit number. Every change within 32 neighbouring
 * bits is found for certain, so one wrong character or two swapped neighbours never pass; of other
 * damage one in 2^32 would.
 */
export function checksum(text: string): number {
  let value = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
