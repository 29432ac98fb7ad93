import { breakEvenAccuracy } from '../calculators/break-even';
import type { PlanBasis } from '../model/fact';
import type { Answers } from '../model/answers';
import type { AssumptionValue } from '../model/assumption-values';
import type { Assume } from './settings';

/** Assumptions that thresholds lean on. */
export const planAssumptions: readonly string[] = [
  'test-items',
  'gain-per-success',
  'loss-per-failure',
];

/** Test items that nobody has to ask for: enough to see a difference of some points. */
const itemsByDefault = 200;
/** From this many examples on, some are held out for testing; below, they are too dear. */
const fewestToHoldOut = 100;
/** A fifth is held out, and more than some hundreds tell little more. */
const heldOutShare = 0.2;
const mostHeldOut = 400;
/** Assumed until there are results: two versions differ on one item in five. */
const differingPercent = 20;

/** A share from 0 to 1 in percent, to a tenth. */
const inPercent = (share: number): number => Math.round(1000 * share) / 10;

/** Test items: a share of the examples where enough are held, else what was set, else a usual number. */
function itemsOf(held: unknown, set: AssumptionValue | null) {
  if (typeof held !== 'number' || held < fewestToHoldOut) {
    const items = typeof set === 'number' && set > 0 ? set : itemsByDefault;
    return { items, fromHeld: false };
  }
  return { items: Math.min(mostHeldOut, Math.round(held * heldOutShare)), fromHeld: true };
}

/** Working days that each answer about the budget leaves: days of work, weeks, or months and more. */
const budgetDays: Readonly<Record<string, number>> = { minimal: 10, moderate: 60 };

/** What thresholds rest on: target, gain and loss, the examples held, and how outputs are judged. */
export function planBasis(answers: Answers, assume: Assume): PlanBasis {
  const target = answers['target-score'];
  const gain = assume('gain-per-success');
  const loss = assume('loss-per-failure');
  const isPriced = typeof gain === 'number' && typeof loss === 'number' && gain + loss > 0;
  const budget = answers.budget;
  return {
    target: typeof target === 'number' ? target : null,
    breakEven: isPriced ? inPercent(breakEvenAccuracy(loss, gain)) : null,
    ...itemsOf(answers['labelled-examples'], assume('test-items')),
    differing: differingPercent,
    signTest: answers['judged-by'] === 'preference',
    costlyErrors:
      ['costly', 'must-cite'].includes(String(answers.factuality)) ||
      answers['alignment-need'] === 'critical',
    budgetDays: typeof budget === 'string' ? (budgetDays[budget] ?? null) : null,
  };
}
