import { BaselineSample } from './baseline';
import { fieldsOf, textOf } from './chat-rows';
import type { DataKind, Example, Layout } from './columns';
import { exampleOf, guessLayout, isLabelName, pythonColumns } from './columns';
import { Duplicates, NearDuplicates } from './duplicates';
import type { FaultList } from './fault';
import { LabelCounter } from './labels';
import type { Labels } from './labels';
import { PersonalDataCounter } from './personal-data';
import { broken } from './records';
import { ShapeCounter, SharedText } from './regularity';
import { emptyBin, emptyScan, emptySketch, scanFolded, scanText } from './text-scan';
import type { TextScan } from './text-scan';
import { LengthCounter, TokenEstimator } from './token-lengths';
import type { CountTokens } from './token-lengths';

/** What a training set and its test set are compared by. */
export interface Shared {
  readonly duplicates: Duplicates;
  readonly near: NearDuplicates;
  /** Undefined where no baseline was asked for. */
  readonly baseline: BaselineSample | undefined;
}

/** What training and test set share, empty. @param seed of every sample that is drawn */
export function emptyShared(seed: number, hasTest: boolean, withBaseline: boolean): Shared {
  return {
    duplicates: new Duplicates(hasTest),
    near: new NearDuplicates(seed),
    baseline: withBaseline ? new BaselineSample(seed, hasTest) : undefined,
  };
}

/** Rows that are looked at before it is decided what their columns hold. */
const rowsToGuessBy = 200;
const charactersToGuessBy = 4 << 20;

/** Takes the rows of a data set, one at a time, and keeps counts of them. */
export class DataSet {
  rows = 0;
  usable = 0;
  columns: readonly string[] = [];
  layout: Layout | undefined;
  readonly kinds = new Set<DataKind>();
  readonly estimated = { input: new TokenEstimator(), output: new TokenEstimator() };
  readonly exact = { input: new LengthCounter(), output: new LengthCounter() };
  readonly shapes = new ShapeCounter();
  readonly personalData = new PersonalDataCounter();
  sharedText = new SharedText([]);

  private readonly labelCounter = new LabelCounter();
  private labelsNamed = false;
  private head: [record: unknown, line: number][] | undefined = [];
  private headSize = 0;
  private readonly inputScan = emptyScan();
  private readonly outputScan = emptyScan();
  private readonly pairScan = emptyScan();
  private readonly sketch = emptySketch();

  constructor(
    private readonly shared: Shared,
    private readonly isTest: boolean,
    private readonly faults: FaultList,
    private readonly chosen: Layout | undefined,
    private readonly countTokens: CountTokens | undefined,
  ) {}

  /** Takes the next row. */
  take(record: unknown, line: number): void {
    this.rows += 1;
    if (record === broken) return;
    if (this.head === undefined) {
      this.measure(record, line);
      return;
    }
    this.head.push([record, line]);
    this.headSize += sizeOf(record);
    if (this.head.length >= rowsToGuessBy || this.headSize > charactersToGuessBy) this.settle();
  }

  /** Ends a file: the next one may have other columns. */
  endFile(): void {
    if (this.head !== undefined) this.settle();
    this.head = [];
    this.headSize = 0;
  }

  /** The labels of the outputs, where these are labels. */
  labels(): Labels | undefined {
    return this.kinds.has('pairs') ? this.labelCounter.labels(this.labelsNamed) : undefined;
  }

  /** Decides by the first rows what the columns hold, and measures those rows. */
  private settle(): void {
    const head = this.head ?? [];
    this.head = undefined;
    const records = head.map(([record]) => record);
    this.columns = [...new Set(records.flatMap((record) => Object.keys(fieldsOf(record))))];
    this.layout = this.chosen ?? guessLayout(records);
    if (this.layout !== undefined) this.kinds.add(this.layout.kind);
    if (isLabelName(this.layout?.output)) this.labelsNamed = true;
    this.tellUnknown(records);
    this.sharedText = new SharedText(this.examplesOf(records));
    for (const [record, line] of head) this.measure(record, line);
  }

