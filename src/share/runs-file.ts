import { withoutFormats } from '../model/foreign-text';
import type { Logic } from '../model/knowledge';
import { isObject } from './plain-values';
import type { Fields } from './plain-values';
import { readSaved, writeSaved } from './saved';
import type { Saved } from './saved';

/** Longest name of a run in UTF-16 units. */
export const longestRunName = 80;
/** Runs that one file may hold, and its size in characters: bounds the work of reading it. */
const mostRuns = 200;
const longestFile = 5_000_000;

type Named = Fields & { readonly name: string };
const isNamed = (value: unknown): value is Named =>
  isObject(value) && typeof value.name === 'string';

/** The runs of a file, or null where it is none of ours. */
function readEntries(value: unknown): readonly Named[] | null {
  if (!isObject(value) || value.kind !== 'tune-or-prompt-runs' || value.version !== 1) return null;
  return Array.isArray(value.runs) && value.runs.every(isNamed) ? value.runs : null;
}

/** A name as it is kept: one line, nothing that turns or hides words, not too long, never empty. */
export function tidyRunName(name: string, otherwise: string): string {
  const tidy = withoutFormats(name.slice(0, 50 * longestRunName))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestRunName)
    .trim();
  return tidy === '' ? otherwise : tidy;
}

/** All runs as one file: JSON, indented for people. */
export function writeRunsFile(runs: readonly (Saved & { readonly name: string })[]): string {
  const entries = runs.map((run) => {
    const entry = JSON.parse(writeSaved(run)) as Record<string, unknown>;
    delete entry.revision;
    return entry;
  });
  return `${JSON.stringify({ kind: 'tune-or-prompt-runs', version: 1, runs: entries }, null, 2)}\n`;
}

export type ReadRunsFile =
  | {
      readonly ok: true;
      readonly runs: readonly (Saved & { readonly name: string })[];
      /** What did not fit, as "Name: answers.moon". */
      readonly dropped: readonly string[];
    }
  | { readonly ok: false; readonly says: string };

/** Reads what `writeRunsFile` wrote; keeps what is in order and names the rest. Never throws. */
export function readRunsFile(
  knowledge: Pick<Logic, 'questions' | 'assumptions'>,
  text: string,
): ReadRunsFile {
  if (text.length > longestFile) return { ok: false, says: 'The file is too large to hold runs.' };
  const entries = readEntries(parseJson(text));
  if (entries === null) {
    return { ok: false, says: 'This is not a file of runs that this program exported.' };
  }
  const runs: (Saved & { name: string })[] = [];
  const dropped: string[] = [];
  for (const [index, entry] of entries.slice(0, mostRuns).entries()) {
    const name = tidyRunName(entry.name, `Run ${index + 1}`);
    const read = readSaved(knowledge, JSON.stringify(entry));
    if (read.kind !== 'read') {
      dropped.push(
        `${name} (${read.kind === 'corrupt' ? 'cannot be read' : 'of a newer version'})`,
      );
      continue;
    }
    const { answers, assumptions, visited, measured, progress } = read.saved;
    runs.push({ answers, assumptions, visited, measured, progress, name });
    // One by one: a file may hold more unknown fields than a call takes arguments.
    for (const field of read.dropped) dropped.push(`${name}: ${field}`);
  }
  const over = entries.length - mostRuns;
  if (over > 0) dropped.push(`${over} more than the ${mostRuns} that are read at once`);
  return { ok: true, runs, dropped };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
