/** Where one row of a JSON list stands in its text. */
export interface RowPlace {
  /** Offset of its first character, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The line, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** Offset after the closing quote of the string that opens at `from`. */
export function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** The entries of a list that is known to parse, in order. */
export function rowPlaces(text: string): RowPlace[] {
  const places: RowPlace[] = [];
  let depth = 0;
  let from = -1;
  const close = (to: number) => {
    if (from !== -1) places.push({ from, to });
    from = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (depth === 1 && (character === ',' || character === ']')) close(at);
    else if (depth === 1 && from === -1 && /\S/.test(character)) from = at;
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return places;
}

/**
 * The line of a field of one row, found by walking the names of its path; where a name is missing,
 * the line of the last one that is there.
 */
export function lineOfField(text: string, place: RowPlace, path: readonly string[]): number {
  let offset = place.from;
  for (const name of path) {
    const found = text.indexOf(`${JSON.stringify(name)}:`, offset);
    const spaced = text.indexOf(`${JSON.stringify(name)} :`, offset);
    const next = found === -1 || (spaced !== -1 && spaced < found) ? spaced : found;
    if (next === -1 || next >= place.to) break;
    offset = next;
  }
  return lineAt(text, offset);
}
