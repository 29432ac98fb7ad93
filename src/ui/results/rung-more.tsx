/* What a rung says once it is opened. Loaded then, so apart from the ladder. */

import type { Result } from '../../advisor/verdicts';
import { useDecider } from '../app-context';

/** What a strategy is, why it is not the recommendation, and what it needs. */
export function RungMore({ id, decision }: { id: string; decision: Result }) {
  const decider = useDecider();
  const strategy = decider.knowledge.strategies.find((one) => one.id === id);
  const whyNot = decider.further(decision).whyNot.find((entry) => entry.strategy === id);
  return (
    <>
      <p>{strategy?.says}</p>
      {whyNot !== undefined && (
        <p>
          <b>Why not this: </b>
          {whyNot.says}
        </p>
      )}
      <p>
        <b>It needs: </b>
        {strategy?.needs}
      </p>
    </>
  );
}
