import { sameAnswer } from './answers';
import type { Answers } from './answers';
import { isDay } from './day';
import { isRecord } from './fields';

/** What an answer was measured from. */
export const measuredFrom = ['file', 'prompt', 'results'] as const;
export type MeasuredFrom = (typeof measuredFrom)[number];

/** That an answer was accepted from a measurement and not chosen by hand. Holds counts, and no text of a row. */
export interface Measured {
  readonly from: MeasuredFrom;
  /** The day as YYYY-MM-DD. */
  readonly date: string;
  /** Why, in one sentence of counts. */
  readonly because: string;
}

/** Question id to how its answer was measured; an answer without an entry was given by hand. */
export type MeasuredNotes = Readonly<Record<string, Measured>>;

/** Longest reason that is kept, in UTF-16 units. */
const longestReason = 500;

function isMeasured(value: unknown): value is Measured {
  if (!isRecord(value)) return false;
  const { from, date, because } = value;
  return (
    measuredFrom.some((one) => one === from) &&
    typeof date === 'string' &&
    isDay(date) &&
    typeof because === 'string' &&
    because.length <= longestReason
  );
}

/** Reads notes from anywhere; keeps those that are in order and belong to an answer. Never throws. */
export function readMeasured(answers: Answers, value: unknown): MeasuredNotes | undefined {
  if (!isRecord(value)) return undefined;
  const kept = Object.entries(value).flatMap(([id, note]): [string, Measured][] => {
    if (!Object.hasOwn(answers, id) || !isMeasured(note)) return [];
    const { from, date, because } = note;
    return [[id, { from, date, because }]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The notes of the answers that stay as they were: one that is changed is no longer measured. */
export function stillMeasured(
  notes: MeasuredNotes | undefined,
  before: Answers,
  after: Answers,
): MeasuredNotes | undefined {
  if (notes === undefined) return undefined;
  const kept = Object.entries(notes).filter(([id]) => sameAnswer(before[id], after[id]));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
