import type { Score } from '../../advisor/evidence';
import { counted } from '../../words/answers';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** A share as percent with one decimal. */
export function share(value: number): string {
  return `${tenths.format(value * 100)} %`;
}

/** A share with its 95 % interval: "84.2 % (82.9 to 85.4)". */
export function scoreInWords({ score, low, high }: Omit<Score, 'n'>): string {
  return `${share(score)} (${tenths.format(low * 100)} to ${tenths.format(high * 100)})`;
}

/** A measure that is no share, with three figures. */
export function measure(value: number): string {
  return figures.format(value);
}

/** Bytes in units of 10^3. */
export function bytes(value: number): string {
  if (value < 1000) return counted(value, 'byte');
  if (value < 1e6) return `${figures.format(value / 1e3)} kB`;
  return value < 1e9 ? `${figures.format(value / 1e6)} MB` : `${figures.format(value / 1e9)} GB`;
}

/** A time that is left, roughly. */
export function timeLeft(seconds: number): string {
  if (seconds < 1.5) return 'about a second left';
  if (seconds < 90) return `about ${whole.format(seconds)} seconds left`;
  return `about ${whole.format(seconds / 60)} minutes left`;
}

/** Milliseconds as a person says them. */
export function milliseconds(value: number): string {
  return value < 1000 ? `${whole.format(value)} ms` : `${figures.format(value / 1000)} s`;
}
