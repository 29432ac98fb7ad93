import { isUnknown } from '../calculators/ranges';
import { monthsToPayBack, tuningCase, withoutLongPrompts } from '../calculators/tuning-case';
import type { Figures } from '../model/catalogue';
import type { FactDefinition } from '../model/fact-definition';
import {
  cacheBreaks,
  promptedAssumptions,
  remembered,
  settingsReader,
  tuningAssumptions,
} from './settings';

/**
 * Months until tuning has paid back against prompting the model assumed: what tuning costs before
 * launch / what it saves a month, upkeep included. For fixed other inputs it is a ratio of two straight
 * lines in each question, so monotone; only where a prompt gets long enough to be cached does it jump. The dearer rates of very long prompts are
 * left out: they hold above a sum of two answers, and bounds are found at the ends of each alone.
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
