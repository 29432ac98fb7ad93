/* Bars on the page for measuring: of labels, of lengths, of baselines and of scores. */

import type { Labels, Lengths, Report } from '../../advisor/evidence';
import { counted, grouped } from '../../words/answers';
import { scoreInWords, share } from './words';
import { TableTwin } from '../numbers/table-twin';
import '../numbers/charts.css';

interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as it is written beside the bar. */
  readonly says: string;
  /** Ends of its interval. */
  readonly low?: number;
  readonly high?: number;
}

interface Props {
  /** What the chart shows, in one sentence. */
  label: string;
  bars: readonly Bar[];
  /** Where the scale ends; at the largest value unless told. */
  most?: number;
  /** The same as a table. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Lying bars, with whiskers where there are intervals, and the same as a table. */
export function BarChart({ label, bars, most, columns, rows }: Props) {
  const end = most ?? Math.max(1e-9, ...bars.map(({ value, high }) => high ?? value));
  const at = (value: number) => `${Math.max(0, Math.min(100, (100 * value) / end))}%`;
  return (
    <figure className="bar-chart">
      <figcaption>{label}</figcaption>
      <div role="img" aria-label={`${label}. The figures are in the table below.`}>
        {bars.map(({ name, value, says, low, high }) => (
          <div key={name} className="bar-row" aria-hidden="true">
            <span className="bar-name">{name}</span>
            <span className="bar-track">
              <span className="bar-fill" style={{ width: at(value) }} />
              {low !== undefined && high !== undefined && (
                <span
                  className="bar-whisker"
                  style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }}
                />
              )}
            </span>
            <span className="bar-says">{says}</span>
          </div>
        ))}
      </div>
      <TableTwin caption={label} columns={columns} rows={rows} />
    </figure>
  );
}

/** Labels that are drawn from each end; the table has all. */
const drawnLabels = 5;

/** Rows of each label: the most frequent ones and the rarest. */
export function LabelChart({ labels }: { labels: Labels }) {
  const { counts } = labels;
  const drawn =
    counts.length <= 2 * drawnLabels
      ? counts
      : [...counts.slice(0, drawnLabels), ...counts.slice(-drawnLabels)];
  const label =
    drawn.length === counts.length
      ? 'Rows of each label'
      : `Rows of the ${drawnLabels} most frequent and the ${drawnLabels} rarest labels`;
  return (
    <BarChart
      label={label}
      bars={drawn.map((one) => ({ name: one.label, value: one.rows, says: grouped(one.rows) }))}
      columns={['Label', 'Rows']}
      rows={counts.map((one) => [one.label, grouped(one.rows)])}
    />
  );
}

function rangeOf({ from, to }: Lengths['histogram'][number]): string {
  return to - from <= 1 ? grouped(from) : `${grouped(from)} to ${grouped(to - 1)}`;
}

/** How many texts have how many tokens. */
export function LengthChart({ lengths, label }: { lengths: Lengths; label: string }) {
  const { mean, median, p95, longest, histogram } = lengths;
  return (
    <>
      <p className="part-says">
        {label}: {counted(Math.round(mean), 'token')} in the mean, {grouped(median)} in the middle;
        95 in 100 have at most {grouped(p95)}, the longest {grouped(longest)}.
      </p>
      <BarChart
        label={`${label} by length in tokens`}
        bars={histogram.map((bar) => ({
          name: rangeOf(bar),
          value: bar.texts,
          says: grouped(bar.texts),
        }))}
        columns={['Tokens', 'Texts']}
        rows={histogram.map((bar) => [rangeOf(bar), grouped(bar.texts)])}
      />
    </>
  );
}

/** What something trivial reaches. */
export function BaselineChart({ baseline }: { baseline: NonNullable<Report['baseline']> }) {
  const { linear, majority, trainedOn, heldOut } = baseline;
  const both = [
    ['Linear model', linear],
    ['Majority', majority],
  ] as const;
  return (
    <>
      <p className="part-says">
        A linear model on words alone gets {scoreInWords(linear)} right; always the most frequent
        label, {scoreInWords(majority)}. In brackets the 95 % interval, from{' '}
        {counted(linear.n, 'row')} of {heldOut === 'test' ? 'the test file' : 'a fifth held out'};
        trained on {counted(trainedOn, 'row')}.
      </p>
      <BarChart
        label="Share right, with its 95 % interval"
        most={1}
        bars={both.map(([name, { score, low, high }]) => ({
          name,
          value: score,
          says: share(score),
          low,
          high,
        }))}
        columns={['What', 'Right', 'Low', 'High']}
        rows={both.map(([name, { score, low, high }]) => [
          name,
          share(score),
          share(low),
          share(high),
        ])}
      />
    </>
  );
}
