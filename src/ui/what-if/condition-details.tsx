import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Decision } from '../../state/decider';

const ConditionsOf = lazy(() =>
  import('./rule-conditions').then((module) => ({ default: module.ConditionsOf })),
);
const RulesOnStrategy = lazy(() =>
  import('./rules-on-strategy').then((module) => ({ default: module.RulesOnStrategy })),
);

interface OpenedProps {
  summary: ReactNode;
  children: ReactNode;
}

/** Details whose content is made only once they are opened. */
function WhenOpened({ summary, children }: OpenedProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="conditions"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && (
        <Suspense fallback={<p className="quiet-text">One moment…</p>}>{children}</Suspense>
      )}
    </details>
  );
}

/** Why a rule holds, condition by condition. */
export function RuleDetails({ decision, rule }: { decision: Decision; rule: string }) {
  return (
    <WhenOpened
      summary={
        <>
          Condition by condition
          <span className="visually-hidden">: {rule.replaceAll('-', ' ')}</span>
        </>
      }
    >
      <ConditionsOf decision={decision} rule={rule} />
    </WhenOpened>
  );
}

interface StrategyProps {
  decision: Decision;
  strategy: string;
  name: string;
}

/** Every rule on a strategy, condition by condition. */
export function StrategyDetails({ decision, strategy, name }: StrategyProps) {
  return (
    <WhenOpened
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
