import * as z from 'zod/mini';
import type { DeepReadonly } from './ids';
import { idSchema } from './ids';

/** measured: numbers side by side. practice: a vendor's or practitioner's guide. opinion: the rest. */
export const gradeSchema = z.enum(['measured', 'practice', 'opinion']);
export type Grade = DeepReadonly<z.infer<typeof gradeSchema>>;

/** One entry of the bibliography. */
export const sourceSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** Surname, organisation, or "Surname et al.". */
  author: z.string(),
  year: z.int(),
  /** Absent where no public address is known. */
  url: z.optional(z.string()),
  grade: gradeSchema,
  /** What the author gains if the reader agrees, e.g. "sells fine-tuning"; null where nothing is known. */
  interest: z.nullable(z.string()),
  /** What it says, in our words. */
  says: z.string(),
  /** True for the five articles that specify the product. */
  article: z.optional(z.boolean()),
  /** True where the text was read through somebody else's copy or report. */
  secondary: z.optional(z.boolean()),
});
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;

/** Where a statement stands: a source, the heuristic it carries (1 to 101) and the place in it. */
export const citationSchema = z.object({
  source: idSchema,
  /** Number in the list of heuristics read from the five articles. */
  heuristic: z.optional(z.int().check(z.minimum(1), z.maximum(101))),
  /** Line, section, table or figure. */
  at: z.string(),
});
export type Citation = DeepReadonly<z.infer<typeof citationSchema>>;
