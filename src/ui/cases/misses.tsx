import type { ProofRecord } from '../../model/proof-record';
import { useDecider } from '../app-context';
import { count } from '../shared/answer-words';
import { caseName } from './result-words';

/** Where we are wrong, case by case, and why that stays. */
export function Misses({ record }: { record: ProofRecord }) {
  const { knowledge } = useDecider();
  const nameOf = (id: string | null) =>
    knowledge.families.find((family) => family.id === id)?.name.toLowerCase() ?? 'nothing';
  const missed = record.verdicts.filter(({ result }) => result === 'miss' || result === 'second');
  if (missed.length === 0) return null;
  return (
    <section className="part" aria-labelledby="misses">
      <h2 id="misses">Where we are wrong</h2>
      <p className="part-says">
        {count(missed.length, 'case')} of {record.cases.length}. A rule is never bent to one case,
        so these stay until a source or a question mends them.
      </p>
      <ul className="misses">
        {missed.map(({ id, family }) => {
          const entry = record.cases.find((one) => one.id === id);
          if (entry === undefined) return null;
          return (
            <li key={id}>
              <a href={`#/cases/${id}`}>{caseName(entry)}</a>
              <p>
                We say <b>{nameOf(family)}</b>; best was <b>{nameOf(entry.outcome.winner)}</b>.{' '}
                {record.whyMissed[id]}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
