import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Tests that take a tenth of a second or more: comparisons with the evaluator, brute force. */
const slow = [
  'engine/certainty',
  'engine/compiled/program',
  'engine/completions',
  'engine/counterfactual',
  'engine/next-question',
  'engine/number-planes',
  'engine/recommend',
  'engine/proven-stable',
  'share/link',
  'share/paste',
  'share/repair',
  'state/',
];

const isSlow = ({ moduleId }: TestSpecification) =>
  slow.some((part) => moduleId.includes(`tests/${part}`));

/** Quick tests first: most mutants fail one of them, and the rest need not run. */
export class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byName = [...files].sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
    return Promise.resolve([
      ...byName.filter((file) => !isSlow(file)),
      ...byName.filter((file) => isSlow(file)),
    ]);
  }
}
