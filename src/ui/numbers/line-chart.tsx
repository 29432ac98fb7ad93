import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';

/** How a line is told from the others without colour. */
export type LineStyle = 'first' | 'second' | 'third';

/** A marker on a line: a disc, a square or a triangle. */
function Marker({ style, x, y }: { style: LineStyle; x: number; y: number }) {
  const className = `marker ${style}`;
  if (style === 'first') return <circle className={className} cx={x} cy={y} r={3.5} />;
  if (style === 'second') {
    return <rect className={className} x={x - 3.25} y={y - 3.25} width={6.5} height={6.5} />;
  }
  return <path className={className} d={`M${x} ${y - 4.5}l4.5 8h-9z`} />;
}

interface KeyEntry {
  readonly name: string;
  readonly style: LineStyle;
}

/** The key of a chart: each line as it is drawn, and its name. Of use only to those who see it. */
function LineKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="chart-key" aria-hidden="true">
      {entries.map(({ name, style }) => (
        <li key={name}>
          <svg width="44" height="12" aria-hidden="true" focusable="false">
            <path className={`line ${style}`} d="M0 6H44" />
            <Marker style={style} x={22} y={6} />
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg width="44" height="12" aria-hidden="true" focusable="false">
          <path className="band" d="M0 0H44V12H0Z" />
        </svg>
        band: from low to high
      </li>
    </ul>
  );
}

/** Width of an element in pixels, followed as it changes; a usual width until it is known. */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}

type Point = readonly [x: number, y: number];

interface Series {
  readonly name: string;
  readonly style: LineStyle;
  readonly points: readonly Point[];
  /** Low and high by x, drawn as a band. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
}

interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
}

/** Something marked on the chart, with its words. */
export type Mark =
  | { readonly kind: 'x'; readonly at: number; readonly says: string }
  | { readonly kind: 'y'; readonly at: number; readonly says: string }
  | { readonly kind: 'point'; readonly at: Point; readonly says: string };

interface Props {
  /** Name of the chart for those who do not see it. */
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
}

const height = 340;
const margin = { top: 26, right: 26, bottom: 46, left: 62 } as const;
/** Pixels from the top at which each further mark on x writes its words. */
const markStep = 16;
/** About how wide a letter of a mark's words is, in pixels. */
const letterWidth = 7.2;

/** Powers of ten within an axis; every other one where they would crowd. */
function decades({ from, to }: Axis, room: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const step = (last - first + 1) * 44 > room ? 2 : 1;
  const all: number[] = [];
  for (let power = first; power <= last; power += step) all.push(10 ** power);
  return all;
}

/** Lines on two logarithmic axes, with bands for ranges and marks for where the visitor stands. */
export function LineChart({ label, x, y, series, marks }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const right = Math.max(width - margin.right, margin.left + 100);
  const bottom = height - margin.bottom;
  const xScale = scaleLog().domain([x.from, x.to]).range([margin.left, right]).clamp(true);
  const yScale = scaleLog().domain([y.from, y.to]).range([bottom, margin.top]).clamp(true);
  const path = line<Point>(
    ([at]) => xScale(at),
    ([, value]) => yScale(value),
  );
  const band = area<readonly [number, number, number]>(
    ([at]) => xScale(at),
    ([, low]) => yScale(low),
    ([, , high]) => yScale(high),
  );
  const shown = ([at, value]: Point) => value >= y.from && value <= y.to && at <= x.to;
  return (
    <div className="chart" ref={ref}>
      <LineKey entries={series} />
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
        <title>{label}</title>
        {/* The words around a chart and its table say it to those who do not see it. */}
        <g aria-hidden="true">
          {decades(y, bottom - margin.top).map((at) => (
            <g key={at} className="tick">
              <path d={`M${margin.left} ${yScale(at)}H${right}`} />
              <text x={margin.left - 8} y={yScale(at)} dy="0.32em" textAnchor="end">
                {y.format(at)}
              </text>
            </g>
          ))}
          {decades(x, right - margin.left).map((at) => (
            <g key={at} className="tick">
              <path d={`M${xScale(at)} ${margin.top}V${bottom}`} />
              <text x={xScale(at)} y={bottom + 18} textAnchor="middle">
                {x.format(at)}
              </text>
            </g>
          ))}
          <path className="axis" d={`M${margin.left} ${margin.top}V${bottom}H${right}`} />
          <text className="axis-label" x={margin.left} y={13}>
            {y.label}
          </text>
          <text className="axis-label" x={right} y={height - 8} textAnchor="end">
            {x.label}
          </text>
          {series.map((one) => (
            <g key={one.name}>
              {one.band !== undefined && (
                <path className={`band ${one.style}`} d={band([...one.band]) ?? ''} />
              )}
              <path className={`line ${one.style}`} d={path(one.points.filter(shown)) ?? ''} />
              {one.points
                .filter((point, index) => index % 4 === 2 && shown(point))
                .map(([at, value]) => (
                  <Marker key={at} style={one.style} x={xScale(at)} y={yScale(value)} />
                ))}
            </g>
          ))}
          <Marks
            marks={marks}
            left={margin.left}
            right={right}
            bottom={bottom}
            {...{ xScale, yScale }}
          />
        </g>
      </svg>
    </div>
  );
}

interface MarksProps {
  marks: readonly Mark[];
  left: number;
  right: number;
  bottom: number;
  xScale: (value: number) => number;
  yScale: (value: number) => number;
}

function Marks({ marks, left, right, bottom, xScale, yScale }: MarksProps) {
  const middle = (left + right) / 2;
  /** Words stand right of their mark unless they would run out of the picture there. */
  const isBefore = (x: number, says: string) => {
    const room = says.length * letterWidth;
    return x > middle || (x + room > right && x - room > left);
  };
  return marks.map((mark, index) => {
    const before = marks.slice(0, index).filter(({ kind }) => kind === 'x').length;
    if (mark.kind === 'y') {
      const y = yScale(mark.at);
      return (
        <g key={mark.says} className="mark">
          <path d={`M${left} ${y}H${right}`} />
          <text x={left + 8} y={y - 6}>
            {mark.says}
          </text>
        </g>
      );
    }
    const at = mark.kind === 'x' ? mark.at : mark.at[0];
    const x = xScale(at);
    const isLeft = isBefore(x, mark.says);
    const anchor = isLeft ? 'end' : 'start';
    const shift = isLeft ? -8 : 8;
    if (mark.kind === 'x') {
      return (
        <g key={mark.says} className="mark">
          <path d={`M${x} ${margin.top}V${bottom}`} />
          <text x={x + shift} y={margin.top + 12 + before * markStep} textAnchor={anchor}>
            {mark.says}
          </text>
        </g>
      );
    }
    const y = yScale(mark.at[1]);
    return (
      <g key={mark.says} className="mark">
        <circle cx={x} cy={y} r={7} />
        <text x={x + 1.4 * shift} y={y + 22} textAnchor={anchor}>
          {mark.says}
        </text>
      </g>
    );
  });
}
