import * as z from 'zod/mini';

/** One answer: option id, sorted option ids ([] = none of these), whole number, or not sure. */
export const answerSchema = z.union([z.string(), z.number(), z.array(z.string())]);
export type Answer = z.infer<typeof answerSchema>;
