import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Result } from '../../advisor/verdicts';
import { latePart } from '../shared/late-part';

interface Props {
  className: string;
  summary: ReactNode;
  /** It is made now, opened or not: for paper. */
  isDue?: boolean;
  children: ReactNode;
}

/** Details whose content is made only once they are opened. */
export function WhenOpened({ className, summary, isDue = false, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className={className}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {(wasOpened || isDue) && (
        <Suspense fallback={<p className="quiet-text">One moment…</p>}>{children}</Suspense>
      )}
    </details>
  );
}

/** Every rule on a strategy; made once somebody opens them. */
export const RulesOnStrategy = latePart(
  async () => (await import('./rule-conditions')).RulesOnStrategy,
);

interface StrategyProps {
  decision: Result;
  strategy: string;
  name: string;
}

/** Every rule on a strategy, condition by condition. */
export function StrategyDetails({ decision, strategy, name }: StrategyProps) {
  return (
    <WhenOpened
      className="conditions"
      summary={
        <>
          Every rule on it<span className="visually-hidden">: {name}</span>
        </>
      }
    >
      <RulesOnStrategy decision={decision} strategy={strategy} />
    </WhenOpened>
  );
}
