/* How a number is read that a person typed: in a question, an assumption, a file for the command line.
   What could mean two numbers is asked about, never guessed. */

import { byCount } from '../model/by-count';
import { numberText } from './answers';

/** What a field takes. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  /** E.g. "requests per month"; empty where only the name of the field says it. */
  readonly unit: string;
  /** Places behind the point; 0 (as if absent): whole numbers, Infinity: as many as are typed. */
  readonly decimals?: number;
}

export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'problem';
      /** What is wrong and what is allowed, in whole sentences. */
      readonly says: string;
      /** The numbers that may have been meant and are allowed, to be offered; often none. */
      readonly meant: readonly number[];
    };

/** What a field for a number holds; empty where there is no number. */
export function asTyped(value: unknown): string {
  return typeof value === 'number' ? numberText(value) : '';
}

/** Powers of ten by suffix. */
const suffixes = new Map([
  ['k', 3],
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['million', 6],
  ['crore', 7],
  ['b', 9],
  ['bn', 9],
  ['billion', 9],
]);

/** Numbers that are written out, up to a hundred. */
const inWords = new Map<string, number>([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, at): [string, number] => [word, at]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, 10 * (at + 2)]),
  ['a', 1],
  ['dozen', 12],
]);

/** How often a month has one of these; a year of 365 days. */
const timesAMonth = new Map([
  ['minute', (365 * 24 * 60) / 12],
  ['hour', (365 * 24) / 12],
  ['day', 365 / 12],
  ['week', 365 / 7 / 12],
  ['year', 1 / 12],
]);

/** Currencies but US dollars, by how they are written. */
const currencies =
  /(?!\$)\p{Sc}|\b(eur|euros?|gbp|pounds?|chf|francs?|yen|jpy|cny|rmb|inr|rupees?|cad|aud|nzd|sgd|hkd|sek|nok|dkk|pln|brl|zar)\b|\b(ca?|au?|nz|hk|s|r)\$/u;
const dollars = /^(us)?\$\s*|\s*(\$|(?<![a-z])(usd|us dollars?|dollars?|bucks))$/;
/** Characters that a number may take. */
const longest = 200;
const superscripts = /[⁰¹²³⁴-⁹]/;
const roughly =
  /^(about|around|roughly|approx\.?|approximately|circa|ca\.?|nearly|almost|over|under|up to|at least|at most|more than|less than|[~≈<>≤≥]=?)\s*/;

/** What a field takes, as the end of a sentence: "a whole number from 0 to 100 (percent)". */
export function allowedNumber({ min, max, unit, decimals = 0 }: NumberLimits): string {
  const range = `from ${numberText(min)} to ${numberText(max)}`;
  const of = unit === '' ? '' : ` (${unit})`;
  if (decimals === 0) return `a whole number ${range}${of}`;
  const places = `, with ${decimals} decimal${byCount(decimals, '', 's')} at most`;
  return `a number ${range}${of}${Number.isFinite(decimals) ? places : ''}`;
}

/** The text with unlike spaces, minus signs and digits made alike, without "about" and "+". */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(roughly, '')
    .replace(/(?<=[\da-z])\s*\+$/, '');
}

/** Without the words of the unit behind the number: "5k requests", "300 tok", "200/month". */
function withoutUnit(text: string, unit: string): string {
  const words = unit.toLowerCase().split(/[^a-z]+/);
  const isOfUnit = (word: string): boolean =>
    ['per', 'a', 'an', 'each', 'every'].includes(word) ||
    words.includes(word) ||
    // "req", "toks" and "mins" stand for longer words; "m" and "b" are suffixes.
    (word.length > 2 && words.some((whole) => whole.startsWith(word.replace(/s$/, ''))));
  const kept = text.replace(/(?<=\S)\s*\/\s*(?=[a-z])/g, ' per ').split(' ');
  while (kept.length > 1 && isOfUnit(kept.at(-1) ?? '')) kept.pop();
  const last = kept.pop() ?? '';
  // "300tokens": letters that are no suffix of their own.
  const [, digits, letters = ''] = /^([\d.,]+)([a-z]{3,})$/.exec(last) ?? [];
  kept.push(digits !== undefined && !suffixes.has(letters) && isOfUnit(letters) ? digits : last);
  return kept.join(' ').replace(/\s*%$/, words.includes('percent') || unit === '' ? '' : '%');
}

