import { assureAndAsk } from '../engine/assure';
import { countCompletions } from '../engine/completions';
import type { FactDefinition } from '../engine/fact-definition';
import { flipsInPieces } from '../engine/flips';
import { nextQuestion } from '../engine/next-question';
import type { Logic } from '../model/knowledge';
import type { Analyser } from './analyser';

/** Lets the page paint and take input before work goes on. */
const breathe = () => new Promise<void>((go) => setTimeout(go, 0));

/**
 * The analyses on the page's own thread, a piece at a time, for where no worker is to be had. Between
 * pieces the page answers, and an abort takes effect.
 */
export function createInPageAnalysis(
  logic: Logic,
  definitions: readonly FactDefinition[],
): Analyser {
  const analyse: Analyser['analyse'] = async (input, { signal, onProgress } = {}) => {
    await breathe();
    signal?.throwIfAborted();
    const completions = countCompletions(logic, input, definitions);
    await breathe();
    signal?.throwIfAborted();
    const next = nextQuestion(logic, input, definitions, completions);
    const pieces = flipsInPieces(logic, input, definitions);
    for (;;) {
      await breathe();
      signal?.throwIfAborted();
      const piece = pieces.next();
      if (piece.done === true) {
        onProgress?.(1);
        return { flips: piece.value, completions, nextQuestion: next };
      }
      onProgress?.(0.1 + 0.9 * piece.value);
    }
  };
  const assure: Analyser['assure'] = async ({ input, asked }) => {
    await breathe();
    return assureAndAsk(logic, input, definitions, asked);
  };
  return { analyse, assure };
}
