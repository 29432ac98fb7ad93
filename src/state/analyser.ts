import type { Input } from '../model/recommendation';
import type { AnalyseOptions, Analysis } from '../worker/client';

export type { AnalyseOptions, Analysis } from '../worker/client';

/**
 * What would change the answer, how sure it is and what to ask next: exact, and the work of a blink or
 * longer. Rejects where the signal is aborted.
 */
export type Analyse = (input: Input, options?: AnalyseOptions) => Promise<Analysis>;
