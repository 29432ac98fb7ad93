/** Whole numbers from one to another, both included. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Splits a range at ascending starts; the first start is the range's own. */
export function cellsFrom(starts: Iterable<number>, max: number): Cell[] {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return sorted.map((from, index) => ({ from, to: (sorted[index + 1] ?? max + 1) - 1 }));
}

/** The number of a cell that is nearest to today's; its least where there is none today. */
export function representative(cell: Cell, today: unknown): number {
  if (typeof today !== 'number') return cell.from;
  return Math.min(cell.to, Math.max(cell.from, today));
}
