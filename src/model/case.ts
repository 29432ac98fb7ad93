/* Published cases and textbook scenarios: what the advice is held against. */

import * as z from 'zod/mini';
import { answerSchema } from './question';
import { daySchema, idSchema } from './ids';

/** What every published comparison has: the answers beforehand, and what came out best. */
const shared = {
  id: idSchema,
  source: z.object({
    title: z.string(),
    url: z.string(),
    year: z.int(),
    /** Rows of one cluster come from one publication; a cluster weighs one. */
    cluster: idSchema,
  }),
  answers: z.record(idSchema, answerSchema),
  outcome: z.object({
    /** The family that came out best; null in a row that only shows what to avoid. */
    winner: z.nullable(idSchema),
    /** Families that count as right: the winner, ties, near ties, combinations. */
    accepted: z.array(idSchema),
    /** Families that the source shows losing or doing harm. */
    avoid: z.array(idSchema),
    figures: z.string(),
    caveat: z.string(),
  }),
  /** A numbers side by side; B direction, or numbers through a secondary text; C a claim, or no rival. */
  grade: z.enum(['A', 'B', 'C']),
  headToHead: z.boolean(),
  /** Grade A or B, the winner among what was compared, the task one that the questionnaire knows. */
  core: z.boolean(),
  /** Somebody read the source, not only a summary of it. */
  seen: z.boolean(),
  /** Families compared in the source, where noted. */
  arms: z.optional(z.array(idSchema)),
  /** In threads: who said what came out. */
  basis: z.optional(z.string()),
};

/** A row of a file that `backtest` reads: scored as it stands, whoever collected it. */
export const caseRowSchema = z.object({
  ...shared,
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  collected: z.optional(daySchema),
  released: z.optional(daySchema),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** A published case as the program keeps it; every one is a CaseRow. */
export const caseSchema = z.object({
  ...shared,
  /** What somebody wanted to do, in one line. */
  title: z.string(),
  /** The day on which the row was collected. */
  collected: daySchema,
  /** The day from which those who write rules could see it: it tests versions frozen before. */
  released: daySchema,
});
export type Case = z.infer<typeof caseSchema>;

/** A row of a file that `scenarios` reads: a situation, and what has to be advised in it. */
export const scenarioRowSchema = z.object({
  id: idSchema,
  /** Who asks, in a few words. */
  who: z.optional(z.string()),
  answers: z.record(idSchema, answerSchema),
  /** Families of which one has to be advised. */
  family: z.array(idSchema).check(z.minLength(1)),
  /** yes: the chance of context is at least a half; no: below. */
  context: z.optional(z.enum(['yes', 'no'])),
  /** Methods of which one has to be advised. */
  methods: z.optional(z.array(idSchema)),
  /** Complements that have to stand beside it. */
  with: z.optional(z.array(idSchema)),
  /** Complements that must not. */
  without: z.optional(z.array(idSchema)),
  because: z.optional(z.string()),
});
export type ScenarioRow = z.infer<typeof scenarioRowSchema>;

/** A textbook situation with what an expert would defend: advice that every version has to give. */
export const scenarioSchema = z.extend(scenarioRowSchema, { who: z.string(), because: z.string() });
export type Scenario = z.infer<typeof scenarioSchema>;
