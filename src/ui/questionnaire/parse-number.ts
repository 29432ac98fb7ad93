import type { NumberQuestion } from '../../model/question';
import { grouped } from '../shared/number-in-words';

export type ParsedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly says: string };

type Bounds = Pick<NumberQuestion, 'min' | 'max' | 'unit'>;

/** Powers of ten by suffix. */
const suffixes = new Map([
  ['k', 3],
  ['hundred', 2],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['million', 6],
  ['b', 9],
  ['bn', 9],
  ['billion', 9],
]);

/** Numbers that are written out before a suffix, in digits. */
const inWords = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, at): [string, string] => [word, String(at + 1)],
  ),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, at): [string, string] => [word, String(10 * (at + 2))],
  ),
  ['a', '1'],
  ['half a', '0.5'],
]);

/** Currencies that a number may be given in, by how they are written. */
const currencies = /€|£|¥|₹|\b(eur|euros?|gbp|pounds?|chf|yen|jpy|inr|rupees?|cad|aud)\b/;
const superscripts = /[⁰¹²³⁴-⁹]/;

/** What a number field allows, as the end of a sentence. */
export function allowedRange({ min, max, unit }: Bounds): string {
  return `a whole number from ${grouped(min)} to ${grouped(max)} (${unit})`;
}

/**
 * Takes the separators out of the digits. Commas, spaces, apostrophes and underscores stand between
 * groups of three; "1.234.567" too. Null where it cannot be read.
 */
function plainDigits(text: string): string | null {
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  if (/^\d{1,3}([, '’_]\d{3})+(\.\d+)?$/.test(text)) return text.replace(/[, '’_]/g, '');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return text.replaceAll('.', '');
  // As in India: 1,00,000.
  if (/^\d{1,2}(,\d{2})+,\d{3}$/.test(text)) return text.replaceAll(',', '');
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.');
  return null;
}

/** The text with unlike spaces, minus signs and full-width digits made alike, without "about" or "$". */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(about|around|roughly|approx\.?|ca\.?|~|≈)\s*/, '')
    .replace(/^(us)?\$\s*/, '')
    .replace(/\s*(\$|usd|us dollars?|dollars?)$/, '')
    .replace(/\s*%$/, '');
}

/** Without the words of the unit that a person put behind the number: "5k requests", "300 tokens". */
function withoutUnit(text: string, unit: string): string {
  const words = new Set(
    unit
      .toLowerCase()
      .split(/[^a-z]+/)
      .flatMap((word) => [word, word.replace(/s$/, '')]),
  );
  const kept = text.split(' ');
  while (kept.length > 1 && words.has(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ');
}

/** "two million", "half a million", "a thousand": the number in digits, its suffix as it stands. */
function inDigits(text: string): string {
  const match = /^(half a|[a-z]+) (hundred|thousand|million|billion)$/.exec(text);
  const digits = inWords.get(match?.[1] ?? '');
  return digits === undefined ? text : `${digits} ${match?.[2] ?? ''}`;
}

/** The ends of a range, each with the suffix that stands at its end: "5-10k" is 5k and 10k. */
function endsOf(text: string): [string, string] | null {
  const match = /^(\d[\d., ]*?)\s*([a-z]*)\s*(?:-|to|bis)\s*(\d[\d., ]*?)\s*([a-z]*)$/.exec(text);
  if (match === null) return null;
  const [, low = '', lowSuffix = '', high = '', suffix = ''] = match;
  return [`${low}${lowSuffix === '' ? suffix : lowSuffix}`, `${high}${suffix}`];
}

/**
 * Reads what a person typed: 5000, 5,000, 5 000, 1,00,000, 5k requests, two million. A problem says what
 * is wrong and what is allowed; the value is a whole number within the bounds. What could mean two
 * numbers is asked about, never guessed.
 */
export function parseNumber(text: string, bounds: Bounds): ParsedNumber {
  const allowed = allowedRange(bounds);
  const problem = (says: string): ParsedNumber => ({ kind: 'problem', says });
  const unread = `“${text.trim().slice(0, 40)}” is not a number we can read. Enter ${allowed}.`;
  // Made alike they would be digits: 10⁶ would read 106.
  if (superscripts.test(text)) return problem(unread);
  const tidied = inDigits(withoutUnit(tidy(text), bounds.unit));
  if (tidied === '') return { kind: 'empty' };
  if (currencies.test(tidied)) {
    return problem(`That is another currency. Enter ${allowed}.`);
  }
  if (/^-\s*\d/.test(tidied)) return problem(`That is below zero. Enter ${allowed}.`);
  if (/^\d[^-]*(-| to )\s*\d/.test(tidied) && !/e-\d+$/.test(tidied)) {
    return problem(rangeWords(endsOf(tidied), bounds, allowed));
  }
  const match = /^([\d., '’_]*\d)(?:e([+-]?\d{1,6}))?\s*([a-z]*)$/.exec(tidied);
  const suffix = match?.[3] ?? '';
  const power = suffix === '' ? 0 : suffixes.get(suffix);
  const typed = match?.[1] ?? '';
  const digits = plainDigits(typed);
  if (match === null || power === undefined || digits === null) return problem(unread);
  if (suffix === '' && /^[1-9]\d{0,2}\.\d{3}$/.test(typed)) {
    const [whole = ''] = typed.split('.');
    return problem(`Write ${typed.replace('.', '')} or ${whole}: the dot could mean either.`);
  }
  if (/^0[.,]\d{3}$/.test(typed) && suffix === '') {
    return problem(`Write ${Number(typed.slice(2))}, or 0: “${typed}” could mean either.`);
  }
  // Shifting the point in the text keeps 1.1k at exactly 1100.
  const value = Number(`${digits}e${Number(match[2] ?? 0) + power}`);
  if (value > bounds.max) return problem(`That is too large. Enter ${allowed}.`);
  if (!Number.isInteger(value) || (value === 0 && /[1-9]/.test(digits))) {
    return problem(`That is not a whole number. Enter ${allowed}.`);
  }
  if (value < bounds.min) return problem(`That is too small. Enter ${allowed}.`);
  return { kind: 'number', value };
}

/** Asks which end of a range decides, where both can be read. */
function rangeWords(ends: [string, string] | null, bounds: Bounds, allowed: string): string {
  const [low, high] = (ends ?? []).map((end) => parseNumber(end, bounds));
  if (low?.kind !== 'number' || high?.kind !== 'number') {
    return `That is a range. Enter the end that decides: ${allowed}.`;
  }
  return `That is a range. Which end decides, ${grouped(low.value)} or ${grouped(high.value)}? Enter one of them: ${allowed}.`;
}
