/* Facts about tuning: when it has paid back, and who offers it. */

import { isUnknown } from '../calculators/ranges';
import { monthsToPayBack, tuningCase, withoutLongPrompts } from '../calculators/tuning-case';
import type { Figures } from '../model/catalogue';
import type { FactDefinition, FactValue } from '../model/fact';
import { hostedTuning } from '../calculators/freshness';
import {
  cacheBreaks,
  promptedAssumptions,
  remembered,
  settingsReader,
  tuningAssumptions,
} from './settings';

/**
 * Months until tuning has paid back against prompting the model assumed: what tuning costs before launch
 * divided by what it saves a month, upkeep included.
 *
 * In each question alone it is a ratio of two straight lines, and so monotone, but for a jump where a prompt
 * gets long enough to be cached. The dearer rates of very long prompts are left out: they begin at a sum of
 * two answers, while bounds are looked for at the ends of each answer alone.
 */
export function breakEvenMonths(figures: Figures): FactDefinition {
  const read = settingsReader(figures);
  const caseOf = remembered((assume) => {
    const settings = read(assume);
    const one = settings === null ? null : tuningCase(settings, 'expected');
    return one === null || isUnknown(one) ? null : withoutLongPrompts(one);
  });
  return {
    id: 'break-even-months',
    questions: [
      { id: 'monthly-requests' },
      { id: 'prompt-tokens', breaks: cacheBreaks(figures, 'both') },
      { id: 'input-tokens' },
      { id: 'output-tokens' },
      { id: 'labelled-examples' },
    ],
    assumptions: [...promptedAssumptions, ...tuningAssumptions],
    compute: (at) => {
      const one = caseOf(at.assumption);
      if (one === null) return 'unknown';
      const size = {
        prompt: at.number('prompt-tokens'),
        input: at.number('input-tokens'),
        output: at.number('output-tokens'),
      };
      const labelled = at.number('labelled-examples');
      const months = monthsToPayBack(one, size, labelled, at.number('monthly-requests'));
      return { low: months, high: months };
    },
  };
}

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
