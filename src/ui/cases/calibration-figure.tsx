import type { ForecastTenth } from '../../model/evaluation-record';
import { TableTwin } from '../numbers/table-twin';
import { shareInPercent } from './case-words';

const width = 380;
const height = 350;
const plot = { x: 70, y: 12, side: 290 };
const ticks = [0, 0.25, 0.5, 0.75, 1];
const at = (share: number) => plot.x + plot.side * share;
const up = (share: number) => plot.y + plot.side * (1 - share);
/** Radius of a dot for so many cases: area goes with the number. */
const radiusOf = (n: number, most: number) => 4 + 12 * Math.sqrt(n / most);

/** How far what happened lies from what was forecast, on average over the cases. */
function meanGap(tenths: readonly ForecastTenth[]): number {
  const all = tenths.reduce((sum, { n }) => sum + n, 0);
  const apart = tenths.reduce(
    (sum, { n, forecast, happened }) => sum + n * Math.abs(forecast - happened),
    0,
  );
  return all === 0 ? 0 : apart / all;
}

/** Chances of the advised family by tenths, against how often that came to count as right. */
export function CalibrationFigure({ tenths }: { tenths: readonly ForecastTenth[] }) {
  const held = tenths.filter(({ n }) => n > 0);
  const most = Math.max(1, ...held.map(({ n }) => n));
  const gap = Math.round(100 * meanGap(held));
  return (
    <figure className="calibration">
      <div className="calibration-body">
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick} className="tick">
              <path d={`M${at(tick)} ${up(0)}V${up(1)}M${at(0)} ${up(tick)}H${at(1)}`} />
              <text x={at(tick)} y={up(0) + 18} textAnchor="middle">
                {shareInPercent(tick)}
              </text>
              <text x={plot.x - 8} y={up(tick) + 4} textAnchor="end">
                {shareInPercent(tick)}
              </text>
            </g>
          ))}
          <path className="even" d={`M${at(0)} ${up(0)}L${at(1)} ${up(1)}`} />
          {held.map(({ from, n, forecast, happened }) => (
            <g key={from} className="tenth">
              <path d={`M${at(forecast)} ${up(forecast)}V${up(happened)}`} />
              <circle cx={at(forecast)} cy={up(happened)} r={radiusOf(n, most)} />
            </g>
          ))}
          <text className="axis-label" x={at(0.5)} y={up(0) + 38} textAnchor="middle">
            chance of what was advised
          </text>
          <text
            className="axis-label"
            transform={`translate(16 ${up(0.5)}) rotate(-90)`}
            textAnchor="middle"
          >
            came out right
          </text>
        </svg>
        <div>
          <figcaption className="part-says">
            Of the cases in which the advice was given a chance of seven in ten, it should come out
            right in about seven of ten. Over all cases, in-sample, chance and outcome lie {gap}{' '}
            points apart on average. A large dot stands for many cases; on the line the chance came
            true, above it we were too modest, below it too sure. Cases may count several ways as
            right, which lifts the dots.
          </figcaption>
          <TableTwin
            caption="Chances by tenths, and what came of them"
            columns={['Chance between', 'Cases', 'Mean chance', 'Came out right']}
            rows={held.map(({ from, to, n, forecast, happened }) => [
              `${shareInPercent(from)} and ${shareInPercent(to)}`,
              String(n),
              shareInPercent(forecast),
              shareInPercent(happened),
            ])}
          />
        </div>
      </div>
    </figure>
  );
}
