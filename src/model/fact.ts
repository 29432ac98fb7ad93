import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly';
import { idSchema } from './ids';

/** A quantity computed from answers and assumptions; how it is computed stands in the engine. */
export const factSchema = z.object({
  id: idSchema,
  /** Name in reasons and lists. */
  label: z.string(),
  /** Unit by name: months, percent, tokens, seconds, bytes, usd. */
  unit: z.string(),
  /** What it says and the formula in words. */
  says: z.string(),
});
export type Fact = DeepReadonly<z.infer<typeof factSchema>>;

/**
 * A derived quantity: unknown, or an interval that is sure to hold it. Known exactly where low = high;
 * an upper bound may be Infinity where an answer is open-ended ("large").
 */
export type FactValue = 'unknown' | { readonly low: number; readonly high: number };
export type Facts = Readonly<Record<string, FactValue>>;
