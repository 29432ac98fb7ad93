/*
 * By hand, and not by a schema: what is kept of a visit is read before the first page, and a library
 * for it would make the script that the page waits for a tenth larger.
 */

import { readAnswers } from '../model/answers';
import type { Answers } from '../model/answers';
import { readAssumptions } from '../model/assumption-values';
import type { Assumptions } from '../model/assumption-values';
import { isRecord } from '../model/fields';
import type { Fields } from '../model/fields';
import { readMeasured } from '../model/measured';
import type { MeasuredNotes } from '../model/measured';
import { isDay } from '../model/day';
import type { RulebookEntries } from '../model/knowledge';
import { readProgress } from '../model/plan-progress';
import type { Progress } from '../model/plan-progress';
import { withoutFormats } from '../model/foreign-text';

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** True for whole numbers, as large as they stay exact, from `least`. */
export function isWholeFrom(least: number, value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

/** What a visit leaves behind on the visitor's own machine. */
export interface Saved {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** Questions that were shown and left, answered or not. */
  readonly visited: readonly string[];
  /** Which answers were measured, from what and when. It stays on this machine: no link carries it. */
  readonly measured?: MeasuredNotes | undefined;
  /** How far the visitor has come with the plan. It stays on this machine: no link carries it. */
  readonly progress?: Progress | undefined;
  /** The day of the last change, as YYYY-MM-DD; unknown for what was kept before days were. */
  readonly changed?: string | undefined;
  /** What the visitor calls this run. */
  readonly name?: string;
  /** Counts the times it was saved, so that one tab sees that another has been here. */
  readonly revision?: number;
}

type ReadSaved =
  | {
      readonly kind: 'read';
      readonly saved: Saved;
      /** Fields that this version does not know or allow, e.g. "answers.moon"; they are left out. */
      readonly dropped: readonly string[];
    }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'corrupt' };

/** Version of the form in which a visit is kept; raised when an older page could no longer read it. */
const savedVersion = 1;

/** The fields of a visit, each of its kind; null where one is missing or of another. */
function readFields(fields: Fields) {
  const { answers, assumptions, visited, measured, progress, changed, name, revision } = fields;
  if (!isRecord(answers) || !isRecord(assumptions) || !isTexts(visited)) return null;
  if (name !== undefined && typeof name !== 'string') return null;
  if (revision !== undefined && !isWholeFrom(0, revision)) return null;
  const isKnown = typeof changed === 'string' && isDay(changed);
  return {
    ...{ answers, assumptions, visited, measured, progress, name, revision },
    changed: isKnown ? changed : undefined,
  };
}

/** A visit as text. */
export function writeSaved(saved: Saved): string {
  const { answers, assumptions, visited, measured, progress, changed, name, revision } = saved;
  const kept = { version: savedVersion, answers, assumptions, visited, measured, progress };
  return JSON.stringify({ ...kept, changed, name, revision });
}

/** Reads what `writeSaved` wrote, or says why not. Keeps whatever is in order. Never throws. */
export function readSaved(
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  text: string,
): ReadSaved {
  const value = parseJson(text);
  if (!isRecord(value) || !isWholeFrom(1, value.version)) return { kind: 'corrupt' };
  if (value.version > savedVersion) return { kind: 'newer-version' };
  const whole = readFields(value);
  if (whole === null) return { kind: 'corrupt' };
  const answers = readAnswers(knowledge.questions, whole.answers);
  const assumptions = readAssumptions(knowledge.assumptions, whole.assumptions);
  const problems = [answers, assumptions].flatMap((read) => (read.ok ? [] : read.problems));
  const measured = readMeasured(answers.answers, whole.measured);
  const { progress, dropped } = readProgress(whole.progress);
  const known = new Set(knowledge.questions.map(({ id }) => id));
  return {
    kind: 'read',
    saved: {
      answers: answers.answers,
      assumptions: assumptions.assumptions,
      visited: whole.visited.filter((id) => known.has(id)),
      ...(measured !== undefined && { measured }),
      ...(progress !== undefined && { progress }),
      ...(whole.changed !== undefined && { changed: whole.changed }),
      ...(whole.name !== undefined && { name: whole.name }),
      ...(whole.revision !== undefined && { revision: whole.revision }),
    },
    dropped: [...problems.map(({ field }) => field), ...dropped],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Longest name of a run in UTF-16 units. */
export const longestRunName = 80;
/** Runs that one file may hold, and its size in characters: bounds the work of reading it. */
const mostRuns = 200;
const longestFile = 5_000_000;

type Named = Fields & { readonly name: string };
const isNamed = (value: unknown): value is Named =>
  isRecord(value) && typeof value.name === 'string';

/** The runs of a file, or null where it is none of ours. */
function readEntries(value: unknown): readonly Named[] | null {
  if (!isRecord(value) || value.kind !== 'tune-or-prompt-runs' || value.version !== 1) return null;
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

/** An entry as text; empty for one that is nested too deeply to be written again. */
function asText(entry: object): string {
  try {
    return JSON.stringify(entry);
  } catch {
    return '';
  }
}

type ReadRunsFile =
  | {
      readonly ok: true;
      readonly runs: readonly (Saved & { readonly name: string })[];
      /** What did not fit, as "Name: answers.moon". */
      readonly dropped: readonly string[];
    }
  | { readonly ok: false; readonly says: string };

/** Reads what `writeRunsFile` wrote; keeps what is in order and names the rest. Never throws. */
export function readRunsFile(
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  text: string,
): ReadRunsFile {
  if (text.length > longestFile) return { ok: false, says: 'The file is too large to hold runs.' };
  const entries = readEntries(parseJson(text.replace(/^\uFEFF/u, '')));
  if (entries === null) {
    return { ok: false, says: 'This is not a file of runs that this program exported.' };
  }
  const runs: (Saved & { name: string })[] = [];
  const dropped: string[] = [];
  for (const [index, entry] of entries.slice(0, mostRuns).entries()) {
    const name = tidyRunName(entry.name, `Run ${index + 1}`);
    const read = readSaved(knowledge, asText(entry));
    if (read.kind !== 'read') {
      dropped.push(
        `${name} (${read.kind === 'corrupt' ? 'cannot be read' : 'of a newer version'})`,
      );
      continue;
    }
    const { answers, assumptions, visited, measured, progress, changed } = read.saved;
    runs.push({ answers, assumptions, visited, measured, progress, changed, name });
    // One by one: a file may hold more unknown fields than a call takes arguments.
    for (const field of read.dropped) dropped.push(`${name}: ${field}`);
  }
  const over = entries.length - mostRuns;
  if (over > 0) dropped.push(`${over} more than the ${mostRuns} that are read at once`);
  return { ok: true, runs, dropped };
}
