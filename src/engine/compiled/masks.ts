import { falsity, truth } from './terms';
import type { Table, Term } from './terms';
import type { Variable } from './variables';

/** Words that are read together, so that they stay in registers while groups are gone through. */
export const block = 4;

/**
 * The terms as bits in planes: plane k holds the k-th term of every unit that has one, so a unit is
 * the `or` of its bit over the planes. Units with more terms come first, so later planes are short.
 */
interface Planes {
  /** Words (32 units) of each plane; the first has all units. */
  readonly words: Int32Array;
  /** First word of each plane. */
  readonly starts: Int32Array;
  /** All words of all planes, rounded up to whole blocks. */
  readonly width: number;
}

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

/** A variable's part in one term: the term's bit, and what each code makes of the part. */
interface Literal {
  readonly word: number;
  readonly bit: number;
  readonly table: Table;
}

/** Goes through all terms with the place of their bits. */
function eachTerm(
  terms: readonly (readonly Term[])[],
  { starts }: Planes,
  visit: (term: Term, word: number, bit: number) => void,
): void {
  terms.forEach((own, unit) => {
    own.forEach((term, plane) => visit(term, (starts[plane] ?? 0) + (unit >> 5), 1 << (unit & 31)));
  });
}

/** Every literal by its variable. */
export function literalsOf(
  terms: readonly (readonly Term[])[],
  planes: Planes,
): Map<number, Literal[]> {
  const result = new Map<number, Literal[]>();
  eachTerm(terms, planes, (term, word, bit) => {
    for (const [variable, table] of term) {
      const list = result.get(variable) ?? [];
      list.push({ word, bit, table });
      result.set(variable, list);
    }
  });
  return result;
}

