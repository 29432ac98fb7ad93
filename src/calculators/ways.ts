import type { Maybe, Quantity, Range } from './ranges';
import { exactly, inUnit, isUnknown, sum, times, unknown } from './ranges';
import type { PriceFigures, PriceUse, RequestTokens } from './token-cost';
import {
  hitRange,
  hoursPerMonth,
  rentedSecondsCost,
  requestCost,
  usualHitShare,
} from './token-cost';
import type { Effort, Payback, Plan } from './break-even';
import { breakEvenVolume, paybackMonths, retrainingPerMonth, upFrontCost } from './break-even';

/** The ways to serve a task whose running cost can be compared; an encoder is served on a card. */
export const ways = [
  'zero-shot',
  'few-shot',
  'dynamic-few-shot',
  'many-shot',
  'cached-content',
  'retrieval',
  'hosted-tuned',
  'self-hosted-tuned',
  'frozen-features',
  'encoder',
] as const;
export type Way = (typeof ways)[number];

/** What one request carries, in tokens, and how many there are. */
export interface Workload {
  readonly requestsPerMonth: number;
  /** Instructions, without examples. */
  readonly instructionTokens: number;
  /** Instructions that a tuned model still needs. */
  readonly tunedInstructionTokens: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** One example, input and output. */
  readonly exampleTokens: number;
  readonly fewExamples: number;
  readonly retrievedExamples: number;
  readonly manyExamples: number;
  /** All reference content, for the cached prompt. */
  readonly contentTokens: number;
  /** Passages put beside one request by retrieval. */
  readonly retrievedTokens: number;
}

/** Cards that serve a tuned model. */
export interface Hosting {
  /** Card-seconds that one request keeps busy. */
  readonly cardSecondsPerRequest: Range;
  /** Cards of one copy of the model. */
  readonly gpus: number;
  readonly usdPerHour: Range;
  /** Share of the time in which a card can be kept busy. */
  readonly utilisation: Range;
  /** True: copies are rented around the clock; false: by the second of use. */
  readonly alwaysOn: boolean;
}

export interface WayInput {
  readonly way: Way;
  readonly workload: Workload;
  /** Model that is prompted, or the tuned one for hosted-tuned. */
  readonly price?: PriceFigures | undefined;
  /** Own prices in USD per million tokens instead of the list's. */
  readonly own?: Pick<PriceUse, 'ownInput' | 'ownOutput'> | undefined;
  /** Embedding model for retrieval, dynamic few-shot and frozen features. */
  readonly embedding?: PriceFigures | undefined;
  readonly batch: boolean;
  /** Share of cache hits; absent: the usual one with its range. */
  readonly hits?: Range | undefined;
  /** Index, or endpoint of a hosted tuned model, by the month. */
  readonly fixedUsdPerMonth: Range;
  /** Self-hosting; unknown where its price or the card's speed is. */
  readonly hosting?: Maybe<Hosting> | undefined;
}

interface WayCost {
  readonly perRequest: Quantity<'usd'>;
  readonly perMonth: Quantity<'usd-per-month'>;
  /** USD per month by part. */
  readonly parts: Readonly<Record<string, Range>>;
}

/** Tokens of one request under a way of prompting. */
export function tokensOfWay(way: Way, workload: Workload): RequestTokens {
  const { instructionTokens, inputTokens, outputTokens: output, exampleTokens } = workload;
  const asked = { fresh: inputTokens, output };
  switch (way) {
    case 'zero-shot':
      return { ...asked, prefix: instructionTokens };
    case 'few-shot':
      return { ...asked, prefix: instructionTokens + workload.fewExamples * exampleTokens };
    case 'many-shot':
      return { ...asked, prefix: instructionTokens + workload.manyExamples * exampleTokens };
    case 'cached-content':
      return { ...asked, prefix: instructionTokens + workload.contentTokens };
    case 'dynamic-few-shot':
      return {
        prefix: instructionTokens,
        fresh: inputTokens + workload.retrievedExamples * exampleTokens,
        output,
      };
    case 'retrieval':
      return {
        prefix: instructionTokens,
        fresh: inputTokens + workload.retrievedTokens,
        output,
      };
    case 'hosted-tuned':
    case 'self-hosted-tuned':
      return { ...asked, prefix: workload.tunedInstructionTokens };
    case 'frozen-features':
    case 'encoder':
      return { prefix: 0, fresh: inputTokens, output: 0 };
  }
}

