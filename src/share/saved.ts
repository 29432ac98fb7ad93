import * as z from 'zod/mini';
import { readAnswers } from '../model/answers';
import type { Answers } from '../model/answers';
import { readAssumptions } from '../model/assumptions';
import type { Assumption, Assumptions } from '../model/assumptions';
import type { Logic } from '../model/knowledge';

/** What a visit leaves behind on the visitor's own machine. */
export interface Saved {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** Questions that were shown and left, answered or not. */
  readonly visited: readonly string[];
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

const versionSchema = z.object({ version: z.int().check(z.minimum(1)) });
const savedSchema = z.object({
  answers: z.record(z.string(), z.unknown()),
  assumptions: z.record(z.string(), z.unknown()),
  visited: z.array(z.string()),
  name: z.optional(z.string()),
  revision: z.optional(z.int().check(z.nonnegative())),
});

/** A visit as text. */
export function writeSaved({ answers, assumptions, visited, name, revision }: Saved): string {
  return JSON.stringify({ version: savedVersion, answers, assumptions, visited, name, revision });
}

/** Reads what `writeSaved` wrote, or says why not. Keeps whatever is in order. Never throws. */
export function readSaved(
  knowledge: Pick<Logic, 'questions' | 'assumptions'>,
  text: string,
): ReadSaved {
  const value = parseJson(text);
  const versioned = versionSchema.safeParse(value);
  if (!versioned.success) return { kind: 'corrupt' };
  if (versioned.data.version > savedVersion) return { kind: 'newer-version' };
  const whole = savedSchema.safeParse(value);
  if (!whole.success) return { kind: 'corrupt' };
  const answers = readAnswers(knowledge.questions, whole.data.answers);
  // Words of an assumption play no part in checking its value.
  const entries = knowledge.assumptions as Assumption[];
  const assumptions = readAssumptions(entries, whole.data.assumptions);
  const problems = [answers, assumptions].flatMap((read) => (read.ok ? [] : read.problems));
  const known = new Set(knowledge.questions.map(({ id }) => id));
  return {
    kind: 'read',
    saved: {
      answers: answers.answers,
      assumptions: assumptions.assumptions,
      visited: whole.data.visited.filter((id) => known.has(id)),
      ...(whole.data.name !== undefined && { name: whole.data.name }),
      ...(whole.data.revision !== undefined && { revision: whole.data.revision }),
    },
    dropped: problems.map(({ field }) => field),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
