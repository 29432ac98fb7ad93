import { splitProse } from '../model/prose';
import type { Knowledge, Logic } from '../model/knowledge';

/**
 * Eight hexadecimal digits of what decides: the logic of the knowledge (its prose left out, so the
 * same for Knowledge and for the Logic split from it) without its list of releases. Two builds that
 * would decide differently, or word a question differently, have different fingerprints but for a
 * chance of one in 2^32.
 */
export function fingerprint(knowledge: Logic): string {
  const known = remembered.get(knowledge);
  if (known !== undefined) return known;
  // splitProse only drops the fields that are prose; a Logic has none of them and passes unchanged.
  const { releases: _releases, ...logic } = splitProse(knowledge as Knowledge).logic;
  const digits = digest(logic);
  remembered.set(knowledge, digits);
  return digits;
}

/** Eight hexadecimal digits of any plain data; the order of keys plays no part. */
export function digest(value: unknown): string {
  return hash(canonicalJson(value)).toString(16).padStart(8, '0');
}

/**
 * Keeps a fingerprint that is known from the build: a page need not work it out again, and does not
 * hold all that goes into it.
 */
export function rememberFingerprint(knowledge: Logic, digits: string): void {
  remembered.set(knowledge, digits);
}

/** Knowledge never changes once loaded, and every link asks again. */
const remembered = new WeakMap<Logic, string>();

/** JSON without spaces, with the keys of every object sorted and undefined fields left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** FNV-1a over UTF-8 bytes (Fowler, Noll, Vo), finished with MurmurHash3's mixer for spread. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
