import { readResults } from '../evidence/read-results';
import { proposalsFromResults } from '../evidence/results-proposals';
import { reportResults } from '../evidence/results-report';
import { readNumber } from '../words/typed-number';
import { BadInput, readArguments } from './arguments';
import { reading, sourceOf } from './own-files';
import type { Outside } from './world';

/**
 * `results FILE… [--target PERCENT]`: how the variants of an experiment scored and differ, as one JSON
 * object. Throws BadInput.
 */
export async function resultsCommand(args: string[], outside: Outside): Promise<string> {
  const { words, options } = readArguments(args, ['target']);
  if (words.length === 0) {
    throw new BadInput('takes at least one file: results FILE… [--target PERCENT]');
  }
  const target = targetOf(options.target);
  const files = await Promise.all(words.map((path) => sourceOf(path, outside)));
  const report = reportResults(await reading(words, files, () => readResults(files)));
  const proposals = proposalsFromResults(report, target === undefined ? {} : { target });
  return JSON.stringify({ ...report, proposals }, null, 2);
}

/** A percentage as a share; undefined where none was given. Throws BadInput. */
function targetOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const read = readNumber(given, { min: 0, max: 100, unit: 'percent', decimals: Infinity });
  if (read.kind === 'number' && read.value > 0) return read.value / 100;
  const why = read.kind === 'problem' ? `. ${read.says}` : '';
  throw new BadInput(`--target must be a percentage above 0, up to 100; not "${given}"${why}`);
}
