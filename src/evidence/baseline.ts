import { seeded } from '../calculators/seeded';
import type { Random } from '../calculators/seeded';
import { wilson } from '../calculators/statistics';
import type { Interval } from '../calculators/statistics';
import { Reservoir } from './sample';

/** A share of right answers among n, with its 95 % interval. */
export interface Score extends Interval {
  readonly score: number;
  readonly n: number;
}

/** What something trivial reaches: always the most frequent label, and a linear model on words. */
export interface Baseline {
  readonly majority: Score;
  readonly linear: Score;
  readonly trainedOn: number;
  /** Where the scored rows come from: a fifth that was held out, or a test file. */
  readonly heldOut: 'split' | 'test';
}

/** Rows that are kept to train on, and to score on. */
const trainRows = 12_000;
const testRows = 4000;
/** Pieces of one text that are looked at: words, pairs of words, runs of letters within a word. */
const mostPieces = 400;
/** One row in five is held out, chosen by its text, so that equal texts stand on one side. */
const heldOutShare = 5;

const encoder = new TextEncoder();

/** Hash of a run of bytes, of a kind, so that the word "he" is not the letters "he". */
function hashOf(bytes: Uint8Array, from: number, to: number, kind: number): number {
  let hash = kind;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

/** Letters of the runs that are looked at within a word, its ends included. */
const runLetters = 4;

/** Hashes of the words, word pairs and runs of four letters of a text in lower case, each once. */
function piecesOf(text: string): Set<number> {
  const pieces = new Set<number>();
  let before = 0;
  for (const word of text
    .slice(0, 4000)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []) {
    const bytes = encoder.encode(` ${word} `);
    const hash = hashOf(bytes, 1, bytes.length - 1, 0x811c9dc5);
    pieces.add(hash);
    if (before !== 0) pieces.add((Math.imul(before, 31) + hash) >>> 0);
    before = hash;
    for (let at = 0; at + runLetters < bytes.length; at += 1) {
      pieces.add(hashOf(bytes, at, at + runLetters, runLetters));
    }
    if (pieces.size > mostPieces) break;
  }
  return pieces;
}

/** What is kept of a row: its pieces as 16 bits of their hashes, and the number of its label. */
interface Row {
  readonly pieces: Uint16Array;
  readonly label: number;
}

/** A seeded sample of rows in flat memory, so that it is as large for long texts as for many. */
class RowSample {
  private readonly sample: Reservoir;
  private pieces = new Uint16Array(0);
  private lengths = new Uint16Array(0);
  private labels = new Uint16Array(0);

  constructor(
    private readonly size: number,
    seed: number,
  ) {
    this.sample = new Reservoir(size, seed);
  }

  /** Offers a row; the number of its label is asked for only where it is taken. */
  offer(text: string, numberOf: () => number): void {
    const place = this.sample.offer();
    if (place === undefined) return;
    if (this.lengths.length === 0) {
      // All at once: what is not yet written to takes no memory.
      this.pieces = new Uint16Array(this.size * mostPieces);
      this.lengths = new Uint16Array(this.size);
      this.labels = new Uint16Array(this.size);
    }
    let length = 0;
    for (const piece of piecesOf(text)) {
      if (length === mostPieces) break;
      this.pieces[place * mostPieces + length] = piece;
      length += 1;
    }
    this.lengths[place] = length;
    this.labels[place] = numberOf();
  }

  /** Lets the memory go. */
  clear(): void {
    this.pieces = new Uint16Array(0);
    this.lengths = new Uint16Array(0);
    this.labels = new Uint16Array(0);
  }

  rows(): Row[] {
    const held = Math.min(this.lengths.length, this.sample.held);
    return Array.from(this.labels.subarray(0, held), (label, row) => {
      const start = row * mostPieces;
      return { pieces: this.pieces.subarray(start, start + (this.lengths[row] ?? 0)), label };
    });
  }
}

/** Keeps a seeded sample of rows, as hashes, and trains on it when asked. */
export class BaselineSample {
  private readonly train: RowSample;
  private readonly test: RowSample;
  private readonly numbers = new Map<string, number>();

  constructor(
    seed: number,
    private readonly hasTestFile: boolean,
  ) {
    this.train = new RowSample(trainRows, seed);
    this.test = new RowSample(testRows, seed + 1);
  }

  /** @param hash of the input, which decides the side of the split */
  add(input: string, label: string, hash: number, isTest: boolean): void {
    const held = isTest || (!this.hasTestFile && hash % heldOutShare === 0);
    (held ? this.test : this.train).offer(input, () => this.numberOf(label));
  }

  /** Forgets everything: the outputs turned out to be no labels. */
  clear(): void {
    this.train.clear();
    this.test.clear();
    this.numbers.clear();
  }

  /** Trains and scores. Undefined where there are too few rows to say anything. */
  score(seed: number): Baseline | undefined {
    const train = this.train.rows();
    const test = this.test.rows();
    const counts = new Uint32Array(this.numbers.size);
    for (const { label } of train) counts[label] = (counts[label] ?? 0) + 1;
    // In the order of their names: the same labels in another order of rows are the same classes.
    const labels = [...this.numbers]
      .filter(([, number]) => (counts[number] ?? 0) > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, number]) => number);
    if (labels.length < 2 || train.length < 20 || test.length < 10) return undefined;
    const model = trainLinear(train, labels, seed);
    const [commonest] = labels.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    return {
      majority: scored(test.filter(({ label }) => label === commonest).length, test.length),
      linear: scored(
        test.filter(({ label, pieces }) => labels[model.predict(pieces)] === label).length,
        test.length,
      ),
      trainedOn: model.rows,
      heldOut: this.hasTestFile ? 'test' : 'split',
    };
  }

  private numberOf(label: string): number {
    const known = this.numbers.get(label);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    // A label may be a part of a large text: a copy lets that go.
    this.numbers.set([...label].join(''), number);
    return number;
  }
}

