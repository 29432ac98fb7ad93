/** A share between 0 and 1 in percent, as wide as any other. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);

/** A number with two decimal places; a dash where there is none. */
export const hundredths = (value: number | null): string =>
  value === null ? '-' : value.toFixed(2);

/** Lines of text in columns as wide as their widest cell. */
export function columns(lines: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const line of lines) {
    for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Parts of a report with a title above each. */
export function sections(parts: readonly (readonly [title: string, lines: readonly string[]])[]) {
  return parts.map(([title, lines]) => [title, ...lines].join('\n')).join('\n\n');
}
