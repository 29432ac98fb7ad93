import type { Step } from '../model/strategy';
import type { StrategyId } from './strategies';
import type { WrittenCondition } from './written-condition';

/** A step as its file holds it, with conditions on the questions that there are. */
export type WrittenStep = Omit<Step, 'inPlaceOf'> & {
  readonly measures?: StrategyId;
  readonly inPlaceOf?: {
    readonly steps: readonly string[];
    readonly when: WrittenCondition;
    readonly unless?: WrittenCondition;
  };
};
