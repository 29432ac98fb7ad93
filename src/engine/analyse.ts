import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { countCompletions } from './completions';
import type { Completions } from './completions';
import type { FactDefinition } from './fact-definition';
import { factDefinitions } from './facts';
import type { Flips } from './flip-sweep';
import { findFlips } from './flips';
import { nextQuestion } from './next-question';

/** What would change the answer, how sure it is, and what to ask next; plain data, ready for JSON. */
export interface Analysis {
  readonly flips: Flips;
  readonly completions: Completions;
  readonly nextQuestion: string | null;
}

/**
 * The exact analyses of one input, as the command line prints them and the worker gives them. Pure and
 * deterministic. Expects answers that `readAnswers` let through. @param report is told the share that is
 * done, 0 to 1, ascending
 */
export function analyse(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[] = factDefinitions(knowledge),
  report: (share: number) => void = () => undefined,
): Analysis {
  const completions = countCompletions(knowledge, input, definitions);
  const next = nextQuestion(knowledge, input, definitions, completions);
  report(0.1);
  const flips = findFlips(knowledge, input, definitions, (share) => report(0.1 + 0.9 * share));
  return { flips, completions, nextQuestion: next };
}
