import { endOfString } from './row-lines';
import type { RowPlace } from './row-lines';

/** An object or list that is being read: its own path, the names so far, and the current one. */
interface Open {
  readonly path: readonly string[];
  readonly names: Set<string>;
  current: string;
}

/**
 * Paths of names that stand twice in one object of a row. JSON allows them and keeps the last, so
 * that the first would be skipped in silence. `text` is known to parse.
 */
export function repeatedNames(text: string, { from, to }: RowPlace): string[][] {
  const repeated: string[][] = [];
  const open: Open[] = [];
  let at = from;
  while (at < to) {
    const character = text[at] ?? '';
    const inner = open.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      if (inner !== undefined && /^\s*:/.test(text.slice(end, end + 200))) {
        const name = String(JSON.parse(text.slice(at, end)));
        if (inner.names.has(name)) repeated.push([...inner.path, name]);
        inner.names.add(name);
        inner.current = name;
      }
      at = end;
      continue;
    }
    if (character === '{' || character === '[') {
      const path = inner === undefined ? [] : [...inner.path, inner.current];
      open.push({ path: path.filter((name) => name !== ''), names: new Set(), current: '' });
    } else if (character === '}' || character === ']') open.pop();
    at += 1;
  }
  return repeated;
}
