import type { Told } from '../model/knowledge';
import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Contradiction } from '../model/contradiction';
import type { FirstWords, Input, Outline, Verdict } from '../model/recommendation';
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

/** What a link turned out to hold, or what is wrong with it and the way out. */
export type Opened =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly assumptions: Assumptions;
      readonly rulesVersion: string;
      /** Made with rules that were never released. */
      readonly unreleased: boolean;
      /** The verdict that the sender saw. */
      readonly shared: Verdict;
      /** What the sender wrote beside it; absent where nothing was. */
      readonly text?: { readonly title?: string; readonly note?: string; readonly author?: string };
    }
  | { readonly ok: false; readonly title: string; readonly says: string; readonly wayOut: string };

/** What the first result needs, and no more: loaded when one is due. */
export interface Verdicts {
  readonly known: Told;
  /** True where these rules equal no released version. */
  readonly unreleased: boolean;
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
  /** The payload of a link to these answers; its verdict is always the one with all rules on. */
  encode(result: Pick<Result, 'input'>): string;
  /** Reads a payload. Never throws. */
  open(payload: string): Opened;
  /** Finds a payload in a pasted link, a bare code or messy text. */
  find(text: string): string | null;
  /** What takes longer than a blink. */
  readonly analyser: Analyser;
}
