/* The figures with lines: how long an answer takes, and what a month costs. */

import { byCount } from '../../model/by-count';
import type {
  LatencyChart,
  LatencySeries,
  CostPoint,
  ShownMethod,
  ShownMethods,
} from '../../advisor/numbers';
import { latencyWords, needWords, levelMark, levelWords, paybackWords } from './answers-in-words';
import { LineChart } from './line-chart';
import type { Mark, LineStyle } from './line-chart';
import { duration, whole, shortCount, withRange, shortUsd, usd } from './number-words';
import { TableTwin } from './table-twin';
import { isUnknown } from '../../calculators/ranges';

const styles: readonly LineStyle[] = ['first', 'second', 'third'];

/** What a line stands for: a model, and whether it serves the recommended method. */
function seriesName({ servedBy, methods, recommended }: LatencySeries): string {
  const model =
    servedBy.kind === 'token'
      ? 'a large hosted model, nothing cached'
      : `${servedBy.model} on ${byCount(servedBy.cards, 'one', `${servedBy.cards}`)} ${servedBy.card}`;
  return `${methods.join(', ')}: ${model}${recommended ? ' (recommended)' : ''}`;
}

/**
 * The whole powers of ten around some amounts. @param least the lowest that the axis may begin with
 * @param room how far beyond the highest it reaches, as a factor
 */
function decadesAround(amounts: readonly number[], least: number, room: number) {
  const from = Math.max(least, 10 ** Math.floor(Math.log10(Math.min(...amounts))));
  const top = 10 ** Math.ceil(Math.log10(room * Math.max(...amounts)));
  return { from, to: Math.max(from * 10, top) };
}

/** Seconds: with room for words above the longest. */
const timesAxis = (seconds: readonly number[]) => decadesAround(seconds, 0, 1.5);
/** US dollars: from a tenth at the least. */
const costAxis = (usd: readonly number[]) => decadesAround(usd, 0.1, 1);

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
          ...timesAxis([...all, ...(need === null ? [] : [need.seconds])]),
          format: duration,
        }}
        series={series.map((one, index) => ({
          name: seriesName(one),
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
        columns={['Tokens', ...series.map(seriesName)]}
        rows={lengths.map((tokens) => [whole(tokens), ...series.map((one) => cell(one, tokens))])}
      />
    </figure>
  );
}

const isPowerOfTen = ({ requests }: CostPoint) => Number.isInteger(Math.log10(requests));

const methodName = ({ name, roles }: ShownMethod) =>
  roles.includes('recommended') ? `${name} (recommended)` : name;

/** Money: whether training pays back, and what a month costs by volume, of the methods shown. */
export function CostFigure({ shown }: { shown: ShownMethods }) {
  const { requests, payback } = shown;
  const drawn = shown.methods.filter(({ points }) => points.length > 0);
  const pays = paybackWords(shown);
  const level = levelWords(shown);
  const words = (
    <figcaption>
      {pays !== null && <p className="numbers-answer">{pays}</p>}
      {level !== '' && <p>{level}</p>}
    </figcaption>
  );
  if (requests === null || requests === 0 || drawn.length === 0) {
    return pays === null && level === '' ? null : <figure aria-label="Costs">{words}</figure>;
  }
  const marks: Mark[] = [{ kind: 'x', at: requests, says: `you: ${whole(requests)}` }];
  const at = payback?.level;
  if (at != null && at !== 'never' && at.requests >= 100 && at.requests <= 1e8) {
    marks.push({ kind: 'point', at: [at.requests, at.usd], says: levelMark(at.requests) });
  }
  const own = (method: ShownMethod): CostPoint[] => {
    const running = method.cost?.running;
    return running === undefined || isUnknown(running) ? [] : [{ requests, usd: running }];
  };
  const volumes = [
    ...new Set([
      ...(drawn[0]?.points.filter(isPowerOfTen) ?? []).map((one) => one.requests),
      requests,
    ]),
  ].sort((a, b) => a - b);
  const cell = (method: ShownMethod, volume: number): string => {
    const found = [...own(method), ...method.points].find((one) => one.requests === volume);
    return found === undefined ? 'not known' : withRange(found.usd, usd);
  };
  return (
    <figure aria-label="Costs">
      {words}
      <LineChart
        label="Cost a month against requests a month, by method"
        x={{ label: 'requests a month', from: 100, to: 1e8, format: shortCount }}
        y={{
          label: 'US dollars a month',
          ...costAxis(drawn.flatMap(({ points }) => points.map((one) => one.usd.expected))),
          format: shortUsd,
        }}
        series={drawn.map((method, index) => ({
          name: methodName(method),
          style: styles[index] ?? 'third',
          points: method.points.map((one) => [one.requests, one.usd.expected] as const),
          band: method.points.map((one) => [one.requests, one.usd.low, one.usd.high] as const),
        }))}
        marks={marks}
      />
      <TableTwin
        caption="Cost a month: expected, and from low to high"
        columns={['Requests a month', ...drawn.map(methodName)]}
        rows={volumes.map((volume) => [
          `${whole(volume)}${volume === requests ? ' (you)' : ''}`,
          ...drawn.map((method) => cell(method, volume)),
        ])}
      />
    </figure>
  );
}
