import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Knowledge } from '../model/knowledge';
import type { Explanation, Input, Recommendation, Verdict } from '../model/recommendation';

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

/** A recommendation with its words. */
export interface Decision {
  readonly input: Input;
  /** What was left aside for it. */
  readonly off: SwitchedOff;
  readonly recommendation: Recommendation;
  readonly explanation: Explanation;
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

/** Everything that is not needed before the first result; loaded when it is. */
export interface Decider {
  readonly knowledge: Knowledge;
  /** True where these rules equal no released version. */
  readonly unreleased: boolean;
  /** Pure, and remembered for the latest inputs. All rules are on unless told. */
  decide(input: Input, off?: SwitchedOff): Decision;
  /** The payload of a link to these answers; its verdict is always the one with all rules on. */
  encode(decision: Decision): string;
  /** Reads a payload. Never throws. */
  open(payload: string): Opened;
  /** Finds a payload in a pasted link, a bare code or messy text. */
  find(text: string): string | null;
}