/** "two hundred thousand", "half a million", "twenty-five": in digits; null for other words. */
function fromWords(text: string): number | null {
  if (!/^[a-z]/.test(text) || text === 'a') return null;
  let whole = 0;
  let part: number | null = null;
  for (const word of text.replace(/^half a\b/, 'half').split(/[ -]/)) {
    const number = word === 'half' ? 0.5 : inWords.get(word);
    const power = word.length > 2 ? suffixes.get(word) : undefined;
    if (word === 'and' && (part !== null || whole > 0)) continue;
    if (number !== undefined) part = (part ?? 0) + number;
    else if (word === 'hundred' && part !== null) part *= 100;
    else if (power !== undefined && part !== null) {
      whole += part * 10 ** power;
      part = null;
    } else return null;
  }
  return whole + (part ?? 0);
}

/**
 * Takes the separators out of the digits. Commas, spaces, apostrophes and underscores stand between
 * groups of three; "1.234.567" too. Null where it cannot be read.
 */
function plainDigits(text: string): string | null {
  if (/^(\d+(\.\d*)?|\.\d+)$/.test(text)) return text;
  if (/^[1-9]\d{0,2}([, '’_]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/[, '’_]/g, '');
  if (/^[1-9]\d{0,2}(\.\d{3}){2,}(,\d+)?$/.test(text)) {
    return text.replaceAll('.', '').replace(',', '.');
  }
  if (/^[1-9]\d{0,2}\.\d{3},\d+$/.test(text)) return text.replace('.', '').replace(',', '.');
  // As in India: 1,00,000.
  if (/^[1-9]\d?(,\d{2})+,\d{3}(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.');
  return null;
}

/**
 * The two numbers that digits can mean: the mark before the last three may stand for thousands or be a
 * decimal point. "0,500" and "1.000" always can; "1.125" is plain where the field takes three decimals,
 * since nobody writes a nought for the sake of precision.
 */
function twoReadings(typed: string, decimals: number): [string, string] | null {
  const match = /^(0|[1-9]\d{0,2})([.,])(\d{3})$/.exec(typed);
  if (match === null) return null;
  const [, before = '', mark, after = ''] = match;
  const isNought = before === '0';
  if (mark === ',' && !isNought) return null;
  if (mark === '.' && isNought && decimals > 0) return null;
  if (mark === '.' && decimals >= 3 && !after.endsWith('0')) return null;
  const point = Number.isFinite(decimals)
    ? Number(`${before}.${after}`).toFixed(decimals)
    : `${before}.${after}`;
  return [`${isNought ? '' : before}${after}`, decimals === 0 ? before : point];
}

/** The ends of "5-10k", "5 to 10", "between 5k and 2m", each with the suffix that stands at its end. */
function endsOf(text: string): [string, string] | null {
  const plain = text.replace(/^between (.+) and /, '$1 to ').replace(/^from (?=.+ to )/, '');
  const match =
    /^(\d[^-]*?)\s*(?:-|\bto\b|\bbis\b|\.\.+)\s*(\d.*)$/.exec(plain) ??
    /^([a-z -]+?) to ([a-z -]+)$/.exec(plain);
  if (match === null) return null;
  const [, low = '', high = ''] = match;
  const suffix = /[a-z]+$/.exec(high)?.[0] ?? '';
  return [/[a-z]$/.test(low) && fromWords(low) === null ? low : withSuffix(low, suffix), high];
}

/** The suffix after a number that has none: "five" of "five to ten thousand" is "five thousand". */
function withSuffix(low: string, suffix: string): string {
  const isSuffixed = [...suffixes.keys()].some((word) => low.endsWith(word) && word.length > 2);
  return isSuffixed || !suffixes.has(suffix) ? low : `${low} ${suffix}`;
}

/** The last decimal place of a value that a field shows, without the noise of binary fractions. */
function hasPlaces(value: number, decimals: number): boolean {
  if (!Number.isFinite(decimals)) return true;
  const scaled = value * 10 ** decimals;
  const nearest = Math.round(scaled);
  return Math.abs(scaled - nearest) <= 1e-9 * Math.max(1, scaled) && (nearest !== 0 || value === 0);
}

/** Why an exact value is refused, or null where it is in order. */
function faultOf(value: number, { min, max, decimals = 0 }: NumberLimits): string | null {
  if (value > max) return 'That is too large.';
  if (!hasPlaces(value, decimals)) {
    return decimals === 0 ? 'That is not a whole number.' : 'That has too many decimals.';
  }
  return value < min ? 'That is too small.' : null;
}

/**
 * Reads what a person typed: 5000, 5,000, 5 000, 1,00,000, 5k requests, two million, 1.5m. The value is
 * within the limits. Never throws.
 */
export function readNumber(text: string, limits: NumberLimits): TypedNumber {
  const { unit, decimals = 0 } = limits;
  const allowed = allowedNumber(limits);
  const problem = (says: string, meant: readonly number[] = []): TypedNumber => ({
    kind: 'problem',
    says: `${says} Enter ${allowed}.`,
    meant: meant.filter((value) => faultOf(value, limits) === null),
  });
  const shown = text.trim().slice(0, 40);
  const unread = (): TypedNumber => problem(`“${shown}” is not a number we can read.`);
  // Made alike they would be digits: 10⁶ would read 106.
  if (superscripts.test(text) || text.length > longest) return unread();
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'empty' };
  const isMoney = /dollar|usd/i.test(unit);
  if (currencies.test(tidied)) {
    return problem(isMoney || unit === '' ? 'That is another currency.' : 'That is money.');
  }
  if (dollars.test(tidied) && !isMoney && unit !== '') return problem('That is money.');
  const bare = withoutUnit(tidied, unit).replace(dollars, '').trim();
  if (/^-\s*[\d.]/.test(bare)) return problem('That is below zero.');
  const often = perMonth(bare, limits);
  if (often !== null) return often;
  const range = /e-\d+$/.test(bare) ? null : endsOf(bare);
  if (range !== null) {
    const [low, high] = range.map((end) => readNumber(end, limits));
    if (low?.kind !== 'number' || high?.kind !== 'number') {
      return problem('That is a range. Which end decides?');
    }
    const ends = `${numberText(low.value)} or ${numberText(high.value)}`;
    return problem(`That is a range. Which end decides, ${ends}?`, [low.value, high.value]);
  }
  const word = fromWords(bare);
  const match =
    word === null
      ? /^([\d., '’_]*\d\.?)(?:e([+-]?\d{1,6}))?((?:\s?[a-z]+)?(?:\s[a-z]+)*)$/.exec(bare)
      : [bare, String(word), '0', ''];
  const [, typed = '', exponent = '0', after = ''] = match ?? [];
  const powers = (after.match(/[a-z]+/g) ?? []).map((part) => suffixes.get(part));
  const digits = plainDigits(typed);
  if (match === null || digits === null || powers.includes(undefined)) return unread();
  const power = powers.reduce<number>((sum, one) => sum + (one ?? 0), Number(exponent));
  // Shifting the point in the text keeps 1.1k at exactly 1100.
  const shift = (plain: string): number => Number(`${plain}e${power}`);
  // In "1.001k" a point is a point; "1.500k" and "0,500k" can be either.
  const both = twoReadings(typed, power > 0 ? Math.max(decimals, 3) : decimals);
  if (both !== null) {
    const [large, small] = both.map(shift);
    return {
      kind: 'problem',
      says: `Write ${plainly(large)} or ${plainly(small)}: “${shown}” could mean either.`,
      meant: [large, small].filter(
        (value): value is number => value !== undefined && faultOf(value, limits) === null,
      ),
    };
  }
  const value = shift(digits);
  const isLost = value === 0 && /[1-9]/.test(digits);
  const fault = isLost && decimals > 0 ? 'That is too small.' : faultOf(value, limits);
  if (fault !== null) return problem(fault);
  return isLost ? problem('That is not a whole number.') : { kind: 'number', value };
}

/** A number without separators, as it can be typed without doubt. */
function plainly(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** What is given per day where a month is asked for: never converted in silence, but offered. */
function perMonth(text: string, limits: NumberLimits): TypedNumber | null {
  if (!limits.unit.endsWith('per month')) return null;
  const match =
    /^(.+?) (?:(?:[a-z]+ )?(?:a|an|per|each|every) (minute|hour|day|week|year)|(daily|hourly|weekly|yearly))$/.exec(
      text,
    );
  const period = match?.[2] ?? match?.[3]?.replace('daily', 'day').replace(/ly$/, '') ?? '';
  const times = timesAMonth.get(period);
  const amount = readNumber(match?.[1] ?? '', { ...limits, min: 0, decimals: Infinity });
  if (times === undefined || amount.kind !== 'number') return null;
  const month = Math.round(amount.value * times);
  const isAllowed = faultOf(month, limits) === null;
  return {
    kind: 'problem',
    says: `That is per ${period}. In a month it comes to ${numberText(month)} (${limits.unit}): enter ${isAllowed ? 'that, if it is right' : allowedNumber(limits)}.`,
    meant: isAllowed ? [month] : [],
  };
}
