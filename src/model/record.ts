import * as z from 'zod/mini';
import { answerSchema } from './answer';
import { targetSchema } from './rule';
import { citationSchema } from './source';

const assumptionValue = z.union([z.string(), z.number()]);

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
  score: z.number(),
  strategies: z.array(
    z.object({
      strategy: z.string(),
      score: z.number(),
      conditional: z.boolean(),
      gates: z.array(z.object({ rule: z.string(), because: z.string() })),
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
  answers: z.array(
    z.object({ question: z.string(), answer: z.nullable(answerSchema), said: z.string() }),
  ),
});

/** What `advise` prints: a recommendation with its words. */
export const adviceSchema = z.object({
  rulesVersion: z.string(),
  family: z.string(),
  strategy: z.string(),
  second: z.nullable(z.string()),
  with: z.array(z.object({ strategy: z.string(), because: z.string() })),
  verdict: z.string(),
  strength: z.enum(['clear', 'lean', 'close']),
  certainty: z.enum(['settled', 'likely', 'open']),
  evidence: z.enum(['measured', 'mixed', 'practice', 'opinion', 'none']),
  ranking: z.array(rankedSchema),
  plan: z.array(stepSchema),
  reasons: z.array(reasonSchema),
  unknown: z.array(z.string()),
  parked: z.array(z.string()),
  assumptions: z.record(z.string(), z.nullable(assumptionValue)),
  link: z.string(),
});

/**
 * A decision record as JSON: what went in, which is all that is needed to come to it again, and what
 * came out, for whoever keeps it. Published as JSON Schema in public/decision-record.schema.json.
 */
export const recordSchema = z.object({
  kind: z.literal('tune-or-prompt-decision'),
  format: z.literal(1),
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
  result: adviceSchema,
});
export type DecisionRecord = z.infer<typeof recordSchema>;
