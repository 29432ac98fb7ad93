import { withoutFormats } from '../model/foreign-text';
import type { BitReader, BitWriter } from './payload';

/** Words that a sender may add. They are foreign text to whoever opens the link: show, never run. */
export interface LinkText {
  readonly title?: string;
  readonly note?: string;
  readonly author?: string;
}

/** How text stands in a payload. */
export interface TextCodec {
  write(writer: BitWriter, text: LinkText | undefined): void;
  /** @throws LinkFault where it is not what `write` wrote */
  read(reader: BitReader): LinkText | undefined;
}

/**
 * Longest text of each field in UTF-16 units (what `maxLength` of a text box counts). Together they
 * stay below the longest payload even when every character takes three bytes and nothing compresses.
 */
export const textLimits = { title: 80, note: 600, author: 60 } as const;

/** Tag of each field in a payload; append-only, in ascending order. */
export const textFields = [
  { tag: 1, field: 'title' },
  { tag: 2, field: 'note' },
  { tag: 3, field: 'author' },
] as const;
export type TextField = (typeof textFields)[number]['field'];

/**
 * Text as every link may carry it, those sent long ago included: well-formed, no control characters,
 * single spaces (a note keeps its line breaks), trimmed and cut to its limit. Tidying twice changes
 * nothing more.
 */
export function tidyText(field: TextField, text: string): string {
  const wellFormed = new TextDecoder().decode(new TextEncoder().encode(text));
  const lines = (field === 'note' ? wellFormed.split(/\r\n|[\n\r]/) : [wellFormed]).map((line) =>
    line.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim(),
  );
  const cut = lines.join('\n').trim().slice(0, textLimits[field]);
  return cut.replace(/[\uD800-\uDBFF]$/, '').trim();
}

/**
 * The fields that say something, as they are shown and written from now on: tidied, and without
 * characters that turn or hide words. Undefined where none says anything.
 */
export function tidyTexts(text: LinkText | undefined): LinkText | undefined {
  const kept: { -readonly [Key in TextField]?: string } = {};
  for (const { field } of textFields) {
    // A mark within a line break would part it in two.
    const tidy = tidyText(field, withoutFormats(tidyText(field, text?.[field] ?? '')));
    if (tidy !== '') kept[field] = tidy;
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}
