import { memoryAssumptions } from '../facts/memory-share';
import { promptedAssumptions, tuningAssumptions } from '../facts/settings';

/** Assumptions by the chart that shows what they do. */
export const assumptionGroups = {
  cost: [...promptedAssumptions, ...tuningAssumptions, 'utilisation-percent'],
  latency: ['cache-hit-percent', 'base-model-small', 'datacentre-card'],
  memory: memoryAssumptions,
} as const satisfies Record<string, readonly string[]>;
