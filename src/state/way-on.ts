import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Assured } from './analyser';

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
export function withPassed(answers: Answers, visited: readonly string[]): Answers {
  const passed = visited.filter((id) => answers[id] === undefined);
  const entries = passed.map((id): [string, Answer] => [id, unsure]);
  return { ...answers, ...Object.fromEntries(entries) };
}

/** What to ask next, or why to stop. */
export function nextOf({
  family,
  certainty,
  completions,
  nextQuestion: question,
  steady,
}: Assured): Next {
  const counts = { same: Math.round(completions.families[family] ?? 0), of: completions.of };
  if (question !== null) return { question, stop: null, ...counts };
  if (certainty === 'settled') return { question, stop: 'settled', ...counts };
  return { question, stop: steady ? 'steady' : 'all-asked', ...counts };
}
