import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/calculators/seeded';
import { Duplicates, NearDuplicates } from '../../src/evidence/duplicates';
import { Reservoir } from '../../src/evidence/sample';
import { emptyScan, emptySketch, scanFolded } from '../../src/evidence/text-scan';

function words(seed: number, count: number): string[] {
  const random = seeded(seed);
  const letters = (number: number) =>
    number.toString().replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return Array.from({ length: count }, () => letters(Math.floor(random() * 100_000)));
}

function sketchOf(text: string): Uint32Array {
  const sketch = emptySketch();
  scanFolded(text, emptyScan(), sketch);
  return sketch;
}

describe('repeats among more rows than are remembered', () => {
  it('are estimated from a share of the rows, and the share is told', () => {
    const duplicates = new Duplicates(false);
    const random = seeded(1);
    const number = () => Math.floor(random() * 2 ** 32);
    const output = emptyScan();
    const rows = 2_000_000;
    let repeats = 0;
    const kept: [number, number][] = [];
    for (let row = 0; row < rows; row += 1) {
      const again = row % 17 === 16 ? kept[row % kept.length] : undefined;
      const [high, low] = again ?? [number(), number()];
      if (again !== undefined) repeats += 1;
      else if (kept.length < 50_000) kept.push([high, low]);
      const scan = { ...output, exactHigh: high, exactLow: low, foldedHigh: high, foldedLow: low };
      duplicates.add(scan, output);
    }
    const counts = duplicates.counts();
    expect(counts.share).toBe(0.5);
    expect(Math.abs(counts.exact - repeats) / repeats).toBeLessThan(0.02);
    expect(counts.conflicts).toBe(0);
  });
});

describe('near repeats', () => {
  /** Two texts of 100 words of which so many differ: each word takes two pairs with it. */
  const changed = (seed: number, different: number): [string, string] => {
    const one = words(seed, 100);
    const two = one.map((word, place) => (place < different ? `x${word}` : word));
    return [one.join(' '), two.join(' ')];
  };
  const foundOf = (different: number) => {
    const near = new NearDuplicates(1);
    for (let seed = 0; seed < 300; seed += 1) {
      for (const text of changed(seed * 1000 + 7, different)) near.add(sketchOf(text), false);
    }
    return near.count().near;
  };

  it('are found where texts have .9 in common, and not where they have .5', () => {
    // 5 of 100 words: 95 common pairs of 105, .905; 33 of 100: 67 of 133, .504.
    expect(foundOf(0)).toBe(300);
    expect(foundOf(5)).toBeGreaterThan(270);
    expect(foundOf(33)).toBe(0);
  });

  it('are found in short texts, by case, spaces and signs', () => {
    const near = new NearDuplicates(1);
    for (const text of [
      'Where is my card?',
      'where is my  card',
      'Where is my new card?',
      'hello',
    ]) {
      near.add(sketchOf(text), false);
    }
    expect(near.count()).toMatchObject({ near: 1, of: 4, all: 4 });
  });

  it('are not found among texts without a word', () => {
    const near = new NearDuplicates(1);
    for (const text of ['?', '!', '...']) near.add(sketchOf(text), false);
    expect(near.count().near).toBe(0);
  });
});

describe('a sample', () => {
  it('takes every row as likely, the first and the last', () => {
    const taken = new Uint32Array(200);
    let isFalse = 0;
    for (let seed = 0; seed < 4000; seed += 1) {
      const reservoir = new Reservoir(10, seed);
      const rows = new Map<number, number>();
      for (let row = 0; row < 200; row += 1) {
        const wanted = reservoir.wantsNext;
        const place = reservoir.offer();
        if ((place !== undefined) !== wanted) isFalse += 1;
        if (place !== undefined) rows.set(place, row);
      }
      expect(rows.size).toBe(10);
      for (const row of rows.values()) taken[row] = (taken[row] ?? 0) + 1;
    }
    expect(isFalse).toBe(0);
    // 4,000 samples of 10 from 200: 200 each, and a standard deviation of 13.8.
    const quarter = (from: number) =>
      taken.slice(from, from + 50).reduce((sum, count) => sum + count, 0);
    for (const from of [0, 50, 100, 150])
      expect(Math.abs(quarter(from) - 10_000)).toBeLessThan(400);
    expect(Math.min(...taken)).toBeGreaterThan(130);
    expect(Math.max(...taken)).toBeLessThan(270);
  });
});
