import * as z from 'zod/mini';
import { idSchema, slotSchema } from './ids';
import { citationSchema, gradeSchema } from './source';
import { phases } from './phase';

/** A group of strategies that differ in method but answer the same need; ranked before methods. */
export const familySchema = z.object({
  id: idSchema,
  slot: slotSchema,
  name: z.string(),
  /** What the family does, one sentence. */
  says: z.string(),
  /** Something to do before adapting a model: comes first by a `first` effect only, never by points. */
  preparation: z.optional(z.literal(true)),
});
export type Family = z.infer<typeof familySchema>;

export type { Phase } from './phase';
export const phaseSchema = z.enum(phases);

/** Words of one step of a plan; its threshold is computed by the engine. */
export const stepSchema = z.object({
  id: idSchema,
  phase: phaseSchema,
  /** What to do, imperative. */
  do: z.string(),
  /** What to measure. */
  metric: z.string(),
  /** What it has to beat. */
  baseline: z.string(),
  /** When to stop early. */
  stopRule: z.string(),
  /** Honest effort, e.g. "2 days, one engineer". */
  effort: z.string(),
  /** The strategy that a baseline tries, where it is one of the ladder; only pages read it. */
  measures: z.optional(idSchema),
  /** What on pass. */
  ifPass: z.string(),
  /** What on fail. */
  ifFail: z.string(),
});
export type Step = z.infer<typeof stepSchema>;

export const strategySchema = z.object({
  id: idSchema,
  slot: slotSchema,
  family: idSchema,
  /** Position on the ladder from cheap (1) to dear; unique. */
  rung: z.int(),
  name: z.string(),
  /** Imperative that a verdict starts with, e.g. "Tune a small model with LoRA". */
  verdict: z.string(),
  /** What it is, one or two sentences. */
  says: z.string(),
  /** What it needs, in words. */
  needs: z.string(),
  /** Properties that rules can aim at, e.g. "weights", "training", "long-prompt". */
  tags: z.array(idSchema),
  /** The first experiment that would show whether it works here: id of a step. */
  experiment: idSchema,
  /** Another strategy that published evidence shows at least as good for less: ranked behind it. */
  dominatedBy: z.optional(idSchema),
  /** Why, with sources; present exactly where dominatedBy is. */
  dominance: z.optional(
    z.object({ grade: gradeSchema, because: z.string(), sources: z.array(citationSchema) }),
  ),
});
export type Strategy = z.infer<typeof strategySchema>;

/** What can stand beside a strategy: another strategy (retrieval beside a tuned model) or a technique. */
export const complementSchema = z.object({
  id: idSchema,
  slot: slotSchema,
  name: z.string(),
  /** How the verdict joins it, e.g. "with retrieval beside it". */
  verdict: z.string(),
  says: z.string(),
  /** The strategy it repeats, if it is one; then it is never shown beside itself. */
  strategy: z.optional(idSchema),
  /** Families, strategies or tags of strategies that it can stand beside; none means any. */
  beside: z.optional(z.array(idSchema)),
  /** Families, strategies or tags that it does not go with. */
  excludedBy: z.array(idSchema),
  /** True where it earns a place in the one-sentence verdict; else it is listed below. */
  prominent: z.boolean(),
  /** Step that adds it, at the end of the plan. */
  step: z.optional(idSchema),
});
export type Complement = z.infer<typeof complementSchema>;
