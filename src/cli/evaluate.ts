import { clusterSources } from '../content/cases/cluster-sources';
import { backtest } from '../evaluation/backtest';
import { makeLedger } from '../evaluation/ledger';
import { readCases, sayProblem } from '../evaluation/read-rows';
import type { RowProblem } from '../evaluation/read-rows';
import { readScenarios, runScenarios } from '../evaluation/scenarios';
import type { ScenarioReport } from '../evaluation/scenarios';
import { byCount } from '../model/by-count';
import type { LedgerEntry } from '../model/calibration';
import { counted } from '../words/answers';
import { onlyWord, readArguments, readFormat, BadInput, nameOf } from './arguments';
import { sayBacktest, columns, hundredths } from './backtest-table';
import { readText } from './read-input';
import type { World } from './world';

/* What holds the rules against cases and scenarios; each command prints a table or one JSON object. */

/** Problems that are told before the rest is only counted. */
const mostTold = 20;

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** The rows of a file, or BadInput that names line, row, field and what is allowed. */
function inOrder<Good extends { readonly ok: true }>(
  file: string,
  read: Good | { readonly ok: false; readonly problems: readonly RowProblem[] },
): Good {
  if (read.ok) return read;
  const told = read.problems.slice(0, mostTold).map(sayProblem);
  const more = read.problems.length - told.length;
  const says = [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  throw new BadInput(`${nameOf(file)}: ${says}`);
}

/** `backtest FILE|- [--format text|json]`: how often the rules are right on published cases. */
export async function backtestCommand(args: string[], world: World): Promise<string> {
  const given = readArguments(args, ['format']);
  const file = onlyWord(given.words, 'backtest FILE, or - for standard input');
  const format = readFormat(given);
  const { knowledge, rulebook } = world;
  const { cases, ignored } = inOrder(file, readCases(await readText(file, world), knowledge));
  const data = backtest(knowledge, rulebook.facts, cases, { clusterSources });
  return format === 'json' ? asJson({ ...data, ignored }) : sayBacktest(cases, data, ignored);
}

/**
 * `ledger [FILE|-] [--format text|json]`: what published cases made of each rule; without a file as it
 * is kept with the rules, else counted on the cases of the file.
 */
export async function ledgerCommand(args: string[], world: World): Promise<string> {
  const given = readArguments(args, ['format']);
  const format = readFormat(given);
  const { knowledge, rulebook } = world;
  let ledger: readonly LedgerEntry[] = knowledge.ledger;
  if (given.words.length > 0) {
    const file = onlyWord(given.words, 'ledger FILE, or - for standard input');
    const { cases } = inOrder(file, readCases(await readText(file, world), knowledge));
    ledger = makeLedger(rulebook, cases, true);
  }
  return format === 'json' ? asJson(ledger) : sayLedger(ledger);
}

function sayLedger(ledger: readonly LedgerEntry[]): string {
  const lines = ledger.map(({ rule, on, held, failed, oddsRatio, publications, record }) => [
    rule,
    on,
    ...[held, failed, oddsRatio].map((value) => hundredths(value).padStart(6)),
    String(publications).padStart(4),
    record,
  ]);
  return columns([
    ['rule', 'on', '  held', 'failed', '  odds', 'publications', 'record'],
    ...lines,
  ]).join('\n');
}

/** `scenarios FILE|- [--format text|json]`: whether textbook situations get the advice that is due. */
export async function scenariosCommand(args: string[], world: World): Promise<string> {
  const given = readArguments(args, ['format']);
  const file = onlyWord(given.words, 'scenarios FILE, or - for standard input');
  const format = readFormat(given);
  const { knowledge, rulebook } = world;
  const text = await readText(file, world);
  const { scenarios, ignored } = inOrder(file, readScenarios(text, knowledge));
  const report = runScenarios(rulebook, scenarios);
  return format === 'json' ? asJson(report) : sayScenarios(report, ignored);
}

function sayScenarios({ passed, failed }: ScenarioReport, ignored: readonly string[]): string {
  const lines = failed.map(({ id, got, wanted }) => [
    id,
    `got ${got.family}, ${got.strategy}, context ${hundredths(got.context)}, with ${got.with.join(', ') || 'nothing'}`,
    `wanted ${Object.entries(wanted)
      .map(([name, value]) => `${name} ${typeof value === 'string' ? value : value.join(', ')}`)
      .join('; ')}`,
  ]);
  return [
    `${passed} of ${counted(passed + failed.length, 'scenario')} ${byCount(passed, 'passes', 'pass')}`,
    ...columns(lines),
    ...(ignored.length === 0 ? [] : [`Fields not known to the format: ${ignored.join('; ')}.`]),
  ].join('\n');
}
