/** A text as its words: case, punctuation and line breaks aside. */
function wordsOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** Marks that stand for words left out. */
const gap = /\s*(?:\[?(?:…|\.\.\.+)\]?)\s*/u;

/** Makes what tells whether a quote stands in a description; words left out by "…" may be between. */
export function quoteFinder(description: string): (quote: string) => boolean {
  const text = wordsOf(description);
  return (quote) => {
    const parts = quote.split(gap).map(wordsOf);
    const said = parts.filter((part) => part.trim() !== '');
    let from = 0;
    for (const part of said) {
      const at = text.indexOf(part, from);
      if (at < 0) return false;
      // The space after a word is the one before the next.
      from = at + part.length - 1;
    }
    return said.length > 0;
  };
}
