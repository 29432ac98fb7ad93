import type { Answer } from '../../model/answers';
import type { Condition, Leaf } from '../../model/condition';
import type { FactValue } from '../../model/fact';
import type { Question } from '../../model/question';
import { absent, conditionsOf, leavesOf } from '../conditions';
import type { Held, HeldAnswer } from '../conditions';
import type { Rulebook } from '../rulebook';

/**
 * One input of the compiled program: a whole number (its code) stands for everything that the rules
 * can tell apart about a question's answer or a fact.
 */
export interface Variable {
  /** How many codes there are. */
  readonly size: number;
  /** What conditions on this variable see at each code. */
  readonly views: readonly Held[];
}

/** Where a rule tells values of a fact apart: below a threshold or not, or up to it or above. */
interface Threshold {
  readonly at: number;
  /** Whether the threshold itself lies beyond the threshold, as it does for "at least". */
  readonly isBeyond: boolean;
}

/** Codes of a fact: one per way in which the thresholds of the rules can lie about its interval. */
export interface FactVariable extends Variable {
  readonly fact: string;
  /** Ascending. */
  readonly thresholds: readonly Threshold[];
  /** Code by position of the lower bound * positions + position of the upper bound. */
  readonly codeAt: Uint16Array;
  readonly unknown: number;
}

const factView = (fact: string, value: FactValue): Held => ({
  answers: [],
  facts: { [fact]: value },
});

const isPast = ({ at, isBeyond }: Threshold, value: number) =>
  value > at || (isBeyond && value === at);

/** How many thresholds a number lies beyond. */
function positionOf(thresholds: readonly Threshold[], value: number): number {
  let position = 0;
  for (const threshold of thresholds) {
    if (!isPast(threshold, value)) break;
    position += 1;
  }
  return position;
}

/** Some number at a position. */
function valueAt(thresholds: readonly Threshold[], position: number): number {
  const before = thresholds[position - 1]?.at;
  const after = thresholds[position]?.at;
  if (before === undefined) return (after ?? 0) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** The thresholds that conditions on a fact make, each once. */
function thresholdsOf(leaves: readonly Leaf[]): Threshold[] {
  const thresholds = leaves.flatMap((leaf): Threshold[] =>
    'fact' in leaf
      ? [
          ...(leaf.atLeast === undefined ? [] : [{ at: leaf.atLeast, isBeyond: true }]),
          ...(leaf.atMost === undefined ? [] : [{ at: leaf.atMost, isBeyond: false }]),
        ]
      : [],
  );
  const once = new Map(
    thresholds.map((threshold) => [`${threshold.at} ${threshold.isBeyond}`, threshold]),
  );
  return [...once.values()].sort((a, b) => a.at - b.at || Number(b.isBeyond) - Number(a.isBeyond));
}

/** The codes of a fact. @param leaves all that rules and questions ask */
function factVariable(fact: string, leaves: readonly Leaf[], test: Rulebook['test']): FactVariable {
  const own = leaves.filter((leaf) => 'fact' in leaf && leaf.fact === fact);
  const tests = own.map(test);
  const thresholds = thresholdsOf(own);
  const positions = thresholds.length + 1;
  const codeAt = new Uint16Array(positions * positions);
  const views: Held[] = [];
  const codes = new Map<string, number>();
  const codeOf = (view: Held) => {
    const key = tests.map((one) => one(view)).join();
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, views.length);
    return views.push(view) - 1;
  };
  const unknown = codeOf(factView(fact, 'unknown'));
  for (let low = 0; low < positions; low += 1) {
    for (let high = low; high < positions; high += 1) {
      const value = { low: valueAt(thresholds, low), high: valueAt(thresholds, high) };
      codeAt[low * positions + high] = codeOf(factView(fact, value));
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
  return (
    positionOf(thresholds, value.low) * (thresholds.length + 1) + positionOf(thresholds, value.high)
  );
}

/** Code of a fact's value. */
export function factCode(variable: FactVariable, value: FactValue): number {
  return variable.codeAt[factPosition(variable, value)] ?? variable.unknown;
}

/** Numbers from one to another, both included. */
interface Span {
  readonly least: number;
  readonly most: number;
}

/** Every code of a fact whose lower and upper bound each lie somewhere in a span. */
export function factCodes({ thresholds, codeAt }: FactVariable, low: Span, high: Span): number[] {
  const codes = new Set<number>();
  const [lowest, lowMost] = [positionOf(thresholds, low.least), positionOf(thresholds, low.most)];
  const highMost = positionOf(thresholds, high.most);
  for (let from = lowest; from <= lowMost; from += 1) {
    const least = Math.max(from, positionOf(thresholds, high.least));
    for (let to = least; to <= highMost; to += 1) {
      codes.add(codeAt[from * (thresholds.length + 1) + to] ?? 0);
    }
  }
  return [...codes];
}

/** Codes of a question: its options, subsets or cells, then `unknown`, then `absent` (not asked). */
export interface QuestionVariable extends Variable {
  readonly question: Question;
  readonly unknown: number;
  readonly absent: number;
  /** Of a number: the first value of each cell between thresholds, ascending; else empty. */
  readonly starts: readonly number[];
}

/** What conditions see where one question is held and nothing else. */
function questionView(index: number, answer: HeldAnswer): Held {
  const answers: HeldAnswer[] = [];
  answers[index] = answer;
  return { answers, facts: {} };
}

/** Every subset of a multi question's options, each sorted; the index is the set of bits. */
export function subsetsOf(question: Extract<Question, { kind: 'multi' }>): string[][] {
  const ids = question.options.map((option) => option.id);
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, index) => (bits & (1 << index)) !== 0).sort(),
  );
}

/** Every answer to a choice or multi question that is still offered. */
export function offeredAnswers(question: Exclude<Question, { kind: 'number' }>): Answer[] {
  if (question.kind === 'multi') return subsetsOf(question);
  return question.options.flatMap(({ id, splitInto }) => (splitInto === undefined ? [id] : []));
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

function questionVariable(
  question: Question,
  index: number,
  leaves: readonly Leaf[],
): QuestionVariable {
  const starts = question.kind === 'number' ? cellStarts(question, leaves) : [];
  const answers: readonly Answer[] =
    question.kind === 'number'
      ? starts
      : question.kind === 'choice'
        ? question.options.map((option) => option.id)
        : subsetsOf(question);
  const views = [
    ...answers.map((answer) => questionView(index, answer)),
    questionView(index, undefined),
    questionView(index, absent),
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

/** Code of an answer, whether or not its question applies; what is none of its own is unknown. */
export function answerCode(variable: QuestionVariable, answer: Answer | undefined): number {
  const { question, unknown, starts } = variable;
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

/** The variables of a rulebook: one per question in its order, then one per fact that a rule reads. */
export function makeVariables({ knowledge, test }: Rulebook): {
  questions: QuestionVariable[];
  facts: FactVariable[];
} {
  const conditions: Condition[] = [
    ...knowledge.rules.map((rule) => rule.when),
    ...knowledge.questions.flatMap(conditionsOf),
  ];
  const leaves = conditions.flatMap((condition) => leavesOf(condition)).map(({ leaf }) => leaf);
  const facts = [...new Set(leaves.flatMap((leaf) => ('fact' in leaf ? [leaf.fact] : [])))];
  return {
    questions: knowledge.questions.map((question, index) =>
      questionVariable(question, index, leaves),
    ),
    facts: facts.map((fact) => factVariable(fact, leaves, test)),
  };
}
