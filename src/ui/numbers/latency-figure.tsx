import { byCount } from '../../model/by-count';
import type { LatencyChart, LatencySeries } from '../../advisor/numbers';
import { latencyWords, needWords } from './answers-in-words';
import { LineChart } from './line-chart';
import type { Mark, LineStyle } from './line-chart';
import { count, duration, shortCount, withRange } from './number-words';
import { TableTwin } from './table-twin';

const styles: readonly LineStyle[] = ['first', 'second', 'third'];

/** What a line stands for: a model, and whether it serves the recommended method. */
function nameOf({ servedBy, methods, recommended }: LatencySeries): string {
  const model =
    servedBy.kind === 'token'
      ? 'a large hosted model, nothing cached'
      : `${servedBy.model} on ${byCount(servedBy.cards, 'one', `${servedBy.cards}`)} ${servedBy.card}`;
  return `${methods.join(', ')}: ${model}${recommended ? ' (recommended)' : ''}`;
}

/** The whole powers of ten around some times, with room for words above the longest. */
function decadesAround(seconds: readonly number[]): { from: number; to: number } {
  const from = 10 ** Math.floor(Math.log10(Math.min(...seconds)));
  return { from, to: Math.max(from * 10, 10 ** Math.ceil(Math.log10(1.5 * Math.max(...seconds)))) };
}

/** Time: how long it takes to the first word or the label; nothing without the visitor's lengths. */
export function LatencyFigure({ chart }: { chart: LatencyChart }) {
  const { series, need } = chart;
  const own = series.flatMap((one) => (one.own === null ? [] : [one.own]));
  if (own.length === 0) return null;
  const says = latencyWords(chart);
  const place = series.find(({ recommended }) => recommended)?.own ?? own[0];
  const marks: Mark[] = [
    ...(place === undefined
      ? []
      : [
          {
            kind: 'point' as const,
            at: [place.tokens, place.seconds.expected] as const,
            says: `you: ${duration(place.seconds.expected)}`,
          },
        ]),
    ...(need === null ? [] : [{ kind: 'y' as const, at: need.seconds, says: needWords(need) }]),
  ];
  const lengths = [100, 1000, 10_000, 100_000, 1_000_000];
  const cell = (one: LatencySeries, tokens: number): string => {
    const found = one.points.find((point) => point.tokens === tokens);
    return found === undefined ? 'beyond its window' : withRange(found.seconds, duration);
  };
  const all = series.flatMap(({ points }) => points.map(({ seconds }) => seconds.expected));
  return (
    <figure aria-label="Waiting times">
      <figcaption>{says !== null && <p className="numbers-answer">{says}</p>}</figcaption>
      <LineChart
        label="Time to the first word against the length of what is read"
        x={{ label: 'tokens that are read', from: 100, to: 1e6, format: shortCount }}
        y={{
          label: 'time to the first word',
          ...decadesAround([...all, ...(need === null ? [] : [need.seconds])]),
          format: duration,
        }}
        series={series.map((one, index) => ({
          name: nameOf(one),
          style: styles[index] ?? 'third',
          points: one.points.map(({ tokens, seconds }) => [tokens, seconds.expected] as const),
          band: one.points.map(
            ({ tokens, seconds }) => [tokens, seconds.low, seconds.high] as const,
          ),
        }))}
        marks={marks}
      />
      <TableTwin
        caption="Time to the first word"
        columns={['Tokens', ...series.map(nameOf)]}
        rows={lengths.map((tokens) => [count(tokens), ...series.map((one) => cell(one, tokens))])}
      />
    </figure>
  );
}
