import type { Effort, Payback, Plan } from './break-even';
import { breakEvenVolume, paybackMonths, retrainingPerMonth, upFrontCost } from './break-even';
import type { Maybe, Quantity, Range } from './ranges';
import { exactly, inUnit, isUnknown, sum, unknown } from './ranges';
import type { WayInput } from './ways';
import { atVolume, costOfWay } from './ways';

/** One way to serve a task with what it takes before launch and afterwards. */
export interface PlannedWay {
  readonly serving: WayInput;
  readonly effort: Effort;
  /** Months between trainings; absent: never again. */
  readonly retrainEveryMonths?: number | undefined;
  /** Share of labelling and engineering that each retraining repeats, from 0 to 1. */
  readonly repeatedShare: Range;
}

/** What it costs: USD a month in all and by part, USD a request, USD before launch. */
export interface PlanCost {
  /** Serving and retraining together. */
  readonly running: Maybe<Quantity<'usd-per-month'>>;
  readonly parts: Readonly<Record<string, Maybe<Range>>>;
  /** Serving alone. */
  readonly perRequest: Maybe<Range>;
  readonly retraining: Maybe<Range>;
  readonly upFront: Maybe<Range>;
  /** Everything that is not known, each once. */
  readonly missing: readonly string[];
}

/** Running cost with retraining, and what stands before it; the numbers page and the command line ask here. */
export function costOfPlan(plan: PlannedWay): PlanCost {
  const served = costOfWay(plan.serving);
  const upFront = upFrontCost(plan.effort);
  const { retrainEveryMonths: every, repeatedShare } = plan;
  const again = isUnknown(upFront) ? upFront : retrainingPerMonth(upFront, every, repeatedShare);
  const retraining: Maybe<Range> = every === undefined ? exactly(0) : again;
  const total = isUnknown(served)
    ? served
    : isUnknown(retraining)
      ? retraining
      : sum(served.perMonth, retraining);
  const missing = [served, upFront, retraining].flatMap((part) =>
    isUnknown(part) ? part.missing : [],
  );
  return {
    running: isUnknown(total) ? total : inUnit(total, 'usd-per-month'),
    parts: isUnknown(served) ? { serving: served } : { ...served.parts, retraining },
    perRequest: isUnknown(served) ? served : served.perRequest,
    retraining,
    upFront: isUnknown(upFront) ? upFront : upFront.total,
    missing: [...new Set(missing)],
  };
}

function planOf(cost: PlanCost): Maybe<Plan> {
  const { upFront, running: perMonth } = cost;
  if (isUnknown(upFront) || isUnknown(perMonth)) return unknown(...cost.missing);
  return { upFront, perMonth };
}

/** Months until an option has cost less in all than a baseline; unknown where a cost of either is. */
export function paybackOfPlans(baseline: PlanCost, option: PlanCost): Maybe<Payback> {
  const [theirs, mine] = [planOf(baseline), planOf(option)];
  if (isUnknown(theirs)) return theirs;
  return isUnknown(mine) ? mine : paybackMonths(theirs, mine);
}

/** Expected USD a month at a volume, retraining included; NaN, so never cheaper, where unknown. */
function expectedAt(input: WayInput, retraining: Maybe<Range>, volume: number): number {
  const cost = costOfWay(atVolume(input, volume));
  if (isUnknown(cost) || isUnknown(retraining)) return Number.NaN;
  return cost.perMonth.expected + retraining.expected;
}

/** Smallest volume from which an option costs less a month than a baseline; null where not known. */
export function levelVolume(baseline: PlannedWay, option: PlannedWay): number | 'never' | null {
  const [theirs, mine] = [costOfPlan(baseline), costOfPlan(option)];
  if (isUnknown(theirs.running) || isUnknown(mine.running)) return null;
  return breakEvenVolume(
    (requests) => expectedAt(baseline.serving, theirs.retraining, requests),
    (requests) => expectedAt(option.serving, mine.retraining, requests),
  );
}
