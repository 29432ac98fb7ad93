/** How a line is told from the others without colour. */
export type LineStyle = 'first' | 'second' | 'third';

/** A marker on a line: a disc, a square or a triangle. */
export function Marker({ style, x, y }: { style: LineStyle; x: number; y: number }) {
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
export function LineKey({ entries }: { entries: readonly KeyEntry[] }) {
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
