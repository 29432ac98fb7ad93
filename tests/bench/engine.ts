import type { Facts } from '../../src/model/fact';
import type { Answers } from '../../src/model/answers';
import type { Sorted } from '../../src/engine/applies';

/** One complete answer set with its facts, in the form that each engine takes. */
export interface Sample {
  readonly sorted: Sorted;
  readonly answers: Answers;
  readonly facts: Facts;
  /** Option codes, cells and fact atoms: for the straight-line code one by one, for the program joint. */
  readonly codes: Uint16Array;
  readonly rows: Int32Array;
}

/** One engine on one set of rules. */
export interface BenchEngine {
  readonly engine: string;
  /** Decides once, as fast as it can; what it returns keeps the work from being dropped. */
  run(sample: Sample): unknown;
  /** What it decides, in one line: true rules, or scores, gates and leader. Compared before timing. */
  says(sample: Sample): string | Promise<string>;
  /** Set where `run` gives a promise. */
  readonly waits?: true;
}
