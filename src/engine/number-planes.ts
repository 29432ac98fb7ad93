/*
 * Two numbers that a fact reads together: where they lead to another family only as a pair. All of
 * their plane is accounted for, though few of its points are looked at.
 *
 * What it costs and brings, measured on 120 drawn people with the real rules: 12.7 of the 42.5 seconds that
 * all counterfactuals took, for 3 of 36,824 pairs, of 2 people. It stays, since what-if says that every pair
 * was tried, and the random tests hold it to that.
 */

import { pointOn } from './derive-facts';
import { cellsFrom, cellsOf, representative } from './compiled/cells';
import type { Sweep } from './compiled/cells';
import type { Cell, FactSource, Situation } from './compiled/situation';
import { factCodes, factPosition } from './compiled/variables';

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

/** Both sets of cells at once: a number is told apart where either set does. */
export function refined(one: readonly Cell[], other: readonly Cell[]): Cell[] {
  const max = one.at(-1)?.to ?? 0;
  return cellsFrom(
    [...one, ...other].map(({ from }) => from),
    max,
  );
}

/** Whether a strategy, by index, is of today's family. */
type Quiet = (strategy: number) => boolean;

/** Two questions that are numbers, and what is looked for among their pairs. */
export interface Plane {
  readonly situation: Situation;
  readonly one: Sweep;
  readonly other: Sweep;
  readonly isQuiet: Quiet;
  /** Strategies that some pair of these two questions leads to already. */
  readonly known: ReadonlySet<number>;
}

/** A plane with the facts that read both numbers. */
interface SharedPlane extends Plane {
  readonly shared: readonly FactSource[];
}

/**
 * Where a fact tips only when two numbers move together, neither number has a cell of its own for it.
 * Gives one pair for each strategy of another family that is not known yet and that some two numbers
 * lead to, each of which alone leads to today's. Exact as far as facts are monotone between their breaks,
 * but for what more than `mostHalvings` would have to show.
 */
export function planePairs(asked: Plane): PlanePair[] {
  const { situation, one, other } = asked;
  const shared = (situation.factsOf[one.question] ?? []).filter(({ inputs }) =>
    inputs.includes(other.question),
  );
  if (shared.length === 0) return [];
  const plane = { ...asked, shared };
  const { found, isWhole } = anywhere(plane);
  if (found.length === 0 && isWhole) return [];
  // The same pairs by nearer numbers, where there are some.
  const near = atEnds(plane);
  const isNear = ({ strategy }: PlanePair) => near.some((pair) => pair.strategy === strategy);
  return [...near, ...found.filter((pair) => !isNear(pair))];
}

/**
 * The ends of the second number's cells are held, and the tipping values of the first found under each:
 * what a fact can do in a cell of either, it does there at an end. What two facts do only together may
 * meet no end and is not found. The second number is then as near to today's as it can be.
 */
