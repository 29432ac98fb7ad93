import { isSteady } from '../engine/completions';
import type { FactDefinition } from '../engine/fact-definition';
import { nextQuestion } from '../engine/next-question';
import type { Logic } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';
import { nextOf, withPassed } from './way-on';
import type { Next } from './way-on';

export type { Next, Stop } from './way-on';

/**
 * The question that is expected to tell most (DESIGN 2.12), found within a few milliseconds.
 * @param recommendation of the same input
 * @param visited questions that were shown and left
 */
export function askNext(
  logic: Logic,
  input: Input,
  recommendation: Recommendation,
  visited: readonly string[],
  definitions: readonly FactDefinition[],
): Next {
  const { completions, family } = recommendation;
  const asked = { ...input, answers: withPassed(input.answers, visited) };
  const question = nextQuestion(logic, asked, definitions, completions);
  const steady = isSteady(completions, family);
  return nextOf({ ...recommendation, nextQuestion: question, steady });
}
