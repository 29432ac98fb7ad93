import type { FactDefinition } from '../engine/fact-definition';
import type { Logic } from '../model/knowledge';
import type { Analyser } from './analyser';

/**
 * An analyser whose code is loaded when it is first asked: nothing that a page shows at once waits for
 * it. @param where 'away' takes a worker where one is to be had, 'here' the page's own thread
 */
export function lateAnalyser(
  logic: Logic,
  definitions: readonly FactDefinition[],
  where: 'away' | 'here' = 'away',
): Analyser {
  let loading: Promise<Analyser> | null = null;
  async function load(): Promise<Analyser> {
    const { analyserFor, analyserHere } = await import('./create-analyser');
    return (where === 'away' ? analyserFor : analyserHere)(logic, definitions);
  }
  async function ready(): Promise<Analyser> {
    const attempt = (loading ??= load());
    try {
      return await attempt;
    } catch (problem) {
      // The next one to ask tries again.
      if (loading === attempt) loading = null;
      throw problem;
    }
  }
  return {
    analyse: async (input, options) => (await ready()).analyse(input, options),
    assure: async (what) => (await ready()).assure(what),
  };
}
