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

/** The first sentence of a case's description, and the rest. */
export function splitDescription(description: string): { first: string; rest: string } {
  const end = description.search(/[.;:?] /);
  if (end < 0) return { first: description, rest: '' };
  const first = description.slice(0, end).replace(/[.;:]$/, '');
  return { first, rest: description };
}

/** A share as a whole number of percent. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
