import { spread } from './text-scan';
import type { TextScan } from './text-scan';

/** Different rows that are remembered one by one: with their inputs, they fill some 40 MB. */
const rememberedRows = 1_600_000;
/** Share of the places of a table that may be taken before it grows. */
const fullest = 0.77;

/**
 * A set of 64-bit hashes with a number each, in flat memory: beyond `capacity` entries it keeps only
 * those whose hash falls into one half, then one quarter … of the range. Equal rows have equal hashes,
 * so they are kept or left out together, and what is counted among the kept is a share of the whole.
 */
class HashTable {
  private highs = new Uint32Array(1 << 12);
  private lows = new Uint32Array(1 << 12);
  private numbers: Uint32Array;
  private used = 0;
  /** Of 2^thinned rows, one is remembered. */
  thinned = 0;

  constructor(
    private readonly capacity: number,
    private readonly withNumbers: boolean,
  ) {
    this.numbers = new Uint32Array(withNumbers ? 1 << 12 : 0);
  }

  /** True for hashes that are remembered at the present share. */
  keeps(high: number): boolean {
    return this.thinned === 0 || high >>> (32 - this.thinned) === 0;
  }

  /** Place of a hash; below 0 where it is not there. */
  find(high: number, low: number): number {
    const mask = this.highs.length - 1;
    // Zeros mark a free place.
    const marked = low === 0 ? 1 : low;
    let at = (low ^ (high << 7)) & mask;
    for (;;) {
      const there = this.lows[at];
      if (there === 0) return ~at;
      if (there === marked && this.highs[at] === high) return at;
      at = (at + 1) & mask;
    }
  }

  /** Puts a hash into the free place that `find` gave. */
  insert(free: number, high: number, low: number, number: number): void {
    const at = ~free;
    this.highs[at] = high;
    this.lows[at] = low === 0 ? 1 : low;
    if (this.withNumbers) this.numbers[at] = number;
    this.used += 1;
    if (this.used >= this.capacity) this.rebuild(this.highs.length, this.thinned + 1);
    else if (this.used > this.highs.length * fullest)
      this.rebuild(this.highs.length * 2, this.thinned);
  }

  numberAt(at: number): number {
    return this.numbers[at] ?? 0;
  }

  setNumber(at: number, number: number): void {
    this.numbers[at] = number;
  }

  private rebuild(places: number, thinned: number): void {
    const { highs, lows, numbers } = this;
    this.thinned = thinned;
    this.used = 0;
    this.highs = new Uint32Array(places);
    this.lows = new Uint32Array(places);
    this.numbers = new Uint32Array(this.withNumbers ? places : 0);
    for (let at = 0; at < lows.length; at += 1) {
      const low = lows[at] ?? 0;
      const high = highs[at] ?? 0;
      if (low === 0 || !this.keeps(high)) continue;
      const free = ~this.find(high, low);
      this.highs[free] = high;
      this.lows[free] = low;
      if (this.withNumbers) this.numbers[free] = numbers[at] ?? 0;
      this.used += 1;
    }
  }
}

/** Counts by how many zeros a hash begins with, so that they can be told for a share of the rows. */
class Tally {
  private readonly counts = new Float64Array(33);

  add(high: number): void {
    const zeros = Math.clz32(high);
    this.counts[zeros] = (this.counts[zeros] ?? 0) + 1;
  }

  /** Estimate for all rows where only those with at least so many zeros were remembered. */
  total(thinned: number): number {
    return this.counts.subarray(thinned).reduce((sum, count) => sum + count, 0) * 2 ** thinned;
  }
}

/** What repeats within a data set, and between it and a test set. */
export interface DuplicateCounts {
  /** Rows whose input and output are exactly those of an earlier row. */
  readonly exact: number;
  /** Further rows whose input is that of an earlier row once letter case and spaces are folded. */
  readonly folded: number;
  /** Inputs (folded) that come with more than one output (as written). */
  readonly conflicts: number;
  /** 1, or the share of rows that these counts were scaled up from. */
  readonly share: number;
}

/** Set in the number of an input once it has come with a second output. */
const conflicting = 0x80000000;

/** Remembers rows and inputs by their hashes. */
export class Duplicates {
  private readonly rows = new HashTable(rememberedRows, false);
  private readonly inputs = new HashTable(rememberedRows, true);
  private readonly exactInputs: HashTable | undefined;
  private readonly exact = new Tally();
  private readonly folded = new Tally();
  private readonly conflicts = new Tally();
  private readonly tested = { rows: 0, exact: 0, folded: 0 };

  /** @param awaitsTest true where a test set will be held against this one. */
  constructor(awaitsTest: boolean) {
    this.exactInputs = awaitsTest ? new HashTable(rememberedRows, false) : undefined;
  }

  /** Remembers a row. True where it is exactly an earlier one. */
  add(input: TextScan, output: TextScan): boolean {
    const high = spread(input.exactHigh + Math.imul(output.exactHigh, 0x9e3779b1));
    const low = spread(input.exactLow + Math.imul(output.exactLow, 0x85ebca77));
    const known = this.remember(this.rows, high, low);
    if (known) this.exact.add(high);
    if (this.exactInputs !== undefined) {
      this.remember(this.exactInputs, input.exactHigh, input.exactLow);
    }
    const { inputs } = this;
    if (!inputs.keeps(input.foldedHigh)) return known;
    const at = inputs.find(input.foldedHigh, input.foldedLow);
    const answer = (output.exactLow ^ output.exactHigh) & ~conflicting;
    if (at < 0) {
      inputs.insert(at, input.foldedHigh, input.foldedLow, answer);
      return known;
    }
    if (!known) this.folded.add(input.foldedHigh);
    const before = inputs.numberAt(at);
    if ((before & conflicting) === 0 && before !== answer) {
      inputs.setNumber(at, (before | conflicting) >>> 0);
      this.conflicts.add(input.foldedHigh);
    }
    return known;
  }

  /** Holds a row of a test set against the inputs that were remembered. */
  test(input: TextScan): void {
    if (this.exactInputs === undefined) return;
    const { exactInputs, inputs } = this;
    // Only rows that would have been remembered can say anything.
    if (!inputs.keeps(input.foldedHigh) || !exactInputs.keeps(input.exactHigh)) return;
    this.tested.rows += 1;
    if (exactInputs.find(input.exactHigh, input.exactLow) >= 0) this.tested.exact += 1;
    if (inputs.find(input.foldedHigh, input.foldedLow) >= 0) this.tested.folded += 1;
  }

  counts(): DuplicateCounts {
    const thinned = Math.max(this.rows.thinned, this.inputs.thinned);
    return {
      exact: this.exact.total(this.rows.thinned),
      folded: this.folded.total(this.inputs.thinned),
      conflicts: this.conflicts.total(this.inputs.thinned),
      share: 2 ** -thinned,
    };
  }

  /** Rows of a test set of this size whose input stands in this one, exactly and folded. */
  overlap(testRows: number): { readonly exact: number; readonly folded: number } {
    const { rows, exact, folded } = this.tested;
    const scale = rows === 0 ? 0 : testRows / rows;
    return { exact: Math.round(exact * scale), folded: Math.round(folded * scale) };
  }

  private remember(table: HashTable, high: number, low: number): boolean {
    if (!table.keeps(high)) return false;
    const at = table.find(high, low);
    if (at < 0) table.insert(at, high, low, 0);
    return at >= 0;
  }
}
