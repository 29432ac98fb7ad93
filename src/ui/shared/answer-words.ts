/* How answers, days and the sections of the questionnaire read on every page. */

import type { Question } from '../../model/question';
import type { Section } from '../../model/section';
import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import { measured } from '../../words/answers';

/** What the groups of questions are called on every page. */
export const sectionNames: Readonly<Record<Section, string>> = {
  task: 'The task',
  data: 'Your data',
  model: 'The model',
  operation: 'In operation',
  team: 'Your team',
};

/** An answer as a person reads it back, e.g. "5,000 requests per month"; null where there is none. */
export function answerInWords(question: Question, answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if (answer === unsure) return 'Not sure';
  if (question.kind === 'number') {
    return typeof answer === 'number' ? measured(answer, question.unit) : null;
  }
  if (Array.isArray(answer)) {
    if (question.kind === 'multi' && answer.length === 0) return question.noneLabel;
    const chosen = question.options.filter((option) => answer.includes(option.id));
    return chosen.map((option) => option.label).join(', ');
  }
  return question.options.find((option) => option.id === answer)?.label ?? null;
}

/** Not by Intl: its first date costs a phone 40 ms before anything shows, and every page names one. */
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** A day, month or year in words, e.g. "26 October 2026". */
export function day(date: string): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return [...(dayOfMonth === undefined ? [] : [Number(dayOfMonth)]), name, year].join(' ');
}
