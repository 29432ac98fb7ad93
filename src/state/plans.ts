import type { ExplainedStep } from '../model/recommendation';
import type { Result } from './verdicts';

/** What is said of the steps of plans; loaded once the first verdict is shown. */
export interface Plans {
  /** How each step of a result's plan is measured, when to stop, and what comes of it. */
  of(result: Pick<Result, 'recommendation'>): readonly ExplainedStep[];
}
