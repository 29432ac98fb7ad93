import type { Case } from '../../model/case';
import type { CaseResult } from '../../model/proof-record';

/** What became of our advice on a case, in a word or two. */
export const resultWords: Readonly<Record<CaseResult, string>> = {
  hit: 'Right',
  accepted: 'Accepted',
  second: 'Only our second choice',
  miss: 'Wrong',
  'no-winner': 'Shows what to avoid',
};

/** A sign beside the words, so that colour is never alone. */
export const resultSigns: Readonly<Record<CaseResult, string>> = {
  hit: '✓',
  accepted: '✓',
  second: '✗',
  miss: '✗',
  'no-winner': '–',
};

export const gradeSays: Readonly<Record<Case['grade'], string>> = {
  A: 'numbers side by side, read in the source',
  B: 'direction read in the source, or numbers through a second text',
  C: 'a vendor’s claim, or no rival measured',
};

/** What a case is called in lists: the first clause of its description. */
export function caseName({ description }: Pick<Case, 'description'>): string {
  const end = description.search(/[.;:?] /);
  return (end < 0 ? description : description.slice(0, end)).replace(/[.;:]$/, '');
}

/** The first sentence of a case's description, and the rest. */
export function splitDescription(description: string): { first: string; rest: string } {
  const end = description.search(/[.?] /);
  if (end < 0) return { first: description.replace(/\.$/, ''), rest: '' };
  return { first: description.slice(0, end), rest: description.slice(end + 2) };
}

/** Whole numbers with commas. */
export function whole(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A share as a whole number of percent. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
