import type { Case } from '../model/case';
import type { Backtest } from '../proof/backtest';
import type { Measure, ScoredRow } from '../proof/score';
import type { BacktestData } from './backtest';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);

/** Lines of text in columns as wide as their widest cell. */
function columns(lines: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const line of lines) {
    for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What became of one row, in a word or two. */
function verdict({ winner, strict, lenient, topTwo, avoid }: ScoredRow): string {
  const harm = avoid ? ', AVOID' : '';
  if (winner === null) return `no winner${harm}`;
  if (strict) return `hit${harm}`;
  if (lenient) return `accepted${harm}`;
  return `${topTwo ? 'miss, second accepted' : 'MISS'}${harm}`;
}

const caseHeader = [
  'case',
  'recommended',
  'second',
  'winner',
  'accepted',
  'result',
  'left out',
  'rules out',
];

function caseLines({ rows, leaveOneOut, citedRulesOut }: Backtest): string[] {
  const lines = rows.map((row, at) => {
    const changed = (left: readonly ScoredRow[]) => {
      const without = left[at];
      return without === undefined || without.family === row.family ? '' : without.family;
    };
    return [
      row.id,
      row.family,
      row.second ?? '-',
      row.winner ?? '-',
      row.accepted.join(', ') || '-',
      verdict(row),
      changed(leaveOneOut.rows),
      changed(citedRulesOut.rows),
    ];
  });
  return columns([caseHeader, ...lines]);
}

const names: readonly (readonly [Measure, string])[] = [
  ['strict', 'strict (the winner)'],
  ['lenient', 'lenient (winner or accepted)'],
  ['topTwo', 'first or second accepted'],
  ['avoid', 'recommended what loses'],
];

function shareLines(data: Backtest): string[] {
  const range = (of: Pick<Backtest, 'intervals'>, measure: Measure) => {
    const { low, high } = of.intervals[measure];
    return `${percent(low).trim()} to ${percent(high).trim()}`;
  };
  return columns([
    [
      '',
      'all',
      '95 % interval',
      'publication left out',
      '95 % interval',
      'rules citing it out',
      '95 % interval',
    ],
    ...names.map(([measure, name]) => [
      name,
      percent(data[measure]),
      range(data, measure),
      percent(data.leaveOneOut[measure]),
      range(data.leaveOneOut, measure),
      percent(data.citedRulesOut[measure]),
      range(data.citedRulesOut, measure),
    ]),
  ]);
}

function baselineLines(data: Backtest): string[] {
  return columns([
    ['', 'strict', 'lenient'],
    ...Object.entries(data.baselines).map(([name, { strict, lenient }]) => [
      name,
      percent(strict),
      percent(lenient),
    ]),
  ]);
}

function confusionLines({ confusion }: Backtest): string[] {
  const winners = Object.keys(confusion);
  const said = [...new Set(Object.values(confusion).flatMap((line) => Object.keys(line)))];
  return columns([
    ['won \\ recommended', ...said],
    ...winners.map((winner) => [
      winner,
      ...said.map((family) => String(confusion[winner]?.[family] ?? 0)),
    ]),
  ]);
}

function avoidLines(cases: readonly Case[], rows: readonly ScoredRow[]): string[] {
  const graded = rows.flatMap(({ id, family, avoid }, at) =>
    avoid ? [`${id} (graded ${cases[at]?.grade ?? '?'}): ${family}`] : [],
  );
  return graded.length === 0 ? ['none'] : graded;
}

/** The whole back-test as text: per case, in sum, beside the baselines, and what to bear in mind. */
export function sayBacktest(cases: readonly Case[], data: BacktestData): string {
  const clusters = new Set(cases.map(({ source }) => source.cluster)).size;
  const withoutWinner = data.rows.filter(({ winner }) => winner === null).length;
  const sections: [string, string[]][] = [
    [
      `${cases.length} cases from ${clusters} publications; "left out" names the family where striking the publication changes it, "rules out" where striking every rule that cites it does`,
      caseLines(data),
    ],
    [
      `In sum: every publication weighs one; ${withoutWinner} without a winner count for the last line only`,
      shareLines(data),
    ],
    ['Simpler ways of deciding, and each article alone', baselineLines(data)],
    ['Confusion, in rows', confusionLines(data)],
    ['Recommended although the source shows it losing', avoidLines(cases, data.rows)],
    ['To bear in mind', biases(data)],
  ];
  return sections.map(([title, lines]) => [title, ...lines].join('\n')).join('\n\n');
}

function biases({ meanKnown, ignored }: BacktestData): string[] {
  return [
    `A case answers ${meanKnown.toFixed(1)} questions on average.`,
    'Published comparisons over-represent wins of tuning: rivals are often weakly prompted, and vendors publish wins.',
    'Papers rank by accuracy, practice also by cost and speed; most cases are from 2022 to 2024.',
    ...(ignored.length === 0 ? [] : [`Fields not known to the format: ${ignored.join('; ')}.`]),
  ];
}
