import type { Fact } from '../model/fact';

/** Quantities computed from answers and assumptions; how each is computed stands in the engine. */
export const facts: Fact[] = [
  {
    id: 'prompt-fill',
    label: 'Share of the context window filled',
    unit: 'percent',
    says: 'How much of the context window the instructions, the input, the output and the whole reference content would fill together: the sum of their tokens, divided by the window, times 100.',
  },
];
