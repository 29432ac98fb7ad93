/** The middle of some figures, and how far the middle half of them lies apart. */
export function spread(figures: readonly number[]): { middle: number; noise: number } {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { middle: at(0.5), noise: at(0.75) - at(0.25) };
}

/** A figure with its noise, e.g. "812 ± 30". */
export function cell(figures: readonly number[], digits = 0): string {
  const { middle, noise } = spread(figures);
  return `${middle.toFixed(digits)} ± ${(noise / 2).toFixed(digits)}`;
}

/** Rows as a Markdown table; the first is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`);
  return lines.join('\n');
}
