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
  /** Questions whose answers of today would contradict it. */
  readonly contradicts: readonly string[];
}

/** What has to be given, e.g. "50 to 499 examples (now 1,200)". @param withNow says what is given now */
export function counterfactualGiven({ changes }: WordedCounterfactual, withNow: boolean): string {
  return changes
    .map(({ given, instead }) =>
      withNow && instead !== null ? `${given} (now ${instead})` : given,
    )
    .join(' and also ');
}

/** Those that fit all other answers: alone they are enough. */
export const enoughAlone = <One extends WordedCounterfactual>(some: readonly One[]): One[] =>
  some.filter(({ contradicts }) => contradicts.length === 0);

/** Said where none is enough alone, of all that would change the family. */
export const noneEnough = (some: readonly WordedCounterfactual[]): string =>
  some.length === 0
    ? 'No single other answer leads to another family of methods.'
    : 'No single other answer that fits the rest leads to another family of methods.';
