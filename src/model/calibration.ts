/*
 * What published cases make of the rules: how scores become chances, how people answer, and the record
 * of each rule.
 */

import * as z from 'zod/mini';
import type { DeepReadonly } from './ids';
import { idSchema } from './ids';

const curveSchema = z.object({
  /** Log odds that one point of score adds. */
  slope: z.number(),
  /** Log odds at a score of 0. */
  offset: z.number(),
});

/**
 * How scores become chances: logistic curves for the questions of weights and context, a
 * softmax among training families. Fitted on published cases by `npm run calibrate`.
 */
export const calibrationSchema = z.object({
  weights: z.extend(curveSchema, {
    /** The offset as fitted; `offset` is at most 0, since published cases over-represent training. */
    fitted: z.number(),
  }),
  context: curveSchema,
  training: z.object({
    /** Log odds that one point of score adds. */
    slope: z.number(),
    /** Log odds of each training family at a score of 0, up to a common constant. */
    offsets: z.record(idSchema, z.number()),
  }),
  /** Chance that something else comes first: where a rule says so, and where none does. */
  notYet: z.object({ first: z.number(), otherwise: z.number() }),
  /** What a family whose every method is ruled out keeps when it is scored; a page shows 0. */
  closed: z.number(),
});
export type Calibration = DeepReadonly<z.infer<typeof calibrationSchema>>;

/**
 * How people answer one question: counts over published cases and scenarios. `options` of a choice, or
 * of a multi question how many named each; `numbers` are the values given, ascending.
 */
const shareSchema = z.object({
  of: z.number(),
  options: z.optional(z.record(idSchema, z.number())),
  numbers: z.optional(z.array(z.number())),
});
export const sharesSchema = z.record(idSchema, shareSchema);
export type Share = DeepReadonly<z.infer<typeof shareSchema>>;
/** By question id. */
export type Shares = DeepReadonly<z.infer<typeof sharesSchema>>;

/**
 * What published cases made of one rule on one question: each publication weighing one,
 * among the cases that settled the question.
 */
export const ledgerEntrySchema = z.object({
  rule: idSchema,
  /** weights, context, or a training family. */
  on: idSchema,
  /** Publications in which the rule fires and the question came out as it says, and otherwise. */
  held: z.number(),
  failed: z.number(),
  /** Odds of coming out as the rule says where it fires, against all other settled cases. */
  oddsRatio: z.number(),
  publications: z.int(),
  /** none: fewer than 8 publications. against: it came out the other way more often than not. */
  record: z.enum(['none', 'against', 'even', 'slight', 'clear', 'strong']),
});
export type LedgerEntry = DeepReadonly<z.infer<typeof ledgerEntrySchema>>;
