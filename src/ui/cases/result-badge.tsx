import type { CaseResult } from '../../model/evaluation-record';
import { resultSigns, resultWords } from './result-words';

/** What became of our advice: a sign and words. */
export function ResultBadge({ result }: { result: CaseResult }) {
  return (
    <span className={`result-badge ${result}`}>
      <span aria-hidden="true">{resultSigns[result]} </span>
      {resultWords[result]}
    </span>
  );
}
