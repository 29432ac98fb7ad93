import { useProof } from '../app-context';
import { ResultBadge } from './result-badge';
import { splitDescription } from './result-words';
import '../shared/plain-list.css';
import './cases.css';

/** Links to some cases, each with what became of our advice. */
export function CaseLinks({ ids }: { ids: readonly string[] }) {
  const { record } = useProof();
  return (
    <ul className="plain-list">
      {ids.map((id) => {
        const entry = record.cases.find((one) => one.id === id);
        const verdict = record.verdicts.find((one) => one.id === id);
        if (entry === undefined || verdict === undefined) return null;
        return (
          <li key={id}>
            <a href={`#/cases/${id}`}>{splitDescription(entry.description).first}</a>{' '}
            <ResultBadge result={verdict.result} />
          </li>
        );
      })}
    </ul>
  );
}
