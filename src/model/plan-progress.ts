/*
 * How far somebody has come with a plan: for each step, by its id, whether it is done, who does it, when,
 * what came out and what is worth noting. Kept with the run and written into records; no link carries it.
 */
import { isDay } from './day';
import { isRecord } from './fields';
import { withoutFormats } from './foreign-text';

/** What came out of a step where it was not counted: held against what it had to beat. */
export const stepVerdicts = ['better', 'same', 'worse'] as const;
export type StepVerdict = (typeof stepVerdicts)[number];

/** What is noted of one step; every field may be missing. */
export interface StepProgress {
  readonly done?: true;
  /** One line. */
  readonly owner?: string;
  /** The day as YYYY-MM-DD on which it was done. */
  readonly date?: string;
  /** The day as YYYY-MM-DD until which it is to be done. */
  readonly due?: string;
  /** A number on the visitor's own measure, or a verdict. */
  readonly result?: number | StepVerdict;
  /** Several lines. */
  readonly notes?: string;
}

/**
 * Step id to what is noted of it. A step tries one strategy at most (its id follows from the strategy's),
 * so the id alone tells steps apart, whatever the plan becomes.
 */
export type Progress = Readonly<Record<string, StepProgress>>;

/** Longest texts in UTF-16 units. */
export const progressLimits = { owner: 60, notes: 1000 } as const;
/** More steps than any plan has; bounds the work of reading. */
const mostSteps = 200;

function wellFormed(text: string, most: number): string {
  return withoutFormats(text.slice(0, 4 * most))
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/u, '');
}

/** An owner as it is kept: one line, nothing that turns or hides words, not too long. */
export function cleanOwner(text: string): string {
  return wellFormed(text.replace(/[\p{Cc}\s]+/gu, ' '), progressLimits.owner);
}

/** Notes as they are kept: line breaks stay, other control characters go, not too long. */
export function cleanNotes(text: string): string {
  const lines = text.slice(0, 4 * progressLimits.notes).replace(/\r\n?/gu, '\n');
  return wellFormed(lines.replace(/[^\P{Cc}\n]+/gu, ' '), progressLimits.notes);
}

/** True where nothing is noted. */
export function isBlank(step: StepProgress): boolean {
  return Object.values(step).every((value) => value === undefined || value === '');
}

/** The record with one step noted; a step of which nothing is noted is left out. */
export function withStep(progress: Progress | undefined, id: string, step: StepProgress): Progress {
  const rest = Object.entries(progress ?? {}).filter(([key]) => key !== id);
  const said = Object.entries(step).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(said.length === 0 ? rest : [...rest, [id, Object.fromEntries(said)]]);
}

type Reader = (value: unknown) => unknown;
const text =
  (clean: (given: string) => string): Reader =>
  (value) =>
    typeof value === 'string' ? clean(value) : undefined;

const dayText: Reader = (value) => (typeof value === 'string' && isDay(value) ? value : undefined);

const entriesOf = (value: object): [string, unknown][] => Object.entries(value);

/** What each field may hold; undefined where it may not. */
const readers: Readonly<Record<string, Reader>> = {
  done: (value) => (value === true ? true : undefined),
  owner: text(cleanOwner),
  date: dayText,
  due: dayText,
  result: (value) =>
    (typeof value === 'number' && Number.isFinite(value)) ||
    stepVerdicts.some((verdict) => verdict === value)
      ? value
      : undefined,
  notes: text(cleanNotes),
};

/** Progress that was kept before there were two days has one: of a step that is not done, when it is due. */
function withDue({ date, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (date === undefined) return rest;
  return rest.done === true ? { ...rest, date } : { due: date, ...rest };
}

/**
 * Reads progress from anywhere; keeps what is in order and names the rest, e.g. "progress.try-lora.date".
 * Never throws.
 */
export function readProgress(value: unknown): {
  readonly progress?: Progress;
  readonly dropped: readonly string[];
} {
  if (value === undefined) return { dropped: [] };
  if (!isRecord(value)) return { dropped: ['progress'] };
  const dropped: string[] = [];
  const steps: [string, StepProgress][] = [];
  for (const [id, given] of entriesOf(value)) {
    const isKnown = /^[a-z0-9-]{1,80}$/.test(id) && typeof given === 'object' && given !== null;
    if (!isKnown || steps.length >= mostSteps) {
      dropped.push(`progress.${id}`);
      continue;
    }
    const step: Record<string, unknown> = {};
    for (const [field, found] of entriesOf(given)) {
      const read = Object.hasOwn(readers, field) ? readers[field]?.(found) : undefined;
      if (read === undefined) dropped.push(`progress.${id}.${field}`);
      else step[field] = read;
    }
    // Each field was read by the reader of its name.
    if (Object.keys(step).length > 0) steps.push([id, withDue(step)]);
  }
  return steps.length === 0 ? { dropped } : { progress: Object.fromEntries(steps), dropped };
}
