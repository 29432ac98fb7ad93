const format = new Intl.NumberFormat('en-GB');

/** A number with its thousands told apart, e.g. "5,000". */
export const grouped = (value: number): string => format.format(value);

/** The number with its unit, e.g. "5,000 requests per month". */
export function numberInWords(value: number, unit: string): string {
  return `${grouped(value)} ${unit}`;
}
