import { isYes } from '../chances';
import { examplesAxis, factsAxis, weightsAxis } from '../targets';
import { addUp, block, isIn } from './masks';
import type { Grid } from './masks';
import type { FamilyEntry, Program } from './program';

/** Working memory of one program; `run` leaves the outcome in it. */
export interface Machine {
  readonly program: Program;
  /** Units that are surely true, and (after `runOpen`) those that are not false. */
  readonly sure: Int32Array;
  readonly possible: Int32Array;
  /** Points by axis. */
  readonly scores: Int32Array;
  /** Strategies whose gate is closed, and (after `runOpen`) those with a gate that may close. */
  readonly closed: Int32Array;
  readonly mayClose: Int32Array;
  /** Strategies that a true rule puts first. */
  readonly first: Int32Array;
  /** The leader, as indices; -1 where there is none. */
  family: number;
  strategy: number;
  /** Terms that hold, before they are joined to units. */
  readonly terms: Int32Array;
  readonly methodScores: Int32Array;
}

/** Room to run a program in. Not shared between callers that interleave. */
export function makeMachine(program: Program): Machine {
  const { masks, strategyWords } = program;
  const { unitWords, width } = masks.layout;
  return {
    program,
    sure: new Int32Array(unitWords),
    possible: new Int32Array(unitWords),
    scores: new Int32Array(program.rulebook.axes),
    closed: new Int32Array(strategyWords),
    mayClose: new Int32Array(strategyWords),
    first: new Int32Array(strategyWords),
    family: -1,
    strategy: -1,
    terms: new Int32Array(width),
    methodScores: new Int32Array(program.strategies.length),
  };
}

/** True where every member is in the set. */
function hasAll(set: Int32Array, members: Int32Array): boolean {
  for (let word = 0; word < members.length; word += 1) {
    if (((members[word] ?? 0) & ~(set[word] ?? 0)) !== 0) return false;
  }
  return true;
}

/**
 * Classes of methods, most important first: not ruled out, not dominated, giving what is missing. Each is
 * more than all that stands below it; method scores stay far smaller.
 */
const closedBy = 2 ** 28;
const dominatedBy = 2 ** 27;
const elsewhereBy = 2 ** 26;
/** Behind everything; keys stay whole numbers of 32 bits, which are compared fastest. */
const last = -(2 ** 31);

/** The family's leading method: available, undominated, giving what is missing, score, rung. */
function leadingMethod(machine: Machine, family: FamilyEntry): number {
  const { dominators } = machine.program;
  const { members, methods, gives } = family;
  const { methodScores, closed, scores } = machine;
  addUp(methods, machine.sure, methodScores);
  const elsewhere = (scores[examplesAxis] ?? 0) > (scores[factsAxis] ?? 0) ? 1 : 2;
  let best = -1;
  let bestKey = last;
  for (let member = 0; member < members.length; member += 1) {
    const index = members[member] ?? 0;
    const dominator = dominators[index] ?? -1;
    let key = methodScores[member] ?? 0;
    if (isIn(closed, index)) key -= closedBy;
    if (dominator >= 0 && !isIn(closed, dominator)) key -= dominatedBy;
    if (gives[member] === elsewhere) key -= elsewhereBy;
    if (key <= bestKey) continue;
    best = index;
    bestKey = key;
  }
  return best;
}

/** Place on the ladder of the family's leading method. */
const rungOf = (machine: Machine, family: FamilyEntry): number =>
  machine.program.strategies[leadingMethod(machine, family)]?.rung ?? Infinity;

/** The available training family with the highest odds; of equals, the lower rung of the leading method. */
function bestTraining(machine: Machine): number {
  const { families, offsets, rulebook } = machine.program;
  const { slope } = rulebook.knowledge.calibration.training;
  let best = -1;
  let bestOdds = -Infinity;
  for (let index = 0; index < families.length; index += 1) {
    const family = families[index];
    if (family === undefined || family.axis < 0) continue;
    const odds = slope * (machine.scores[family.axis] ?? 0) + (offsets[index] ?? 0);
    if (odds < bestOdds || hasAll(machine.closed, family.memberWords)) continue;
    const rival = odds === bestOdds ? families[best] : undefined;
    if (rival !== undefined && rungOf(machine, family) >= rungOf(machine, rival)) continue;
    best = index;
    bestOdds = odds;
  }
  return best;
}

