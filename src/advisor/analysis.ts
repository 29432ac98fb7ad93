import type { Analysis, Outlook } from '../engine/certainty';
import type { Rulebook } from '../engine/rulebook';
import type { Input } from '../model/recommendation';
import type { AnalyseOptions, ToLookAhead, WorkerLike } from '../worker/client';
import { createAnalysisClient } from '../worker/client';
import { loadOnce } from './load-once';

export type { Analysis } from '../engine/certainty';
export type { Outlook } from '../engine/certainty';
export type { AnalyseOptions, ToLookAhead } from '../worker/client';

/** What takes longer than a blink, and is done away from the page where a worker is to be had. */
export interface Analyser {
  /**
   * What would change the answer, how stable it is and what to ask next: exact. Rejects where the signal
   * is aborted.
   */
  readonly analyse: (input: Input, options?: AnalyseOptions) => Promise<Analysis>;
  /** How stable an answer is, and what to ask next. */
  readonly outlook: (what: ToLookAhead) => Promise<Outlook>;
}

/**
 * The analyses in a worker; where none can be started or it breaks, `otherwise` takes over for good.
 * @param start how a worker is started; the browser's own way unless told
 */
export function analyserAway(
  { knowledge }: Pick<Rulebook, 'knowledge'>,
  otherwise: Analyser,
  start?: () => WorkerLike,
): Analyser {
  const client = createAnalysisClient(knowledge, start);
  let isBroken = false;
  async function tried<Outcome>(
    away: () => Promise<Outcome>,
    here: () => Promise<Outcome>,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    if (isBroken) return here();
    try {
      return await away();
    } catch (problem) {
      if (signal?.aborted === true) throw problem;
      isBroken = true;
      client.close();
      return here();
    }
  }
  return {
    analyse: (input, options) =>
      tried(
        () => client.analyse(input, options),
        () => otherwise.analyse(input, options),
        options?.signal,
      ),
    outlook: (what) =>
      tried(
        () => client.outlook(what),
        () => otherwise.outlook(what),
      ),
  };
}

/** The page's own thread; what only it needs is loaded when it is needed after all. */
export function analyserHere(rulebook: Rulebook): Analyser {
  const load = loadOnce(async () => {
    const { analyserInPage } = await import('./analysis-in-page');
    return analyserInPage(rulebook);
  });
  return {
    analyse: async (input, options) => (await load()).analyse(input, options),
    outlook: async (what) => (await load()).outlook(what),
  };
}

/** The best way there is here: a worker with the page as its stand-in, or the page alone. */
export function analyserFor(rulebook: Rulebook): Analyser {
  const here = analyserHere(rulebook);
  return typeof Worker === 'undefined' ? here : analyserAway(rulebook, here);
}
