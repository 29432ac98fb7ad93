import type { Condition } from '../model/condition';
import type { Question } from '../model/question';
import { lowered } from './answers';

function optionLabel(question: Question | undefined, id: string): string {
  if (question === undefined || question.kind === 'number') return id;
  return question.options.find((option) => option.id === id)?.label ?? id;
}

/** A condition as a person reads it, e.g. "model access is API only or hosted tuning". */
export function conditionInWords(questions: readonly Question[], condition: Condition): string {
  const inside = (part: Condition): string => conditionInWords(questions, part);
  if ('all' in condition) return condition.all.map(inside).join(', and ');
  if ('any' in condition) return condition.any.map(inside).join(', or ');
  if ('not' in condition) return `not (${inside(condition.not)})`;
  const between = (name: string, low: number | undefined, high: number | undefined): string => {
    const parts = [
      low === undefined ? '' : `at least ${low}`,
      high === undefined ? '' : `at most ${high}`,
    ];
    return `${name} is ${parts.filter((part) => part !== '').join(' and ')}`;
  };
  if ('fact' in condition) return between(condition.fact, condition.atLeast, condition.atMost);
  const question = questions.find((one) => one.id === condition.question);
  const name = lowered(question?.short ?? condition.question);
  const quoted = (id: string): string => `“${optionLabel(question, id)}”`;
  if ('is' in condition) return `${name} is ${quoted(condition.is)}`;
  if ('in' in condition) return `${name} is ${condition.in.map(quoted).join(' or ')}`;
  if ('has' in condition) return `${name} includes ${quoted(condition.has)}`;
  if ('none' in condition) return `${name} is none of these`;
  return between(name, condition.atLeast, condition.atMost);
}
