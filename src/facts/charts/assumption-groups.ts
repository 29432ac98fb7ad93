import { memoryAssumptions } from '../memory-share';
import { promptedAssumptions, tuningAssumptions } from '../settings';

/** What moves the costs most, and is asked about first. */
const costsFirst: readonly string[] = [
  'base-model-hosted',
  'tuned-model-hosted',
  'cache-hit-percent',
  'tuning-days',
];

/** Assumptions by the chart that shows what they do, the weightiest first. */
export const assumptionGroups = {
  cost: [
    ...new Set([
      ...costsFirst,
      ...promptedAssumptions,
      ...tuningAssumptions,
      'utilisation-percent',
    ]),
  ],
  latency: ['cache-hit-percent', 'base-model-small', 'consumer-card', 'datacentre-card'],
  memory: memoryAssumptions,
} as const satisfies Record<string, readonly string[]>;
