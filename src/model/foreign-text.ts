/*
 * Text that somebody else wrote, or that came in a file or an address: it may be shown, never trusted
 * to keep its length or its direction.
 */

/**
 * Characters that show nothing and turn, hide or join what stands beside them: marks and overrides of
 * direction, soft hyphens, spaces without width, tags. The joiners of emoji and of Persian stay.
 */
const formats =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** The text without such characters. */
export function withoutFormats(text: string): string {
  return text.replace(formats, '');
}

/** Characters of a foreign text that a message repeats, and entries of a list that it names. */
const mostShown = 60;
const mostNamed = 10;

/** A foreign text as a message repeats it: on one line, in the page's own direction, not too long. */
export function shown(text: string, most = mostShown): string {
  // What is cut away is not worked on.
  const line = withoutFormats(text.slice(0, most * 4))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const isCut = text.length > most * 4 || line.length > most;
  return isCut ? `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')}…` : line;
}

/** The first entries of a list, and how many more there are: "a, b and 3 more". */
export function namedFew(names: readonly string[], joint = ', '): string {
  const more = names.length - mostNamed;
  const first = names.slice(0, mostNamed).join(joint);
  return more > 0 ? `${first} and ${more} more` : first;
}

/** Letters that are read from right to left. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A foreign text within a sentence: letters from right to left are isolated, so that they do not turn
 * the words around them. In markup `<bdi>` does the same.
 */
export function isolated(text: string): string {
  const plain = withoutFormats(text);
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
