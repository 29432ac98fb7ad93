import { representative } from './compiled/cell';
import { cellsOf } from './compiled/cells';
import type { Cell } from './compiled/cell';
import type { FactSource } from './compiled/fact-codes';
import type { Situation } from './compiled/situation';
import type { Sweep } from './flip-sweep';

/** Two numbers that lead elsewhere together. */
export interface PlanePair {
  readonly first: number;
  readonly second: number;
  /** Leading strategy, by index. */
  readonly strategy: number;
}

export const contains = (cell: Cell, value: unknown) =>
  typeof value === 'number' && cell.from <= value && value <= cell.to;

const leaderAt = ({ cells, leaders }: Sweep, value: number) =>
  leaders[cells.findIndex((cell) => contains(cell, value))] ?? -1;

/** The facts that read both numbers, where all else that they read is answered; else none. */
function sharedFacts(situation: Situation, one: Sweep, other: Sweep): readonly FactSource[] {
  const shared = (situation.factsOf[one.question] ?? []).filter(({ inputs }) =>
    inputs.includes(other.question),
  );
  const rest = shared
    .flatMap(({ inputs }) => inputs)
    .filter((input) => input !== one.question && input !== other.question);
  const isOpen = (input: number) => situation.isOpen(input) || situation.isUndecided(input);
  return rest.some(isOpen) ? [] : shared;
}

/**
 * Where a fact tips only when two numbers move together, neither number has a cell of its own for it.
 * Within a cell of each, a fact is monotone, so what it can do there it does at an end of the other
 * number's cell: each end is held, and the tipping values of the first are found under it. Gives one
 * pair for each strategy that is not known yet, the second number as near to today's as it can be.
 * Not found: a region bounded by two such facts that meets no end of a cell.
 * @param isQuiet whether a strategy, by index, is of today's family
 * @param known strategies that some pair of these two questions leads to already
 */
export function planePairs(
  situation: Situation,
  one: Sweep,
  other: Sweep,
  isQuiet: (strategy: number) => boolean,
  known: ReadonlySet<number>,
): PlanePair[] {
  const shared = sharedFacts(situation, one, other);
  if (shared.length === 0) return [];
  const tried = new Set(known);
  const found: PlanePair[] = [];
  const ends = new Set(other.cells.flatMap(({ from, to }) => [from, to]));
  for (const end of [...ends].filter((value) => isQuiet(leaderAt(other, value)))) {
    situation.set(other.question, end);
    for (const cell of cellsOf(situation, one.question, shared)) {
      const first = representative(cell, one.today);
      if (!isQuiet(leaderAt(one, first))) continue;
      situation.set(one.question, first);
      const strategy = situation.lead();
      if (tried.has(strategy) || isQuiet(strategy)) continue;
      tried.add(strategy);
      const second = nearest(situation, other, isQuiet, strategy) ?? end;
      found.push({ first, second, strategy });
      situation.set(other.question, end);
    }
    situation.set(one.question, one.today);
  }
  situation.set(other.question, other.today);
  return found;
}

/** The number nearest to today's that leads to a strategy, and alone to today's family. */
function nearest(
  situation: Situation,
  sweep: Sweep,
  isQuiet: (strategy: number) => boolean,
  strategy: number,
): number | undefined {
  const from = typeof sweep.today === 'number' ? sweep.today : 0;
  const numbers = cellsOf(situation, sweep.question)
    .map((cell) => representative(cell, sweep.today))
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  return numbers.find((value) => {
    situation.set(sweep.question, value);
    return isQuiet(leaderAt(sweep, value)) && situation.lead() === strategy;
  });
}
