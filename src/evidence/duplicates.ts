import { emptyBin, spread, sketchBins } from './text-scan';
import type { TextScan } from './text-scan';
import { Reservoir } from './sample';

/** Different rows that are remembered one by one: with their inputs, they fill 40 MB, 28 bytes a row. */
const rememberedRows = 1_600_000;
/** Share of the places of a table that may be taken before it grows. */
const fullest = 0.77;
/**
 * Places of a new table, and how many times as many it has once it has grown, three times at most. Memory
 * that it leaves behind comes back only when the collector runs, so it grows in few and large steps.
 */
const firstPlaces = 1 << 12;
const growth = 1 << 3;

/**
 * A set of 64-bit hashes with a number each, in flat memory: beyond `capacity` entries it keeps only
 * those whose hash falls into one half, then one quarter … of the range. Equal rows have equal hashes,
 * so they are kept or left out together, and what is counted among the kept is a share of the whole.
 */
class HashTable {
  private highs = new Uint32Array(firstPlaces);
  private lows = new Uint32Array(firstPlaces);
  private numbers: Uint32Array;
  private used = 0;
  /** Of 2^thinned rows, one is remembered. */
  thinned = 0;

  constructor(
    private readonly capacity: number,
    private readonly withNumbers: boolean,
  ) {
    this.numbers = new Uint32Array(withNumbers ? firstPlaces : 0);
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
    if (this.used >= this.capacity) this.thin();
    else if (this.used > this.highs.length * fullest) this.grow();
  }

  numberAt(at: number): number {
    return this.numbers[at] ?? 0;
  }

  setNumber(at: number, number: number): void {
    this.numbers[at] = number;
  }

  private grow(): void {
    const { highs, lows, numbers } = this;
    const places = highs.length * growth;
    this.highs = new Uint32Array(places);
    this.lows = new Uint32Array(places);
    this.numbers = new Uint32Array(this.withNumbers ? places : 0);
    for (let at = 0; at < lows.length; at += 1) {
      const low = lows[at] ?? 0;
      if (low !== 0) this.put(highs[at] ?? 0, low, numbers[at] ?? 0);
    }
  }

  /** Lets go of half of what is remembered, where it stands: a second table would not fit beside it. */
  private thin(): void {
    const { highs, lows, numbers } = this;
    this.thinned += 1;
    this.used = 0;
    // From a free place on, what is put back comes to stand at its own place or before it, never beyond.
    const start = lows.indexOf(0);
    for (let step = 0; step < lows.length; step += 1) {
      const at = (start + step) & (lows.length - 1);
      const low = lows[at] ?? 0;
      if (low === 0) continue;
      const high = highs[at] ?? 0;
      lows[at] = 0;
      if (!this.keeps(high)) continue;
      this.put(high, low, numbers[at] ?? 0);
      this.used += 1;
    }
  }

