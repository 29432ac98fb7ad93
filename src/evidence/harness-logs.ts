import { unzipSync } from 'fflate';
import { shown } from '../model/foreign-text';
import { isTooDeep } from '../model/nesting';
import { fieldOf, fieldsOf, listOf, textOf } from './chat-rows';
import type { Fields } from '../model/fields';
import { UnreadableFile } from './fault';
import type { Gathered, TypedCounts } from './results-report';

/**
 * Results as two other tools of the trade write them.
 *
 * lm-evaluation-harness: `samples_TASK_DATE.jsonl` has a row for each document and filter, with `doc_id`,
 * `doc_hash`, `filter`, `metrics` (the names of its scores) and each score under its name;
 * `results_DATE.json` has `results.TASK["acc,none"]`, `n-samples.TASK.effective` and `model_name`. As in
 * lm_eval/evaluator.py and lm_eval/loggers/evaluation_tracker.py, github.com/EleutherAI/lm-evaluation-harness,
 * read 2026-11-29.
 *
 * Inspect: a log is `{version, status, eval: {task, model}, samples: [{id, epoch, scores: {SCORER: {value}},
 * error, total_time}]}`; an `.eval` file is a ZIP of `header.json` (before it is finished `_journal/start.json`,
 * in older ones `start.json`), `summaries.json` (in older ones `summary.json`) and `samples/*.json`. Of values,
 * C is 1, P a half, I and N 0. As in src/inspect_ai/log/_recorders/eval.py and scorer/_metric.py,
 * github.com/UKGovernmentBEIS/inspect_ai, read 2026-11-29.
 */

/** Scores that say right or wrong, those first that tools lead with. */
const leading = ['exact_match', 'acc', 'acc_norm', 'pass@1', 'f1'];

/** True for a row of `samples_*.jsonl`. */
export function isHarnessSample(row: Fields): boolean {
  return 'doc_id' in row && ('filtered_resps' in row || 'doc_hash' in row);
}

/** Reads one row after another; each file is one variant, and so is each of its filters. */
export function harnessReader(
  place: number,
  gathered: Gathered,
): (row: Fields, line: number) => void {
  let metric: string | undefined;
  let first: string | undefined;
  return (row, line) => {
    const named = listOf(row.metrics)?.map(textOf) ?? Object.keys(row);
    const scored = named.filter((name) => scoreOf(fieldOf(row, name)) !== undefined);
    metric ??= leading.find((name) => scored.includes(name)) ?? scored.find(isScore);
    const score = metric === undefined ? undefined : scoreOf(fieldOf(row, metric));
    if (score === undefined) {
      const mend = 'Log a metric that gives each sample a number, like exact_match or acc';
      gathered.faults.add(line, 'A sample has no score of its own', mend);
      return;
    }
    const filter = textOf(row.filter);
    first ??= filter;
    const variant = `variant ${place + 1}${filter === first ? '' : `, ${filter}`}`;
    const item = textOf(row.doc_hash) === '' ? textOf(row.doc_id) : textOf(row.doc_hash);
    gathered.trials.push({ item, variant, score });
  };
}

/** A field of a row that can be a score where the row does not name its metrics. */
const isScore = (name: string) => name !== 'doc_id' && !name.endsWith('_hash');

function scoreOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/**
 * Counts of a `results_*.json`: the tasks of one run added up. Null where it is none. What it holds is the
 * mean of each task, so a run whose scores are not right or wrong has no counts: that is a fault.
 */
export function harnessCounts(value: unknown, gathered: Gathered): TypedCounts | null {
  const { results, 'n-samples': samples, ...file } = fieldsOf(value);
  const sizes = Object.entries(fieldsOf(samples));
  if (results === undefined || sizes.length === 0) return null;
  let [right, n] = [0, 0];
  for (const [task, size] of sizes) {
    const effective = scoreOf(fieldsOf(size).effective);
    const scores = Object.entries(fieldsOf(fieldOf(fieldsOf(results), task)));
    const mean = leading
      .map((name) => scores.find(([key]) => key.startsWith(`${name},`))?.[1])
      .find((found) => scoreOf(found) !== undefined);
    const wins = (scoreOf(mean) ?? NaN) * (effective ?? NaN);
    if (!(wins >= 0) || effective === undefined || wins > effective) {
      gathered.faults.add(
        null,
        'A task has no share of samples that were right',
        'Give the samples_….jsonl of the run instead: they hold each sample',
      );
      continue;
    }
    right += Math.round(wins);
    n += effective;
  }
  const name = textOf(file.model_name) === '' ? 'variant' : textOf(file.model_name);
  return { variants: n === 0 ? [] : [{ name, right, n }], pairs: [], preferences: [] };
}

