import { falsity, truth } from './terms';
import type { Table, Term } from './terms';
import type { Variable } from './variables';

/** Words that are read together, so that they stay in registers while groups are gone through. */
export const block = 4;

/**
 * Where the terms stand as bits: the first of each unit at the unit's own place, the further ones one
 * after another in words of their own.
 */
export interface Layout {
  /** Words that units take, and all words, rounded up to whole blocks. */
  readonly unitWords: number;
  readonly width: number;
  /** The unit of each further term. */
  readonly owners: Int32Array;
}

export function makeLayout(terms: readonly (readonly Term[])[]): Layout {
  const unitWords = Math.ceil(terms.length / 32);
  const owners = Int32Array.from(terms.flatMap((own, unit) => own.slice(1).map(() => unit)));
  const used = unitWords + Math.ceil(owners.length / 32);
  return { unitWords, width: Math.ceil(used / block) * block, owners };
}

/** A variable's part in one term: the term's bit, and what each code makes of the part. */
interface Literal {
  readonly word: number;
  readonly bit: number;
  readonly table: Table;
}

/** Goes through all terms with the place of their bits. */
function eachTerm(
  terms: readonly (readonly Term[])[],
  { unitWords }: Layout,
  visit: (term: Term, word: number, bit: number) => void,
): void {
  let next = unitWords * 32;
  terms.forEach((own, unit) => {
    own.forEach((term, index) => {
      const at = index === 0 ? unit : next;
      if (index > 0) next += 1;
      visit(term, at >> 5, 1 << (at & 31));
    });
  });
}

/** Every literal by its variable. */
export function literalsOf(
  terms: readonly (readonly Term[])[],
  layout: Layout,
): Map<number, Literal[]> {
  const result = new Map<number, Literal[]>();
  eachTerm(terms, layout, (term, word, bit) => {
    for (const [variable, table] of term) {
      const list = result.get(variable) ?? [];
      list.push({ word, bit, table });
      result.set(variable, list);
    }
  });
  return result;
}

/** Terms that there are: what a word holds where nothing bears on it. */
export function present(terms: readonly (readonly Term[])[], layout: Layout): Int32Array {
  const words = new Int32Array(layout.width);
  eachTerm(terms, layout, (_term, word, bit) => {
    words[word] = (words[word] ?? 0) | bit;
  });
  return words;
}

/**
 * Tables of variables, a few joined into one: row = the joint code, `width` words of terms that these
 * codes let stand. Codes that no term tells apart share their rows.
 */
export interface Grid {
  /** First word of each group's table. */
  readonly groups: Int32Array;
  /** Group of each variable, or -1 where no term reads it. */
  readonly groupOf: Int32Array;
  /** By variable and code: how many words further the group's row stands. */
  readonly offsets: readonly Int32Array[];
  readonly words: Int32Array;
}

/** The terms that codes make true, and those that they do not make false. */
export interface Masks {
  readonly layout: Layout;
  readonly sure: Grid;
  readonly possible: Grid;
}

/** Joint codes that one group may have at most: more mean fewer groups to read, and larger tables. */
const mostRows = 384;

/** A variable as one grid sees it. */
interface Seen {
  readonly variable: number;
  readonly literals: readonly Literal[];
  /** Which class each code belongs to, and one code of each class. */
  readonly classOf: readonly number[];
  readonly codes: readonly number[];
}

/** Joins the codes that no literal tells apart. */
function seen(
  variable: number,
  size: number,
  literals: readonly Literal[],
  stands: (value: number) => boolean,
): Seen {
  const classes = new Map<string, number>();
  const codes: number[] = [];
  const classOf = Array.from({ length: size }, (_, code) => {
    const key = literals.map(({ table }) => Number(stands(table[code] ?? falsity))).join('');
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, codes.length);
    codes.push(code);
    return codes.length - 1;
  });
  return { variable, literals, classOf, codes };
}

/** Variables packed into few groups whose joint codes stay few: the largest first. */
function grouped(all: readonly Seen[]): Seen[][] {
  const groups: { members: Seen[]; rows: number }[] = [];
  for (const one of [...all].sort((a, b) => b.codes.length - a.codes.length)) {
    const size = one.codes.length;
    const group = groups.find(({ rows }) => rows * size <= mostRows);
    if (group === undefined) groups.push({ members: [one], rows: size });
    else {
      group.members.push(one);
      group.rows *= size;
    }
  }
  return groups.map(({ members }) => members);
}

/** The rows of one group: terms stand unless a member's code takes them away. */
function rowsOf(
  members: readonly Seen[],
  all: Int32Array,
  stands: (value: number) => boolean,
): Int32Array {
  const width = all.length;
  const count = members.reduce((product, { codes }) => product * codes.length, 1);
  const rows = Int32Array.from({ length: count * width }, (_, at) => all[at % width] ?? 0);
  let stride = 1;
  for (const { literals, codes } of members) {
    for (const { word, bit, table } of literals) {
      const standing = codes.map((code) => stands(table[code] ?? falsity));
      for (let row = 0; row < count; row += 1) {
        if (standing[Math.floor(row / stride) % codes.length] === true) continue;
        const at = row * width + word;
        rows[at] = (rows[at] ?? 0) & ~bit;
      }
    }
    stride *= codes.length;
  }
  return rows;
}

