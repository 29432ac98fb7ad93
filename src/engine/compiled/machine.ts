import type { FamilyEntry, Program } from './program';
import { addUp, addUpBytes } from './sums';

/** Working memory of one program; `run` leaves the outcome in it. */
export interface Machine {
  readonly program: Program;
  /** Units that are surely true, and (after `runOpen`) those that are not false. */
  readonly sure: Int32Array;
  readonly possible: Int32Array;
  /** Points by family index. */
  readonly scores: Int32Array;
  /** Strategies shut by a closed gate, and (after `runOpen`) those with a gate that may close. */
  readonly shut: Int32Array;
  readonly mayShut: Int32Array;
  /** Strategies that a true rule puts first. */
  readonly first: Int32Array;
  /** The leader, as indices; -1 where there is none. */
  family: number;
  strategy: number;
  readonly packed: Int32Array;
  readonly methodScores: Int32Array;
}

/** Room to run a program in. Not shared between callers that interleave. */
export function makeMachine(program: Program): Machine {
  const { families, familySums, strategyWords, unitWords } = program;
  const packedWords = Math.max(
    3,
    familySums.words,
    ...families.map((family) => family.methods.words),
  );
  return {
    program,
    sure: new Int32Array(unitWords),
    possible: new Int32Array(unitWords),
    scores: new Int32Array(families.length),
    shut: new Int32Array(strategyWords),
    mayShut: new Int32Array(strategyWords),
    first: new Int32Array(strategyWords),
    family: -1,
    strategy: -1,
    packed: new Int32Array(packedWords),
    methodScores: new Int32Array(program.strategies.length),
  };
}

/** Ands the rows of the groups that bear on each word, then ors the planes: one bit per unit. */
function combine(machine: Machine, rows: Int32Array, masks: Int32Array, units: Int32Array): void {
  const { planes, reads, readOf, present } = machine.program.masks;
  let next = 0;
  let at = 0;
  for (let plane = 0; plane < planes.words.length; plane += 1) {
    const length = planes.words[plane] ?? 0;
    for (let word = 0; word < length; word += 1) {
      const end = reads[at + 1] ?? 0;
      let bits = present[at] ?? 0;
      for (; next < end; next += 1) {
        bits &= masks[(rows[readOf[next] ?? 0] ?? 0) + at] ?? 0;
      }
      units[word] = plane === 0 ? bits : (units[word] ?? 0) | bits;
      at += 1;
    }
  }
}

/** Strategies that the units that are set shut, eight units at a time; for one word of strategies. */
function gatherBytes(units: Int32Array, table: Int32Array, into: Int32Array): void {
  let all = 0;
  let base = 0;
  for (let index = 0; index < units.length; index += 1) {
    const bits = units[index] ?? 0;
    all |=
      (table[base + (bits & 255)] ?? 0) |
      (table[base + 256 + ((bits >>> 8) & 255)] ?? 0) |
      (table[base + 512 + ((bits >>> 16) & 255)] ?? 0) |
      (table[base + 768 + (bits >>> 24)] ?? 0);
    base += 1024;
  }
  into[0] = all;
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

const isIn = (set: Int32Array, index: number) =>
  (((set[index >> 5] ?? 0) >> (index & 31)) & 1) === 1;

/** True where every member is in the set. */
function hasAll(set: Int32Array, members: Int32Array): boolean {
  for (let word = 0; word < members.length; word += 1) {
    if (((members[word] ?? 0) & ~(set[word] ?? 0)) !== 0) return false;
  }
  return true;
}

/** The family's leading method: open before shut, undominated before dominated, score, rung. */
function leadingMethod(machine: Machine, family: FamilyEntry): number {
  const { strategies } = machine.program;
  const { members, methods } = family;
  const { methodScores, shut } = machine;
  addUp(methods, machine.sure, machine.packed, methodScores);
  let best = -1;
  let bestClass = 4;
  let bestScore = 0;
  for (let member = 0; member < members.length; member += 1) {
    const index = members[member] ?? 0;
    const dominator = strategies[index]?.dominatedBy ?? -1;
    const dominated = dominator >= 0 && !isIn(shut, dominator);
    const rankClass = (isIn(shut, index) ? 2 : 0) + (dominated ? 1 : 0);
    const score = methodScores[member] ?? 0;
    if (rankClass > bestClass || (rankClass === bestClass && score <= bestScore)) continue;
    best = index;
    bestClass = rankClass;
    bestScore = score;
  }
  return best;
}

/** Ranks: open before shut, preparations last of the open, points, then the leading method's rung. */
function rankFamilies(machine: Machine): void {
  const { families, strategies } = machine.program;
  let best = -1;
  let bestClass = 4;
  let bestScore = 0;
  let leader = -1;
  for (let index = 0; index < families.length; index += 1) {
    const family = families[index];
    if (family === undefined) continue;
    const rankClass =
      (hasAll(machine.shut, family.memberWords) ? 2 : 0) + (family.preparation ? 1 : 0);
    const score = machine.scores[index] ?? 0;
    if (rankClass > bestClass || (rankClass === bestClass && score < bestScore)) continue;
    if (rankClass === bestClass && score === bestScore) {
      const held = families[best];
      if (leader < 0 && held !== undefined) leader = leadingMethod(machine, held);
      const rival = leadingMethod(machine, family);
      const rung = (strategy: number) => strategies[strategy]?.rung ?? Infinity;
      if (rung(rival) >= rung(leader)) continue;
      leader = rival;
    } else leader = -1;
    best = index;
    bestClass = rankClass;
    bestScore = score;
  }
  const winner = families[best];
  machine.family = best;
  machine.strategy = leader < 0 && winner !== undefined ? leadingMethod(machine, winner) : leader;
}

function lowestIn(set: Int32Array): number {
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}

/**
 * Works out family scores, closed gates and the leader at these joint codes (one per group of
 * variables), as the interpreter does; the outcome stands in the machine.
 */
export function run(machine: Machine, rows: Int32Array): void {
  const { program, sure, shut, first } = machine;
  combine(machine, rows, program.masks.sure, sure);
  addUpBytes(program.familySums, program.familyBytes, sure, machine.packed, machine.scores);
  if (program.gateBytes.length > 0) gatherBytes(sure, program.gateBytes, shut);
  else gather(sure, program.gateUnits, program.gated, program.strategyWords, shut);
  gather(sure, program.firstUnits, program.firsts, program.strategyWords, first);
  const put = lowestIn(first);
  if (put < 0) {
    rankFamilies(machine);
    return;
  }
  machine.strategy = put;
  machine.family = program.strategies[put]?.family ?? -1;
}

/** What is not known to be false: units in `possible`, gates that may close in `mayShut`. After `run`. */
export function runOpen(machine: Machine, rows: Int32Array): void {
  const { program, possible, mayShut } = machine;
  combine(machine, rows, program.masks.possible, possible);
  gather(possible, program.gateUnits, program.gated, program.strategyWords, mayShut);
}
