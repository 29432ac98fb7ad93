import type { ByteSource } from './byte-source';
import { joined, openSource } from './byte-source';
import { fieldsOf, listOf } from './chat-rows';
import type { Fields } from '../model/fields';
import { isTooDeep } from '../model/nesting';
import { blaming, FaultList, UnreadableFile } from './fault';
import { harnessCounts, inspectArchive, inspectLog, zipMark } from './harness-logs';
import { readRecords } from './inspect';
import { promptfooResults } from './promptfoo';
import { broken } from './records';
import { readerOf } from './result-rows';
import type { Gathered, Results, TypedCounts } from './results-report';

/** Largest file of results that is read at once. */
const largestFile = 256 << 20;

/**
 * Reads results: what promptfoo writes (JSON, JSONL, CSV), lm-evaluation-harness (its samples and its
 * results) and Inspect (JSON and .eval), rows of item, variant and score or pass, rows
 * with a column for each variant, rows of preferences, or typed counts as JSON. Without a column of
 * variants, each file is one. Throws UnreadableFile where there are no results in a file.
 */
export async function readResults(files: readonly ByteSource[]): Promise<Results> {
  const gathered: Gathered = { trials: [], preferences: [], faults: new FaultList() };
  let typed: TypedCounts | null = null;
  for (const [place, file] of files.entries()) {
    gathered.faults.file = files.length > 1 ? place + 1 : undefined;
    const counts = await blaming(file, () => readFile(file, place, gathered));
    if (counts !== null) typed = addedUp(typed, counts);
  }
  return { ...gathered, typed, faults: gathered.faults.listed };
}

/** Gathers what one file holds; counts, where it holds only these, are given instead. */
async function readFile(
  file: ByteSource,
  place: number,
  gathered: Gathered,
): Promise<TypedCounts | null> {
  const before = gathered.trials.length + gathered.preferences.length;
  if (await isZip(file)) {
    inspectArchive(await readBytes(file), gathered);
    return null;
  }
  const whole = await readWhole(file, gathered.faults);
  const counts = typedCounts(whole) ?? harnessCounts(whole, gathered);
  if (counts !== null) return counts;
  if (whole !== undefined && promptfooResults(whole, gathered)) return null;
  if (whole !== undefined && inspectLog(whole, gathered)) return null;
  await readRows(file, place, gathered);
  if (gathered.trials.length + gathered.preferences.length === before) {
    throw new UnreadableFile(
      'No results were found in the file',
      'Give it columns item, variant and score (or pass), or item, a, b and preferred; what promptfoo, lm-evaluation-harness and Inspect write is read as it is',
    );
  }
  return null;
}

/** Counts of several files together; a second variant of one name gets a name of its own. */
function addedUp(before: TypedCounts | null, more: TypedCounts): TypedCounts {
  const taken = (before?.variants ?? []).map(({ name }) => name);
  const variants = more.variants.map((one) =>
    taken.includes(one.name) ? { ...one, name: `${one.name} (${taken.length + 1})` } : one,
  );
  return {
    variants: [...(before?.variants ?? []), ...variants],
    pairs: [...(before?.pairs ?? []), ...more.pairs],
    preferences: [...(before?.preferences ?? []), ...more.preferences],
  };
}

async function isZip(file: ByteSource): Promise<boolean> {
  for await (const chunk of file.chunks()) return zipMark.every((byte, at) => chunk[at] === byte);
  return false;
}

async function readBytes(file: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    parts.push(chunk.slice());
    size += chunk.length;
    if (size > largestFile) {
      throw new UnreadableFile('The file is larger than 256 MB', 'Give the samples that count');
    }
  }
  return joined(parts);
}

/** The value of a file that is one JSON object, as far as it is not too large. */
async function readWhole(file: ByteSource, faults: FaultList): Promise<unknown> {
  const opened = await openSource(file, new FaultList(), () => undefined);
  if (opened.kind === 'parquet') return undefined;
  const start = new TextDecoder().decode(opened.head).trimStart();
  if (!start.startsWith('{')) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of opened.chunks) {
    parts.push(chunk.slice());
    size += chunk.length;
    if (size > largestFile) {
      faults.add(null, 'The file is larger than 256 MB', 'Export the rows as JSONL');
      return undefined;
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(joined(parts)));
  } catch {
    // One object a line is no single object.
    return undefined;
  }
  if (!isTooDeep(value)) return value;
  throw new UnreadableFile('The file is nested too deeply to be read', 'Export the rows as JSONL');
}

/** True for a number of items. */
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

/**
 * Counts that were typed in: {"variants": [{name, right, n}], "pairs"?: [{a, b, both, onlyA, onlyB,
 * neither}]}, or {"preferences": [{a, b, won, lost, tied}]}.
 */
function typedCounts(value: unknown): TypedCounts | null {
  const { variants, pairs, preferences } = fieldsOf(value);
  const liked = (listOf(preferences) ?? []).map(fieldsOf);
  if (liked.length > 0 && liked.every((one) => 'won' in one && 'lost' in one)) {
    const counted = liked.flatMap(({ a, b, won, lost, tied = 0 }) => {
      if (typeof a !== 'string' || typeof b !== 'string') return [];
      if (!isCount(won) || !isCount(lost) || !isCount(tied) || won + lost + tied === 0) return [];
      return [{ a, b, won, lost, tied }];
    });
    if (counted.length === liked.length) return { variants: [], pairs: [], preferences: counted };
    throw new UnreadableFile(
      'A count of preferences is impossible',
      'Give the names a and b, and won, lost and tied as whole numbers, of which one is above 0',
    );
  }
  const named = listOf(variants)?.map(fieldsOf) ?? [];
  const read = named.flatMap(({ name, right, passed, n }) => {
    const wins = right ?? passed;
    const isCount =
      typeof wins === 'number' && typeof n === 'number' && n > 0 && wins >= 0 && wins <= n;
    return typeof name === 'string' && isCount ? [{ name, right: wins, n }] : [];
  });
  if (named.length === 0 || !named.every((entry) => 'name' in entry && 'n' in entry)) return null;
  if (read.length < named.length) {
    throw new UnreadableFile(
      'A count is impossible',
      'Give each variant a name, how many items it got right, and n, at least 1 and no fewer than were right',
    );
  }
  const counted = (listOf(pairs) ?? []).map(fieldsOf).flatMap((pair) => {
    const { a, b, both, onlyA, onlyB, neither } = pair;
    const cells = [both, onlyA, onlyB, neither].filter(
      (cell) => typeof cell === 'number' && cell >= 0,
    );
    const [one = 0, two = 0, three = 0, four = 0] = cells.map(Number);
    if (typeof a !== 'string' || typeof b !== 'string') return [];
    if (cells.length < 4 || one + two + three + four === 0) return [];
    return [{ a, b, both: one, onlyFirst: two, onlySecond: three, neither: four }];
  });
  return { variants: read, pairs: counted, preferences: [] };
}

async function readRows(file: ByteSource, place: number, gathered: Gathered): Promise<void> {
  let reader: ((row: Fields, line: number) => void) | undefined;
  await readRecords(
    file,
    gathered.faults,
    (record, line) => {
      if (record === broken) return;
      const row = fieldsOf(record);
      reader ??= readerOf(row, place, gathered);
      reader(row, line);
    },
    () => undefined,
  );
}
