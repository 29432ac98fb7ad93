import type { View } from '../evaluate';

/**
 * One input of the compiled program: a whole number (its code) stands for everything that the rules
 * can tell apart about a question's answer or a fact.
 */
export interface Variable {
  /** How many codes there are. */
  readonly size: number;
  /** What conditions on this variable see at each code. */
  readonly views: readonly View[];
}
