import * as z from 'zod/mini';
import { idSchema } from './ids';

/**
 * When something holds: a typed object, never a function, so that it can be explained, drawn,
 * checked, compiled, frozen and sent to a worker. Evaluates to true, false or unknown.
 */
export type Condition =
  /** A choice question is answered with this option. */
  | { question: string; is: string }
  /** A choice question is answered with one of these options. */
  | { question: string; in: readonly string[] }
  /** A multi question's answer contains this option. */
  | { question: string; has: string }
  /** A multi question is answered "none of these". */
  | { question: string; none: true }
  /** A number question's answer lies within these inclusive bounds (at least one given). */
  | { question: string; atLeast?: number; atMost?: number }
  /** A derived fact lies within these inclusive bounds (at least one given). */
  | { fact: string; atLeast?: number; atMost?: number }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };

/** A condition without parts. */
export type Leaf = Extract<Condition, { question: string } | { fact: string }>;

const bound = z.optional(z.number());

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: idSchema, is: idSchema }),
    z.strictObject({ question: idSchema, in: z.array(idSchema) }),
    z.strictObject({ question: idSchema, has: idSchema }),
    z.strictObject({ question: idSchema, none: z.literal(true) }),
    z.strictObject({ question: idSchema, atLeast: bound, atMost: bound }),
    z.strictObject({ fact: idSchema, atLeast: bound, atMost: bound }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);
