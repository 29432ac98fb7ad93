import * as z from 'zod/mini';
import { conditionSchema } from './condition';
import type { DeepReadonly } from './ids';
import { idSchema, slotSchema } from './ids';
import { citationSchema, gradeSchema } from './source';
import { phases } from './recommendation';

/** A group of strategies that differ in method but answer the same need; ranked before methods. */
export const familySchema = z.object({
  id: idSchema,
  slot: slotSchema,
  name: z.string(),
  /** What the family does, one sentence. */
  says: z.string(),
  /**
   * Which answers to the questions of the decision it stands for: plain, nothing but instructions;
   * context, something is given with each request; training, the weights change; preparation, something
   * to do before adapting a model, which comes first by a `first` effect only.
   */
  role: z.enum(['plain', 'context', 'training', 'preparation']),
});
export type Family = DeepReadonly<z.infer<typeof familySchema>>;

export type { Phase } from './recommendation';
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
  /** The same in working days, from low to high; absent for what is done now and then for ever. */
  days: z.optional(z.object({ low: z.number(), high: z.number() })),
  /** What it tries out, as results of an experiment name their variants. */
  tries: z.optional(z.enum(['prompted', 'optimised', 'trained'])),
  /**
   * Which question its result answers: `on` a step that is done, that came out with any result, that
   * came out better, same or worse than its baseline, or with a number that meets the plan's bar, is near
   * it (within ten points) or far from it. `over` are the earlier answers that it may be offered in place
   * of; any where it is missing.
   */
  answers: z.optional(
    z.array(
      z.object({
        on: z.enum(['done', 'measured', 'better', 'same', 'worse', 'meets', 'near', 'far']),
        question: idSchema,
        answer: z.string(),
        over: z.optional(z.array(z.string())),
      }),
    ),
  ),
  /**
   * Steps that it stands in place of where `when` holds and `unless` is not known to: the same place in a
   * plan, with the words and the phase that the situation asks for.
   */
  inPlaceOf: z.optional(
    z.strictObject({
      steps: z.array(idSchema),
      when: conditionSchema,
      unless: z.optional(conditionSchema),
    }),
  ),
  /** The advice in words where this step stands for the method that is advised. */
  verdict: z.optional(z.string()),
  /** True where it confirms what runs already: there is nothing to beat, and nothing is next in line. */
  confirms: z.optional(z.literal(true)),
  /** The strategy that a baseline tries, where it is one of the ladder; only pages read it. */
  measures: z.optional(idSchema),
  /** What on pass. */
  ifPass: z.string(),
  /** What on fail. */
  ifFail: z.string(),
});
export type Step = DeepReadonly<z.infer<typeof stepSchema>>;

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
  /** What it gives the model with each request, where it gives anything. */
  gives: z.optional(z.enum(['facts', 'examples'])),
  /** Properties that rules can aim at, e.g. "weights", "training", "long-prompt". */
  tags: z.array(idSchema),
  /** Another strategy that published evidence shows at least as good for less: ranked behind it. */
  dominatedBy: z.optional(
    z.object({
      strategy: idSchema,
      grade: gradeSchema,
      /** Why. */
      because: z.string(),
      sources: z.array(citationSchema),
    }),
  ),
});
export type Strategy = DeepReadonly<z.infer<typeof strategySchema>>;

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
  /** True where it makes every prompt longer. */
  lengthens: z.optional(z.literal(true)),
  /** Not put beside anything while this is known to hold. */
  unless: z.optional(conditionSchema),
  /** Put beside a trained model only where this holds; for what the context question chose. */
  onlyIf: z.optional(conditionSchema),
});
export type Complement = DeepReadonly<z.infer<typeof complementSchema>>;
