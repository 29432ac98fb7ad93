import { effortWords } from '../engine/describe/plan';
import { KitRefused } from '../kits/kit-input';
import type { KitFile } from '../kits/kit-input';
import { kitOf } from '../kits/kit-of';
import { zipOf } from '../kits/zip';
import type { Decider } from './decider';
import type { Result } from './verdicts';

/** A folder that runs the plan, or why there is none. */
export type Kit =
  | {
      readonly ok: true;
      /** README.md first. */
      readonly files: readonly KitFile[];
      /** All of them as one ZIP. */
      readonly zip: () => Uint8Array;
    }
  | { readonly ok: false; readonly says: string };

/** The kit of a result: the same files as `cli kit` writes. Loaded when a plan is opened, not before. */
export function kitFor(decider: Decider, { input, off }: Result): Kit {
  const { knowledge } = decider;
  const { recommendation, explanation } = decider.decide(input, off);
  const effort = effortWords(recommendation);
  try {
    const files = kitOf({ knowledge, input, recommendation, explanation, effort });
    return { ok: true, files, zip: () => zipOf(files, 'starter-kit', knowledge.asOf) };
  } catch (error) {
    if (!(error instanceof KitRefused)) throw error;
    return { ok: false, says: error.message };
  }
}
