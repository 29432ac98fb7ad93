import type { FamilyEntry } from './entries';
import type { Machine } from './machine';

import { addUp } from './sums';

const isIn = (set: Int32Array, index: number) =>
  (((set[index >> 5] ?? 0) >> (index & 31)) & 1) === 1;

/** True where every member is in the set. */
function hasAll(set: Int32Array, members: Int32Array): boolean {
  for (let word = 0; word < members.length; word += 1) {
    if (((members[word] ?? 0) & ~(set[word] ?? 0)) !== 0) return false;
  }
  return true;
}

/** What is shut or dominated stands behind all that is not: twice what totals can reach (sums.ts). */
const apart = 2 ** 28;
/** Behind everything; keys stay whole numbers of 32 bits, which are compared fastest. */
const last = -(2 ** 31);

/** The family's leading method: open before shut, undominated before dominated, score, rung. */
function leadingMethod(machine: Machine, family: FamilyEntry): number {
  const { dominators } = machine.program;
  const { members, methods } = family;
  const { methodScores, shut } = machine;
  addUp(methods, machine.sure, machine.packed, methodScores);
  let best = -1;
  let bestKey = last;
  for (let member = 0; member < members.length; member += 1) {
    const index = members[member] ?? 0;
    const dominator = dominators[index] ?? -1;
    let key = methodScores[member] ?? 0;
    if (isIn(shut, index)) key -= 2 * apart;
    if (dominator >= 0 && !isIn(shut, dominator)) key -= apart;
    if (key <= bestKey) continue;
    best = index;
    bestKey = key;
  }
  return best;
}

/** Ranks: open before shut, preparations last of the open, points, then the leading method's rung. */
export function rankFamilies(machine: Machine): void {
  const { families, strategies } = machine.program;
  let best = -1;
  let bestKey = last;
  let leader = -1;
  for (let index = 0; index < families.length; index += 1) {
    const family = families[index];
    if (family === undefined) continue;
    let key = machine.scores[index] ?? 0;
    if (family.preparation) key -= apart;
    if (key < bestKey) continue;
    if (hasAll(machine.shut, family.memberWords)) key -= 2 * apart;
    if (key < bestKey) continue;
    if (key === bestKey) {
      const held = families[best];
      if (leader < 0 && held !== undefined) leader = leadingMethod(machine, held);
      const rival = leadingMethod(machine, family);
      const rung = (strategy: number) => strategies[strategy]?.rung ?? Infinity;
      if (rung(rival) >= rung(leader)) continue;
      leader = rival;
    } else leader = -1;
    best = index;
    bestKey = key;
  }
  const winner = families[best];
  machine.family = best;
  machine.strategy = leader < 0 && winner !== undefined ? leadingMethod(machine, winner) : leader;
}
