import * as z from 'zod/mini';
import { answerSchema } from './answer';
import { idSchema } from './ids';

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
