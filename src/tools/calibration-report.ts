import type { CalibrationReport, Reading, SetReport } from '../evaluation/calibrate';
import type { Scored } from '../evaluation/score';
import type { ForecastTenth } from '../model/evaluation-record';

const decimals = (value: number | null, places = 3) =>
  value === null ? '-' : value.toFixed(places);

/** Rows as text in columns, the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

const head = ['', 'winner', 'accepted', 'first or second', 'loses', 'log loss', 'brier'];

function line(name: string, scored: Scored, brier: number | null): string[] {
  const { strict, lenient, topTwo, avoid, logLoss } = scored;
  return [name, ...[strict, lenient, topTwo, avoid, logLoss, brier].map((one) => decimals(one))];
}

function setLines(title: string, { rows, publications, advised, fitted }: SetReport): string[] {
  const pair = (name: string, reading: Reading) => [
    line(`${name}, all`, reading, reading.brier),
    line(`${name}, core`, reading.core, null),
  ];
  return [
    `${title}: ${rows} rows of ${publications} publications`,
    ...table([
      head,
      ...pair('advice (bounded, question by question)', advised),
      ...pair('largest product, offset as fitted', fitted),
    ]),
  ];
}

function tenthLines(tenths: readonly ForecastTenth[]): string[] {
  return [
    'Whether chances came true, each publication left out (chance of the advised family):',
    ...table([
      ['', 'rows', 'forecast', 'accepted'],
      ...tenths.map(({ from, to, n, forecast, happened }) => [
        `${from.toFixed(1)} to ${to.toFixed(1)}`,
        String(n),
        decimals(forecast, 2),
        decimals(happened, 2),
      ]),
    ]),
  ];
}

function boundLines({ leftOut: { advised, fitted } }: CalibrationReport): string[] {
  const cost = (name: string, one: number | null, other: number | null) =>
    `${name} ${decimals(one === null || other === null ? null : one - other)}`;
  return [
    `What the bound and the sequence cost, on core rows: ${[
      cost('accepted', fitted.core.lenient, advised.core.lenient),
      cost('winner', fitted.core.strict, advised.core.strict),
      cost('log loss', advised.core.logLoss, fitted.core.logLoss),
    ].join(', ')}`,
  ];
}

function parameterLines({ calibration, all }: CalibrationReport): string[] {
  const { weights, context, training, notYet, closed } = calibration;
  const bound = weights.offset === weights.fitted ? 'the bound at 0 does not bind' : 'bounded at 0';
  const offsets = Object.entries(training.offsets).map(
    ([id, value]) => `${id} ${decimals(value, 4)}`,
  );
  return [
    all
      ? 'Fitted to all publications, those kept unread included'
      : 'Fitted to the publications that were read; those kept unread are left out',
    `weights   slope ${decimals(weights.slope, 4)}, offset ${decimals(weights.offset, 4)} (as fitted ${decimals(weights.fitted, 4)}: ${bound})`,
    `context   slope ${decimals(context.slope, 4)}, offset ${decimals(context.offset, 4)}`,
    `training  slope ${decimals(training.slope, 4)}, offsets ${offsets.join(', ')}`,
    `kept      not yet ${notYet.first} where something comes first, else ${notYet.otherwise}; ruled out ${closed}`,
  ];
}

/** The report of a fit as text: parameters, scores, calibration by tenths, what the bound costs. */
export function sayCalibration(report: CalibrationReport): string {
  return [
    parameterLines(report),
    setLines('Each publication left out of its own fit', report.leftOut),
    boundLines(report),
    tenthLines(report.leftOut.tenths),
    setLines('In-sample, the same rows judged by parameters fitted to them', report.inSample),
    setLines('The fifth kept unread, judged by parameters fitted without it', report.unread),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
