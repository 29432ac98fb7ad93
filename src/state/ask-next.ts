import type { FactDefinition } from '../engine/fact-definition';
import { isSteady } from '../engine/completions';
import { nextQuestion } from '../engine/next-question';
import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';

/** Why asking may stop: proven, 95 of 100 agree, or everything that applies was asked. */
export type Stop = 'settled' | 'steady' | 'all-asked';

/** What to ask next, or why there is no need to. */
export interface Next {
  /** Null where asking stops. */
  readonly question: string | null;
  readonly stop: Stop | null;
  /** Completions that lead to today's family, of how many. */
  readonly same: number;
  readonly of: number;
}

/** Answers in which a question that was passed over counts as "not sure": it is not asked again. */
function withPassed(answers: Answers, visited: readonly string[]): Answers {
  const passed = visited.filter((id) => answers[id] === undefined);
  const entries = passed.map((id): [string, Answer] => [id, unsure]);
  return { ...answers, ...Object.fromEntries(entries) };
}

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
  const { completions, family, certainty } = recommendation;
  const asked = { ...input, answers: withPassed(input.answers, visited) };
  const question = nextQuestion(logic, asked, definitions, completions);
  const counts = { same: Math.round(completions.families[family] ?? 0), of: completions.of };
  if (question !== null) return { question, stop: null, ...counts };
  if (certainty === 'settled') return { question, stop: 'settled', ...counts };
  const stop = isSteady(completions, family) ? 'steady' : 'all-asked';
  return { question, stop, ...counts };
}
