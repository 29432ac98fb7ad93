/* Loaded only where there is no worker: it brings what the worker would have. */

import { outlookOf } from '../engine/certainty';
import { countCompletions } from '../engine/completions';
import { counterfactualsInPieces } from '../engine/counterfactuals';
import { nextQuestion } from '../engine/next-question';
import type { Rulebook } from '../engine/rulebook';
import type { Analyser } from './analysis';

/** Lets the page paint and take input before work goes on. */
const breathe = () => new Promise<void>((go) => setTimeout(go, 0));

/**
 * The analyses on the page's own thread, a piece at a time, for where no worker is to be had. Between
 * pieces the page answers, and an abort takes effect.
 */
export function analyserInPage(rulebook: Rulebook): Analyser {
  const analyse: Analyser['analyse'] = async (input, { signal, onProgress } = {}) => {
    await breathe();
    signal?.throwIfAborted();
    const completions = countCompletions(rulebook, input);
    await breathe();
    signal?.throwIfAborted();
    const next = nextQuestion(rulebook, input);
    const pieces = counterfactualsInPieces(rulebook, input);
    for (;;) {
      await breathe();
      signal?.throwIfAborted();
      const piece = pieces.next();
      if (piece.done === true) {
        onProgress?.(1);
        return { counterfactuals: piece.value, completions, nextQuestion: next };
      }
      onProgress?.(0.1 + 0.9 * piece.value);
    }
  };
  const outlook: Analyser['outlook'] = async ({ input, asked }) => {
    await breathe();
    return outlookOf(rulebook, input, asked);
  };
  return { analyse, outlook };
}
