/*
 * The stretches of a number within which nothing changes, and who leads when one question is tried at
 * everything it could be.
 */

import { breaksOf, pointOn } from '../derive-facts';
import type { Axis } from '../derive-facts';
import type { Answer } from '../../model/answers';
import type { Cell, FactSource, Situation } from './situation';
import { factPosition, offeredAnswers } from './variables';

/** Splits a range at ascending starts; the first start is the range's own. */
export function cellsFrom(starts: Iterable<number>, max: number): Cell[] {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return sorted.map((from, index) => ({ from, to: (sorted[index + 1] ?? max + 1) - 1 }));
}

/** The number of a cell that is nearest to today's; its least where there is none today. */
export function representative(cell: Cell, today: unknown): number {
  if (typeof today !== 'number') return cell.from;
  return Math.min(cell.to, Math.max(cell.from, today));
}

/** The stretches of a range within which a fact is monotone. */
function stretches(cell: Cell, breaks: readonly number[]): Cell[] {
  const inside = breaks.filter((at) => at >= cell.from && at < cell.to).map((at) => at + 1);
  return cellsFrom([cell.from, ...inside], cell.to);
}

/**
 * Adds the first number of every run of equal positions within a monotone stretch, by bisection:
 * equal positions at both ends mean that nothing changes between them.
 */
function bisect(position: (at: number) => number, cell: Cell, starts: Set<number>): void {
  const split = (from: number, atFrom: number, to: number, atTo: number): void => {
    if (atFrom === atTo) return;
    if (to - from === 1) {
      starts.add(to);
      return;
    }
    const middle = Math.floor((from + to) / 2);
    const atMiddle = position(middle);
    split(from, atFrom, middle, atMiddle);
    split(middle, atMiddle, to, atTo);
  };
  split(cell.from, position(cell.from), cell.to, position(cell.to));
}

/**
 * Tipping values of one fact while one number runs over a cell and the fact's other inputs stay as they
 * are. An input that is open stands at every corner of its range in turn: the interval's bounds are
 * least and greatest values over the corners, so they can only tip where a corner does.
 */
function addTippingValues(
  situation: Situation,
  source: FactSource,
  question: number,
  cell: Cell,
  starts: Set<number>,
): void {
  const { definition, fact, inputs } = source;
  if (definition === undefined) return;
  const moving = inputs.indexOf(question);
  const value = [cell.from];
  const axes = inputs.map((_, place): Axis => {
    const own = situation.axis(source, place);
    return place === moving ? { id: own.id, values: value } : own;
  });
  const at = axes.map(() => 0);
  const point = pointOn(axes, at, situation.assumption);
  const position = (number: number) => {
    value[0] = number;
    return factPosition(fact, definition.compute(point));
  };
  const pieces = stretches(cell, breaksOf(definition, moving, situation.assumption));
  for (const piece of pieces) starts.add(piece.from);
  let axis = 0;
  for (const piece of pieces) bisect(position, piece, starts);
  while (axis < axes.length) {
    const next = (at[axis] ?? 0) + 1;
    if (next < (axes[axis]?.values.length ?? 0)) {
      at[axis] = next;
      axis = 0;
      for (const piece of pieces) bisect(position, piece, starts);
    } else {
      at[axis] = 0;
      axis += 1;
    }
  }
}

/**
 * The cells of a number question under the other answers of a situation: within one, no rule and no
 * fact can tell two numbers apart. Leaves the situation as it was. @param sources the facts that count;
 * all that read the question unless told
 */
export function cellsOf(
  situation: Situation,
  question: number,
  sources: readonly FactSource[] = situation.factsOf[question] ?? [],
): Cell[] {
  const variable = situation.program.questions[question];
  if (variable?.question.kind !== 'number') return [];
  const { max } = variable.question;
  const before = situation.answer(question);
  const starts = new Set(variable.starts);
  for (const cell of cellsFrom(variable.starts, max)) {
    // Another question may apply on one side of a threshold only, and facts see that.
    situation.set(question, cell.from);
    for (const source of sources) {
      addTippingValues(situation, source, question, cell, starts);
    }
  }
  situation.set(question, before);
  return cellsFrom(starts, max);
}

/** One answer that a question could have instead. */
export interface Alternative {
  readonly answer: Answer;
  /** Leading strategy with this answer alone. */
  readonly strategy: number;
}

/** A question that applies, with everything that it could be answered. */
export interface Sweep {
  /** Index in the program. */
  readonly question: number;
  readonly today: Answer | undefined;
  readonly alternatives: readonly Alternative[];
  /** Of a number question: its cells under today's other answers, and who leads in each. */
  readonly cells: readonly Cell[];
  readonly leaders: readonly number[];
}

/** Tries every answer of one question alone; leaves the situation as it was. */
export function sweepOf(situation: Situation, question: number): Sweep {
  const asked = situation.program.questions[question]?.question;
  const today = situation.answer(question);
  const cells = cellsOf(situation, question);
  const answers: readonly Answer[] =
    asked === undefined
      ? []
      : asked.kind === 'number'
        ? cells.map((cell) => representative(cell, today))
        : offeredAnswers(asked);
  const alternatives = answers.map((answer): Alternative => {
    situation.set(question, answer);
    return { answer, strategy: situation.lead() };
  });
  situation.set(question, today);
  const leaders = cells.map((_, index) => alternatives[index]?.strategy ?? -1);
  return { question, today, alternatives, cells, leaders };
}
