/* Answers that would change a result, as they read on paper and in records. */

/** One change of the result, or two that only work together, in words. */
export interface WordedCounterfactual {
  readonly changes: readonly {
    /** What would have to be given, e.g. "50 to 499 examples". */
    readonly given: string;
    /** What was answered; null where the question is open. */
    readonly instead: string | null;
  }[];
  /** Name of the method that would be advised. */
  readonly name: string;
}

/** What has to be given, e.g. "50 to 499 examples (now 1,200)". @param withNow says what is given now */
export function counterfactualGiven({ changes }: WordedCounterfactual, withNow: boolean): string {
  return changes
    .map(({ given, instead }) =>
      withNow && instead !== null ? `${given} (now ${instead})` : given,
    )
    .join(' and also ');
}
