import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Verdict } from '../model/recommendation';

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

/** Reads the links that people send; loaded when one is opened. */
export interface Links {
  /**
   * Reads a payload. A promise where the sender wrote something that has to be unpacked, or something
   * is wrong: the same one for the same payload. It rejects where what is needed cannot be fetched.
   */
  open(payload: string): Opened | Promise<Opened>;
}
