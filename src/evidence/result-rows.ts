import { fieldOf, textOf } from './chat-rows';
import type { Fields } from '../model/fields';
import { harnessReader, isHarnessSample } from './harness-logs';
import { promptfooReader, promptfooTable } from './promptfoo';
import type { Gathered } from './results-report';

/** Names of columns by what they hold, without case and signs. */
const columns = {
  item: [
    'item',
    'itemid',
    'id',
    'case',
    'caseid',
    'test',
    'testid',
    'testidx',
    'example',
    'docid',
    'question',
    'questionid',
    'sample',
    'sampleid',
    'input',
    'index',
  ],
  variant: [
    'variant',
    'system',
    'model',
    'prompt',
    'promptname',
    'candidate',
    'run',
    'config',
    'method',
    'provider',
    'name',
  ],
  pass: ['pass', 'passed', 'success', 'correct', 'iscorrect', 'right', 'status', 'result'],
  score: [
    'score',
    'accuracy',
    'acc',
    'exactmatch',
    'em',
    'f1',
    'value',
    'rating',
    'grade',
    'metric',
  ],
  preference: ['preference', 'preferred', 'winner', 'better', 'choice', 'vote'],
  latency: [
    'latency',
    'latencyms',
    'ms',
    'durationms',
    'timems',
    'duration',
    'seconds',
    'latencys',
    'latencyseconds',
    'time',
  ],
  cost: ['cost', 'costusd', 'usd', 'price', 'dollars'],
} as const;
type Role = keyof typeof columns;

/** Columns that say of themselves that they hold seconds. */
const inSeconds = ['seconds', 'latencys', 'latencyseconds', 'duration', 'time'];

/** Decides by the first row how the others are read. */
export function readerOf(first: Fields, place: number, gathered: Gathered) {
  const names = Object.keys(first);
  if ('testIdx' in first && 'success' in first) {
    return promptfooReader([], gathered);
  }
  if (isHarnessSample(first)) return harnessReader(place, gathered);
  const table = promptfooTable(names);
  if (table.length > 0) {
    let line = 0;
    return (row: Fields) => {
      line += 1;
      for (const { variant, status } of table) {
        const says = textOf(fieldOf(row, status)).toUpperCase();
        const score = says === 'PASS' ? 1 : says === 'FAIL' ? 0 : null;
        gathered.trials.push({ item: String(line), variant, score });
      }
    };
  }
  const plain = new Map(names.map((name) => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), name]));
  const find = (role: Role) =>
    columns[role].map((name) => plain.get(name)).find((name) => name !== undefined);
  const preference = find('preference');
  if (preference !== undefined) return preferenceReader(preference, plain, find('item'), gathered);
  return scoreReader(names, find, place, gathered);
}

function preferenceReader(
  column: string,
  plain: ReadonlyMap<string, string>,
  item: string | undefined,
  gathered: Gathered,
) {
  const a = plain.get('a') ?? plain.get('varianta') ?? plain.get('modela') ?? plain.get('first');
  const b = plain.get('b') ?? plain.get('variantb') ?? plain.get('modelb') ?? plain.get('second');
  return (row: Fields, line: number) => {
    const first = a === undefined ? 'A' : textOf(fieldOf(row, a));
    const second = b === undefined ? 'B' : textOf(fieldOf(row, b));
    const says = textOf(fieldOf(row, column)).trim();
    const lower = says.toLowerCase();
    const preferred =
      says === first || ['a', 'first', '1', 'left', 'model_a'].includes(lower)
        ? first
        : says === second || ['b', 'second', '2', 'right', 'model_b'].includes(lower)
          ? second
          : null;
    if (
      preferred === null &&
      !['tie', 'both', 'neither', 'equal', 'same', 'draw', '0', ''].includes(lower)
    ) {
      gathered.faults.add(
        line,
        'A preference names neither of the two variants',
        'Write a, b or tie',
      );
      return;
    }
    const name = item === undefined ? String(line) : textOf(fieldOf(row, item));
    gathered.preferences.push({ item: name, first, second, preferred });
  };
}

function scoreReader(
  names: readonly string[],
  find: (role: Role) => string | undefined,
  place: number,
  gathered: Gathered,
) {
  const item = find('item');
  const variant = find('variant');
  const score = find('score') ?? find('pass');
  const latency = find('latency');
  const cost = find('cost');
  const scale = inSeconds.includes(plainOf(latency)) ? 1000 : 1;
  const rows = new Map<string, number>();
  // Without a score of its own, each further column of scores is a variant.
  const wide =
    score === undefined
      ? names.filter(
          (name) => name !== item && name !== variant && name !== latency && name !== cost,
        )
      : [];
  return (row: Fields, line: number) => {
    const columnsOfScores = score === undefined ? wide : [score];
    for (const column of columnsOfScores) {
      const name =
        score === undefined
          ? column
          : variant === undefined
            ? `variant ${place + 1}`
            : textOf(fieldOf(row, variant)).trim();
      const value = scoreOf(fieldOf(row, column));
      if (value === undefined) {
        // A column of texts is no variant; in a column of scores, a text is a fault.
        if (score !== undefined) {
          gathered.faults.add(
            line,
            'A score is neither a number nor right or wrong',
            'Write 0 to 1, pass or fail',
          );
        }
        continue;
      }
      const within = (rows.get(name) ?? 0) + 1;
      rows.set(name, within);
      const ms = numberOf(latency === undefined ? undefined : fieldOf(row, latency));
      const usd = numberOf(cost === undefined ? undefined : fieldOf(row, cost));
      gathered.trials.push({
        // Without names, the rows of all variants are taken to come in the same order.
        item: item === undefined ? `row ${within}` : textOf(fieldOf(row, item)),
        variant: name,
        score: value,
        ...(ms === undefined ? {} : { latencyMs: ms * scale }),
        ...(usd === undefined ? {} : { costUsd: usd }),
      });
    }
  };
}

function plainOf(name: string | undefined): string {
  return (name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}

const words = new Map<string, number | null>([
  ...['true', 'pass', 'passed', 'yes', 'correct', 'right', 'success'].map(
    (word) => [word, 1] as const,
  ),
  ...['false', 'fail', 'failed', 'no', 'incorrect', 'wrong', 'failure'].map(
    (word) => [word, 0] as const,
  ),
  ...['error', ''].map((word) => [word, null] as const),
]);

/** A score as a number, null for an error; undefined where it is none. */
function scoreOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  const text = textOf(value).trim().toLowerCase();
  const word = words.get(text);
  if (word !== undefined) return word;
  if (text.endsWith('%')) {
    const percent = numberOf(text.slice(0, -1));
    return percent === undefined ? undefined : percent / 100;
  }
  return numberOf(text);
}

/** A finite number, also written as text; undefined for anything else. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value.replace(/^[$€]\s*/, ''));
  return Number.isFinite(number) ? number : undefined;
}