function atEnds({ situation, one, other, isQuiet, known, shared }: SharedPlane): PlanePair[] {
  const found: PlanePair[] = [];
  const tried = new Set(known);
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
  isQuiet: Quiet,
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

/** The first number runs over one cell, the second over another. */
type Rectangle = readonly [Cell, Cell];

/** Whether what hangs on one number, perhaps the other itself, is read by a fact of the other. */
function reaches({ hanging, factsOf }: Situation, { question }: Sweep, other: Sweep): boolean {
  return (hanging[question] ?? []).some((hangs) =>
    (factsOf[other.question] ?? []).some(({ inputs }) => inputs.includes(hangs)),
  );
}

/**
 * The cells of a number that alone lead to today's family, whichever the other number: within one of each,
 * only facts that read both tell points apart.
 */
function quietCells(situation: Situation, sweep: Sweep, other: Sweep, isQuiet: Quiet): Cell[] {
  let { cells } = sweep;
  // They move only where a question hangs on the other number that a fact reads beside this one.
  if (reaches(situation, other, sweep)) {
    const alone = (situation.factsOf[sweep.question] ?? []).filter(
      ({ inputs }) => !inputs.includes(other.question),
    );
    for (const { from } of other.cells) {
      situation.set(other.question, from);
      cells = refined(cells, cellsOf(situation, sweep.question, alone));
    }
    situation.set(other.question, other.today);
  }
  return cells.filter(({ from }) => isQuiet(leaderAt(sweep, from)));
}

/** Every way to take one item of each list. */
const combined = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>(
    (all, own) => all.flatMap((before) => own.map((item) => [...before, item])),
    [[]],
  );

/**
 * The codes that a fact may have in a rectangle, and perhaps more. Between its breaks it is monotone in
 * either number, so for each choice of its open inputs it is least and greatest at corners; its lower
 * bound is the least over those choices, its upper bound the greatest.
 */
function codesWithin(
  situation: Situation,
  source: FactSource,
  questions: readonly number[],
  rectangle: Rectangle,
): readonly number[] {
  const { definition, fact, inputs } = source;
  if (definition === undefined) return [fact.unknown];
  const axes = inputs.map((input, place) =>
    situation.axis(source, place, rectangle[questions.indexOf(input)]),
  );
  const [first = 0, second = 0] = questions.map((question) => inputs.indexOf(question));
  const at = axes.map(() => 0);
  const point = pointOn(axes, at, situation.assumption);
  const places = axes.map(({ values }) => [...values.keys()]);
  const corners = combined([places[first] ?? [], places[second] ?? []]);
  const choices = combined(
    places.map((own, place) => (place === first || place === second ? [0] : own)),
  );
  const low = { least: Infinity, most: Infinity };
  const high = { least: -Infinity, most: -Infinity };
  for (const choice of choices) {
    choice.forEach((value, place) => {
      at[place] = value;
    });
    let known = 0;
    const here = { low: Infinity, lowMost: -Infinity, high: Infinity, highMost: -Infinity };
    for (const [one = 0, other = 0] of corners) {
      at[first] = one;
      at[second] = other;
      const value = definition.compute(point);
      if (value === 'unknown' || factPosition(fact, value) < 0) continue;
      known += 1;
      here.low = Math.min(here.low, value.low);
      here.lowMost = Math.max(here.lowMost, value.low);
      here.high = Math.min(here.high, value.high);
      here.highMost = Math.max(here.highMost, value.high);
    }
    if (known === 0) return [fact.unknown];
    // Nothing is known about where it ceases to be known.
    if (known < corners.length) return fact.views.map((_, code) => code);
    low.least = Math.min(low.least, here.low);
    low.most = Math.min(low.most, here.lowMost);
    high.least = Math.max(high.least, here.high);
    high.most = Math.max(high.most, here.highMost);
  }
  return factCodes(fact, low, high);
}

/** Splits a rectangle across its longer side; the half that is nearer to today's numbers comes first. */
function halves([one, other]: Rectangle, today: readonly unknown[]): Rectangle[] {
  const isWide = one.to - one.from >= other.to - other.from;
  const { from, to } = isWide ? one : other;
  const middle = Math.floor((from + to) / 2);
  const parts = [
    { from, to: middle },
    { from: middle + 1, to },
  ];
  if (representative({ from, to }, today[isWide ? 0 : 1]) > middle) parts.reverse();
  return parts.map((part): Rectangle => (isWide ? [part, other] : [one, part]));
}

const spanOf = (cells: readonly Cell[]): Cell => ({
  from: Math.min(...cells.map(({ from }) => from)),
  to: Math.max(...cells.map(({ to }) => to)),
});

const halvesOf = <Item>(list: readonly Item[]): [readonly Item[], readonly Item[]] => [
  list.slice(0, list.length >> 1),
  list.slice(list.length >> 1),
];

/** How often rectangles of one plane are halved; what needs more is not found. */
const mostHalvings = 2000;

/** Ways to combine the codes of facts that are tried for one rectangle; with more it is halved at once. */
const mostCombined = 256;

/**
 * Branch and bound over the plane. Cells where no shared fact can tip hold nothing new: their corners have
 * been tried with the cells of either number. Of the others, a rectangle is left where no codes that its
 * facts may have lead to a strategy that is wanted, whether or not they occur together; else it is halved.
 */
function anywhere(plane: SharedPlane): { found: PlanePair[]; isWhole: boolean } {
  const { situation, one, other, isQuiet, shared } = plane;
  const found: PlanePair[] = [];
  const tried = new Set(plane.known);
  let isWhole = true;
  const questions = [one.question, other.question];
  let halvingsLeft = mostHalvings;
  const codesOf = (source: FactSource, rectangle: Rectangle) =>
    codesWithin(situation, source, questions, rectangle);
  const isAsked = (question: number) =>
    situation.codes[question] !== situation.program.questions[question]?.absent;

  function searchCells(whole: Rectangle): void {
    situation.set(one.question, whole[0].from);
    situation.set(other.question, whole[1].from);
    // Where one makes the other not apply, the two do no more than that one alone.
    if (!questions.every(isAsked)) return;
    const leaders = new Map<string, number>();
    const leaderBy = (codes: readonly number[]): number => {
      const key = codes.join();
      const known = leaders.get(key);
      if (known !== undefined) return known;
      situation.holdFacts(shared, codes);
      const strategy = situation.lead();
      leaders.set(key, strategy);
      return strategy;
    };
    const isWanted = (codes: readonly number[]) => {
      const strategy = leaderBy(codes);
      return !isQuiet(strategy) && !tried.has(strategy);
    };
    const stack: Rectangle[] = [whole];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const rectangle = next;
      const codes = shared.map((source) => codesOf(source, rectangle));
      const ways = codes.reduce((count, own) => count * own.length, 1);
      if (ways <= mostCombined && !combined(codes).some(isWanted)) continue;
      if (ways > 1) {
        if (halvingsLeft === 0) {
          isWhole = false;
          return;
        }
        halvingsLeft -= 1;
        stack.push(...halves(rectangle, [one.today, other.today]).reverse());
        continue;
      }
      const strategy = leaderBy(codes.flat());
      tried.add(strategy);
      const first = representative(rectangle[0], one.today);
      const second = representative(rectangle[1], other.today);
      found.push({ first, second, strategy });
    }
  }

  // What hangs on a number may change from cell to cell, and with it what facts read beside it.
  const isFixed = !reaches(situation, one, other) && !reaches(situation, other, one);
  function search(columns: readonly Cell[], rows: readonly Cell[]): void {
    if (columns.length === 0 || rows.length === 0) return;
    const hull: Rectangle = [spanOf(columns), spanOf(rows)];
    if (isFixed && shared.every((source) => codesOf(source, hull).length === 1)) return;
    if (columns.length === 1 && rows.length === 1) searchCells(hull);
    else if (columns.length >= rows.length) {
      for (const half of halvesOf(columns)) search(half, rows);
    } else for (const half of halvesOf(rows)) search(columns, half);
  }
  search(quietCells(situation, one, other, isQuiet), quietCells(situation, other, one, isQuiet));
  situation.set(one.question, one.today);
  situation.set(other.question, other.today);
  return { found, isWhole };
}
