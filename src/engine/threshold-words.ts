import type { Threshold } from '../model/recommendation';
import { grouped } from './words';

/** A threshold in one phrase; every number in it is the visitor's or computed, with n said. */
export function thresholdWords(threshold: Threshold): string {
  if (threshold.kind === 'done') return 'Done, or not done';
  const noise = `${grouped(threshold.points)} points, the noise expected of ${grouped(threshold.items)} test items`;
  if (threshold.kind === 'target') {
    return `Your target of ${grouped(threshold.percent)} %; between two versions, a lead of more than ${noise}`;
  }
  if (threshold.kind === 'break-even') {
    return `Break-even at ${grouped(threshold.percent)} %, from what a success earns and a failure costs; between two versions, a lead of more than ${noise}`;
  }
  return `Beats its baseline by more than ${noise} (95 % interval)`;
}
