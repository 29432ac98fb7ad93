import type { Answer } from '../model/answers';
import { unsure } from '../model/answers';
import type { Condition } from '../model/condition';
import type { FactValue } from '../model/fact';
import type { Truth } from '../model/recommendation';

/** What conditions are held against. */
export interface View {
  /** The answer that counts; undefined or "unsure" is unknown. */
  answer(question: string): Answer | undefined;
  /** False where the question does not apply: conditions on it are then false. */
  applies(question: string): boolean;
  fact(id: string): FactValue;
}

const known = (holds: boolean): Truth => (holds ? 'true' : 'false');

/** Kleene negation. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

/** Kleene conjunction; of nothing, true. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = 'true';
  for (const truth of truths) {
    if (truth === 'false') return 'false';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** Kleene disjunction; of nothing, false. */
export function any(truths: Iterable<Truth>): Truth {
  let result: Truth = 'false';
  for (const truth of truths) {
    if (truth === 'true') return 'true';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** Whether an interval lies within inclusive bounds: surely, surely not, or undecided. */
function within(
  value: { low: number; high: number },
  atLeast = -Infinity,
  atMost = Infinity,
): Truth {
  if (value.low >= atLeast && value.high <= atMost) return 'true';
  return value.high < atLeast || value.low > atMost ? 'false' : 'unknown';
}

type QuestionCondition = Extract<Condition, { question: string }>;

function evaluateAnswer(condition: QuestionCondition, answer: Answer): Truth {
  if ('is' in condition) return known(answer === condition.is);
  if ('in' in condition) return known(typeof answer === 'string' && condition.in.includes(answer));
  if ('has' in condition) return known(Array.isArray(answer) && answer.includes(condition.has));
  if ('none' in condition) return known(Array.isArray(answer) && answer.length === 0);
  if (typeof answer !== 'number') return 'unknown';
  return within({ low: answer, high: answer }, condition.atLeast, condition.atMost);
}

/** Holds a condition against a view (DESIGN 2.1): true, false or unknown. */
export function evaluate(condition: Condition, view: View): Truth {
  if ('all' in condition) return all(condition.all.map((part) => evaluate(part, view)));
  if ('any' in condition) return any(condition.any.map((part) => evaluate(part, view)));
  if ('not' in condition) return not(evaluate(condition.not, view));
  if ('fact' in condition) {
    const value = view.fact(condition.fact);
    return value === 'unknown' ? 'unknown' : within(value, condition.atLeast, condition.atMost);
  }
  if (!view.applies(condition.question)) return 'false';
  const answer = view.answer(condition.question);
  if (answer === undefined || answer === unsure) return 'unknown';
  return evaluateAnswer(condition, answer);
}
