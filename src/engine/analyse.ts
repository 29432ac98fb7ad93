import type { Input, Stability } from '../model/recommendation';
import { countCompletions } from './completions';
import { findCounterfactuals } from './counterfactuals';
import type { Counterfactuals } from './counterfactuals';
import { nextQuestion } from './next-question';
import type { Rulebook } from './rulebook';

/** What would change the answer, how stable it is, and what to ask next; plain data, ready for JSON. */
export interface Analysis {
  readonly flips: Counterfactuals;
  readonly completions: Stability['completions'];
  readonly nextQuestion: string | null;
}

/**
 * The exact analyses of one input, as the command line prints them and the worker gives them. Pure and
 * deterministic. Expects answers that `readAnswers` let through. @param report is told the share that is
 * done, 0 to 1, ascending
 */
export function analyse(
  rulebook: Rulebook,
  input: Input,
  report: (share: number) => void = () => undefined,
): Analysis {
  const completions = countCompletions(rulebook, input);
  const next = nextQuestion(rulebook, input, completions);
  report(0.1);
  const flips = findCounterfactuals(rulebook, input, (share) => report(0.1 + 0.9 * share));
  return { flips, completions, nextQuestion: next };
}
