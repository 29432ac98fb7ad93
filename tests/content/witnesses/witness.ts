import type { Answers } from '../../../src/model/answers';

/** A situation in which a strategy comes first and nothing about it is left open. */
export interface Witness {
  strategy: string;
  /** Who asks, in one line. */
  says: string;
  answers: Answers;
}
