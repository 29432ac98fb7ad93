/** One thing that is wrong with the rules, with how to mend it. */
export interface Finding {
  readonly lint: string;
  /** Ids that it is about: rules, strategies, or question and options. */
  readonly about: readonly string[];
  /** What is wrong and how to mend it, one or two sentences. */
  readonly says: string;
}
