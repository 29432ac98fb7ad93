import type { Answers } from '../../model/answers';
import type { Result } from '../../advisor/verdicts';

const counted = new WeakMap<Result, Answers>();

/** The answers of a result that count: those that apply, and what follows from them. Remembered. */
export function countedAnswers(result: Result): Answers {
  const known = counted.get(result);
  if (known !== undefined) return known;
  const { parked, implied } = result.recommendation;
  const given = Object.entries(result.input.answers).filter(([id]) => !parked.includes(id));
  const answers = { ...Object.fromEntries(given), ...implied };
  counted.set(result, answers);
  return answers;
}
