/* Which questions each kind of file can answer, apart from how: a page says so before anything is read. */

import type { MeasuredFrom } from '../model/measured';

/** Ids of the questions that proposals can name, by what is read; some only where a file happens to show it. */
export const measurable = {
  file: [
    'data-kinds',
    'labelled-examples',
    'example-coverage',
    'label-count',
    'data-quality',
    'outside-knowledge',
    'domain-text',
    'input-tokens',
    'output-tokens',
  ],
  prompt: ['prompt-tokens'],
  results: ['evaluation', 'prompting-tried', 'prompting-result', 'best-prompted', 'training-tried'],
} as const satisfies Readonly<Record<MeasuredFrom, readonly string[]>>;

/** A question that this can answer. */
export type MeasurableFrom<From extends MeasuredFrom> = (typeof measurable)[From][number];
