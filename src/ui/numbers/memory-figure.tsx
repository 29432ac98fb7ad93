import { scaleLinear } from 'd3-scale';
import type { MemoryBar, MemoryChart, MemoryPartName } from '../../advisor/numbers';
import { fitWords, memoryWords, methodNames } from './answers-in-words';
import { gigabytes, shareOfCard } from './number-words';
import { TableTwin } from './table-twin';
import { useWidth } from './line-chart';

const partNames: Readonly<Record<MemoryPartName, string>> = {
  weights: 'weights',
  gradients: 'gradients',
  optimizer: 'optimiser',
  activations: 'activations',
  overhead: 'the rest',
};
const order = ['weights', 'gradients', 'optimizer', 'activations', 'overhead'] as const;

/** Fills that differ in pattern, so that parts are told apart without colour. */
function Patterns({ id }: { id: string }) {
  const shared = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-gradients`} {...shared}>
        <path className="hatch" d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
      </pattern>
      <pattern id={`${id}-optimizer`} {...shared}>
        <path className="hatch" d="M0 3H6" />
      </pattern>
      <pattern id={`${id}-activations`} {...shared}>
        <circle className="dot" cx="3" cy="3" r="1.3" />
      </pattern>
    </defs>
  );
}

function fillOf(part: MemoryPartName, id: string): string | undefined {
  return part === 'weights' || part === 'overhead' ? undefined : `url(#${id}-${part})`;
}

function Key() {
  return (
    <ul className="chart-key" aria-hidden="true">
      {order.map((part) => (
        <li key={part}>
          <svg width="22" height="14" aria-hidden="true" focusable="false">
            <Patterns id={`key-${part}`} />
            <rect
              className={`part-of-memory ${part}`}
              x="0.5"
              y="0.5"
              width="21"
              height="13"
              fill={fillOf(part, `key-${part}`)}
            />
          </svg>
          {partNames[part]}
        </li>
      ))}
    </ul>
  );
}

interface PlaceProps {
  bar: MemoryBar;
  y: number;
  /** Lines of words above the bar: 1, or 2 where one would run out of the picture. */
  lines: number;
}

const barHeight = 22;
/** Pixels of one line of words above a bar. */
const lineHeight = 17;
/** Below this width the words take two lines. */
const narrow = 520;

function Bar({ bar, y, lines, scale }: PlaceProps & { scale: (bytes: number) => number }) {
  const boxes = bar.parts.map(({ name, bytes }, index) => {
    const before = bar.parts.slice(0, index).reduce((sum, part) => sum + part.bytes, 0);
    const x = scale(before);
    return { name, x, width: Math.max(0, scale(before + bytes) - x) };
  });
  return (
    <g>
      {boxes.map(({ name, x, width }) => (
        <rect
          key={name}
          className={`part-of-memory ${name}`}
          x={x}
          y={y + lines * lineHeight + 3}
          width={width}
          height={barHeight}
          fill={fillOf(name, 'memory')}
        />
      ))}
    </g>
  );
}

interface WordsProps extends PlaceProps {
  cardBytes: number;
  /** The bar is of the recommended method. */
  recommended: boolean;
}

function Words({ bar, y, lines, cardBytes, recommended }: WordsProps) {
  const name = `${methodNames[bar.method]}${recommended ? ' (recommended)' : ''}`;
  const amount = `${name}: ${gigabytes(bar.total.expected)}`;
  const verdict = `${shareOfCard(bar.total.expected, cardBytes)} of the card, ${fitWords[bar.fit]}`;
  return (
    <g className={recommended ? 'recommended' : undefined}>
      <text className="bar-name" x={0} y={y + 13}>
        {lines > 1 ? amount : `${amount}, ${verdict}`}
      </text>
      {lines > 1 && (
        <text className="bar-name" x={0} y={y + 13 + lineHeight}>
          {verdict}
        </text>
      )}
    </g>
  );
}

/** Memory by part for each way of tuning, against the card. */
export function MemoryFigure({ chart }: { chart: MemoryChart }) {
  const { bars, card } = chart;
  const [ref, width] = useWidth<HTMLDivElement>();
  const most = Math.max(card.bytes, ...bars.map(({ total }) => total.expected));
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, width - 8]);
  const lines = width < narrow ? 2 : 1;
  const rowHeight = lines * lineHeight + barHeight + 15;
  const bottom = bars.length * rowHeight + 6;
  const cardAt = scale(card.bytes);
  const isRight = cardAt > width / 2;
  const rows = bars.map((bar) => [
    `${methodNames[bar.method]}${bar.method === chart.recommended ? ' (recommended)' : ''}`,
    ...order.map((part) => gigabytes(bar.parts.find(({ name }) => name === part)?.bytes ?? 0)),
    `${gigabytes(bar.total.expected)} (${gigabytes(bar.total.low)} to ${gigabytes(bar.total.high)})`,
    fitWords[bar.fit],
  ]);
  return (
    <figure aria-label="Memory for training">
      <figcaption>
        <p className="numbers-answer">{memoryWords(chart)}</p>
      </figcaption>
      <div className="chart" ref={ref}>
        <Key />
        <svg viewBox={`0 0 ${width} ${bottom + 26}`} width={width} height={bottom + 26} role="img">
          <title>Memory on each card by part and way of tuning, against the card</title>
          <Patterns id="memory" />
          <g aria-hidden="true">
            {bars.map((bar, index) => (
              <Bar key={bar.method} y={index * rowHeight} {...{ bar, lines, scale }} />
            ))}
            <g className="mark">
              <path d={`M${cardAt} 0V${bottom}`} />
              <text
                x={cardAt}
                y={bottom + 17}
                dx={isRight ? 0 : -2}
                textAnchor={isRight ? 'end' : 'start'}
              >
                {`the card: ${card.name}`}
              </text>
            </g>
            {/* Last, so that the line of the card does not run through words. */}
            {bars.map((bar, index) => (
              <Words
                key={bar.method}
                y={index * rowHeight}
                cardBytes={card.bytes}
                recommended={bar.method === chart.recommended}
                {...{ bar, lines }}
              />
            ))}
          </g>
        </svg>
      </div>
      <TableTwin
        caption="Memory on each card by part"
        columns={['Way of tuning', ...order.map((part) => partNames[part]), 'in all', 'fit']}
        rows={rows}
      />
    </figure>
  );
}
