import { lazy } from 'react';
import type { Result } from '../../state/verdicts';
import { WhenOpened } from './when-opened';

const ConditionsOf = lazy(() =>
  import('./rule-conditions').then((module) => ({ default: module.ConditionsOf })),
);
const RulesOnStrategy = lazy(() =>
  import('./rules-on-strategy').then((module) => ({ default: module.RulesOnStrategy })),
);

/** Why a rule holds, condition by condition. */
export function RuleDetails({ decision, rule }: { decision: Result; rule: string }) {
  return (
    <WhenOpened
      className="conditions"
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
