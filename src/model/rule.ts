import * as z from 'zod/mini';
import { conditionSchema } from './condition';
import type { DeepReadonly } from './ids';
import { idSchema } from './ids';
import { citationSchema, gradeSchema } from './source';

/** Worth what `strengthPoints` of recommendation.ts says. */
const strengthSchema = z.enum(['slight', 'clear', 'strong']);
export type Strength = z.infer<typeof strengthSchema>;

/**
 * What a favour or disfavour speaks to: exactly one of the questions of the decision (README, How it
 * decides), or the choice of a method inside a family. Families that need no training have no points of their own.
 */
export const targetSchema = z.union([
  /** Must the weights change? */
  z.strictObject({ question: z.literal('weights') }),
  /** What must it be given: facts to draw on, or examples like the case at hand? */
  z.strictObject({ question: z.literal('context'), of: z.enum(['facts', 'examples']) }),
  /** If the weights change: which kind of training? */
  z.strictObject({ training: idSchema }),
  z.strictObject({ strategy: idSchema }),
  z.strictObject({ tag: idSchema }),
]);
export type Target = z.infer<typeof targetSchema>;

/** Strategies that a gate, a step or a note means: a whole family, one strategy, or all with a tag. */
const aimSchema = z.union([
  z.strictObject({ family: idSchema }),
  z.strictObject({ strategy: idSchema }),
  z.strictObject({ tag: idSchema }),
]);
export type Aim = z.infer<typeof aimSchema>;

const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('favour'), on: targetSchema, by: strengthSchema }),
  z.strictObject({ kind: z.literal('disfavour'), on: targetSchema, by: strengthSchema }),
  /**
   * Makes it impossible where the condition is true. Where that is unknown it has to be settled first,
   * unless `confirm` says that nobody needs to look into it.
   */
  z.strictObject({
    kind: z.literal('gate'),
    on: aimSchema,
    confirm: z.optional(z.literal(false)),
  }),
  /** Comes first when true, closes nothing, the rest keep their ranking. */
  z.strictObject({ kind: z.literal('first'), strategy: idSchema }),
  /**
   * Puts a step before the recommendation; with `before`, only if the primary matches it, and with
   * `unless`, only while that is not known to hold: what is not known to be done is still planned.
   */
  z.strictObject({
    kind: z.literal('step'),
    step: idSchema,
    before: z.optional(aimSchema),
    unless: z.optional(conditionSchema),
  }),
  /** Puts a complement beside the primary, unless excluded by it. */
  z.strictObject({ kind: z.literal('complement'), complement: idSchema }),
  /** Shows the rule's reason as a note; with `on`, only if the primary matches it. */
  z.strictObject({ kind: z.literal('note'), on: z.optional(aimSchema) }),
]);
export type Effect = DeepReadonly<z.infer<typeof effectSchema>>;

/** The headings under which rules are kept, one file each in content/rules. */
const topicSchema = idSchema;

export const ruleSchema = z.object({
  id: idSchema,
  /** Heading under which people find it; equals the file name in content/rules. */
  topic: topicSchema,
  /** One idea. Rules that share it are graded tiers: on one target only the strongest active effect counts. */
  consideration: idSchema,
  when: conditionSchema,
  effects: z.array(effectSchema),
  /** The reason as a person reads it, in our own words, one or two sentences. */
  because: z.string(),
  grade: gradeSchema,
  /** What was measured, in words; every rule graded as measured names it. */
  quantity: z.optional(z.string()),
  sources: z.array(citationSchema),
  /** Published cases that were read for it, by id; the whole record is counted by the ledger. */
  cases: z.optional(z.array(idSchema)),
  /** Why the written strength stands although the record over publications says otherwise. */
  despite: z.optional(z.string()),
  /**
   * What an article says taken at its word, where we follow it only in part or not at all. Used only
   * to score that article on its own.
   */
  asWritten: z.optional(z.array(z.object({ source: idSchema, effects: z.array(effectSchema) }))),
});
export type Rule = DeepReadonly<z.infer<typeof ruleSchema>>;

/** Rules with their topics, from lists by topic; in their order. */
export function withTopics(
  byTopic: Readonly<Record<string, readonly Omit<Rule, 'topic'>[]>>,
): readonly Rule[] {
  return Object.entries(byTopic).flatMap(([topic, rules]) =>
    rules.map((rule) => ({ topic, ...rule })),
  );
}

/** Where sources contradict one another: shown as such, never as opposing rules. */
export const disagreementSchema = z.object({
  id: idSchema,
  /** The contested question in a few words. */
  title: z.string(),
  sides: z.array(z.object({ says: z.string(), sources: z.array(citationSchema) })),
  /** What was measured since, with its sources. */
  measured: z.string(),
  measuredBy: z.array(citationSchema),
  /** What we follow. */
  resolution: z.string(),
  /** Considerations that carry the resolution; the record is shown when one of them fires. */
  considerations: z.array(idSchema),
});
export type Disagreement = DeepReadonly<z.infer<typeof disagreementSchema>>;

/** Answers that cannot both be right: pointed out beside each other, never averaged or corrected. */
export const contradictionSchema = z.object({
  id: idSchema,
  /** Holds where the answers contradict one another; an open answer contradicts nothing. */
  when: conditionSchema,
  /** What does not fit, one or two sentences that blame nobody and say what each answer means. */
  says: z.string(),
  /** The questions to look at again, two or more, in the order of the questionnaire. */
  questions: z.array(idSchema).check(z.minLength(2)),
});
export type Contradiction = DeepReadonly<z.infer<typeof contradictionSchema>>;
