import { byCount } from '../../model/by-count';
import { counted } from '../../words/answers';

const integers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
const three = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** A number without decimals, with commas: 1,200. */
export function whole(value: number): string {
  return integers.format(value);
}

/** A count on an axis: 100, 10k, 1m. */
export function shortCount(value: number): string {
  if (value >= 1e9) return `${short.format(value / 1e9)}bn`;
  if (value >= 1e6) return `${short.format(value / 1e6)}m`;
  return value >= 1000 ? `${short.format(value / 1000)}k` : short.format(value);
}

/** A number of parameters: 149 million, 8 billion. */
export function parameters(value: number): string {
  return value >= 1e9
    ? `${three.format(value / 1e9)} billion`
    : `${three.format(value / 1e6)} million`;
}

/** US dollars: cents below ten, three figures above. */
export function usd(value: number): string {
  if (value < 0.01) return value === 0 ? '$0' : `$${short.format(value)}`;
  return value < 10 ? `$${value.toFixed(2)}` : `$${three.format(value)}`;
}

/** US dollars on an axis. */
export function shortUsd(value: number): string {
  return `$${shortCount(value)}`;
}

/** A time with two figures: 0.24 ms, 450 ms, 1.2 s. */
export function duration(seconds: number): string {
  return seconds < 0.9995 ? `${short.format(seconds * 1000)} ms` : `${short.format(seconds)} s`;
}

/** A time that adds up over a month: 8 minutes, 3.2 hours. */
export function hours(value: number): string {
  if (value < 1 / 60) return 'less than a minute';
  if (value < 1) {
    const minutes = Math.round(value * 60);
    return counted(minutes, 'minute');
  }
  const said = value < 10 ? short.format(value) : whole(value);
  return `${said} ${byCount(Number(said), 'hour', 'hours')}`;
}

/** Bytes in units of 10^9. */
export function gigabytes(bytes: number): string {
  const value = bytes / 1e9;
  return `${value < 10 ? value.toFixed(1) : whole(value)} GB`;
}

/** How much of a card's memory it is, in percent; "less than 1 %" for a trace. */
export function shareOfCard(bytes: number, cardBytes: number): string {
  const percent = (100 * bytes) / cardBytes;
  return percent > 0 && percent < 1 ? 'less than 1 %' : `${whole(percent)} %`;
}

/** A time in months as a person says it. */
export function months(value: number): string {
  if (!Number.isFinite(value)) return 'never';
  if (value <= 0) return 'at once';
  if (value < 1) return 'less than a month';
  if (value > 120) return 'more than ten years';
  const rounded = Math.round(value);
  if (rounded <= 24) return counted(rounded, 'month');
  return `${short.format(value / 12)} years`;
}

/** Expected, with low and high behind it where they differ. */
export function withRange(
  range: { readonly low: number; readonly expected: number; readonly high: number },
  words: (value: number) => string,
): string {
  const [low, expected, high] = [words(range.low), words(range.expected), words(range.high)];
  return low === high ? expected : `${expected} (${low} to ${high})`;
}