function scored(right: number, n: number): Score {
  return { score: right / n, n, ...wilson(right, n) };
}

/** Weights in all: what fits into 16 MB. */
const mostWeights = 1 << 22;
/** Multiplications of a training: some seconds. Fewer rounds first, then fewer rows. */
const mostWork = 7e8;
const mostRounds = 12;
const fewestRounds = 3;

interface LinearModel {
  /** Rows that there was time to train on. */
  readonly rows: number;
  /** Place of the likeliest label among those that it was trained on. */
  predict(pieces: Uint16Array): number;
}

/**
 * Multinomial logistic regression on hashed pieces, weighed by how rare they are, each text of length 1;
 * trained by stochastic gradients with a step of its own for each piece (AdaGrad, Duchi et al. 2011).
 */
function trainLinear(rows: readonly Row[], labels: readonly number[], seed: number): LinearModel {
  const classes = labels.length;
  const places = 1 << Math.min(16, Math.floor(Math.log2(mostWeights / classes)));
  const rarity = rarityOf(rows, places);
  const classOf = new Map(labels.map((label, place) => [label, place]));
  const weights = new Float32Array(places * classes);
  const squares = new Float32Array(places).fill(1e-4);
  const scores = new Float64Array(classes);
  // Used again for each row: what a text weighs in each of its pieces.
  const values = new Float64Array(mostPieces);
  const weigh = (pieces: Uint16Array) => {
    let square = 0;
    for (let piece = 0; piece < pieces.length; piece += 1) {
      const value = rarity[(pieces[piece] ?? 0) & (places - 1)] ?? 0;
      values[piece] = value;
      square += value * value;
    }
    const length = Math.sqrt(square);
    for (let piece = 0; piece < pieces.length; piece += 1) {
      values[piece] = (values[piece] ?? 0) / length;
    }
  };
  const chances = (pieces: Uint16Array) => {
    weigh(pieces);
    scores.fill(0);
    for (let piece = 0; piece < pieces.length; piece += 1) {
      const value = values[piece] ?? 0;
      const start = ((pieces[piece] ?? 0) & (places - 1)) * classes;
      for (let label = 0; label < classes; label += 1) {
        scores[label] = (scores[label] ?? 0) + (weights[start + label] ?? 0) * value;
      }
    }
  };
  const work = rows.reduce((sum, { pieces }) => sum + pieces.length, 0) * classes * 2;
  const rounds = Math.max(fewestRounds, Math.min(mostRounds, Math.floor(mostWork / work)));
  const random = seeded(seed);
  let order = shuffled(
    Uint32Array.from(rows, (_, row) => row),
    random,
  );
  const usedRows = Math.min(
    rows.length,
    Math.floor((rows.length * mostWork) / (work * rounds)) + 1,
  );
  order = order.subarray(0, Math.max(usedRows, classes));
  for (let round = 0; round < rounds; round += 1) {
    for (const number of shuffled(order, random)) {
      const row = rows[number];
      if (row === undefined) continue;
      const { pieces } = row;
      chances(pieces);
      softmax(scores);
      const right = classOf.get(row.label) ?? 0;
      scores[right] = (scores[right] ?? 0) - 1;
      let error = 0;
      for (const gradient of scores) error += gradient * gradient;
      for (let piece = 0; piece < pieces.length; piece += 1) {
        const place = (pieces[piece] ?? 0) & (places - 1);
        const value = values[piece] ?? 0;
        const square = (squares[place] ?? 0) + error * value * value;
        squares[place] = square;
        const step = (stepSize * value) / Math.sqrt(square);
        const start = place * classes;
        for (let label = 0; label < classes; label += 1) {
          weights[start + label] = (weights[start + label] ?? 0) - step * (scores[label] ?? 0);
        }
      }
    }
  }
  return {
    rows: order.length,
    predict(pieces) {
      chances(pieces);
      return scores.indexOf(Math.max(...scores));
    },
  };
}

/** Brings numbers into a random order, in place. */
function shuffled(numbers: Uint32Array, random: Random): Uint32Array {
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = numbers[last] ?? 0;
    numbers[last] = numbers[other] ?? 0;
    numbers[other] = held;
  }
  return numbers;
}

const stepSize = 0.5;

function rarityOf(rows: readonly Row[], places: number): Float64Array {
  const found = new Float64Array(places);
  for (const { pieces } of rows) {
    for (const piece of pieces) {
      const place = piece & (places - 1);
      found[place] = (found[place] ?? 0) + 1;
    }
  }
  return found.map((count) => Math.log((rows.length + 1) / (count + 1)) + 1);
}

function softmax(scores: Float64Array): void {
  const largest = Math.max(...scores);
  let sum = 0;
  for (let label = 0; label < scores.length; label += 1) {
    const chance = Math.exp((scores[label] ?? 0) - largest);
    scores[label] = chance;
    sum += chance;
  }
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = (scores[label] ?? 0) / sum;
  }
}
