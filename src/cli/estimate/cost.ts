import { breakEvenAccuracy } from '../../calculators/break-even';
import type { Payback } from '../../calculators/break-even';
import type { PlanCost, PlannedWay } from '../../calculators/ways';
import { costOfPlan, levelVolume, paybackOfPlans } from '../../calculators/ways';
import type { Range } from '../../calculators/ranges';
import { isUnknown } from '../../calculators/ranges';
import { cacheBreakEven, cacheHitShare } from '../../calculators/token-cost';
import type { Catalogues } from '../../model/catalogue';
import { costFields, optionFields, readOption } from './cost-option';
import type { Option } from './cost-option';
import type { Read } from './fields';
import { isRecord } from '../../model/fields';
import { readFields } from './fields';
import type { Estimate } from './result';
import { headline, known, printParts } from './result';

/** An option as the cost model takes it. */
function planOf({ serving, effort, values }: Option): PlannedWay {
  const { retrainEveryMonths, repeatedShare } = values;
  return { serving, effort, retrainEveryMonths, repeatedShare };
}

interface Comparison {
  payback: Payback | null;
  breakEvenRequestsPerMonth: number | 'never' | null;
  against: { perMonth: Range | null; upFront: Range | null };
}

function compare(option: Option, cost: PlanCost, baseline: Option): Comparison {
  const other = costOfPlan(planOf(baseline));
  const payback = paybackOfPlans(other, cost);
  return {
    payback: isUnknown(payback) ? null : payback,
    breakEvenRequestsPerMonth: levelVolume(planOf(baseline), planOf(option)),
    against: { perMonth: known(other.running), upFront: known(other.upFront) },
  };
}

/** Break-even accuracy, and the call from which a cached prefix has paid, where both can be told. */
function thresholds(option: Option): Record<string, number | string> {
  const { lossPerFailure, gainPerSuccess } = option.values;
  const told: Record<string, number | string> = {};
  if (lossPerFailure !== undefined && gainPerSuccess !== undefined) {
    told.breakEvenAccuracy = breakEvenAccuracy(lossPerFailure, gainPerSuccess);
  }
  const rates = option.serving.price?.usdPerMillionTokens;
  if (rates?.cachedRead !== undefined && rates.cacheWrite !== undefined) {
    const write = rates.cacheWrite === 'as-input' ? rates.input : rates.cacheWrite;
    const pays = cacheBreakEven(write / rates.input, rates.cachedRead / rates.input);
    told.cachePaysFromCall = pays === 'never' ? pays : pays.firstPayingCall;
    const { requestsPerMonth } = option.values;
    const byTraffic = cacheHitShare(requestsPerMonth, option.serving.price?.cacheMinutes);
    told.cacheHitShareByTraffic = byTraffic.expected;
  }
  return told;
}

const units = {
  expected: 'usd-per-month',
  low: 'usd-per-month',
  high: 'usd-per-month',
  parts: 'usd-per-month',
  perRequest: 'usd',
  upFront: 'usd',
  payback: 'months',
  breakEvenRequestsPerMonth: 'requests-per-month',
  breakEvenAccuracy: 'share',
  cachePaysFromCall: 'requests',
  cacheHitShareByTraffic: 'share',
} as const;

/** What belongs to one option alone; the rest, its traffic and prices, a baseline shares. */
const notShared = [
  'against',
  'way',
  'fixedUsdPerMonth',
  'hostingUsdPerHour',
  'examplesToLabel',
  'engineeringDays',
  'trainingUsd',
  'retrainEveryMonths',
  'repeatedShare',
];

function readBaseline(
  input: Readonly<Record<string, unknown>>,
  catalogues: Catalogues,
): Read<Option | undefined> {
  const { against } = input;
  const inherited = Object.fromEntries(
    Object.entries(input).filter(([name]) => !notShared.includes(name)),
  );
  if (against === undefined) return { ok: true, value: undefined };
  if (!isRecord(against)) return { ok: false, message: 'against: must be an object of inputs' };
  const own = readFields(optionFields, against, 'against.');
  if (!own.ok) return own;
  return readOption({ ...inherited, ...against }, catalogues, 'against.');
}

/** Cost in USD per month and per request, what stands before it, and how it compares. */
export function estimateCost(
  input: Readonly<Record<string, unknown>>,
  catalogues: Catalogues,
): Read<Estimate> {
  const read = readFields(costFields, input);
  if (!read.ok) return read;
  const { against: _baseline, ...own } = input;
  const option = readOption(own, catalogues, '');
  if (!option.ok) return option;
  const baseline = readBaseline(input, catalogues);
  if (!baseline.ok) return baseline;
  const cost = costOfPlan(planOf(option.value));
  const compared = baseline.value === undefined ? {} : compare(option.value, cost, baseline.value);
  const printed = printParts(cost.parts);
  return {
    ok: true,
    value: {
      kind: 'cost',
      ...headline(cost.running),
      ...printed,
      unknown: cost.missing,
      perRequest: known(cost.perRequest),
      upFront: known(cost.upFront),
      ...compared,
      ...thresholds(option.value),
      units,
      sources: [...option.value.sources, ...(baseline.value?.sources ?? [])],
    },
  };
}
