import { Reservoir } from './sample';
import { sketchBins } from './text-scan';

/** Rows whose sketches are kept: beyond, a seeded sample of them. */
export const sketchedRows = 200_000;
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

/** Nothing fell into this bin: the low bits of `emptyBin`. */
const empty = 0xffff;

/**
 * Finds texts that are almost the same by MinHash: the share of equal bins in two sketches estimates the
 * share of word pairs that the texts have in common (Jaccard), within about .05. Only the sketches are
 * kept, 128 bytes each, never a text.
 */
export class NearDuplicates {
  private readonly sample: Reservoir;
  private readonly tests: Reservoir;
  private bins = new Uint16Array(0);
  private testBins = new Uint16Array(0);

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
    const needed = (place + 1) * sketchBins;
    if (isTest) this.testBins = grown(this.testBins, needed, testedRows);
    else this.bins = grown(this.bins, needed, sketchedRows);
    const kept = isTest ? this.testBins : this.bins;
    // The middle bits of a smallest value are as good as random; the array takes 16 of them.
    for (let bin = 0, at = place * sketchBins; bin < sketchBins; bin += 1, at += 1) {
      kept[at] = (sketch[bin] ?? 0) >>> 6;
    }
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
    bins: Uint16Array,
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
  private isAlike(bins: Uint16Array, row: number, other: number): boolean {
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

export interface NearCounts {
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
function bandHash(bins: Uint16Array, row: number, band: number): number {
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

/** Makes room, by doubling, up to what the sample can hold. */
function grown(
  bins: Uint16Array<ArrayBuffer>,
  needed: number,
  mostRows: number,
): Uint16Array<ArrayBuffer> {
  if (needed <= bins.length) return bins;
  const larger = new Uint16Array(
    Math.min(mostRows * sketchBins, Math.max(1 << 14, bins.length * 2)),
  );
  larger.set(bins);
  return larger;
}

function sum(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0);
}
