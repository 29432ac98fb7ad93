import type { FactDefinition } from '../engine/fact-definition';
import type { Logic } from '../model/knowledge';
import { createAnalysisClient } from '../worker/client';
import type { WorkerLike } from '../worker/client';
import type { Analyse } from './analyser';
import { createInPageAnalysis } from './in-page-analysis';

/**
 * The analyses in a worker; where none can be started or it breaks, `otherwise` takes over for good.
 * @param start how a worker is started; the browser's own way unless told
 */
export function createAnalyser(
  logic: Logic,
  otherwise: Analyse,
  start?: () => WorkerLike,
): Analyse {
  const client = createAnalysisClient(logic, start);
  let isBroken = false;
  return async (input, options) => {
    if (isBroken) return otherwise(input, options);
    try {
      return await client.analyse(input, options);
    } catch (problem) {
      if (options?.signal?.aborted === true) throw problem;
      isBroken = true;
      client.close();
      return otherwise(input, options);
    }
  };
}

/** The best way there is here: a worker with the page as its stand-in, or the page alone. */
export function analysisFor(logic: Logic, definitions: readonly FactDefinition[]): Analyse {
  const here = createInPageAnalysis(logic, definitions);
  return typeof Worker === 'undefined' ? here : createAnalyser(logic, here);
}
