import { arriving } from '../../advisor/load-once';
import type { Result } from '../../advisor/verdicts';
import { latePart } from '../shared/late-part';
import { WhenOpened } from './when-opened';

/** Every rule on a strategy; made once somebody opens them. */
export const RulesOnStrategy = latePart(
  async () => (await arriving(() => import('./rules-on-strategy'))).RulesOnStrategy,
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