  private tellUnknown(records: readonly unknown[]): void {
    if (this.layout === undefined && this.columns.length > 0) {
      this.faults.add(
        null,
        `No column is known as an input with its output (${this.columns.slice(0, 12).join(', ')})`,
        'Say which columns hold the input and the output, or name them input and output',
      );
    }
    for (const column of this.layout === undefined ? pythonColumns(records) : []) {
      this.faults.add(
        null,
        `The column ${column} holds values in Python's notation, so that what is inside them cannot be read`,
        'Write each value inside as a column of its own, with json.dumps',
      );
    }
  }

  private examplesOf(records: readonly unknown[]): Example[] {
    const { layout } = this;
    if (layout === undefined || layout.kind === 'raw-text') return [];
    return records.flatMap((record) => {
      const example = exampleOf(record, layout);
      return 'what' in example ? [] : [example];
    });
  }

  private measure(record: unknown, line: number): void {
    const { layout } = this;
    if (layout === undefined) {
      const text = textOf(Object.values(fieldsOf(record)));
      this.count({ system: '', input: text, output: '', rejected: '' }, line);
      return;
    }
    const example = exampleOf(record, layout);
    if ('what' in example) {
      this.faults.add(line, example.what, example.mend);
      return;
    }
    this.usable += 1;
    this.count(example, line);
  }

  private count(example: Example, line: number): void {
    const { inputScan, outputScan, pairScan, layout, countTokens } = this;
    const { output, rejected } = example;
    const input = this.sharedText.variable(example);
    if (input.includes('\uFFFD') || output.includes('\uFFFD')) {
      this.faults.add(line, 'Some characters could not be read', 'Save the file as UTF-8');
    }
    const isPair = rejected !== '';
    if (isPair) scanText(input, inputScan);
    else this.sketchText(input, inputScan);
    scanText(output, outputScan);
    this.estimated.input.add(input, inputScan.bytes);
    if (countTokens !== undefined) this.exact.input.add(countTokens(input));
    if (layout !== undefined && layout.kind !== 'raw-text') {
      this.estimated.output.add(output, outputScan.bytes);
      if (countTokens !== undefined) this.exact.output.add(countTokens(output));
      this.shapes.add(output);
    }
    this.personalData.add(input, inputScan);
    this.personalData.add(output, outputScan);
    if (isPair) {
      scanText(rejected, pairScan);
      this.personalData.add(rejected, pairScan);
      // A question may come with many pairs of answers: rows are the same only as a whole.
      this.sketchText(`${input}\n${output}\n${rejected}`, pairScan);
    }
    this.compare(isPair ? pairScan : inputScan);
    this.personalData.endRow();
    if (layout?.kind === 'pairs') this.label(input, output);
  }

  /** Scans the text by which rows are compared; its sketch only where it will be kept. */
  private sketchText(text: string, scan: TextScan): void {
    const wanted = this.shared.near.wantsNext(this.isTest);
    if (wanted) this.sketch.fill(emptyBin);
    scanFolded(text, scan, wanted ? this.sketch : undefined);
  }

  private compare(scan: TextScan): void {
    const { duplicates, near } = this.shared;
    if (this.isTest) {
      duplicates.test(scan);
      near.add(this.sketch, true);
    } else if (!duplicates.add(scan, this.outputScan)) near.add(this.sketch, false);
  }

  private label(input: string, output: string): void {
    this.labelCounter.add(output);
    const { baseline } = this.shared;
    if (baseline === undefined) return;
    if (this.labelCounter.mayBeLabels) {
      baseline.add(input, output.trim(), this.inputScan.foldedLow, this.isTest);
    } else baseline.clear();
  }
}

/** Characters of a row, roughly: what it takes to hold it. */
function sizeOf(record: unknown): number {
  return Object.values(fieldsOf(record)).reduce<number>(
    (size, value) => size + (typeof value === 'string' ? value.length : 100),
    0,
  );
}
