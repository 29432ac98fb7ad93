import type { Told } from '../model/knowledge';
import type { Contradiction } from '../model/contradiction';
import type { FirstWords, Input, Outline } from '../model/recommendation';
import type { Analyser, Assured } from './analyser';
import type { Next } from './way-on';

/** Rules and sources, by id, that the visitor leaves aside to watch the verdict. */
export interface SwitchedOff {
  readonly rules: readonly string[];
  readonly sources: readonly string[];
}

/** All rules and sources on, as the rules stand. */
export const nothingOff: SwitchedOff = { rules: [], sources: [] };

/** True where some rule or source is left aside. */
export function isAnythingOff({ rules, sources }: SwitchedOff): boolean {
  return rules.length + sources.length > 0;
}

/** What is shown of a result at once: the recommendation and its words, but for how sure it is. */
export interface Result {
  readonly input: Input;
  /** What was left aside for it. */
  readonly off: SwitchedOff;
  readonly recommendation: Outline;
  readonly explanation: FirstWords;
}

/** How sure a result is, in words too, and how asking goes on from it. */
export interface Sureness extends Pick<Assured, 'certainty' | 'completions'> {
  readonly certaintySays: string;
  readonly next: Next;
}

/** What the first result needs, and no more: loaded when one is due. */
export interface Verdicts {
  readonly known: Told;
  /** Pure, and remembered for the latest inputs. All rules are on unless told. */
  decide(input: Input, off?: SwitchedOff): Result;
  /**
   * How sure a result is: found away from the page where a worker is to be had, and remembered.
   * @param visited questions that were shown and left
   */
  assure(result: Result, visited: readonly string[]): Promise<Sureness>;
  /**
   * What to ask next, or why to stop: found away from the page where a worker is to be had, and
   * remembered. @param visited questions that were shown and left
   */
  next(input: Input, visited: readonly string[]): Promise<Next>;
  /** The same where it has been found already, else null. */
  nextKnown(input: Input, visited: readonly string[]): Next | null;
  /** Answers that do not fit together. */
  contradictions(input: Input): readonly Contradiction[];
  /** What takes longer than a blink. */
  readonly analyser: Analyser;
}
