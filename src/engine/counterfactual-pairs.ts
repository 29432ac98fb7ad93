import type { Answer } from '../model/answers';
import { cellsFrom, cellsOf, representative } from './compiled/cells';
import type { Cell, FactSource } from './compiled/facts';
import type { Situation } from './compiled/situation';
import { changeBetween, leaderOf } from './sweeps';
import type { Alternative, PairCounterfactual, Sweep } from './sweeps';

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

/** Whether one question's answer can move the tipping values of another, a number, through a fact. */
function movesCells(situation: Situation, mover: number, number: number): boolean {
  const moved = [mover, ...(situation.hanging[mover] ?? [])];
  return (situation.factsOf[number] ?? []).some(({ inputs }) =>
    moved.some((question) => question !== number && inputs.includes(question)),
  );
}

/** Both sets of cells at once: a number is told apart where either set does. */
function refined(one: readonly Cell[], other: readonly Cell[]): Cell[] {
  const max = one.at(-1)?.to ?? 0;
  return cellsFrom(
    [...one, ...other].map(({ from }) => from),
    max,
  );
}

/** Compares number by number; the first difference decides. */
function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where an answer stands among those of its question. */
function placeOf(sweep: Sweep, answer: Answer): number {
  if (typeof answer === 'number') return answer;
  return sweep.alternatives.findIndex((alternative) => alternative.answer === answer);
}

/** Answers of a number by cell under another answer that has just been set; today's cell is left out. */
function cellAlternatives(situation: Situation, sweep: Sweep): Alternative[] {
  return refined(sweep.cells, cellsOf(situation, sweep.question))
    .filter((cell) => !contains(cell, sweep.today))
    .map((cell) => {
      const answer = representative(cell, sweep.today);
      const known = sweep.cells.findIndex((base) => contains(base, answer));
      // The base cell's own leader: a number alone cannot tell apart what its base cell does not.
      return { answer, strategy: sweep.leaders[known] ?? -1 };
    });
}

/**
 * Every pair of answers that changes the family together and neither alone (DESIGN 2.11). Numbers
 * enter by one representative per cell: of a question alone where its tipping values stay put, else of
 * the cells under the other answer. Of two numbers that share a fact, one stands at a representative
 * of its own cells while the other's are found anew, and the other way round; what only both together
 * tip is added from their plane. Yields the share that is done after each question.
 */
export function* findPairs(
  situation: Situation,
  leader: number,
  sweeps: readonly Sweep[],
): Generator<number, PairCounterfactual[], void> {
  const { questions, strategies } = situation.program;
  const family = (strategy: number) => strategies[strategy]?.family ?? -1;
  const home = family(leader);
  const quiet = sweeps.map((sweep) => ({
    ...sweep,
    alternatives: sweep.alternatives
      .filter(({ strategy }) => family(strategy) === home)
      .filter(({ answer }) => String(answer) !== String(sweep.today)),
  }));
  const found: { at: readonly number[]; strategy: number; flip: PairCounterfactual }[] = [];
  const id = (sweep: Sweep) => questions[sweep.question]?.question.id ?? '';

  function record(one: Sweep, first: Answer, other: Sweep, second: Answer, strategy: number): void {
    if (changeBetween(situation, leader, strategy) !== 'family') return;
    const [a, b, of, and] =
      one.question < other.question ? [one, other, first, second] : [other, one, second, first];
    found.push({
      at: [a.question, b.question, placeOf(a, of), placeOf(b, and)],
      strategy,
      flip: { set: { [id(a)]: of, [id(b)]: and }, ...leaderOf(situation, strategy) },
    });
  }
  /** Sets each quiet answer of one question, then tries those of the others. */
  function tryFrom(one: Sweep, others: readonly { sweep: Sweep; anew: boolean }[]): void {
    for (const { answer } of one.alternatives) {
      situation.set(one.question, answer);
      for (const { sweep, anew } of others) {
        const list = anew
          ? cellAlternatives(situation, sweep).filter(({ strategy }) => family(strategy) === home)
          : sweep.alternatives;
        for (const second of list) {
          situation.set(sweep.question, second.answer);
          record(one, answer, sweep, second.answer, situation.lead());
        }
        situation.set(sweep.question, sweep.today);
      }
    }
    situation.set(one.question, one.today);
  }
  /** Adds what two numbers lead to only together; every other pair of the two has been tried by now. */
  function tryPlane(one: Sweep, other: Sweep): void {
    const known = found.filter(({ at }) => at[0] === one.question && at[1] === other.question);
    const isQuiet = (strategy: number) => family(strategy) === home;
    for (const { first, second, strategy } of planePairs(
      situation,
      one,
      other,
      isQuiet,
      new Set(known.map((pair) => pair.strategy)),
    )) {
      record(one, first, other, second, strategy);
    }
  }
  const isAnew = (mover: Sweep, sweep: Sweep) =>
    sweep.cells.length > 0 && movesCells(situation, mover.question, sweep.question);
  for (const [index, one] of quiet.entries()) {
    const others = quiet.flatMap((sweep, place) => {
      if (place === index) return [];
      const anew = isAnew(one, sweep);
      // A pair is tried from both sides only where either side moves the other's cells.
      const fromThere = isAnew(sweep, one);
      return anew || (!fromThere && place > index) ? [{ sweep, anew }] : [];
    });
    tryFrom(one, others);
    // By now the two have been tried from both sides.
    for (const { sweep: other, anew } of others) {
      if (anew && one.cells.length > 0 && other.question < one.question) tryPlane(other, one);
    }
    yield (index + 1) / quiet.length;
  }
  return found
    .sort((a, b) => compareKeys(a.at, b.at))
    .filter(({ at }, index) => index === 0 || compareKeys(at, found[index - 1]?.at ?? []) !== 0)
    .map(({ flip }) => flip);
}
