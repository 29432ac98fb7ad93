import type { CostChart, CostPoint } from '../../advisor/numbers';
import { LineChart } from './line-chart';
import type { Mark, Series } from './line-chart';
import type { LineStyle } from './line-sample';
import { costWords, paybackWords } from './answers-in-words';
import { count, shortCount, shortUsd, usd } from './number-words';
import { TableTwin } from './table-twin';

type Range = CostPoint['prompted'];

function seriesOf(
  name: string,
  style: LineStyle,
  points: readonly CostPoint[],
  pick: (point: CostPoint) => Range | null,
): Series[] {
  const known = points.flatMap((point) => {
    const range = pick(point);
    return range === null ? [] : [{ requests: point.requests, range }];
  });
  if (known.length === 0) return [];
  return [
    {
      name,
      style,
      points: known.map(({ requests, range }) => [requests, range.expected] as const),
      band: known.map(({ requests, range }) => [requests, range.low, range.high] as const),
    },
  ];
}

const powersOfTen = (point: CostPoint) => Number.isInteger(Math.log10(point.requests));
const withRange = ({ low, expected, high }: Range) =>
  low === high ? usd(expected) : `${usd(expected)} (${usd(low)} to ${usd(high)})`;

/** Money: when tuning pays back, and what a month costs either way. */
export function CostFigure({ chart }: { chart: CostChart }) {
  const { points, own, crossover, names } = chart;
  const marks: Mark[] = [
    ...(own === null
      ? []
      : [{ kind: 'x' as const, at: own.requests, says: `you: ${count(own.requests)}` }]),
    ...(crossover === null
      ? []
      : [
          {
            kind: 'point' as const,
            at: [crossover.requests, crossover.usd] as const,
            says: `level at ${shortCount(crossover.requests)}`,
          },
        ]),
  ];
  const rows = [...points.filter(powersOfTen), ...(own === null ? [] : [own])]
    .sort((a, b) => a.requests - b.requests)
    .map((point) => [
      `${count(point.requests)}${point === own ? ' (you)' : ''}`,
      withRange(point.prompted),
      withRange(point.tuned),
      point.rented === null ? 'not known' : withRange(point.rented),
    ]);
  const lines = [
    ...seriesOf(`prompted: ${names.prompted}`, 'first', points, (point) => point.prompted),
    ...seriesOf(`tuned: ${names.tuned}`, 'second', points, (point) => point.tuned),
    ...seriesOf('tuned, on a rented card', 'third', points, (point) => point.rented),
  ];
  const all = points.flatMap(({ prompted, tuned }) => [prompted.expected, tuned.expected]);
  return (
    <figure aria-label="Costs">
      <figcaption>
        <p className="numbers-answer">{paybackWords(chart)}</p>
        <p>{costWords(chart)}</p>
      </figcaption>
      <LineChart
        label="Cost a month against requests a month, prompted and tuned"
        x={{ label: 'requests a month', from: 100, to: 1e8, format: shortCount }}
        y={{
          label: 'US dollars a month',
          from: Math.max(0.1, 10 ** Math.floor(Math.log10(Math.min(...all)))),
          to: 10 ** Math.ceil(Math.log10(Math.max(...all, 10))),
          format: shortUsd,
        }}
        series={lines}
        marks={marks}
      />
      <TableTwin
        caption="Cost a month: expected, and from low to high"
        columns={[
          'Requests a month',
          `Prompted: ${names.prompted}`,
          `Tuned: ${names.tuned}`,
          'Tuned, on a rented card',
        ]}
        rows={rows}
      />
    </figure>
  );
}
