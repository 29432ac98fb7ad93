import type { Answer } from '../../model/answers';
import { unsure } from '../../model/answers';
import type { Condition } from '../../model/condition';
import type { FactValue } from '../../model/fact';
import type { Logic } from '../../model/knowledge';
import type { Question } from '../../model/question';
import { leavesOf } from '../conditions';
import type { Leaf } from '../conditions';
import { evaluate } from '../evaluate';
import type { View } from '../evaluate';

/**
 * One input of the compiled program: a whole number (its code) stands for everything that the rules
 * can tell apart about a question's answer or a fact.
 */
export interface Variable {
  /** How many codes there are. */
  readonly size: number;
  /** What conditions on this variable see at each code. */
  readonly views: readonly View[];
}

/** Codes of a question: its options, subsets or cells, then `unknown`, then `absent` (not asked). */
export interface QuestionVariable extends Variable {
  readonly question: Question;
  readonly unknown: number;
  readonly absent: number;
  /** Of a number: the first value of each cell between thresholds, ascending; else empty. */
  readonly starts: readonly number[];
}

/** Codes of a fact: one per way in which its thresholds can lie about its interval. */
export interface FactVariable extends Variable {
  readonly fact: string;
  /** Thresholds of the rules, ascending. */
  readonly thresholds: readonly number[];
  /** Code by position of the lower bound * positions + position of the upper bound. */
  readonly codeAt: Uint16Array;
  readonly unknown: number;
}

const questionView = (answer: Answer | undefined, applies: boolean): View => ({
  answer: () => answer,
  applies: () => applies,
  fact: () => 'unknown',
});

const factView = (value: FactValue): View => ({
  answer: () => undefined,
  applies: () => true,
  fact: () => value,
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

/** Where a number lies among thresholds: 2i below threshold i and above the one before, 2i + 1 on it. */
function positionOf(thresholds: readonly number[], value: number): number {
  let index = 0;
  while (index < thresholds.length && value > (thresholds[index] ?? 0)) index += 1;
  return thresholds[index] === value ? 2 * index + 1 : 2 * index;
}

function valueAt(thresholds: readonly number[], position: number): number {
  const at = thresholds[position >> 1];
  const before = thresholds[(position >> 1) - 1];
  if (position % 2 === 1 && at !== undefined) return at;
  if (at === undefined) return (before ?? 0) + 1;
  return before === undefined ? at - 1 : (before + at) / 2;
}

function factVariable(fact: string, leaves: readonly Leaf[]): FactVariable {
  const own = leaves.filter((leaf) => 'fact' in leaf && leaf.fact === fact);
  const bounds = own.flatMap((leaf) => ('fact' in leaf ? [leaf.atLeast, leaf.atMost] : []));
  const thresholds = [...new Set(bounds.filter((bound) => bound !== undefined))].sort(
    (a, b) => a - b,
  );
  const positions = 2 * thresholds.length + 1;
  const codeAt = new Uint16Array(positions * positions);
  const views: View[] = [];
  const codes = new Map<string, number>();
  const codeOf = (view: View) => {
    const key = own.map((leaf) => evaluate(leaf, view)).join();
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, views.length);
    return views.push(view) - 1;
  };
  const unknown = codeOf(factView('unknown'));
  for (let low = 0; low < positions; low += 1) {
    for (let high = low; high < positions; high += 1) {
      const value = { low: valueAt(thresholds, low), high: valueAt(thresholds, high) };
      codeAt[low * positions + high] = codeOf(factView(value));
    }
  }
  return { fact, size: views.length, views, thresholds, codeAt, unknown };
}

/**
 * Where both bounds of a fact lie among its thresholds, as one number; -1 where it is unknown. While
 * the fact is monotone, equal positions at two inputs mean the same position at all between them.
 */
export function factPosition({ thresholds }: FactVariable, value: FactValue): number {
  if (value === 'unknown' || Number.isNaN(value.low) || Number.isNaN(value.high)) return -1;
  const positions = 2 * thresholds.length + 1;
  return positionOf(thresholds, value.low) * positions + positionOf(thresholds, value.high);
}

/** Code of a fact's value. */
export function factCode(variable: FactVariable, value: FactValue): number {
  return variable.codeAt[factPosition(variable, value)] ?? variable.unknown;
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
