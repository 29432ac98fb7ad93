import type { ExplainedFlips } from '../engine/explain-flips';
import type { OpenEffect } from '../engine/open-effects';
import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Contradiction } from '../model/contradiction';
import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedRule,
  Explanation,
  Input,
  Recommendation,
  Verdict,
} from '../model/recommendation';
import type { AnalyseOptions, Analysis } from './analyser';
import type { Next } from './ask-next';

export type { ExplainedFlip, ExplainedFlips } from '../engine/explain-flips';
export type { OpenEffect } from '../engine/open-effects';

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

/** What would change a decision, in words, and what each open question could do. */
export interface WhatIf {
  readonly analysis: Analysis;
  readonly flips: ExplainedFlips;
  /** The open questions, those that could move most first. */
  readonly open: readonly OpenEffect[];
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
  /** Exact, away from the page where a worker is to be had. Rejects where the signal is aborted. */
  whatIf(decision: Decision, options?: AnalyseOptions): Promise<WhatIf>;
  /** What to ask next, or why to stop. @param visited questions that were shown and left */
  next(input: Input, visited: readonly string[]): Next;
  /** Every rule with its conditions: what each expects and what was given. Remembered per decision. */
  rules(decision: Decision): readonly ExplainedRule[];
  /** Answers that do not fit together. */
  contradictions(input: Input): readonly Contradiction[];
  /** The payload of a link to these answers; its verdict is always the one with all rules on. */
  encode(decision: Decision): string;
  /** Reads a payload. Never throws. */
  open(payload: string): Opened;
  /** Finds a payload in a pasted link, a bare code or messy text. */
  find(text: string): string | null;
}
