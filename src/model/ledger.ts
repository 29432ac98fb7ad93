import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly';
import { idSchema } from './ids';

/**
 * What published cases made of one rule on one question (DESIGN 2.6): each publication weighing one,
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