/** Reads a whole log of Inspect. False where it is none. */
export function inspectLog(value: unknown, gathered: Gathered): boolean {
  const { eval: run, samples } = fieldsOf(value);
  const rows = listOf(samples);
  if (rows === undefined || !('model' in fieldsOf(run))) return false;
  takeSamples(fieldsOf(run), rows.map(fieldsOf), gathered);
  return true;
}

function takeSamples({ model, task }: Fields, samples: readonly Fields[], gathered: Gathered) {
  for (const { id, uuid, epoch, scores, error, total_time: seconds } of samples) {
    const values = Object.values(fieldsOf(scores)).map((score) => fieldsOf(score).value);
    const read = values.map(valueOf).find((score) => score !== undefined);
    const item = textOf(id) === '' ? `${textOf(uuid)} ${textOf(epoch)}` : textOf(id);
    const isError = error !== undefined && error !== null && read === undefined;
    if (read === undefined && !isError && values.length > 0) {
      gathered.faults.add(
        null,
        'A score is neither a number nor C, P, I or N',
        'Score the log with a scorer that gives one value for each sample',
      );
      continue;
    }
    gathered.trials.push({
      item,
      variant: textOf(model) || textOf(task),
      score: read ?? null,
      ...(typeof seconds === 'number' && seconds > 0 ? { latencyMs: seconds * 1000 } : {}),
    });
  }
}

const letters = new Map([
  ['C', 1],
  ['P', 0.5],
  ['I', 0],
  ['N', 0],
  ['yes', 1],
  ['true', 1],
  ['no', 0],
  ['false', 0],
]);

/** A value as Inspect turns it into a number; undefined for lists and objects. */
function valueOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return scoreOf(value);
  const letter = letters.get(value) ?? letters.get(value.toLowerCase());
  if (letter !== undefined) return letter;
  return value.trim() === '' ? undefined : scoreOf(Number(value));
}

/** What a ZIP begins with. */
export const zipMark = [0x50, 0x4b, 0x03, 0x04] as const;
/** Most bytes of one entry, and of all, when unpacked. */
const largestEntry = 256 << 20;

/** Reads an `.eval` file. @throws UnreadableFile where it is another ZIP, or packed in a newer way */
export function inspectArchive(bytes: Uint8Array, gathered: Gathered): void {
  const all = new Set<string>();
  unpacked(bytes, (name) => {
    all.add(name);
    return false;
  });
  const heads = ['header.json', '_journal/start.json', 'start.json'].filter((name) =>
    all.has(name),
  );
  const whole = ['summaries.json', 'summary.json'].filter((name) => all.has(name));
  const pieces = [...all].filter((name) => /^(_journal\/)?summaries\/\d+\.json$/u.test(name));
  const samples = [...all].filter((name) => /^samples\/.*\.json$/u.test(name));
  const [wanted = []] = [whole, pieces, samples].filter((names) => names.length > 0);
  const [head] = heads;
  if (head === undefined || wanted.length === 0) {
    throw new UnreadableFile(
      'This is a ZIP, and no log of Inspect',
      'Unpack it, and give the file of results that is in it',
    );
  }
  const names = new Set([head, ...wanted]);
  const files = unpacked(bytes, (name) => names.has(name));
  const read = (name: string): unknown => readEntry(name, files[name]);
  const rows = wanted.flatMap((name) => {
    const value = read(name);
    return (listOf(value) ?? [value]).map(fieldsOf);
  });
  takeSamples(fieldsOf(fieldsOf(read(head)).eval), rows, gathered);
}

/** The JSON of one entry. @throws UnreadableFile */
function readEntry(name: string, bytes: Uint8Array | undefined): unknown {
  const mend = 'Write the log again, or convert it with `inspect log convert --to json`';
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnreadableFile(`${shown(name)} in the log is not JSON`, mend);
  }
  if (!isTooDeep(value)) return value;
  throw new UnreadableFile(`${shown(name)} in the log is nested too deeply to be read`, mend);
}

function unpacked(bytes: Uint8Array, isWanted: (name: string) => boolean) {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!isWanted(name)) return false;
        size += originalSize;
        if (size > largestEntry) throw new RangeError('too large');
        return true;
      },
    });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new UnreadableFile(
      isLarge ? 'The log is larger than 256 MB when unpacked' : 'The ZIP cannot be unpacked',
      'Write it as JSON with `inspect log convert --to json`, and give the samples that count',
    );
  }
}
