import papaparse from 'papaparse';

/** How the rows of a file are written down. */
export type RowFormat =
  /** One JSON value a line. */
  | { readonly kind: 'jsonl' }
  /** A list, alone or inside an object; `start` counts the bytes before its first element. */
  | { readonly kind: 'json-list'; readonly start: number }
  /** Objects one after another, over several lines each, or a single one. */
  | { readonly kind: 'json-objects' }
  | { readonly kind: 'delimited'; readonly delimiter: string }
  | { readonly kind: 'text' };

/** What a person calls it. */
export function nameOfFormat(format: RowFormat): string {
  if (format.kind === 'jsonl') return 'JSONL';
  if (format.kind === 'text') return 'plain text';
  if (format.kind !== 'delimited') return 'JSON';
  return format.delimiter === '\t' ? 'TSV' : 'CSV';
}

/** The ending of a file's name in lower case, without .gz: "jsonl" of "Rows.JSONL.gz". */
function endingOf(name: string): string {
  const [, ending = ''] = /\.([a-z0-9]+)(?:\.gz)?$/.exec(name.toLowerCase()) ?? [];
  return ending === 'gz' ? '' : ending;
}

/** Endings of tables, with what may stand between their columns. */
const tables = new Map([
  ['csv', [',', ';', '\t', '|']],
  ['tsv', ['\t']],
  ['tab', ['\t']],
]);
const texts = ['txt', 'md', 'text', 'rst', 'log'];

/**
 * Tells the format from the first text of a file; the ending of its name decides only where that is
 * not JSON. `isWhole` says that there is nothing after this text.
 */
export function formatOf(head: string, name: string, isWhole: boolean): RowFormat {
  const ending = endingOf(name);
  const table = tables.get(ending);
  const start = head.trimStart();
  if (start.startsWith('{') || (start.startsWith('[') && table === undefined)) {
    const before = new TextEncoder().encode(head.slice(0, head.length - start.length)).length;
    const json = start.startsWith('{')
      ? formatOfObject(start, before, isWhole)
      : formatOfList(start, before);
    if (json !== undefined) return json;
  }
  // With the name, one line that begins like JSON says that broken lines were meant as JSON, too.
  if (['jsonl', 'ndjson', 'json'].includes(ending) && /^\s*[{[]/m.test(head))
    return { kind: 'jsonl' };
  if (texts.includes(ending)) return { kind: 'text' };
  const delimiter = delimiterOf(head, table ?? ['\t', ',', ';', '|']);
  if (delimiter !== undefined) return { kind: 'delimited', delimiter };
  return table === undefined ? { kind: 'text' } : { kind: 'delimited', delimiter: table[0] ?? ',' };
}

function formatOfObject(start: string, before: number, isWhole: boolean): RowFormat {
  const end = start.indexOf('\n');
  const line = end < 0 ? start : start.slice(0, end);
  const rest = end < 0 ? '' : start.slice(end).trimStart();
  const isComplete = (end >= 0 || isWhole) && isJson(line);
  // A complete object on the first line is a row, unless it is all there is and holds a list of rows.
  if (isComplete && (rest !== '' || !isWhole)) return { kind: 'jsonl' };
  const list = listInObject(start);
  if (list !== undefined) return { kind: 'json-list', start: before + list };
  return isComplete || line.trim() !== '{' ? { kind: 'jsonl' } : { kind: 'json-objects' };
}

function formatOfList(start: string, before: number): RowFormat | undefined {
  const [line = ''] = start.split('\n', 1);
  // Lists, one a line: rows whose columns have places instead of names.
  if (isJson(line) && start.slice(line.length).trimStart().startsWith('['))
    return { kind: 'jsonl' };
  return /^\[\s*(?:[[{"\]]|-?\d|$)/.test(start)
    ? { kind: 'json-list', start: before + 1 }
    : undefined;
}

/** Lists that belong to one row: its turns, its answers. */
const withinRows =
  /^(messages|contents|conversations?|chosen|rejected|tools|input|(non_)?preferred_output|turns)$/;

/** Bytes before the first element of the first list of objects that stands directly in an object. */
function listInObject(text: string): number | undefined {
  const key = /"((?:[^"\\]|\\.){0,200})"\s*:\s*\[\s*\{/g;
  for (let found = key.exec(text); found !== null; found = key.exec(text)) {
    const open = text.indexOf('[', found.index + 2 + (found[1] ?? '').length);
    if (depthAt(text, found.index) === 1 && !withinRows.test(found[1] ?? '')) {
      return new TextEncoder().encode(text.slice(0, open + 1)).length;
    }
  }
  return undefined;
}

/** Brackets that are open before a place, strings left out. */
function depthAt(text: string, place: number): number {
  let isInText = false;
  let depth = 0;
  for (const [sign] of text.slice(0, place).matchAll(/\\.|["{}[\]]/gsu)) {
    if (sign === '"') isInText = !isInText;
    else if (!isInText) depth += '{['.includes(sign) ? 1 : '}]'.includes(sign) ? -1 : 0;
  }
  return depth;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The sign between columns, where rows agree on how many there are. */
function delimiterOf(head: string, signs: readonly string[]): string | undefined {
  const guess = papaparse.parse(head, {
    preview: 30,
    delimitersToGuess: signs,
    skipEmptyLines: true,
  });
  const { delimiter } = guess.meta;
  // The last row may be cut.
  const rows = guess.data.slice(0, Math.max(2, guess.data.length - 1));
  const widths = rows.map((row) => row.length);
  const first = widths[0] ?? 0;
  const agreeing = widths.filter((width) => width === first).length;
  return signs.includes(delimiter) &&
    first > 1 &&
    widths.length > 1 &&
    agreeing >= widths.length * 0.9
    ? delimiter
    : undefined;
}
