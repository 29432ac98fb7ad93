import type { PriceUse, TuningSettings } from '../calculators/tuning-case';
import type { Catalogues } from '../model/catalogue';
import type { FactPoint } from '../model/fact-definition';

export type Assume = FactPoint['assumption'];

/** A number that was set or has a default; null where neither. */
export function numberOf(assume: Assume, id: string): number | null {
  const value = assume(id);
  return typeof value === 'number' ? value : null;
}

/** Finds entries by id, the id being a choice assumption's value. */
export function finder<Entry extends { id: string }>(entries: readonly Entry[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (assume: Assume, id: string): Entry | undefined => byId.get(String(assume(id)));
}

/** Assumptions about prices and traffic of the model that is prompted. */
export const promptedAssumptions: readonly string[] = [
  'base-model-hosted',
  'prompted-input-usd',
  'prompted-output-usd',
  'cache-hit-percent',
  'batch-requests',
];

/** Assumptions about tuning it: prices, work and upkeep. */
export const tuningAssumptions: readonly string[] = [
  'tuned-model-hosted',
  'tuned-input-usd',
  'tuned-output-usd',
  'prompt-kept-percent',
  'tuning-price',
  'tuning-examples',
  'tuning-epochs',
  'labelling-minutes',
  'labour-usd-per-hour',
  'tuning-days',
  'retraining-months',
  'retraining-percent',
];

/** How the prompted model's price is used; null where an assumption is not set. */
export function promptedUse(assume: Assume): PriceUse | null {
  const hits = numberOf(assume, 'cache-hit-percent');
  if (hits === null) return null;
  return {
    hitShare: hits / 100,
    batch: assume('batch-requests') === 'yes',
    ownInput: numberOf(assume, 'prompted-input-usd'),
    ownOutput: numberOf(assume, 'prompted-output-usd'),
  };
}

function readWork(assume: Assume): TuningSettings['work'] | null {
  const [examples, epochs, minutes, usdPerHour, days, months, percent] = [
    'tuning-examples',
    'tuning-epochs',
    'labelling-minutes',
    'labour-usd-per-hour',
    'tuning-days',
    'retraining-months',
    'retraining-percent',
  ].map((id) => numberOf(assume, id) ?? undefined);
  if (examples === undefined || epochs === undefined || minutes === undefined) return null;
  if (usdPerHour === undefined || days === undefined) return null;
  if (months === undefined || percent === undefined) return null;
  return {
    ...{ examples, epochs, usdPerHour, days },
    minutesPerExample: minutes,
    retrainEveryMonths: months,
    repeatedShare: percent / 100,
  };
}

/**
 * Reads what the comparison of tuning with prompting assumes; null where an assumption is not set or
 * names no entry. The reader finds its catalogue entries once.
 */
export function settingsReader(figures: Catalogues): (assume: Assume) => TuningSettings | null {
  const priceOf = finder(figures.tokenPrices);
  const trainingOf = finder(figures.tuningPrices);
  return (assume) => {
    const promptedPrice = priceOf(assume, 'base-model-hosted');
    const tunedPrice = priceOf(assume, 'tuned-model-hosted');
    const training = trainingOf(assume, 'tuning-price');
    const use = promptedUse(assume);
    const work = readWork(assume);
    const kept = numberOf(assume, 'prompt-kept-percent');
    if (promptedPrice === undefined || tunedPrice === undefined || training === undefined) {
      return null;
    }
    if (use === null || work === null || kept === null) return null;
    return {
      promptedPrice,
      promptedUse: use,
      tunedPrice,
      // A discount for the tuned model counts only where the list names one.
      tunedUse: {
        hitShare: 0,
        batch: use.batch && tunedPrice.batchFactor !== undefined,
        ownInput: numberOf(assume, 'tuned-input-usd'),
        ownOutput: numberOf(assume, 'tuned-output-usd'),
      },
      trainingPrice: training.usdPerMillionTrainingTokens,
      keptShare: kept / 100,
      work,
    };
  };
}

/** Remembers what was read for one set of assumptions: facts are computed many times under one. */
export function remembered<Value extends object | null>(
  read: (assume: Assume) => Value,
): (assume: Assume) => Value {
  const known = new WeakMap<Assume, { value: Value }>();
  return (assume) => {
    const found = known.get(assume);
    if (found !== undefined) return found.value;
    const value = read(assume);
    known.set(assume, { value });
    return value;
  };
}

/** Last prompt lengths before some listed price begins to cache: costs drop at the next token. */
export function cacheBreaks(figures: Catalogues): number[] {
  const starts = figures.tokenPrices
    .filter(({ usdPerMillionTokens: rates }) => rates.cachedRead !== undefined)
    .map((price) => price.cacheMinimumTokens ?? 1024);
  return [...new Set(starts)].map((start) => start - 1).sort((a, b) => a - b);
}
