import { deflateSync, Inflate } from 'fflate';
import type { BitReader, BitWriter } from './bits';
import { LinkFault } from './bits';

/** Words that a sender may add. They are foreign text to whoever opens the link: show, never run. */
export interface LinkText {
  readonly title?: string;
  readonly note?: string;
  readonly author?: string;
}

/**
 * Longest text of each field in UTF-16 units (what `maxLength` of a text box counts). Together they
 * stay below the longest payload even when every character takes three bytes and nothing compresses.
 */
export const textLimits = { title: 80, note: 600, author: 60 } as const;

/** Tag of each field in a payload; append-only, in ascending order. */
const fields = [
  { tag: 1, field: 'title' },
  { tag: 2, field: 'note' },
  { tag: 3, field: 'author' },
] as const;
type Field = (typeof fields)[number]['field'];

/**
 * Text as a link carries it: well-formed, no control characters, single spaces (a note keeps its line
 * breaks), trimmed and cut to its limit. Tidying twice changes nothing more.
 */
export function tidyText(field: Field, text: string): string {
  const wellFormed = new TextDecoder().decode(new TextEncoder().encode(text));
  const lines = (field === 'note' ? wellFormed.split(/\r\n|[\n\r]/) : [wellFormed]).map((line) =>
    line.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(),
  );
  const cut = lines.join('\n').trim().slice(0, textLimits[field]);
  return cut.replace(/[\uD800-\uDBFF]$/, '').trim();
}

/** The fields that say something, tidied; undefined where none does. */
export function tidyTexts(text: LinkText | undefined): LinkText | undefined {
  const kept: { -readonly [Key in Field]?: string } = {};
  for (const { field } of fields) {
    const tidy = tidyText(field, text?.[field] ?? '');
    if (tidy !== '') kept[field] = tidy;
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/**
 * Writes each field as: distance to the tag before (0 ends the list), one bit "compressed", number of
 * bytes, bytes. Compressed only where that is shorter. The bytes depend on fflate's deflate: a new
 * version of it that packs differently would be caught by the links kept in tests/share/links.json.
 */
export function writeTexts(writer: BitWriter, text: LinkText | undefined): void {
  let before = 0;
  for (const { tag, field } of fields) {
    const value = text?.[field];
    if (value === undefined) continue;
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
export function readTexts(reader: BitReader): LinkText | undefined {
  const text: { -readonly [Key in Field]?: string } = {};
  let tag = 0;
  for (let gap = reader.small(0); gap > 0; gap = reader.small(0)) {
    tag += gap;
    const entry = fields.find((field) => field.tag === tag);
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
    plain.push(...data);
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
