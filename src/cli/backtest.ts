import { clusterSources } from '../content/cases/cluster-sources';
import type { Case } from '../model/case';
import type { Knowledge } from '../model/knowledge';
import { backtest as run } from '../proof/backtest';
import type { Backtest, BacktestOptions } from '../proof/backtest';
import { readCases, sayProblem } from '../proof/read-cases';
import { sayBacktest } from './backtest-table';

export interface BacktestArguments extends BacktestOptions {
  /** A readable table, or one JSON object. */
  readonly format: 'text' | 'json';
}

/** The back-test as data: shares between 0 and 1, each cluster of cases weighing one. */
export interface BacktestData extends Backtest {
  /** Fields of the file that the format does not know, and that nothing was made of. */
  readonly ignored: readonly string[];
}

export type BacktestAnswer =
  { ok: true; text: string; data: BacktestData } | { ok: false; message: string };

/** Problems that are told before the rest is only counted. */
const mostTold = 20;

/**
 * `backtest FILE`: runs the rules on a text of published cases. A text that is not in order is
 * refused with one line that names line, row, field and what is allowed.
 */
export function backtest(
  text: string,
  knowledge: Knowledge,
  { format, ...options }: BacktestArguments,
): BacktestAnswer {
  const read = readCases(text, knowledge);
  if (!read.ok) {
    const told = read.problems.slice(0, mostTold).map(sayProblem);
    const more = read.problems.length - told.length;
    return { ok: false, message: [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ') };
  }
  const settings = { clusterSources, ...options };
  const data = { ...run(knowledge, read.cases, settings), ignored: read.ignored };
  return { ok: true, text: say(format, read.cases, data), data };
}

function say(format: BacktestArguments['format'], cases: readonly Case[], data: BacktestData) {
  return format === 'json' ? JSON.stringify(data, null, 2) : sayBacktest(cases, data);
}
