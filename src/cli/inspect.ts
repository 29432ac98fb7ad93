import type { Layout } from '../evidence/columns';
import { inspect } from '../evidence/inspect';
import { proposalsFromData } from '../evidence/proposals';
import type { Report } from '../evidence/report';
import { loadTokenizer } from '../evidence/token-lengths';
import { shown } from '../model/foreign-text';
import { BadInput, readArguments } from './arguments';
import { reading, sourceOf } from './own-files';
import type { Outside } from './world';

const usage = 'inspect FILE… [--test FILE] [--input COLUMN,…] [--output COLUMN] [--exact]';

/** Bytes up to which tokens are counted exactly without being asked for: a second or two. */
const exactUntil = 4 << 20;

/**
 * `inspect FILE… [--test FILE]`: what a data set holds, as one JSON object. `--input` and `--output` say
 * what its columns hold, `--exact` counts tokens exactly in large files, too. Throws BadInput.
 */
export async function inspectCommand(args: string[], outside: Outside): Promise<string> {
  const { words, options, flags } = readArguments(args, ['test', 'input', 'output'], ['exact']);
  if (words.length === 0) throw new BadInput(`takes at least one file: ${usage}`);
  const files = await Promise.all(words.map((path) => sourceOf(path, outside)));
  const test = options.test === undefined ? [] : [await sourceOf(options.test, outside)];
  const layout = layoutOf(options.input, options.output);
  const bytes = files.reduce((sum, { size = Infinity }) => sum + size, 0);
  const exactTokens = await countsExactly(flags.has('exact'), bytes, outside);
  const paths = options.test === undefined ? words : [...words, options.test];
  const report = await reading(paths, [...files, ...test], () =>
    inspect(files, {
      test,
      exactTokens,
      ...(layout === undefined ? {} : { layout }),
    }),
  );
  checkColumns(report, layout);
  return JSON.stringify(printed(report), null, 2);
}

/**
 * Whether tokens are counted exactly. The npm package comes without the tokenizer, which is larger than
 * all the rest: where it is not installed beside it, they are estimated, and that is said.
 */
async function countsExactly(isAsked: boolean, bytes: number, outside: Outside): Promise<boolean> {
  if (!isAsked && bytes > exactUntil) return false;
  try {
    await loadTokenizer();
    return true;
  } catch {
    const how = 'npm install gpt-tokenizer@4 beside this package counts them exactly';
    if (isAsked) throw new BadInput(`--exact needs a tokenizer that is not installed: ${how}`);
    outside.err(`inspect: tokens are estimated; ${how}\n`);
    return false;
  }
}

function layoutOf(input: string | undefined, output: string | undefined): Layout | undefined {
  if (input === undefined) {
    if (output === undefined) return undefined;
    throw new BadInput('--output needs --input, too');
  }
  const columns = { input: input.split(','), byName: true };
  checkNames(output === undefined ? columns.input : [...columns.input, output]);
  return output === undefined
    ? { kind: 'raw-text', shape: 'text', ...columns }
    : { kind: 'pairs', shape: 'columns', ...columns, output };
}

/** Refuses a column that is named twice. Throws BadInput. */
function checkNames(named: readonly string[]): void {
  const twice = named.find((column, at) => named.indexOf(column) < at);
  if (twice !== undefined) throw new BadInput(`the column "${shown(twice)}" is named twice`);
}

function checkColumns({ files }: Report, layout: Layout | undefined): void {
  if (layout === undefined) return;
  const named = layout.output === undefined ? layout.input : [...layout.input, layout.output];
  for (const { columns } of files) {
    const missing = named.find((column) => !columns.includes(column));
    if (missing !== undefined) {
      throw new BadInput(`there is no column "${missing}"; there are: ${columns.join(', ')}`);
    }
  }
}

/** The report in the order in which people read it, with what it proposes. */
function printed(report: Report) {
  const { files, test, baseline, duplicates, ...rest } = report;
  return {
    format: [...new Set(files.map(({ name }) => name))].join(', '),
    files,
    rows: rest.rows,
    usable: rest.usable,
    kinds: rest.kinds,
    words: rest.words,
    labels: rest.labels,
    duplicates,
    conflicts: rest.conflicts,
    overlap: test?.overlap ?? null,
    test,
    regularity: rest.regularity,
    tokens: rest.tokens,
    baseline:
      baseline === null
        ? null
        : { ...baseline, majority: baseline.majority.score, majorityInterval: baseline.majority },
    personalData: rest.personalData,
    faults: rest.faults,
    faultsInAll: rest.faultsInAll,
    proposals: proposalsFromData(report),
  };
}