function monthly(perRequest: Record<string, Range>, input: WayInput, fixed: Range): WayCost {
  const { requestsPerMonth } = input.workload;
  const parts: Record<string, Range> = { fixed };
  for (const [name, usd] of Object.entries(perRequest)) parts[name] = times(usd, requestsPerMonth);
  const perMonth = sum(...Object.values(parts));
  return {
    perRequest: inUnit(
      requestsPerMonth > 0
        ? times(perMonth, 1 / requestsPerMonth)
        : sum(...Object.values(perRequest)),
      'usd',
    ),
    perMonth: inUnit(perMonth, 'usd-per-month'),
    parts,
  };
}

/** USD to embed one input; nothing where the way needs none. */
function embeddingCost(input: WayInput): Maybe<Range> {
  const needed = ['dynamic-few-shot', 'retrieval', 'frozen-features'].includes(input.way);
  if (!needed) return exactly(0);
  if (input.embedding === undefined) return unknown('price of the embedding model');
  const tokens = { prefix: 0, fresh: input.workload.inputTokens, output: 0 };
  const cost = requestCost({
    tokens,
    price: input.embedding,
    hits: exactly(0),
    caching: 'off',
    batch: false,
  });
  return isUnknown(cost) ? cost : cost.total;
}

function promptedCost(input: WayInput, embedding: Range): Maybe<WayCost> {
  if (input.price === undefined) return unknown('price of the model');
  const cost = requestCost({
    tokens: tokensOfWay(input.way, input.workload),
    price: input.price,
    hits: input.hits ?? hitRange(usualHitShare),
    own: input.own,
    caching: input.way === 'cached-content' ? 'required' : 'if-it-pays',
    batch: input.batch,
  });
  if (isUnknown(cost)) return cost;
  const { prefix, fresh, output } = cost;
  return monthly({ prefix, fresh, output, embedding }, input, input.fixedUsdPerMonth);
}

/** Copies of the model that the traffic needs: at least one. */
function copiesNeeded(busyHours: number, utilisation: number, gpus: number): number {
  return Math.max(1, Math.ceil(busyHours / (hoursPerMonth * gpus * utilisation)));
}

function selfHostedCost(input: WayInput): Maybe<WayCost> {
  const { hosting, workload } = input;
  if (hosting === undefined) return unknown('rental price and speed of the card');
  if (isUnknown(hosting)) return hosting;
  const { cardSecondsPerRequest: seconds, usdPerHour, utilisation, gpus } = hosting;
  if (!hosting.alwaysOn) {
    const cards = rentedSecondsCost(seconds, usdPerHour, utilisation);
    return monthly({ cards }, input, input.fixedUsdPerMonth);
  }
  const busy = times(seconds, workload.requestsPerMonth / 3600);
  const copies: Range = {
    low: copiesNeeded(busy.low, utilisation.high, gpus),
    expected: copiesNeeded(busy.expected, utilisation.expected, gpus),
    high: copiesNeeded(busy.high, utilisation.low, gpus),
  };
  const rent = times(times(usdPerHour, copies), hoursPerMonth * gpus);
  return monthly({}, input, sum(rent, input.fixedUsdPerMonth));
}

/**
 * Running cost of one way at a volume: per request and per month, in USD by part. Self-hosting rents
 * whole copies around the clock, or pays by the second; all others pay by the token. Unknown, naming
 * it, where a price is missing.
 */
export function costOfWay(input: WayInput): Maybe<WayCost> {
  if (input.way === 'self-hosted-tuned' || input.way === 'encoder') return selfHostedCost(input);
  const embedding = embeddingCost(input);
  if (isUnknown(embedding)) return embedding;
  if (input.way === 'frozen-features') return monthly({ embedding }, input, input.fixedUsdPerMonth);
  return promptedCost(input, embedding);
}

/** The same way at another volume: for charts and break-even. */
export function atVolume(input: WayInput, requestsPerMonth: number): WayInput {
  return { ...input, workload: { ...input.workload, requestsPerMonth } };
}

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
