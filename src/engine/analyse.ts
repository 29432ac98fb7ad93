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
 * deterministic. Expects answers that `readAnswers` let through.
 */
export function analyse(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[] = factDefinitions(knowledge),
): Analysis {
  const completions = countCompletions(knowledge, input, definitions);
  return {
    flips: findFlips(knowledge, input, definitions),
    completions,
    nextQuestion: nextQuestion(knowledge, input, definitions, completions),
  };
}
