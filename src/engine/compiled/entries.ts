import type { Logic } from '../../model/knowledge';
import { makeSums } from './sums';
import type { Sums } from './sums';
import type { Unit } from './units';

/** A family as the program ranks it; members are strategy indices in order of rungs. */
export interface FamilyEntry {
  readonly id: string;
  readonly preparation: boolean;
  readonly members: Int32Array;
  /** Words of the strategies that belong to it. */
  readonly memberWords: Int32Array;
  /** Method scores of its members. */
  readonly methods: Sums;
}

export interface StrategyEntry {
  readonly id: string;
  readonly rung: number;
  readonly family: number;
}

/** Sets as bits: which have any member, and `words` words for each. */
export function bitsOf(sets: readonly ReadonlySet<number>[], words: number) {
  const mask = new Int32Array(Math.ceil(sets.length / 32));
  const rows = new Int32Array(sets.length * words);
  sets.forEach((set, unit) => {
    if (set.size > 0) mask[unit >> 5] = (mask[unit >> 5] ?? 0) | (1 << (unit & 31));
    for (const index of set) {
      const at = unit * words + (index >> 5);
      rows[at] = (rows[at] ?? 0) | (1 << (index & 31));
    }
  });
  return { mask, rows };
}

export function familyEntry(
  family: Logic['families'][number],
  strategies: readonly { family: string }[],
  units: readonly Unit[],
): FamilyEntry {
  const members = [...strategies.keys()].filter((index) => strategies[index]?.family === family.id);
  const points = units.map(
    (unit) =>
      new Map(
        members.flatMap((index, member) => {
          const value = unit.strategies.get(index);
          return value === undefined ? [] : [[member, value] as const];
        }),
      ),
  );
  const memberWords = bitsOf([new Set(members)], Math.ceil(strategies.length / 32)).rows;
  const methods = makeSums(points, members.length);
  return {
    id: family.id,
    preparation: family.preparation === true,
    members: Int32Array.from(members),
    memberWords,
    methods,
  };
}
