import { deflateSync, Inflate } from 'fflate';
import type { RulebookEntries } from '../model/knowledge';
import type { BitReader, BitWriter } from './payload';
import { LinkFault } from './payload';
import { textFields, textLimits, tidyText, tidyTexts } from './text-fields';
import type { LinkText, TextCodec, TextField } from './text-fields';
import { fingerprint } from './fingerprint';
import { linkCodec } from './link-codec';
import type { DecodedLink, LinkContent } from './link-codec';
import { linkProblem } from './link-problem';
import type { LinkProblem } from './link-problem';

export { contentOf } from './link-codec';
export type { DecodedLink, LinkContent } from './link-codec';
export type { LinkProblem, LinkProblemKind } from './link-problem';
export type { LinkText } from './text-fields';

/**
 * Writes each field as: distance to the tag before (0 ends the list), one bit "compressed", number of
 * bytes, bytes. Compressed only where that is shorter. The bytes depend on fflate's deflate: a new
 * version of it that packs differently would be caught by the links kept in tests/share/links.json.
 */
function writeTexts(writer: BitWriter, text: LinkText | undefined): void {
  let before = 0;
  for (const { tag, field } of textFields) {
    const value = tidyText(field, text?.[field] ?? '');
    if (value === '') continue;
    const plain = new TextEncoder().encode(value);
    const packed = deflateSync(plain, { level: 9 });
    const isShorter = packed.length < plain.length;
    writer.small(tag - before, 0);
    writer.fixed(isShorter ? 1 : 0, 1);
    writer.small(isShorter ? packed.length : plain.length, 6);
    for (const byte of isShorter ? packed : plain) writer.fixed(byte, 8);
    before = tag;
  }
  writer.small(0, 0);
}

/** Reads what `writeTexts` wrote. Inflates into a buffer of fixed size, so a bomb cannot go off. */
function readTexts(reader: BitReader): LinkText | undefined {
  const text: { -readonly [Key in TextField]?: string } = {};
  let tag = 0;
  for (let gap = reader.small(0); gap > 0; gap = reader.small(0)) {
    tag += gap;
    const entry = textFields.find((field) => field.tag === tag);
    if (entry === undefined) throw new LinkFault('unknown-entry');
    const isPacked = reader.fixed(1) === 1;
    const bytes = readBytes(reader, reader.small(6));
    const limit = textLimits[entry.field] * 3;
    const value = decodeUtf8(isPacked ? inflate(bytes, limit) : bytes);
    if (value === '' || tidyText(entry.field, value) !== value) throw new LinkFault('altered');
    text[entry.field] = value;
  }
  return tag === 0 ? undefined : text;
}

function readBytes(reader: BitReader, length: number): Uint8Array {
  // Pushing one by one ends at the end of the payload, whatever length it claims.
  const bytes: number[] = [];
  while (bytes.length < length) bytes.push(reader.fixed(8));
  return Uint8Array.from(bytes);
}

/** Bytes inflated at a time: 16 become at most some 16 kB, deflate's best ratio being 1032. */
const piece = 16;

/** Inflates to at most `limit` bytes, and stops there: what a bomb would have become is not worked out. */
function inflate(bytes: Uint8Array, limit: number): Uint8Array {
  const plain: number[] = [];
  const stream = new Inflate((data) => {
    if (plain.length + data.length > limit) throw new LinkFault('altered');
    for (const byte of data) plain.push(byte);
  });
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      stream.push(bytes.slice(at, at + piece), at + piece >= bytes.length);
    }
  } catch {
    // Too much, or not a deflate stream: either way not what was packed.
    throw new LinkFault('altered');
  }
  return Uint8Array.from(plain);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.slice());
  } catch {
    throw new LinkFault('altered');
  }
}

/** Text as links carry it: tidied, and compressed where that is shorter. */
export const packedTexts: TextCodec = { write: writeTexts, read: readTexts };

export type ReadLink =
  | ({ readonly ok: true } & DecodedLink)
  | { readonly ok: false; readonly problem: LinkProblem };

const codec = linkCodec(packedTexts, fingerprint);

/**
 * The payload of a link: what stands after `#/r/`. The same content always gives the same payload.
 * Leave out answers to questions that do not apply (`parked` in a Recommendation): they stay with the
 * visitor. Answers and assumptions must have been read by `readAnswers` and `readAssumptions`; an id
 * that the knowledge does not have throws RangeError. Assumptions at their default are left out, text
 * is tidied and cut to `textLimits`.
 */
export function encodeLink(knowledge: RulebookEntries, content: LinkContent): string {
  return codec.encode(knowledge, {
    ...content,
    ...(content.text && { text: tidyTexts(content.text) }),
  });
}

/**
 * Reads a payload: everything that the link carries, or what is wrong with it. Never throws, never
 * gives other answers than those that were put in. Repair a pasted text first (`findPayload`).
 */
export function decodeLink(knowledge: RulebookEntries, payload: string): ReadLink {
  const read = codec.decode(knowledge, payload);
  if (!read.ok) return { ok: false, problem: linkProblem(read.kind) };
  const { text, ...rest } = read;
  // Links sent long ago may hold characters that turn or hide words.
  const words = tidyTexts(text);
  return { ...rest, ...(words && { text: words }) };
}
