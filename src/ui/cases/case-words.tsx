/* How cases read wherever they are named: what became of our advice, figures, and links to them. */

import type { CaseResult, EvaluationRecord, ScoredSet } from '../../model/evaluation-record';
import type { Case } from '../../model/case';
import { useEvaluation } from '../app-context';
import { counted } from '../../words/answers';
import './cases.css';

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

/** A share as a whole number of percent. */
export function shareInPercent(share: number): string {
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

/** Cases shown before the rest is folded. */
const atOnce = 6;

/** Links to some cases, each with what became of our advice; a long list is folded. */
export function CaseLinks({ ids }: { ids: readonly string[] }) {
  const more = ids.slice(atOnce);
  if (ids.length === 0) return null;
  return (
    <>
      <List ids={ids.slice(0, atOnce)} />
      {more.length > 0 && (
        <details className="case-more">
          <summary>{counted(more.length, 'more case')}</summary>
          <List ids={more} />
        </details>
      )}
    </>
  );
}

function List({ ids }: { ids: readonly string[] }) {
  const { record } = useEvaluation();
  return (
    <ul className="plain-list">
      {ids.map((id) => {
        const entry = record.cases.find((one) => one.id === id);
        const verdict = record.verdicts.find((one) => one.id === id);
        if (entry === undefined || verdict === undefined) return null;
        return (
          <li key={id}>
            <a href={`#/cases/${id}`}>{entry.title}</a> <ResultBadge result={verdict.result} />
          </li>
        );
      })}
    </ul>
  );
}
