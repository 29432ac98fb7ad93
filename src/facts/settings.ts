import { cacheStart } from '../calculators/token-cost';
import type { PriceUse } from '../calculators/token-cost';
import type { TuningSettings } from '../calculators/tuning-case';
import type { Figures } from '../model/catalogue';
import type { FactPoint } from '../model/fact';

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

/** Assumptions about the work of tuning, before launch and afterwards. */
const workAssumptions = [
  'tuning-examples',
  'tuning-epochs',
  'labelling-minutes',
  'labour-usd-per-hour',
  'tuning-days',
  'retraining-months',
  'retraining-percent',
] as const;

/** Assumptions about tuning it: prices, work and upkeep. */
export const tuningAssumptions: readonly string[] = [
  'tuned-model-hosted',
  'tuned-input-usd',
  'tuned-output-usd',
  'prompt-kept-percent',
  'tuning-price',
  ...workAssumptions,
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
  const [examples, epochs, minutes, usdPerHour, days, months, percent] = workAssumptions.map(
    (id) => numberOf(assume, id) ?? undefined,
  );
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
export function settingsReader(figures: Figures): (assume: Assume) => TuningSettings | null {
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
        hitShare: use.hitShare,
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

/** No question takes a longer prompt, in tokens. */
const longestPrompt = 1e9;

/** The longest prompt of which a share (0 to 1) is still too short to be cached; Infinity for no share. */
export function lastUncached(cacheFrom: number, keptShare: number): number {
  if (keptShare === 0) return Infinity;
  const estimate = Math.ceil(cacheFrom / keptShare) - 1;
  // Products of decimals round, so the neighbours are tried.
  const near = [estimate + 1, estimate, estimate - 1];
  return near.find((prompt) => prompt * keptShare < cacheFrom) ?? estimate;
}

/**
 * Last prompt length before the prompted model begins to cache it and, where it counts, before the tuned
 * model does with the share that it keeps.
 */
export function cacheBreaks(
  figures: Figures,
  whose: 'prompted' | 'both',
): (assume: Assume) => readonly number[] {
  const priceOf = finder(figures.tokenPrices);
  return (assume) => {
    const models: [string, number][] = [['base-model-hosted', 1]];
    if (whose === 'both') {
      models.push(['tuned-model-hosted', (numberOf(assume, 'prompt-kept-percent') ?? 0) / 100]);
    }
    const ends = models.flatMap(([id, share]) => {
      const price = priceOf(assume, id);
      return price?.usdPerMillionTokens.cachedRead === undefined
        ? []
        : [lastUncached(cacheStart(price), share)];
    });
    return [...new Set(ends)].filter((end) => end < longestPrompt).sort((a, b) => a - b);
  };
}