/** Terms that there are: what a word holds where nothing bears on it. */
export function present(terms: readonly (readonly Term[])[], planes: Planes): Int32Array {
  const words = new Int32Array(planes.width);
  eachTerm(terms, planes, (_term, word, bit) => {
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
  readonly planes: Planes;
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
  const planes = makePlanes(terms);
  const literals = literalsOf(terms, planes);
  const all = present(terms, planes);
  return {
    planes,
    sure: makeGrid(variables, literals, all, (value) => value === truth),
    possible: makeGrid(variables, literals, all, (value) => value !== falsity),
  };
}

/**
 * Weights of units packed several to a word, so that one addition moves several totals. Each field is
 * wide enough for every total that the weights can reach, and starts at its middle.
 */
export interface Sums {
  /** Units that weigh at all. */
  readonly mask: Int32Array;
  /** Packed weights: unit * words + word. */
  readonly weights: Int32Array;
  /** Packed words per unit. */
  readonly words: number;
  /** Totals to a word. */
  readonly perWord: number;
  readonly bits: number;
  readonly middle: number;
  /** A packed word in which every total is zero. */
  readonly zero: number;
  readonly totals: number;
}

/** Field widths in bits, with how many fit a word of 32. */
const widths = [
  { bits: 8, perWord: 4 },
  { bits: 10, perWord: 3 },
  { bits: 16, perWord: 2 },
  { bits: 28, perWord: 1 },
] as const;

/** Packs `points` (per unit: index of the total to points) for `totals` totals. */
export function makeSums(points: readonly ReadonlyMap<number, number>[], totals: number): Sums {
  const reach = new Array<number>(totals).fill(0);
  for (const own of points) {
    for (const [index, value] of own) reach[index] = (reach[index] ?? 0) + Math.abs(value);
  }
  const most = Math.max(0, ...reach);
  const { bits, perWord } = widths.find((width) => most < 2 ** (width.bits - 1)) ?? widths[3];
  const words = Math.max(1, Math.ceil(totals / perWord));
  const weights = new Int32Array(points.length * words);
  const mask = new Int32Array(Math.ceil(points.length / 32));
  points.forEach((own, unit) => {
    if (own.size > 0) mask[unit >> 5] = (mask[unit >> 5] ?? 0) | (1 << (unit & 31));
    for (const [index, value] of own) {
      const at = unit * words + Math.floor(index / perWord);
      weights[at] = ((weights[at] ?? 0) + (value << (bits * (index % perWord)))) | 0;
    }
  });
  const middle = 2 ** (bits - 1);
  let zero = 0;
  for (let field = 0; field < perWord; field += 1) zero |= middle << (bits * field);
  return { mask, weights, words, perWord, bits, middle, zero, totals };
}

/** What eight units together amount to, for every set of them: byte * 256 + its value, times words. */
export interface ByteTable {
  /** The words of units that it covers; the others amount to nothing. */
  readonly from: number;
  readonly to: number;
  readonly rows: Int32Array;
}

/**
 * Builds a table by bytes from the rows of single units.
 * @param rows unit * words + word @param mask units that have any @param join adds one unit to a set
 */
export function makeByteTable(
  { rows, mask }: { rows: Int32Array; mask: Int32Array },
  words: number,
  join: (set: number, unit: number) => number,
): ByteTable {
  const used = [...mask.keys()].filter((word) => mask[word] !== 0);
  const from = used[0] ?? 0;
  const to = (used.at(-1) ?? -1) + 1;
  const table = new Int32Array((to - from) * 4 * 256 * words);
  for (let row = 0; row < table.length / words; row += 1) {
    const value = row & 255;
    if (value === 0) continue;
    // The row without its highest bit stands before this one.
    const highest = 31 - Math.clz32(value);
    const unit = from * 32 + (row >> 8) * 8 + highest;
    const rest = row - (1 << highest);
    for (let word = 0; word < words; word += 1) {
      table[row * words + word] = join(
        table[rest * words + word] ?? 0,
        rows[unit * words + word] ?? 0,
      );
    }
  }
  return { from, to, rows: table };
}

/** Adds up like `addUp`, eight units at a time. */
export function addUpBytes(
  sums: Sums,
  { from, to, rows }: ByteTable,
  units: Int32Array,
  packed: Int32Array,
  totals: Int32Array,
): void {
  const { words } = sums;
  const step = 256 * words;
  for (let word = 0; word < words; word += 1) {
    let sum = sums.zero;
    let base = word;
    for (let index = from; index < to; index += 1) {
      const bits = units[index] ?? 0;
      sum += rows[base + (bits & 255) * words] ?? 0;
      sum += rows[base + step + ((bits >>> 8) & 255) * words] ?? 0;
      sum += rows[base + 2 * step + ((bits >>> 16) & 255) * words] ?? 0;
      sum = (sum + (rows[base + 3 * step + (bits >>> 24) * words] ?? 0)) | 0;
      base += 4 * step;
    }
    packed[word] = sum;
  }
  unpack(sums, packed, totals);
}

/** Adds up the weights of the units that are set and writes the totals. */
export function addUp(sums: Sums, units: Int32Array, packed: Int32Array, totals: Int32Array): void {
  const { mask, weights, words } = sums;
  let first = sums.zero;
  let second = sums.zero;
  let third = sums.zero;
  for (let word = 3; word < words; word += 1) packed[word] = sums.zero;
  for (let index = 0; index < mask.length; index += 1) {
    let left = (units[index] ?? 0) & (mask[index] ?? 0);
    while (left !== 0) {
      const lowest = left & -left;
      left ^= lowest;
      const at = ((index << 5) + 31 - Math.clz32(lowest)) * words;
      first = (first + (weights[at] ?? 0)) | 0;
      if (words > 1) second = (second + (weights[at + 1] ?? 0)) | 0;
      if (words > 2) third = (third + (weights[at + 2] ?? 0)) | 0;
      for (let word = 3; word < words; word += 1) {
        packed[word] = ((packed[word] ?? 0) + (weights[at + word] ?? 0)) | 0;
      }
    }
  }
  packed[0] = first;
  packed[1] = second;
  packed[2] = third;
  unpack(sums, packed, totals);
}

/** Takes the totals out of their fields. */
function unpack(sums: Sums, packed: Int32Array, totals: Int32Array): void {
  const { words, perWord, bits, middle } = sums;
  const field = 2 * middle - 1;
  let total = 0;
  for (let word = 0; word < words; word += 1) {
    let value = packed[word] ?? 0;
    for (let slot = 0; slot < perWord && total < sums.totals; slot += 1) {
      totals[total] = (value & field) - middle;
      value >>>= bits;
      total += 1;
    }
  }
}
