import type { NumberQuestion } from '../../model/question';
import { grouped } from '../shared/number-in-words';

export type ParsedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly says: string };

type Bounds = Pick<NumberQuestion, 'min' | 'max' | 'unit'>;

/** Powers of ten by suffix. */
const suffixes: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
};

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
    .replace(/^[$€£]\s*/, '')
    .replace(/\s*%$/, '');
}

/**
 * Reads what a person typed: 5000, 5,000, 5 000, 5k, 1.2m. A problem says what is wrong and what is
 * allowed; the value is a whole number within the bounds.
 */
export function parseNumber(text: string, bounds: Bounds): ParsedNumber {
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'empty' };
  const allowed = allowedRange(bounds);
  const problem = (says: string): ParsedNumber => ({ kind: 'problem', says });
  if (/^-\s*\d/.test(tidied)) return problem(`That is below zero. Enter ${allowed}.`);
  if (/^\d[^-]*(-| to )\s*\d/.test(tidied) && !/e-\d+$/.test(tidied)) {
    return problem(`That is a range. Enter its middle: ${allowed}.`);
  }
  const match = /^([\d., '’_]*\d)(?:e([+-]?\d{1,6}))?\s*([a-z]*)$/.exec(tidied);
  const suffix = match?.[3] ?? '';
  const power = suffix === '' ? 0 : suffixes[suffix];
  const typed = match?.[1] ?? '';
  const digits = plainDigits(typed);
  if (match === null || power === undefined || digits === null) {
    return problem(`“${text.trim().slice(0, 40)}” is not a number we can read. Enter ${allowed}.`);
  }
  if (suffix === '' && /^[1-9]\d{0,2}\.\d{3}$/.test(typed)) {
    const [whole = ''] = typed.split('.');
    return problem(`Write ${typed.replace('.', '')} or ${whole}: the dot could mean either.`);
  }
  // Shifting the point in the text keeps 1.1k at exactly 1100.
  const value = Number(`${digits}e${Number(match[2] ?? 0) + power}`);
  if (value > bounds.max) return problem(`That is too large. Enter ${allowed}.`);
  if (!Number.isInteger(value)) return problem(`That is not a whole number. Enter ${allowed}.`);
  if (value < bounds.min) return problem(`That is too small. Enter ${allowed}.`);
  return { kind: 'number', value };
}
