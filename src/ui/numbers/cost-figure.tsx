import type { CostPoint, ShownMethod, ShownMethods } from '../../advisor/numbers';
import { isUnknown } from '../../calculators/ranges';
import { levelMark, levelWords, paybackWords } from './answers-in-words';
import { LineChart } from './line-chart';
import type { Mark, LineStyle } from './line-chart';
import { count, shortCount, shortUsd, usd, withRange } from './number-words';
import { TableTwin } from './table-twin';

const styles: readonly LineStyle[] = ['first', 'second', 'third'];
const isPowerOfTen = ({ requests }: CostPoint) => Number.isInteger(Math.log10(requests));

const nameOf = ({ name, roles }: ShownMethod) =>
  roles.includes('recommended') ? `${name} (recommended)` : name;

/** The whole powers of ten around some amounts, at least a tenth of a dollar. */
function decadesAround(amounts: readonly number[]): { from: number; to: number } {
  const from = Math.max(0.1, 10 ** Math.floor(Math.log10(Math.min(...amounts))));
  return { from, to: Math.max(from * 10, 10 ** Math.ceil(Math.log10(Math.max(...amounts)))) };
}

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
  const marks: Mark[] = [{ kind: 'x', at: requests, says: `you: ${count(requests)}` }];
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
          ...decadesAround(drawn.flatMap(({ points }) => points.map((one) => one.usd.expected))),
          format: shortUsd,
        }}
        series={drawn.map((method, index) => ({
          name: nameOf(method),
          style: styles[index] ?? 'third',
          points: method.points.map((one) => [one.requests, one.usd.expected] as const),
          band: method.points.map((one) => [one.requests, one.usd.low, one.usd.high] as const),
        }))}
        marks={marks}
      />
      <TableTwin
        caption="Cost a month: expected, and from low to high"
        columns={['Requests a month', ...drawn.map(nameOf)]}
        rows={volumes.map((volume) => [
          `${count(volume)}${volume === requests ? ' (you)' : ''}`,
          ...drawn.map((method) => cell(method, volume)),
        ])}
      />
    </figure>
  );
}
