import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { Question } from '../../model/question';
import { counted } from '../../words/answers';
import { numberInWords } from './number-in-words';

/** An answer as a person reads it back, e.g. "5,000 requests per month"; null where there is none. */
export function answerInWords(question: Question, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if (answer === unsure) return 'Not sure';
  if (question.kind === 'number') {
    return typeof answer === 'number' ? numberInWords(answer, question.unit) : null;
  }
  if (Array.isArray(answer)) {
    if (question.kind === 'multi' && answer.length === 0) return question.noneLabel;
    const chosen = question.options.filter((option) => answer.includes(option.id));
    return chosen.map((option) => option.label).join(', ');
  }
  return question.options.find((option) => option.id === answer)?.label ?? null;
}

/** The singular or plural with its number, e.g. "1 question", "3 questions". */
export const count = (number: number, noun: string): string => counted(number, noun);

/** A day, month or year in words, e.g. "26 October 2026". */
export function day(date: string): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (month === undefined) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth ?? '1')));
  return new Intl.DateTimeFormat('en-GB', {
    ...(dayOfMonth === undefined ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(moment);
}
