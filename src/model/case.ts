import * as z from 'zod/mini';
import { answerSchema } from './answer';
import { idSchema } from './ids';

/** A published comparison: the answers beforehand, and what came out best. */
export const caseSchema = z.object({
  id: idSchema,
  description: z.string(),
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
    accepted: z.array(idSchema),
    avoid: z.array(idSchema),
    figures: z.string(),
    caveat: z.string(),
  }),
  /** A numbers side by side; B direction, or numbers through a secondary text; C a vendor's claim. */
  grade: z.enum(['A', 'B', 'C']),
  headToHead: z.boolean(),
  core: z.boolean(),
  seen: z.boolean(),
});
export type Case = z.infer<typeof caseSchema>;
