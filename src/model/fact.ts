import * as z from 'zod/mini';
import type { DeepReadonly } from './ids';
import { idSchema } from './ids';
import type { Answers } from './answers';
import type { AssumptionValue } from './assumption-values';

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

/** A point in a fact's inputs at which every input is given. */
export interface FactPoint {
  readonly number: (question: string) => number;
  /** Option id of a choice question, or sorted ids of a multi question joined by commas. */
  readonly choice: (question: string) => string;
  /** Set or default value; null where neither exists. */
  readonly assumption: (id: string) => AssumptionValue | null;
}

/** Last values of all but the last stretch of a number: the same always, or by what is assumed. */
type Breaks = readonly number[] | ((assumption: FactPoint['assumption']) => readonly number[]);

/**
 * How a fact follows from answers and assumptions. `questions` are its inputs; for a number, `breaks`
 * are the last values of all but the last stretch, and the fact is monotone within each stretch, so
 * that its bounds and tipping values are found at the ends of stretches.
 */
export interface FactDefinition {
  readonly id: string;
  readonly questions: readonly { readonly id: string; readonly breaks?: Breaks }[];
  readonly assumptions: readonly string[];
  /** Pure. An interval, since an option can stand for a range; unknown if an assumption is not set. */
  compute(at: FactPoint): FactValue;
}

/** What the thresholds of a plan rest on. */
export interface PlanBasis {
  /** The score that would be enough, in percent. */
  readonly target: number | null;
  /** The share of right answers at which gain and loss cancel, in percent. */
  readonly breakEven: number | null;
  /** Test items, n, and whether they follow from the examples that are held. */
  readonly items: number;
  readonly fromHeld: boolean;
  /** Assumed share of items on which two versions differ, in percent. */
  readonly differing: number;
  /** Readers say which of two outputs they like better. */
  readonly signTest: boolean;
  /** Some errors cost far more than others: they are counted apart. */
  readonly costlyErrors: boolean;
  /** Working days that may be spent before launch, at most; null where nothing was said. */
  readonly budgetDays: number | null;
}

/** What is computed from answers, injected into the engine with the rulebook. */
export interface FactSet {
  readonly definitions: readonly FactDefinition[];
  /** Assumptions that thresholds lean on. */
  readonly planAssumptions: readonly string[];
  planBasis(answers: Answers, assumption: (id: string) => AssumptionValue | null): PlanBasis;
}
