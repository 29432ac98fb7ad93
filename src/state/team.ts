import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Input } from '../model/recommendation';
import type { Comparison, Difference, Picks, RunValue } from '../proof/compare-runs';
import type { ThenNow } from '../proof/then-now';
import type { Decision, Opened, Result } from './decider';

export type { Comparison, Difference, Picks, RunValue, ThenNow };

/** What a sender may write beside a result; every field may be left out. */
export interface Words {
  readonly title?: string;
  readonly note?: string;
  readonly author?: string;
}

/** One result of a comparison. */
export interface ComparedRun {
  readonly payload: string;
  /** A to F, and what the sender called it. */
  readonly letter: string;
  readonly name: string;
  readonly rulesVersion: string;
  readonly unreleased: boolean;
  readonly input: Required<Input>;
  readonly decision: Decision;
}

/** What a pasted text added to a comparison. */
export interface Gathered {
  /** Two to six payloads, or fewer while more are to come. */
  readonly payloads: readonly string[];
  readonly picks: Picks;
  /** What was left out, and why; one sentence each. */
  readonly says: readonly string[];
}

export type OpenedComparison =
  | { readonly ok: true; readonly runs: readonly ComparedRun[]; readonly picks: Picks }
  | { readonly ok: false; readonly title: string; readonly says: string; readonly wayOut: string };

/** An entry that made a difference, in words. */
export interface EntryInWords {
  readonly what: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Verdict when shared and today, as far as it can be explained. */
export type History =
  /** The link was made with the rules of this page. `agrees`: they still say what it carries. */
  | { readonly kind: 'same-rules'; readonly agrees: boolean }
  /** One side was never released, so nothing says what changed. */
  | { readonly kind: 'unreleased' }
  /** The frozen rules could not be had, or are not what was frozen. */
  | { readonly kind: 'unavailable'; readonly says: string }
  | {
      readonly kind: 'replayed';
      readonly result: ThenNow;
      readonly entries: readonly EntryInWords[];
    };

/** What a team needs beyond the result itself; loaded when a page asks for it, not before. */
export interface Team {
  /** The payload of a link with words in it. */
  encode(decision: Result, words: Words): string;
  /** Longest text of each field. */
  readonly limits: Readonly<Record<keyof Words, number>>;
  /** A short message for a chat. */
  message(decision: Result, link: string, words: Words): string;
  /** A decision record in the form of MADR. */
  markdown(decision: Result, link: string, words: Words): string;
  /** The same as JSON, which `readRecord` takes back. */
  record(decision: Result, link: string, words: Words): string;
  readRecord(text: string):
    | {
        readonly ok: true;
        readonly answers: Answers;
        readonly assumptions: Assumptions;
        readonly words: Words;
      }
    | { readonly ok: false; readonly says: string };
  /** Adds what is in a pasted text to the results that are there. */
  gather(text: string, there: readonly string[]): Gathered;
  openComparison(payload: string): OpenedComparison;
  encodeComparison(payloads: readonly string[], picks: Picks): string;
  compare(runs: readonly ComparedRun[]): Comparison;
  settle(
    runs: readonly ComparedRun[],
    picks: Picks,
  ): { decision: Decision; open: readonly { kind: 'question' | 'assumption'; id: string }[] };
  csv(runs: readonly ComparedRun[], comparison: Comparison, picks: Picks): string;
  /** Loads the frozen rules from the page's own origin where they are needed. Never rejects. */
  history(opened: Extract<Opened, { ok: true }>): Promise<History>;
}
