import { breakEvenAccuracy } from '../../calculators/accuracy';
import type { Payback, Plan } from '../../calculators/break-even';
import {
  breakEvenVolume,
  paybackMonths,
  retrainingPerMonth,
  upFrontCost,
} from '../../calculators/break-even';
import type { Maybe, Quantity, Range } from '../../calculators/ranges';
import { exactly, isUnknown, sum, unknown } from '../../calculators/ranges';
import { cacheBreakEven } from '../../calculators/token-cost';
import type { WayInput } from '../../calculators/ways';
import { atVolume, costOfWay } from '../../calculators/ways';
import type { Catalogues } from '../../model/catalogue';
import { costFields, optionFields } from './cost-fields';
import type { Option } from './cost-option';
import { readOption } from './cost-option';
import type { Read } from './fields';
import { isRecord, readFields } from './fields';
import type { Estimate } from './result';
import { headline, known, printParts } from './result';

interface OptionCost {
  readonly running: Maybe<Quantity<'usd-per-month'>>;
  readonly parts: Readonly<Record<string, Maybe<Range>>>;
  readonly perRequest: Maybe<Range>;
  readonly retraining: Maybe<Range>;
  readonly upFront: Maybe<Range>;
  readonly missing: readonly string[];
}

/** Running cost with retraining, and what stands before it. */
function costOfOption(option: Option): OptionCost {
  const served = costOfWay(option.serving);
  const upFront = upFrontCost(option.effort);
  const { retrainEveryMonths: every, repeatedShare } = option.values;
  const retraining: Maybe<Range> =
    every === undefined
      ? exactly(0)
      : isUnknown(upFront)
        ? upFront
        : retrainingPerMonth(upFront, every, repeatedShare);
  const total = isUnknown(served)
    ? served
    : isUnknown(retraining)
      ? retraining
      : sum(served.perMonth, retraining);
  const missing = [served, upFront, retraining].flatMap((part) =>
    isUnknown(part) ? part.missing : [],
  );
  return {
    running: isUnknown(total) ? total : { ...total, unit: 'usd-per-month' },
    parts: isUnknown(served) ? { serving: served } : { ...served.parts, retraining },
    perRequest: isUnknown(served) ? served : served.perRequest,
    retraining,
    upFront: isUnknown(upFront) ? upFront : upFront.total,
    missing: [...new Set(missing)],
  };
}

function planOf(cost: OptionCost): Maybe<Plan> {
  const { upFront, running: perMonth } = cost;
  if (isUnknown(upFront) || isUnknown(perMonth)) return unknown(...cost.missing);
  return { upFront, perMonth };
}

/** Expected USD a month at a volume, retraining included; NaN, so never cheaper, where unknown. */
function expectedAt(input: WayInput, retraining: Maybe<Range>, volume: number): number {
  const cost = costOfWay(atVolume(input, volume));
  if (isUnknown(cost) || isUnknown(retraining)) return Number.NaN;
  return cost.perMonth.expected + retraining.expected;
}

interface Comparison {
  payback: Payback | null;
  breakEvenRequestsPerMonth: number | 'never' | null;
  against: { perMonth: Range | null; upFront: Range | null };
}

function compare(option: Option, cost: OptionCost, baseline: Option): Comparison {
  const other = costOfOption(baseline);
  const [mine, theirs] = [planOf(cost), planOf(other)];
  const volume =
    isUnknown(cost.running) || isUnknown(other.running)
      ? null
      : breakEvenVolume(
          (requests) => expectedAt(baseline.serving, other.retraining, requests),
          (requests) => expectedAt(option.serving, cost.retraining, requests),
        );
  return {
    payback: isUnknown(mine) || isUnknown(theirs) ? null : paybackMonths(theirs, mine),
    breakEvenRequestsPerMonth: volume,
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
  const cost = costOfOption(option.value);
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
