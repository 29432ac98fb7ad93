import { rankFamilies } from './lead';
import type { Machine } from './machine';
import type { Grid } from './masks';
import { block } from './planes';
import { addUpBytes } from './sums';
import type { ByteTable } from './sums';

/** Ands the rows of all groups, a block of words at a time, then ors the planes: one bit per unit. */
function combine(machine: Machine, rows: Int32Array, grid: Grid, units: Int32Array): void {
  const { planes } = machine.program.masks;
  const masks = grid.words;
  const { terms } = machine;
  for (let at = 0; at < planes.width; at += block) {
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
  for (let word = 0; word < units.length; word += 1) units[word] = terms[word] ?? 0;
  let at = units.length;
  for (let plane = 1; plane < planes.words.length; plane += 1) {
    const length = planes.words[plane] ?? 0;
    for (let word = 0; word < length; word += 1) {
      units[word] = (units[word] ?? 0) | (terms[at] ?? 0);
      at += 1;
    }
  }
}

/** Strategies that the units that are set shut, eight units at a time; for one word of strategies. */
function gatherBytes(units: Int32Array, { from, to, rows }: ByteTable, into: Int32Array): void {
  let all = 0;
  let base = 0;
  for (let index = from; index < to; index += 1) {
    const bits = units[index] ?? 0;
    all |=
      (rows[base + (bits & 255)] ?? 0) |
      (rows[base + 256 + ((bits >>> 8) & 255)] ?? 0) |
      (rows[base + 512 + ((bits >>> 16) & 255)] ?? 0) |
      (rows[base + 768 + (bits >>> 24)] ?? 0);
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

function lowestIn(set: Int32Array): number {
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return -1;
}

/**
 * Works out family scores, closed gates and the leader, as the interpreter does; the outcome stands in
 * the machine. @param rows joint codes in the grid of what is sure: one per group of variables
 */
export function run(machine: Machine, rows: Int32Array): void {
  const { program, sure, shut, first } = machine;
  combine(machine, rows, program.masks.sure, sure);
  addUpBytes(program.familySums, program.familyBytes, sure, machine.packed, machine.scores);
  if (program.gateBytes !== null) gatherBytes(sure, program.gateBytes, shut);
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

/**
 * What is not known to be false: units in `possible`, gates that may close in `mayShut`. After `run`.
 * @param rows joint codes in the grid of what is possible
 */
export function runOpen(machine: Machine, rows: Int32Array): void {
  const { program, possible, mayShut } = machine;
  combine(machine, rows, program.masks.possible, possible);
  gather(possible, program.gateUnits, program.gated, program.strategyWords, mayShut);
}