function makeGrid(
  variables: readonly Variable[],
  literals: ReadonlyMap<number, readonly Literal[]>,
  all: Int32Array,
  stands: (value: number) => boolean,
): Grid {
  const groups = grouped(
    [...literals].map(([variable, own]) =>
      seen(variable, variables[variable]?.size ?? 1, own, stands),
    ),
  );
  const groupOf = new Int32Array(variables.length).fill(-1);
  const offsets = variables.map(() => new Int32Array());
  // Without any variable there is still one row: what always stands.
  const tables =
    groups.length === 0 ? [all] : groups.map((members) => rowsOf(members, all, stands));
  groups.forEach((members, group) => {
    let stride = all.length;
    for (const { variable, classOf, codes } of members) {
      const step = stride;
      groupOf[variable] = group;
      offsets[variable] = Int32Array.from(classOf, (place) => place * step);
      stride *= codes.length;
    }
  });
  const starts = new Int32Array(tables.length);
  const words = new Int32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  tables.forEach((table, group) => {
    starts[group] = start;
    words.set(table, start);
    start += table.length;
  });
  return { groups: starts, groupOf, offsets, words };
}

export function makeMasks(
  variables: readonly Variable[],
  terms: readonly (readonly Term[])[],
): Masks {
  const layout = makeLayout(terms);
  const literals = literalsOf(terms, layout);
  const all = present(terms, layout);
  return {
    layout,
    sure: makeGrid(variables, literals, all, (value) => value === truth),
    possible: makeGrid(variables, literals, all, (value) => value !== falsity),
  };
}

/** True where the bit of a place is set. */
export const isIn = (set: Int32Array, place: number): boolean =>
  (((set[place >> 5] ?? 0) >> (place & 31)) & 1) === 1;

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

/**
 * Points of units packed several to a word, so that one addition moves several totals. Each field is
 * wide enough for every total that the points can reach, and starts where its least is 0.
 */
export interface Sums {
  /** Units that add anything. */
  readonly mask: Int32Array;
  /** Packed points: word * units + unit. */
  readonly points: Int32Array;
  /** Packed words in which every total is zero. */
  readonly zeros: Int32Array;
  /** The least that each total can reach. */
  readonly least: Int32Array;
  /** Bits of a field, and fields to a word. */
  readonly bits: number;
  readonly perWord: number;
}

/** Packs `points` (per unit: index of the total to points) for `totals` totals of less than 2^31 points. */
export function makeSums(points: readonly ReadonlyMap<number, number>[], totals: number): Sums {
  const least = new Int32Array(totals);
  const spans = new Int32Array(totals);
  for (const [index, value] of points.flatMap((own) => [...own])) {
    least[index] = (least[index] ?? 0) + Math.min(0, value);
    spans[index] = (spans[index] ?? 0) + Math.abs(value);
  }
  const bits = 32 - Math.clz32(Math.max(1, ...spans));
  const perWord = Math.floor(32 / bits);
  const words = Math.ceil(totals / perWord);
  const zeros = new Int32Array(words);
  const packed = new Int32Array(points.length * words);
  const add = (into: Int32Array, at: number, index: number, value: number) => {
    into[at] = (into[at] ?? 0) + (value << (bits * (index % perWord)));
  };
  const wordOf = (index: number) => Math.floor(index / perWord);
  least.forEach((value, index) => add(zeros, wordOf(index), index, -value));
  points.forEach((own, unit) => {
    for (const [index, value] of own) {
      add(packed, wordOf(index) * points.length + unit, index, value);
    }
  });
  const { mask } = bitsOf(
    points.map((own) => new Set(own.keys())),
    1,
  );
  return { mask, points: packed, zeros, least, bits, perWord };
}

/** Adds up the points of the units that are set. */
export function addUp(sums: Sums, units: Int32Array, totals: Int32Array): void {
  const { mask, points, zeros, least, bits, perWord } = sums;
  const count = points.length / zeros.length;
  const field = -1 >>> (32 - bits);
  let total = 0;
  for (let word = 0; word < zeros.length; word += 1) {
    let sum = zeros[word] ?? 0;
    for (let index = 0; index < mask.length; index += 1) {
      const first = word * count + (index << 5) + 31;
      let left = (units[index] ?? 0) & (mask[index] ?? 0);
      while (left !== 0) {
        sum = (sum + (points[first - Math.clz32(left & -left)] ?? 0)) | 0;
        left &= left - 1;
      }
    }
    for (let slot = 0; slot < perWord && total < least.length; slot += 1) {
      totals[total] = (sum & field) + (least[total] ?? 0);
      sum >>>= bits;
      total += 1;
    }
  }
}