/** The family that the answers to the questions lead to, by index. */
function chosenFamily(machine: Machine): number {
  const { families, rulebook } = machine.program;
  const { calibration } = rulebook.knowledge;
  const { scores } = machine;
  if (isYes(calibration.weights, scores[weightsAxis] ?? 0)) {
    const trained = bestTraining(machine);
    if (trained >= 0) return trained;
  }
  const context = families[rulebook.context.index];
  const given = Math.max(scores[factsAxis] ?? 0, scores[examplesAxis] ?? 0);
  const isGiven =
    context !== undefined &&
    isYes(calibration.context, given) &&
    !hasAll(machine.closed, context.memberWords);
  return isGiven ? rulebook.context.index : rulebook.plain.index;
}

function lead(machine: Machine): void {
  const index = chosenFamily(machine);
  const family = machine.program.families[index];
  machine.family = index;
  machine.strategy = family === undefined ? -1 : leadingMethod(machine, family);
}

/**
 * Ands the rows of all groups, a block of words at a time. A unit holds where its first term does, or a
 * further one.
 */
function combine(machine: Machine, rows: Int32Array, grid: Grid, units: Int32Array): void {
  const { layout } = machine.program.masks;
  const masks = grid.words;
  const { terms } = machine;
  for (let at = 0; at < layout.width; at += block) {
    let a = -1;
    let b = -1;
    let c = -1;
    let d = -1;
    for (let group = 0; group < rows.length; group += 1) {
      const row = (rows[group] ?? 0) + at;
      a &= masks[row] ?? 0;
      b &= masks[row + 1] ?? 0;
      c &= masks[row + 2] ?? 0;
      d &= masks[row + 3] ?? 0;
    }
    terms[at] = a;
    terms[at + 1] = b;
    terms[at + 2] = c;
    terms[at + 3] = d;
  }
  const { unitWords, owners } = layout;
  for (let word = 0; word < unitWords; word += 1) units[word] = terms[word] ?? 0;
  for (let word = unitWords; word < layout.width; word += 1) {
    let left = terms[word] ?? 0;
    while (left !== 0) {
      const term = ((word - unitWords) << 5) + 31 - Math.clz32(left & -left);
      left &= left - 1;
      const unit = owners[term] ?? 0;
      units[unit >> 5] = (units[unit >> 5] ?? 0) | (1 << (unit & 31));
    }
  }
}

/** Strategies named by the units that are set: gates or firsts. */
function gather(
  units: Int32Array,
  mask: Int32Array,
  named: Int32Array,
  words: number,
  into: Int32Array,
): void {
  for (let word = 0; word < words; word += 1) into[word] = 0;
  for (let index = 0; index < mask.length; index += 1) {
    if (mask[index] === 0) continue;
    let left = (units[index] ?? 0) & (mask[index] ?? 0);
    while (left !== 0) {
      const lowest = left & -left;
      left ^= lowest;
      const at = ((index << 5) + 31 - Math.clz32(lowest)) * words;
      for (let word = 0; word < words; word += 1) {
        into[word] = (into[word] ?? 0) | (named[at + word] ?? 0);
      }
    }
  }
}

function lowestIn(set: Int32Array): number {
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}

/**
 * Works out scores, closed gates and the leader, as the evaluator does; the outcome stands in
 * the machine. @param rows joint codes in the grid of what is sure: one per group of variables
 */
export function run(machine: Machine, rows: Int32Array): void {
  const { program, sure, closed, first } = machine;
  combine(machine, rows, program.masks.sure, sure);
  addUp(program.axisSums, sure, machine.scores);
  gather(sure, program.gateUnits, program.gated, program.strategyWords, closed);
  gather(sure, program.firstUnits, program.firsts, program.strategyWords, first);
  const put = lowestIn(first);
  if (put < 0) {
    lead(machine);
    return;
  }
  machine.strategy = put;
  machine.family = program.strategies[put]?.family ?? -1;
}

/**
 * What is not known to be false: units in `possible`, gates that may close in `mayClose`. After `run`.
 * @param rows joint codes in the grid of what is possible
 */
export function runOpen(machine: Machine, rows: Int32Array): void {
  const { program, possible, mayClose } = machine;
  combine(machine, rows, program.masks.possible, possible);
  gather(possible, program.gateUnits, program.gated, program.strategyWords, mayClose);
}
