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
const trainRows = 20_000;
const testRows = 5000;
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

/** Hashes of the words, word pairs and runs of four letters of a text in lower case. */
function piecesOf(text: string): Uint32Array {
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
  return Uint32Array.from(pieces).slice(0, mostPieces);
}

interface Row {
  readonly pieces: Uint32Array;
  readonly label: string;
}

/** Keeps a seeded sample of rows, as hashes, and trains on it when asked. */
export class BaselineSample {
  private readonly train: Row[] = [];
  private readonly test: Row[] = [];
  private readonly trainSample: Reservoir;
  private readonly testSample: Reservoir;

  constructor(
    seed: number,
    private readonly hasTestFile: boolean,
  ) {
    this.trainSample = new Reservoir(trainRows, seed);
    this.testSample = new Reservoir(testRows, seed + 1);
  }

  /** @param hash of the input, which decides the side of the split */
  add(input: string, label: string, hash: number, isTest: boolean): void {
    const held = isTest || (!this.hasTestFile && hash % heldOutShare === 0);
    const sample = held ? this.testSample : this.trainSample;
    const wanted = sample.wantsNext;
    const place = sample.offer();
    if (!wanted || place === undefined) return;
    // A label may be a part of a large text: a copy lets that go.
    (held ? this.test : this.train)[place] = {
      pieces: piecesOf(input),
      label: [...label].join(''),
    };
  }

  /** Forgets everything: the outputs turned out to be no labels. */
  clear(): void {
    this.train.length = 0;
    this.test.length = 0;
  }

  /** Trains and scores. Undefined where there are too few rows to say anything. */
  score(seed: number): Baseline | undefined {
    const { train, test } = this;
    const labels = [...new Set(train.map(({ label }) => label))].sort();
    if (labels.length < 2 || train.length < 20 || test.length < 10) return undefined;
    const model = trainLinear(train, labels, seed);
    const counts = new Map<string, number>();
    for (const { label } of train) counts.set(label, (counts.get(label) ?? 0) + 1);
    const [commonest = ''] = labels.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
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
}

function scored(right: number, n: number): Score {
  return { score: right / n, n, ...wilson(right, n) };
}

/** Weights in all: what fits into 32 MB. */
const mostWeights = 1 << 23;
/** Multiplications of a training: some seconds. Fewer rounds first, then fewer rows. */
const mostWork = 7e8;
const mostRounds = 12;
const fewestRounds = 3;

interface LinearModel {
  /** Rows that there was time to train on. */
  readonly rows: number;
  /** Number of the likeliest label. */
  predict(pieces: Uint32Array): number;
}

/**
 * Multinomial logistic regression on hashed pieces, weighed by how rare they are, each text of length 1;
 * trained by stochastic gradients with a step of its own for each piece (AdaGrad, Duchi et al. 2011).
 */
function trainLinear(rows: readonly Row[], labels: readonly string[], seed: number): LinearModel {
  const classes = labels.length;
  const places = 1 << Math.min(18, Math.floor(Math.log2(mostWeights / classes)));
  const rarity = rarityOf(rows, places);
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const weights = new Float32Array(places * classes);
  const squares = new Float32Array(places).fill(1e-4);
  const scores = new Float64Array(classes);
  const chances = (pieces: Uint32Array, values: Float64Array) => {
    scores.fill(0);
    for (let piece = 0; piece < pieces.length; piece += 1) {
      const value = values[piece] ?? 0;
      const start = ((pieces[piece] ?? 0) & (places - 1)) * classes;
      for (let label = 0; label < classes; label += 1) {
        scores[label] = (scores[label] ?? 0) + (weights[start + label] ?? 0) * value;
      }
    }
  };
  const valuesOf = (pieces: Uint32Array) => {
    const values = Float64Array.from(pieces, (piece) => rarity[piece & (places - 1)] ?? 0);
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    return length === 0 ? values : values.map((value) => value / length);
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
      const values = valuesOf(pieces);
      chances(pieces, values);
      softmax(scores);
      const right = numbers.get(row.label) ?? 0;
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
      chances(pieces, valuesOf(pieces));
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
