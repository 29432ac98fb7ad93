import type { CaseResult, EvaluationRecord, ScoredSet } from '../../model/evaluation-record';
import type { Case } from '../../model/case';

/** What became of our advice on a case, in a word or two. */
const resultWords: Readonly<Record<CaseResult, string>> = {
  hit: 'Right',
  accepted: 'Accepted',
  second: 'Only our second choice',
  miss: 'Wrong',
  'no-winner': 'Shows what to avoid',
};

/** A sign beside the words, so that colour is never alone. */
const resultSigns: Readonly<Record<CaseResult, string>> = {
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

/** Whole numbers with commas. */
export function whole(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A share as a whole number of percent. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** The set of cases that is quoted first: what nobody could have written rules for. */
export function leadingSet({ afterFreeze, unread }: EvaluationRecord): {
  readonly set: ScoredSet;
  readonly says: string;
} {
  return afterFreeze === null
    ? { set: unread, says: 'a fifth of the publications, kept unread' }
    : { set: afterFreeze, says: 'cases released since these rules were frozen' };
}

/** What became of our advice: a sign and words. */
export function ResultBadge({ result }: { result: CaseResult }) {
  return (
    <span className={`result-badge ${result}`}>
      <span aria-hidden="true">{resultSigns[result]} </span>
      {resultWords[result]}
    </span>
  );
}
