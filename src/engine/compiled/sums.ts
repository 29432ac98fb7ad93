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
