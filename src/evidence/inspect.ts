import type { ByteSource } from './byte-source';
import { openSource } from './byte-source';
import type { Layout } from './columns';
import { DataSet, emptyShared } from './data-set';
import { DelimitedReader } from './delimited';
import { isTooDeep } from '../model/nesting';
import { blaming, Cancelled, FaultList, UnreadableFile } from './fault';
import { formatOf, nameOfFormat } from './formats';
import { labelDrift } from './labels';
import { broken, recordReader } from './records';
import type { OnRecord } from './records';
import type { FileFormat, Report, TestReport, TokenLengths } from './report';
import { loadTokenizer, tokenizerName } from './token-lengths';
import type { LengthCounter } from './token-lengths';

export interface InspectOptions {
  /** A test set to hold the rows against. */
  readonly test?: readonly ByteSource[];
  /** What the columns hold, where the visitor has said so. */
  readonly layout?: Layout;
  /** Count tokens exactly, which takes some ten times as long as everything else. */
  readonly exactTokens?: boolean;
  /** Train a linear model where outputs are labels. */
  readonly baseline?: boolean;
  /** Of every sample that is drawn. */
  readonly seed?: number;
  /** Told after each piece: bytes read and rows so far. */
  readonly progress?: (bytes: number, rows: number) => void;
  /** Asked after each piece. */
  readonly cancelled?: () => boolean;
}

/**
 * Reads a data set, piece by piece, and reports what is in it. Memory does not grow with the file: hashes
 * of rows are kept up to a bound, samples are of fixed size, and no row is kept. Throws UnreadableFile
 * where a file cannot be read at all, and Cancelled.
 */
export async function inspect(
  files: readonly ByteSource[],
  options: InspectOptions = {},
): Promise<Report> {
  const { seed = 1, test = [], layout, baseline: withBaseline = true } = options;
  const countTokens = options.exactTokens === true ? await loadTokenizer() : undefined;
  const shared = emptyShared(seed, test.length > 0, withBaseline);
  const faults = new FaultList();
  const training = new DataSet(shared, false, faults, layout, countTokens);
  const progress = progressOf(options);
  const formats = await readFiles(files, training, faults, progress);
  const tested = await readTest(test, shared, training, layout, progress);
  const labels = training.labels();
  const counts = shared.duplicates.counts();
  const near = shared.near.count();
  const { estimated, exact, sharedText } = training;
  return {
    files: formats,
    rows: training.rows,
    usable: training.usable,
    kinds: [...training.kinds].sort(),
    words: Math.round(estimated.input.words + estimated.output.words),
    labels: labels ?? null,
    duplicates: {
      exact: counts.exact,
      folded: counts.folded,
      near: near.near,
      nearOf: near.of,
      nearSampled: near.all > near.of,
      share: counts.share,
    },
    conflicts: counts.conflicts,
    regularity: training.shapes.regularity(labels?.count) ?? null,
    tokens: {
      estimate: lengthsOf(estimated.input.lengths, estimated.output.lengths),
      exact:
        countTokens === undefined
          ? null
          : { ...lengthsOf(exact.input, exact.output), tokenizer: tokenizerName },
      shared: Math.round(sharedText.tokens),
    },
    baseline: (labels === undefined ? undefined : shared.baseline?.score(seed)) ?? null,
    personalData: training.personalData.total(),
    test:
      tested === undefined
        ? null
        : { ...tested, overlapNear: { near: near.nearTests, of: near.ofTests } },
    faults: faults.listed,
    faultsInAll: faults.total,
  };
}

type Progress = (bytes: number, rows: () => number) => void;

function progressOf({ progress, cancelled }: InspectOptions): Progress {
  let read = 0;
  return (bytes, rows) => {
    read += bytes;
    progress?.(read, rows());
    if (cancelled?.() === true) throw new Cancelled();
  };
}

function lengthsOf(input: LengthCounter, output: LengthCounter): TokenLengths {
  return { input: input.lengths() ?? null, output: output.lengths() ?? null };
}

async function readTest(
  files: readonly ByteSource[],
  shared: ReturnType<typeof emptyShared>,
  training: DataSet,
  layout: Layout | undefined,
  progress: Progress,
): Promise<Omit<TestReport, 'overlapNear'> | undefined> {
  if (files.length === 0) return undefined;
  const faults = new FaultList();
  const set = new DataSet(shared, true, faults, layout, undefined);
  await readFiles(files, set, faults, progress);
  const labels = set.labels();
  const before = training.labels();
  const overlap = shared.duplicates.overlap(set.usable);
  return {
    rows: set.rows,
    usable: set.usable,
    labels: labels ?? null,
    overlap: overlap.exact,
    overlapFolded: overlap.folded,
    drift: labels === undefined || before === undefined ? null : labelDrift(before, labels),
    faults: faults.listed,
  };
}

async function readFiles(
  files: readonly ByteSource[],
  set: DataSet,
  faults: FaultList,
  progress: Progress,
): Promise<FileFormat[]> {
  const formats: FileFormat[] = [];
  for (const [place, file] of files.entries()) {
    faults.file = files.length > 1 ? place + 1 : undefined;
    const tell = (bytes: number) => progress(bytes, () => set.rows);
    const before = set.rows;
    const take: OnRecord = (record, line) => set.take(record, line);
    await blaming(file, async () => {
      const written = await readRecords(file, faults, take, tell);
      set.endFile();
      if (set.rows === before) {
        throw new UnreadableFile('The file holds no rows', 'Look whether it is the file you meant');
      }
      formats.push({ ...written, columns: set.columns, layout: set.layout ?? null });
    });
  }
  return formats;
}

/** Reads the rows of one file, whatever its format. */
export async function readRecords(
  file: ByteSource,
  faults: FaultList,
  take: OnRecord,
  tell: (bytes: number) => void,
): Promise<{ readonly name: string; readonly encoding: string }> {
  const onRecord: OnRecord = (record, line) => {
    if (!isTooDeep(record)) {
      take(record, line);
      return;
    }
    faults.add(line, 'The row is nested too deeply to be read', 'Flatten it, or take the row out');
    take(broken, line);
  };
  const opened = await openSource(file, faults, tell);
  if (opened.kind === 'parquet') {
    const { readParquet } = await import('./parquet');
    await readParquet(file, onRecord, faults, tell);
    return { name: 'Parquet', encoding: 'UTF-8' };
  }
  const { head, chunks, isWhole, gzip, encoding } = opened;
  const format = formatOf(new TextDecoder().decode(head), file.name, isWhole);
  const reader =
    format.kind === 'delimited'
      ? new DelimitedReader(format.delimiter, onRecord, faults)
      : recordReader(format, onRecord, faults);
  for await (const chunk of chunks) reader.push(chunk);
  reader.end();
  return { name: `${nameOfFormat(format)}${gzip ? ' in gzip' : ''}`, encoding };
}
