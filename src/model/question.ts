import * as z from 'zod/mini';
import { conditionSchema } from './condition';
import type { DeepReadonly } from './ids';
import { idSchema, slotSchema } from './ids';
import { sections } from './section';

/**
 * first: the first round, in the order of the list. sharpen: while it can still change the advice.
 * after-try: once something has been tried. veto: where a route that it could close is in the lead.
 * sheet: a number for money, speed and memory, asked on one sheet.
 */
export const askedSchema = z.enum(['first', 'sharpen', 'after-try', 'veto', 'sheet']);
export type AskedWhen = z.infer<typeof askedSchema>;

/** One option of a choice or multi question. */
const optionSchema = z.object({
  id: idSchema,
  /** Position in links; append-only, 1 or more, unique within the question. */
  slot: slotSchema,
  /** What the radio says, a few words. */
  label: z.string(),
  /** What it means, so that two people would choose alike. */
  help: z.string(),
  /** How a reason repeats it after "You said:", e.g. "narrow task". */
  phrase: z.string(),
  /**
   * Kept for answers given before it was split, and no longer offered: one of these options is meant,
   * and it is not known which.
   */
  splitInto: z.optional(z.array(idSchema)),
  /** The strategy that whoever answers this uses today; a decision record weighs it too. */
  usesToday: z.optional(idSchema),
});
export type Option = DeepReadonly<z.infer<typeof optionSchema>>;

const shared = {
  id: idSchema,
  slot: slotSchema,
  section: z.enum(sections),
  /** When it is worth asking. */
  asked: askedSchema,
  /** True for the five tests that people name first: every result says what the answer means. */
  named: z.optional(z.literal(true)),
  /** The plain question. */
  text: z.string(),
  /** What makes two people choose alike. */
  help: z.string(),
  /** Why the answer matters to the decision. */
  why: z.string(),
  /** One concrete example of a situation and its answer. */
  example: z.string(),
  /** Name of the question in lists, two to four words. */
  short: z.string(),
  /** How to find out, where people do not know: something they can do in minutes or an afternoon. */
  findOut: z.optional(z.string()),
  /**
   * What an open question is taken to be answered with where the condition holds: what people said
   * elsewhere already says it. An explicit answer wins; it is neither asked nor put into a link.
   */
  implied: z.optional(z.array(z.object({ when: conditionSchema, answer: idSchema }))),
  /** When false, the question does not apply and an answer to it is parked (README, Three values). */
  askIf: z.optional(conditionSchema),
};

const choiceQuestionSchema = z.object({
  ...shared,
  kind: z.literal('choice'),
  options: z.array(optionSchema),
});
const multiQuestionSchema = z.object({
  ...shared,
  kind: z.literal('multi'),
  options: z.array(optionSchema),
  /** Words for the explicit empty answer. */
  noneLabel: z.string(),
});
const numberQuestionSchema = z.object({
  ...shared,
  kind: z.literal('number'),
  /** Unit in words, e.g. "requests per month". */
  unit: z.string(),
  /** Inclusive bounds of what is accepted. */
  min: z.number(),
  max: z.number(),
  /** Range that random completions draw from; within min and max. */
  plausible: z.tuple([z.number(), z.number()]),
  /** How completions draw: log-uniform over 1 + x, or uniform (percentages). */
  scale: z.enum(['log', 'linear']),
});
export const questionSchema = z.discriminatedUnion('kind', [
  choiceQuestionSchema,
  multiQuestionSchema,
  numberQuestionSchema,
]);

/** A question as it is written down, with what is only read when somebody asks for it. */
export type QuestionEntry = DeepReadonly<z.infer<typeof questionSchema>>;

type Beside = 'why' | 'example' | 'findOut';

export type ChoiceQuestion = Omit<DeepReadonly<z.infer<typeof choiceQuestionSchema>>, Beside>;
export type MultiQuestion = Omit<DeepReadonly<z.infer<typeof multiQuestionSchema>>, Beside>;
export type NumberQuestion = Omit<DeepReadonly<z.infer<typeof numberQuestionSchema>>, Beside>;
/** What asking and deciding need of a question; every QuestionEntry is one. */
export type Question = ChoiceQuestion | MultiQuestion | NumberQuestion;

/** One answer: option id, sorted option ids ([] = none of these), whole number, or not sure. */
export const answerSchema = z.union([z.string(), z.number(), z.array(z.string())]);
export type Answer = z.infer<typeof answerSchema>;
