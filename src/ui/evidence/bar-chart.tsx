import { TableTwin } from '../numbers/table-twin';
import '../numbers/charts.css';
import './bar-chart.css';

export interface Bar {
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
