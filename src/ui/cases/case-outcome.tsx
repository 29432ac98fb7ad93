import type { Case } from '../../model/case';
import type { CaseVerdict } from '../../model/evaluation-record';
import { useDecider } from '../app-context';

interface Props {
  entry: Case;
  verdict: CaseVerdict | undefined;
}

/** What came out best, what is as good, what to avoid, the numbers and what they hide. */
export function CaseOutcome({ entry, verdict }: Props) {
  const { knowledge } = useDecider();
  const { winner, accepted, avoid, figures, caveat } = entry.outcome;
  const nameOf = (id: string) => knowledge.families.find((family) => family.id === id)?.name ?? id;
  const others = accepted.filter((id) => id !== winner);
  return (
    <section aria-labelledby="came-out">
      <h2 id="came-out">What came out</h2>
      <p className="case-verdict">
        {winner === null ? 'No winner: it shows what to avoid.' : `${nameOf(winner)}.`}
      </p>
      {others.length > 0 && <p>As good: {others.map(nameOf).join(', ').toLowerCase()}.</p>}
      {avoid.length > 0 && (
        <p>
          Shown losing: {avoid.map(nameOf).join(', ').toLowerCase()}
          {verdict?.avoid === true && ', which is what we advise'}.
        </p>
      )}
      <p>{figures}</p>
      {caveat !== '' && (
        <p className="case-caveat">
          <b>But:</b> {caveat}
        </p>
      )}
    </section>
  );
}