  /** Puts a hash that is not there into its place. */
  private put(high: number, low: number, number: number): void {
    const free = ~this.find(high, low);
    this.highs[free] = high;
    this.lows[free] = low;
    if (this.withNumbers) this.numbers[free] = number;
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
interface DuplicateCounts {
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

/** Rows whose sketches are kept: beyond, a seeded sample of them. */
const sketchedRows = 200_000;
/** Test rows that are held against them. */
const testedRows = 50_000;

/** Two texts are near where at least this share of their word pairs is common, as estimated. */
const nearShare = 0.8;

/**
 * Texts that agree on all bins of one band are looked at closely. With six bands of four, a pair that has
 * .8 in common is met with a chance of 1 − (1 − .8⁴)⁶ = .96, one that has .9 with .998, and .3 with .05.
 */
const bandBins = 4;
const bands = 6;
const bandStep = sketchBins / bandBins;

/** Texts that are looked at closely for one text and band, the latest first. */
const looked = 8;

const mostUnequal = Math.floor(sketchBins * (1 - nearShare));

/** Nothing fell into this bin. */
const empty = 0xff;

/**
 * Finds texts that are almost the same by MinHash: the share of equal bins in two sketches estimates the
 * share of word pairs that the texts have in common (Jaccard), within about .05. Only the sketches are
 * kept, never a text, and of each smallest hash the 8 middle bits, which are as good as random: two that
 * differ agree on them once in 255, far less than that error (b-bit minwise hashing, Li and König 2010).
 */
export class NearDuplicates {
  private readonly sample: Reservoir;
  private readonly tests: Reservoir;
  private bins = new Uint8Array(0);
  private testBins = new Uint8Array(0);

  constructor(seed: number) {
    this.sample = new Reservoir(sketchedRows, seed);
    this.tests = new Reservoir(testedRows, seed + 1);
  }

  /** True where the next text may be taken: only then its sketch is worth making. */
  wantsNext(isTest: boolean): boolean {
    return (isTest ? this.tests : this.sample).wantsNext;
  }

  /** Takes in the sketch of a text that is not exactly an earlier one. */
  add(sketch: Uint32Array, isTest: boolean): void {
    const place = (isTest ? this.tests : this.sample).offer();
    if (place === undefined) return;
    const kept = isTest ? this.roomForTests() : this.room();
    for (let bin = 0, at = place * sketchBins; bin < sketchBins; bin += 1, at += 1) {
      const smallest = sketch[bin] ?? emptyBin;
      kept[at] = smallest === emptyBin ? empty : ((smallest >>> 6) & 0xff) % empty;
    }
  }

  /** Room for the whole sample at once: what is not yet written to takes no memory. */
  private room(): Uint8Array {
    if (this.bins.length === 0) this.bins = new Uint8Array(sketchedRows * sketchBins);
    return this.bins;
  }

  private roomForTests(): Uint8Array {
    if (this.testBins.length === 0) this.testBins = new Uint8Array(testedRows * sketchBins);
    return this.testBins;
  }

  /**
   * Texts that are near to an earlier one, test texts that are near to one of the others, and of how
   * many texts each was counted: fewer than there are where only a sample was kept.
   */
  count(): NearCounts {
    const { held } = this.sample;
    const { held: heldTests } = this.tests;
    const { bins, testBins } = this;
    const near = new Uint8Array(held);
    const nearTests = new Uint8Array(heldTests);
    // One more place than rows: 0 stands for none.
    const before = new Uint32Array(held + 1);
    const places = 1 << Math.max(8, 32 - Math.clz32(held));
    const heads = new Uint32Array(places);
    const hashes = new Int32Array(held);
    for (let band = 0; band < bands; band += 1) {
      heads.fill(0);
      for (let row = 0; row < held; row += 1) {
        const hash = bandHash(bins, row, band);
        const at = hash & (places - 1);
        const head = heads[at] ?? 0;
        if (near[row] === 0 && this.isNear(bins, row, hash, head, before, hashes)) near[row] = 1;
        hashes[row] = hash;
        before[row + 1] = head;
        heads[at] = row + 1;
      }
      for (let row = 0; row < heldTests; row += 1) {
        if (nearTests[row] === 1) continue;
        const hash = bandHash(testBins, row, band);
        const head = heads[hash & (places - 1)] ?? 0;
        if (this.isNear(testBins, row, hash, head, before, hashes)) nearTests[row] = 1;
      }
    }
    return {
      near: sum(near),
      of: held,
      all: this.sample.seen,
      nearTests: sum(nearTests),
      ofTests: heldTests,
    };
  }

  /** Compares a text with those before it in its bucket. */
  private isNear(
    bins: Uint8Array,
    row: number,
    hash: number,
    head: number,
    before: Uint32Array,
    hashes: Int32Array,
  ): boolean {
    let other = head;
    for (let step = 0; step < looked && other > 0; other = before[other] ?? 0) {
      // Others that only share the bucket are passed over.
      if (hashes[other - 1] !== hash) continue;
      if (this.isAlike(bins, row, other - 1)) return true;
      step += 1;
    }
    return false;
  }

  /** True where enough bins are equal, of those that are not empty in both. */
  private isAlike(bins: Uint8Array, row: number, other: number): boolean {
    let equal = 0;
    let unequal = 0;
    for (let bin = 0; bin < sketchBins; bin += 1) {
      const one = bins[row * sketchBins + bin];
      if (one !== this.bins[other * sketchBins + bin]) {
        unequal += 1;
        // Even if all that follow were equal, it would be too many.
        if (unequal > mostUnequal) return false;
      } else if (one !== empty) equal += 1;
    }
    return equal > 0 && equal >= nearShare * (equal + unequal);
  }
}

interface NearCounts {
  readonly near: number;
  readonly of: number;
  readonly all: number;
  readonly nearTests: number;
  readonly ofTests: number;
}

/**
 * Hash of four bins that lie apart. A bin that is empty borrows from the next one that is not (one
 * permutation hashing with rotation, Shrivastava and Li 2014), so that short texts have bands, too.
 */
function bandHash(bins: Uint8Array, row: number, band: number): number {
  const start = row * sketchBins;
  let hash = 0;
  for (let part = 0; part < bandBins; part += 1) {
    const first = band + part * bandStep;
    let value = bins[start + first] ?? empty;
    let step = 0;
    while (value === empty && step < sketchBins) {
      step += 1;
      value = bins[start + ((first + step) & (sketchBins - 1))] ?? empty;
    }
    hash = Math.imul(hash ^ (value + step * 0x10001), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
