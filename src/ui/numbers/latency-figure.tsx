import type { LatencyChart } from '../../advisor/numbers';
import { latencyWords } from './answers-in-words';
import { LineChart } from './line-chart';
import type { Mark, Series } from './line-chart';
import { count, plain, seconds, shortCount } from './number-words';
import { TableTwin } from './table-twin';

function seriesOf({ points, names }: LatencyChart): Series[] {
  const onCard = points.flatMap(({ tokens, card }) => (card === null ? [] : [{ tokens, card }]));
  return [
    {
      name: 'large hosted model, nothing cached',
      style: 'first',
      points: points.map(({ tokens, hosted }) => [tokens, hosted.expected] as const),
      band: points.map(({ tokens, hosted }) => [tokens, hosted.low, hosted.high] as const),
    },
    {
      name: 'the same, all of it cached',
      style: 'second',
      points: points.map(({ tokens, cached }) => [tokens, cached] as const),
    },
    ...(onCard.length === 0
      ? []
      : [
          {
            name: `${names.model} on one ${names.card}`,
            style: 'third' as const,
            points: onCard.map(({ tokens, card }) => [tokens, card.expected] as const),
            band: onCard.map(({ tokens, card }) => [tokens, card.low, card.high] as const),
          },
        ]),
  ];
}

/** Time: how long a prompt is read before the first word comes. */
export function LatencyFigure({ chart }: { chart: LatencyChart }) {
  const { points, own, need, names } = chart;
  const marks: Mark[] = [
    ...(own === null
      ? []
      : [
          { kind: 'x' as const, at: own.tokens, says: `you: ${count(own.tokens)} tokens` },
          {
            kind: 'point' as const,
            at: [own.tokens, own.seconds] as const,
            says: seconds(own.seconds),
          },
        ]),
    ...(need === null ? [] : [{ kind: 'y' as const, at: need.seconds, says: need.says }]),
  ];
  const rows = points
    .filter(({ tokens }) => Number.isInteger(Math.log10(tokens)))
    .map(({ tokens, hosted, cached, card }) => [
      count(tokens),
      `${plain(hosted.expected)} (to ${plain(hosted.high)})`,
      plain(cached),
      card === null
        ? 'not known'
        : `${plain(card.expected)} (${plain(card.low)} to ${plain(card.high)})`,
    ]);
  return (
    <figure aria-label="Waiting times">
      <figcaption>
        <p className="numbers-answer">{latencyWords(chart)}</p>
      </figcaption>
      <LineChart
        label="Time to the first word against the length of prompt and input"
        x={{ label: 'tokens of prompt and input', from: 100, to: 1e6, format: shortCount }}
        y={{ label: 'seconds to the first word', from: 0.01, to: 1000, format: plain }}
        series={seriesOf(chart)}
        marks={marks}
      />
      <TableTwin
        caption="Seconds to the first word"
        columns={[
          'Tokens',
          'Large hosted model, nothing cached',
          'The same, all of it cached',
          points.some(({ card }) => card !== null)
            ? `${names.model} on one ${names.card}`
            : 'On a card of your own',
        ]}
        rows={rows}
      />
    </figure>
  );
}
