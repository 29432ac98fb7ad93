/** Three values of one quantity; where a formula is exact they are equal. */
export interface Range {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** Units by name; every quantity carries one. */
export type Unit =
  | 'bytes'
  | 'tokens'
  | 'flops'
  | 'seconds'
  | 'hours'
  | 'months'
  | 'usd'
  | 'usd-per-month'
  | 'requests'
  | 'requests-per-month'
  | 'share';

/** A range with its unit. */
export interface Quantity<U extends Unit = Unit> extends Range {
  readonly unit: U;
}

/** A value that could not be computed, and what is missing. Never replaced by zero. */
export interface Unknown {
  readonly unknown: true;
  readonly missing: readonly string[];
}

/** A value, or the plain statement that it is not known. */
export type Maybe<T> = T | Unknown;

/** Says what is missing. */
export function unknown(...missing: string[]): Unknown {
  return { unknown: true, missing };
}

/** True where the value could not be computed. */
export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** A range whose three values are equal. */
export function exactly(value: number): Range {
  return { low: value, expected: value, high: value };
}

/** The range itself, or a number as a range of three equal values. */
export function asRange(value: number | Range): Range {
  return typeof value === 'number' ? exactly(value) : value;
}

/** Adds value by value: low with low, high with high. */
export function sum(...ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(
    (total, range) => ({
      low: total.low + range.low,
      expected: total.expected + range.expected,
      high: total.high + range.high,
    }),
    exactly(0),
  );
}

/** Multiplies value by value; both must be at least 0, so that low stays low. */
export function times(a: Range, b: number | Range): Range {
  const other = asRange(b);
  return {
    low: a.low * other.low,
    expected: a.expected * other.expected,
    high: a.high * other.high,
  };
}

/** Divides by a rate above 0: the low result takes the high rate. */
export function dividedBy(a: Range, rate: number | Range): Range {
  const other = asRange(rate);
  return {
    low: a.low / other.high,
    expected: a.expected / other.expected,
    high: a.high / other.low,
  };
}

/** Applies a rising function to the three values. */
export function mapRange(range: Range, rising: (value: number) => number): Range {
  return { low: rising(range.low), expected: rising(range.expected), high: rising(range.high) };
}

/** Names the unit of a range. */
export function inUnit<U extends Unit>(range: Range, unit: U): Quantity<U> {
  return { unit, low: range.low, expected: range.expected, high: range.high };
}

/** Smallest, middle and largest of published values; undefined where there are none. */
export function spread(values: readonly number[]): Range | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  if (low === undefined || high === undefined) return undefined;
  const left = sorted[Math.floor((sorted.length - 1) / 2)] ?? low;
  const right = sorted[Math.ceil((sorted.length - 1) / 2)] ?? high;
  return { low, expected: (left + right) / 2, high };
}
