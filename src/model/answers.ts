import type { Answer, Question } from './question';
import { isRecord } from './fields';
import { shown } from './foreign-text';

export type { Answer } from './question';

/** The reserved answer "not sure": unknown to the engine, but not asked again. */
export const unsure = 'unsure';

/** Question id to answer; a question without an entry is unanswered. */
export type Answers = Readonly<Record<string, Answer>>;

/** How many questions are answered; "not sure" is no answer. */
export function countAnswers(answers: Answers): number {
  return Object.values(answers).filter((answer) => answer !== unsure).length;
}

/** True where two answers say the same; the ids of several options are always in one order. */
export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What was wrong with one field, and what is allowed there. */
export interface Problem {
  /** Path of the field, e.g. "answers.latency". */
  field: string;
  /** One sentence that says what is wrong and what is allowed. */
  message: string;
}

export type ReadAnswers =
  | { ok: true; answers: Answers }
  | { ok: false; problems: Problem[]; /** The entries that were in order. */ answers: Answers };

const list = (ids: string[]): string => [...ids, unsure].join(', ');

type ReadAnswer = { ok: true; answer: Answer } | { ok: false; message: string };

/** Checks one answer against its question. Sorts and de-duplicates a multi answer. */
export function readAnswer(question: Question, value: unknown): ReadAnswer {
  if (value === unsure) return { ok: true, answer: unsure };
  if (question.kind === 'number') {
    if (
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= question.min &&
      value <= question.max
    ) {
      return { ok: true, answer: value };
    }
    return {
      ok: false,
      message: `must be a whole number from ${question.min} to ${question.max} (${question.unit}), or "unsure"`,
    };
  }
  const ids = question.options.map((option) => option.id);
  if (question.kind === 'choice') {
    if (typeof value === 'string' && ids.includes(value)) return { ok: true, answer: value };
    return { ok: false, message: `must be one of: ${list(ids)}` };
  }
  if (Array.isArray(value)) {
    const chosen = ids.filter((id) => value.includes(id)).sort();
    if (value.every((id) => ids.some((known) => known === id))) return { ok: true, answer: chosen };
  }
  return { ok: false, message: `must be a list of: ${ids.join(', ')} ([] for none), or "unsure"` };
}

/**
 * Reads foreign input as answers. Never throws: gives every problem with its field, and the answers
 * that were in order.
 */
export function readAnswers(questions: readonly Question[], input: unknown): ReadAnswers {
  const problems: Problem[] = [];
  const answers: Record<string, Answer> = {};
  if (!isRecord(input)) {
    return {
      ok: false,
      problems: [{ field: 'answers', message: 'must be an object of question ids and answers' }],
      answers,
    };
  }
  const byId = new Map(questions.map((question) => [question.id, question]));
  const unknown = `is not a question; known: ${[...byId.keys()].join(', ')}`;
  for (const [id, value] of Object.entries(input)) {
    const question = byId.get(id);
    const field = `answers.${shown(id)}`;
    if (question === undefined) {
      problems.push({ field, message: unknown });
      continue;
    }
    const read = readAnswer(question, value);
    if (read.ok) answers[id] = read.answer;
    else problems.push({ field, message: read.message });
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, problems, answers };
}

/** Whether nothing may run anywhere but on machines of one's own. @param answerTo a question, by its id */
export function staysOnOwnMachines(answerTo: (question: string) => unknown): boolean {
  return answerTo('privacy') === 'self-host' || answerTo('big-model-per-item') === 'small-only';
}
