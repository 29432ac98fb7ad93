import type { World } from '../../cli/world';
import type { Case } from '../../model/case';

/** Everything outside that a tool touches: that of the command line, and what only assistants ask for. */
export interface DoorWorld extends World {
  /** Loads the published cases, which most calls do without. */
  loadCases(): Promise<readonly Case[]>;
  /** Lets whatever else is waiting go first, so that a long call can be cancelled. */
  pause(): Promise<void>;
}
