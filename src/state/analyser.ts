import type { Input } from '../model/recommendation';
import type { AnalyseOptions, Analysis, Assured, ToAssure } from '../worker/client';

export type { AnalyseOptions, Analysis, Assured, ToAssure } from '../worker/client';

/** What takes longer than a blink, and is done away from the page where a worker is to be had. */
export interface Analyser {
  /**
   * What would change the answer, how sure it is and what to ask next: exact. Rejects where the signal
   * is aborted.
   */
  readonly analyse: (input: Input, options?: AnalyseOptions) => Promise<Analysis>;
  /** How sure an answer is, and what to ask next. */
  readonly assure: (what: ToAssure) => Promise<Assured>;
}
