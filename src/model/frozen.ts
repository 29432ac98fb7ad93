import * as z from 'zod/mini';
import { answerSchema } from './question';
import type { Answers } from './answers';
import type { Assumptions } from './assumption-values';
import { idSchema } from './ids';
import { releaseSchema } from './knowledge';
import type { Knowledge } from './knowledge';
import type { Verdict } from './recommendation';

/** What a person shared, or was answered: the part of a recommendation that a link carries. */
export const verdictSchema = z.object({
  family: idSchema,
  strategy: idSchema,
  strength: z.enum(['clear', 'lean', 'close']),
});

/** One line of a frozen version's memory: these answers gave this verdict. */
export interface Replay {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly verdict: Verdict;
}

/** A released version as data: all that it knew, and how it answered. */
export interface Frozen {
  readonly format: 1;
  readonly version: string;
  readonly slot: number;
  readonly date: string;
  /** With an empty list of releases: what was released later, or before, is no part of it. */
  readonly knowledge: Knowledge;
  readonly replay: readonly Replay[];
}

const entries = z.array(z.looseObject({ id: idSchema }));

/**
 * Only the outline is checked: a frozen file is as old as it is, so a schema of today would refuse
 * what was right then. What it holds is checked by its digest (`frozen` of the release).
 */
const frozenSchema = z.object({
  format: z.literal(1),
  version: z.string(),
  slot: releaseSchema.shape.slot,
  date: z.string(),
  knowledge: z.looseObject({
    version: z.string(),
    asOf: z.string(),
    questions: entries,
    families: entries,
    strategies: entries,
    assumptions: entries,
    facts: entries,
    rules: entries,
    catalogues: z.record(z.string(), entries),
  }),
  replay: z.array(
    z.object({
      answers: z.record(idSchema, answerSchema),
      assumptions: z.record(idSchema, z.union([z.string(), z.number()])),
      verdict: verdictSchema,
    }),
  ),
});

/** Reads a frozen file. Null where it is none; check its digest too. */
export function readFrozen(value: unknown): Frozen | null {
  const parsed = frozenSchema.safeParse(value);
  return parsed.success ? (parsed.data as unknown as Frozen) : null;
}

/**
 * True where the way of deciding was rebuilt between two versions, which the first number counts: the
 * later engine cannot replay the earlier rules, so their verdicts stand as they were given.
 */
export function isRebuilt(then: string, now: string): boolean {
  return then.split('.', 1)[0] !== now.split('.', 1)[0];
}
