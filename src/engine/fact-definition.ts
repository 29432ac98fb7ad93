import type { AssumptionValue } from '../model/assumptions';
import type { FactValue } from '../model/fact';

/** A point in a fact's inputs at which every input is given. */
export interface FactPoint {
  readonly number: (question: string) => number;
  /** Option id of a choice question, or sorted ids of a multi question joined by commas. */
  readonly choice: (question: string) => string;
  /** Set or default value; null where neither exists. */
  readonly assumption: (id: string) => AssumptionValue | null;
}

/**
 * How a fact follows from answers and assumptions. `questions` are its inputs; for a number, `breaks`
 * are the last values of all but the last stretch, and the fact is monotone within each stretch, so
 * that its bounds and tipping values are found at the ends of stretches (DESIGN 2.11).
 */
export interface FactDefinition {
  readonly id: string;
  readonly questions: readonly { readonly id: string; readonly breaks?: readonly number[] }[];
  readonly assumptions: readonly string[];
  /** Pure. An interval, since an option can stand for a range; unknown if an assumption is not set. */
  compute(at: FactPoint): FactValue;
}
