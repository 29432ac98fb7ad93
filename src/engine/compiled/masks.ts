import { falsity, truth } from './terms';
import type { Table, Term } from './terms';
import type { Variable } from './variables';

/**
 * The terms as bits in planes: plane k holds the k-th term of every unit that has one, so a unit is
 * the `or` of its bit over the planes. Units with more terms come first, so later planes are short.
 */
export interface Planes {
  /** Words (32 units) of each plane; the first has all units. */
  readonly words: Int32Array;
  /** First word of each plane. */
  readonly starts: Int32Array;
  /** All words of all planes, rounded up to whole blocks. */
  readonly width: number;
}

/**
 * Tables of variables, a few joined into one: row = the joint code. Every row has `width` words of
 * terms that these codes make true, and `width` of terms that they do not make false.
 */
export interface Masks {
  readonly planes: Planes;
  /** Group of each variable, or -1 where no term reads it. */
  readonly groupOf: Int32Array;
  /** What one more in the variable's code adds to its group's first word. */
  readonly stride: Int32Array;
  /** First word of each group. */
  readonly groups: Int32Array;
  readonly sure: Int32Array;
  readonly possible: Int32Array;
}

/** Words that are read together, so that they stay in registers while groups are gone through. */
export const block = 4;

/** Joint codes that one group may have at most: more mean fewer groups to read, and larger tables. */
const mostRows = 384;

export function makePlanes(terms: readonly (readonly Term[])[]): Planes {
  const most = Math.max(1, ...terms.map((own) => own.length));
  const words = Int32Array.from({ length: most }, (_, plane) =>
    Math.ceil(terms.filter((own) => own.length > plane).length / 32),
  );
  const starts = new Int32Array(most);
  for (let plane = 1; plane < most; plane += 1) {
    starts[plane] = (starts[plane - 1] ?? 0) + (words[plane - 1] ?? 0);
  }
  const used = words.reduce((sum, count) => sum + count, 0);
  return { words, starts, width: Math.ceil(used / block) * block };
}

interface Literal {
  readonly word: number;
  readonly bit: number;
  readonly table: Table;
}

/** Every literal by its variable, with the bit of its term. */
function literalsOf(terms: readonly (readonly Term[])[], planes: Planes): Map<number, Literal[]> {
  const result = new Map<number, Literal[]>();
  terms.forEach((own, unit) => {
    own.forEach((term, plane) => {
      const word = (planes.starts[plane] ?? 0) + (unit >> 5);
      for (const [variable, table] of term) {
        const list = result.get(variable) ?? [];
        list.push({ word, bit: 1 << (unit & 31), table });
        result.set(variable, list);
      }
    });
  });
  return result;
}

/** Variables that terms read, packed into groups whose joint codes stay few. */
function groupVariables(variables: readonly Variable[], used: readonly number[]): number[][] {
  const groups: { members: number[]; rows: number }[] = [];
  const size = (variable: number) => variables[variable]?.size ?? 1;
  // In the order in which units read them, so that few groups bear on one word.
  for (const variable of used) {
    const group = groups.find(({ rows }) => rows * size(variable) <= mostRows);
    if (group === undefined) groups.push({ members: [variable], rows: size(variable) });
    else {
      group.members.push(variable);
      group.rows *= size(variable);
    }
  }
  return groups.map(({ members }) => members);
}

/** Terms that there are: what a word holds where nothing bears on it. */
function present(terms: readonly (readonly Term[])[], planes: Planes): Int32Array {
  const words = new Int32Array(planes.width);
  terms.forEach((own, unit) => {
    own.forEach((_term, plane) => {
      const word = (planes.starts[plane] ?? 0) + (unit >> 5);
      words[word] = (words[word] ?? 0) | (1 << (unit & 31));
    });
  });
  return words;
}

export function makeMasks(
  variables: readonly Variable[],
  terms: readonly (readonly Term[])[],
): Masks {
  const planes = makePlanes(terms);
  const literals = literalsOf(terms, planes);
  const grouped = groupVariables(variables, [...literals.keys()]);
  const groupOf = new Int32Array(variables.length).fill(-1);
  const stride = new Int32Array(variables.length);
  const groups = new Int32Array(Math.max(1, grouped.length));
  let words = 0;
  grouped.forEach((members, group) => {
    groups[group] = words;
    let rows = 1;
    for (const member of members) {
      groupOf[member] = group;
      stride[member] = rows * planes.width;
      rows *= variables[member]?.size ?? 1;
    }
    words += rows * planes.width;
  });
  if (grouped.length === 0) words = planes.width;
  const all = present(terms, planes);
  const sure = Int32Array.from({ length: words }, (_, word) => all[word % planes.width] ?? 0);
  const possible = Int32Array.from(sure);
  grouped.forEach((members, group) => {
    const start = groups[group] ?? 0;
    const end = groups[group + 1] ?? words;
    for (const member of members) {
      const step = stride[member] ?? 1;
      const size = variables[member]?.size ?? 1;
      for (const { word, bit, table } of literals.get(member) ?? []) {
        for (let at = start; at < end; at += planes.width) {
          const value = table[Math.floor((at - start) / step) % size] ?? falsity;
          if (value !== truth) sure[at + word] = (sure[at + word] ?? 0) & ~bit;
          if (value === falsity) possible[at + word] = (possible[at + word] ?? 0) & ~bit;
        }
      }
    }
  });
  return { planes, groupOf, stride, groups, sure, possible };
}
