import { useEvaluation } from '../app-context';
import { count } from '../shared/answer-words';
import { ResultBadge } from './result-badge';
import './cases.css';

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
          <summary>{count(more.length, 'more case')}</summary>
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
