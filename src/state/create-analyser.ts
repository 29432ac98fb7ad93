import type { FactDefinition } from '../engine/fact-definition';
import type { Logic } from '../model/knowledge';
import { createAnalysisClient } from '../worker/client';
import type { WorkerLike } from '../worker/client';
import type { Analyser } from './analyser';

/**
 * The analyses in a worker; where none can be started or it breaks, `otherwise` takes over for good.
 * @param start how a worker is started; the browser's own way unless told
 */
export function createAnalyser(
  logic: Logic,
  otherwise: Analyser,
  start?: () => WorkerLike,
): Analyser {
  const client = createAnalysisClient(logic, start);
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
    assure: (what) =>
      tried(
        () => client.assure(what),
        () => otherwise.assure(what),
      ),
  };
}

/** The page's own thread; its code is loaded only where it is needed after all. */
export function analyserHere(logic: Logic, definitions: readonly FactDefinition[]): Analyser {
  const load = async () => {
    const { createInPageAnalysis } = await import('./in-page-analysis');
    return createInPageAnalysis(logic, definitions);
  };
  let loading: Promise<Analyser> | undefined;
  const here = () => (loading ??= load());
  return {
    analyse: async (input, options) => (await here()).analyse(input, options),
    assure: async (what) => (await here()).assure(what),
  };
}

/** The best way there is here: a worker with the page as its stand-in, or the page alone. */
export function analyserFor(logic: Logic, definitions: readonly FactDefinition[]): Analyser {
  const here = analyserHere(logic, definitions);
  return typeof Worker === 'undefined' ? here : createAnalyser(logic, here);
}
