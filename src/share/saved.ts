import { readAnswers } from '../model/answers';
import type { Answers } from '../model/answers';
import { readAssumptions } from '../model/assumptions';
import type { Assumptions } from '../model/assumptions';
import { readMeasured } from '../model/measured';
import type { MeasuredNotes } from '../model/measured';
import type { Logic } from '../model/knowledge';
import { readProgress } from '../model/plan-progress';
import type { Progress } from '../model/plan-progress';
import { isObject, isTexts, isWholeFrom } from './plain-values';
import type { Fields } from './plain-values';

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
  /** What the visitor calls this run. */
  readonly name?: string;
  /** Counts the times it was saved, so that one tab sees that another has been here. */
  readonly revision?: number;
}

export type ReadSaved =
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
  const { answers, assumptions, visited, measured, progress, name, revision } = fields;
  if (!isObject(answers) || !isObject(assumptions) || !isTexts(visited)) return null;
  if (name !== undefined && typeof name !== 'string') return null;
  if (revision !== undefined && !isWholeFrom(0, revision)) return null;
  return { answers, assumptions, visited, measured, progress, name, revision };
}

/** A visit as text. */
export function writeSaved(saved: Saved): string {
  const { answers, assumptions, visited, measured, progress, name, revision } = saved;
  const kept = { version: savedVersion, answers, assumptions, visited, measured, progress };
  return JSON.stringify({ ...kept, name, revision });
}

/** Reads what `writeSaved` wrote, or says why not. Keeps whatever is in order. Never throws. */
export function readSaved(
  knowledge: Pick<Logic, 'questions' | 'assumptions'>,
  text: string,
): ReadSaved {
  const value = parseJson(text);
  if (!isObject(value) || !isWholeFrom(1, value.version)) return { kind: 'corrupt' };
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
