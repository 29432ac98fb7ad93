import { hostedTuning } from '../calculators/freshness';
import type { FactValue } from '../model/fact';
import type { Figures } from '../model/catalogue';
import type { FactDefinition } from '../model/fact-definition';

/**
 * Providers that take a newcomer's job of supervised tuning on the day that the knowledge counts as of;
 * the clock is never read. Unknown where only secondary sources say that nobody does.
 * @param asOf day as YYYY-MM-DD
 */
export function tuningOffers(figures: Figures, asOf: string): FactDefinition {
  const { open, onlySecondary } = hostedTuning(figures.providers, 'sft', asOf);
  const offers = new Set(open.map(({ provider }) => provider)).size;
  const value: FactValue =
    offers === 0 && onlySecondary ? 'unknown' : { low: offers, high: offers };
  return { id: 'tuning-offers', questions: [], assumptions: [], compute: () => value };
}
