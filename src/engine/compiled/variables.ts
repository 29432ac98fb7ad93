import type { Answer } from '../../model/answers';
import { unsure } from '../../model/answers';
import type { Condition } from '../../model/condition';
import type { Logic } from '../../model/knowledge';
import type { Question } from '../../model/question';
import { leavesOf } from '../conditions';
import type { Leaf } from '../conditions';
import type { View } from '../evaluate';
import { factVariable } from './fact-variable';
import type { FactVariable } from './fact-variable';
import type { Variable } from './variable';

/** Codes of a question: its options, subsets or cells, then `unknown`, then `absent` (not asked). */
export interface QuestionVariable extends Variable {
  readonly question: Question;
  readonly unknown: number;
  readonly absent: number;
  /** Of a number: the first value of each cell between thresholds, ascending; else empty. */
  readonly starts: readonly number[];
}

const questionView = (answer: Answer | undefined, applies: boolean): View => ({
  answer: () => answer,
  applies: () => applies,
  fact: () => 'unknown',
});

/** Every subset of a multi question's options, each sorted; the index is the set of bits. */
export function subsetsOf(question: Extract<Question, { kind: 'multi' }>): string[][] {
  const ids = question.options.map((option) => option.id);
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, index) => (bits & (1 << index)) !== 0).sort(),
  );
}

/** First values of the cells of a number question: no leaf changes its truth inside a cell. */
function cellStarts(question: Extract<Question, { kind: 'number' }>, leaves: readonly Leaf[]) {
  const starts = new Set([question.min]);
  for (const leaf of leaves) {
    if (!('question' in leaf) || leaf.question !== question.id) continue;
    if ('atLeast' in leaf && leaf.atLeast !== undefined) starts.add(Math.ceil(leaf.atLeast));
    if ('atMost' in leaf && leaf.atMost !== undefined) starts.add(Math.floor(leaf.atMost) + 1);
  }
  return [...starts].filter((at) => at >= question.min && at <= question.max).sort((a, b) => a - b);
}

function questionVariable(question: Question, leaves: readonly Leaf[]): QuestionVariable {
  const starts = question.kind === 'number' ? cellStarts(question, leaves) : [];
  const answers: readonly Answer[] =
    question.kind === 'number'
      ? starts
      : question.kind === 'choice'
        ? question.options.map((option) => option.id)
        : subsetsOf(question);
  const views = [
    ...answers.map((answer) => questionView(answer, true)),
    questionView(undefined, true),
    questionView(undefined, false),
  ];
  const unknown = answers.length;
  return { question, size: views.length, views, unknown, absent: unknown + 1, starts };
}

/** Index of the last cell that starts at or before a value. */
function cellOf(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Code of an answer, whether or not its question applies. */
export function answerCode(variable: QuestionVariable, answer: Answer | undefined): number {
  const { question, unknown, starts } = variable;
  if (answer === undefined || answer === unsure) return unknown;
  if (question.kind === 'number') {
    return typeof answer === 'number' ? cellOf(starts, answer) : unknown;
  }
  if (question.kind === 'choice') {
    const index = question.options.findIndex((option) => option.id === answer);
    return index === -1 ? unknown : index;
  }
  if (!Array.isArray(answer)) return unknown;
  let bits = 0;
  question.options.forEach((option, index) => {
    if (answer.includes(option.id)) bits |= 1 << index;
  });
  return bits;
}

/** The variables of a knowledge base: one per question in its order, then one per fact that a rule reads. */
export function makeVariables(knowledge: Logic): {
  questions: QuestionVariable[];
  facts: FactVariable[];
} {
  const conditions: Condition[] = [
    ...knowledge.rules.map((rule) => rule.when),
    ...knowledge.questions.flatMap(({ askIf }) => (askIf === undefined ? [] : [askIf])),
  ];
  const leaves = conditions.flatMap((condition) => leavesOf(condition)).map(({ leaf }) => leaf);
  const facts = [...new Set(leaves.flatMap((leaf) => ('fact' in leaf ? [leaf.fact] : [])))];
  return {
    questions: knowledge.questions.map((question) => questionVariable(question, leaves)),
    facts: facts.map((fact) => factVariable(fact, leaves)),
  };
}
