import type { ExplainedFlips } from '../engine/explain-flips';
import type { OpenEffect } from '../engine/open-effects';
import type { Knowledge } from '../model/knowledge';
import type {
  ExplainedRule,
  Explanation,
  FurtherWords,
  Input,
  Recommendation,
} from '../model/recommendation';
import type { AnalyseOptions, Analysis } from './analyser';
import type { Opened } from './links';
import type { Result, SwitchedOff, Verdicts } from './verdicts';

export type { ExplainedFlip, ExplainedFlips } from '../engine/explain-flips';
export type { OpenEffect } from '../engine/open-effects';
export { isAnythingOff, nothingOff } from './verdicts';
export type { Opened } from './links';
export type { Result, SwitchedOff } from './verdicts';

/** A recommendation with all its words. */
export interface Decision extends Result {
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

/** Everything that is not needed before the first result; loaded when it is. */
export interface Decider extends Pick<Verdicts, 'contradictions'> {
  readonly knowledge: Knowledge;
  /** True where these rules equal no released version. */
  readonly unreleased: boolean;
  /** Pure, and remembered for the latest inputs. All rules are on unless told. */
  decide(input: Input, off?: SwitchedOff): Decision;
  /** What a result says further down. Remembered per result. */
  further(result: Result): FurtherWords;
  /** Exact, away from the page where a worker is to be had. Rejects where the signal is aborted. */
  whatIf(result: Result, options?: AnalyseOptions): Promise<WhatIf>;
  /** The payload of a link to these answers; its verdict is always the one with all rules on. */
  encode(result: Pick<Result, 'input'>): string;
  /** Reads a payload. Never throws. */
  open(payload: string): Opened;
  /** Finds a payload in a pasted link, a bare code or messy text. */
  find(text: string): string | null;
  /** Every rule with its conditions: what each expects and what was given. Remembered per result. */
  rules(result: Result): readonly ExplainedRule[];
}
