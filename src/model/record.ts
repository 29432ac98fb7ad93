import * as z from 'zod/mini';
import { answerSchema } from './question';
import { measuredFrom } from './measured';
import { stepVerdicts } from './plan-progress';
import { targetSchema } from './rule';
import { citationSchema } from './source';

const assumptionValue = z.union([z.string(), z.number()]);
/** Between 0 and 1. */
const chance = z.number().check(z.minimum(0), z.maximum(1));
const ruleBecause = z.object({ rule: z.string(), because: z.string() });

const stepSchema = z.object({
  do: z.string(),
  /** Strategy whose experiment it is, or null for a preparation. */
  strategy: z.nullable(z.string()),
  metric: z.string(),
  baseline: z.string(),
  threshold: z.string(),
  stopRule: z.string(),
  effort: z.string(),
  ifPass: z.string(),
  ifFail: z.string(),
});

const rankedSchema = z.object({
  family: z.string(),
  chance,
  /** Points for this kind of training; families that need none have no points. */
  score: z.optional(z.number()),
  strategies: z.array(
    z.object({
      strategy: z.string(),
      score: z.number(),
      /** True where a gate on it is not known to be open. */
      conditional: z.boolean(),
      /** Gates that rule it out or, where it is conditional, that might. */
      gates: z.array(ruleBecause),
    }),
  ),
});

const reasonSchema = z.object({
  rule: z.string(),
  consideration: z.string(),
  on: targetSchema,
  effect: z.enum(['favour', 'disfavour']),
  because: z.string(),
  sources: z.array(citationSchema),
  /** null where the answer is neither given nor implied. */
  answers: z.array(
    z.object({ question: z.string(), answer: z.nullable(answerSchema), said: z.string() }),
  ),
});

/** The chance of yes, and the rules that count for yes and for no, heaviest first. */
const askedSchema = z.object({
  chance,
  for: z.array(ruleBecause),
  against: z.array(ruleBecause),
});

/**
 * A recommendation with its words, without how stable it is: that takes a hundred runs more. Ids
 * throughout, sentences where a person reads.
 */
export const lightAdviceSchema = z.object({
  rulesVersion: z.string(),
  family: z.string(),
  strategy: z.string(),
  /** The likeliest other family that is available and no preparation. */
  second: z.nullable(z.string()),
  /** What stands beside it: the complement, and the strategy that it repeats or else its own id. */
  with: z.array(z.object({ complement: z.string(), strategy: z.string(), because: z.string() })),
  /** The headline, one or two sentences. */
  verdict: z.string(),
  /** True where the headline says that it is open. */
  open: z.boolean(),
  strength: z.enum(['clear', 'lean', 'close']),
  evidence: z.enum(['measured', 'mixed', 'practice', 'opinion', 'none']),
  /** How many questions are answered, "not sure" not counted. */
  answered: z.int(),
  chances: z.object({
    /** That something must be given with each request. */
    context: chance,
    /** That the weights must change. */
    weights: chance,
    /** Training families that are available, if the weights change; they sum to 1. */
    training: z.record(z.string(), chance),
    /** They sum to 1. */
    families: z.record(z.string(), chance),
  }),
  questions: z.object({
    context: askedSchema,
    weights: askedSchema,
    /** Where a kind of training is advised: that kind. */
    training: z.optional(askedSchema),
  }),
  /** By chance; preparations after all others, ruled out last. */
  ranking: z.array(rankedSchema),
  plan: z.array(stepSchema),
  /** Those for and against the recommendation first, then those that moved what did not matter here. */
  reasons: z.array(reasonSchema),
  /** Questions that apply and are unanswered or unsure. */
  unknown: z.array(z.string()),
  /** Questions whose answer is kept but does not apply. */
  parked: z.array(z.string()),
  /** Open questions that other answers already answer. */
  implied: z.record(z.string(), answerSchema),
  /** What the result leans on, and whatever was changed: the value in force, null where none is set. */
  assumptions: z.record(z.string(), z.nullable(assumptionValue)),
  /** Full address of the result. */
  link: z.string(),
});
export type LightAdvice = z.infer<typeof lightAdviceSchema>;

/** What `advise` prints of a recommendation, and the page exports. */
export const adviceSchema = z.extend(lightAdviceSchema, {
  certainty: z.enum(['settled', 'likely', 'open']),
});
export type Advice = z.infer<typeof adviceSchema>;

/** How far a step of the plan is; dates as YYYY-MM-DD. */
const progressSchema = z.object({
  done: z.optional(z.literal(true)),
  owner: z.optional(z.string()),
  date: z.optional(z.string()),
  /** A number on the visitor's own measure, or how it compares with the step's baseline. */
  result: z.optional(z.union([z.number(), z.enum(stepVerdicts)])),
  notes: z.optional(z.string()),
});

const shared = {
  kind: z.literal('tune-or-prompt-decision'),
  title: z.optional(z.string()),
  note: z.optional(z.string()),
  author: z.optional(z.string()),
  /** True where the rules that decided equal no released version. */
  unreleased: z.boolean(),
  /** The day that dated facts counted as of. */
  asOf: z.string(),
  answers: z.record(z.string(), answerSchema),
  /** Only those that differ from their default. */
  assumptions: z.record(z.string(), assumptionValue),
  /** How answers were measured, by question; absent where none was. */
  measured: z.optional(
    z.record(
      z.string(),
      z.object({ from: z.enum(measuredFrom), date: z.string(), because: z.string() }),
    ),
  ),
  /** How far the plan is, by the id of the step; absent where nothing is noted. */
  progress: z.optional(z.record(z.string(), progressSchema)),
};

/**
 * A decision record as JSON: what went in, which is all that is needed to come to it again, and what
 * came out, for whoever keeps it. Published as JSON Schema in public/decision-record.schema.json.
 */
export const recordSchema = z.object({ ...shared, format: z.literal(2), result: adviceSchema });
export type DecisionRecord = z.infer<typeof recordSchema>;

/**
 * What can be read: format 1, written by rules 1.x, held a race of families for points. Of such a record
 * what went in is all that counts.
 */
export const readableRecordSchema = z.discriminatedUnion('format', [
  recordSchema,
  z.object({ ...shared, format: z.literal(1), result: z.looseObject({}) }),
]);
