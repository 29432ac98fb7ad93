import type { Fact } from '../model/fact';

const entries = [
  {
    id: 'prompt-fill',
    label: 'Share of the context window filled',
    unit: 'percent',
    says: 'How much of the context window the instructions, the input, the output and the whole reference content would fill together: the sum of their tokens, divided by the window, times 100.',
  },
  {
    id: 'break-even-months',
    label: 'Time until tuning pays back',
    unit: 'months',
    says: 'What tuning costs before launch beyond prompting (labelling what is missing, engineering, one training run), divided by what it saves a month: requests times the difference in price per request, cached prompts counted in, less the upkeep of training again. Both models are paid by the token; the higher rates of very long prompts are left out.',
  },
  {
    id: 'prompt-share',
    label: 'Share of a request’s cost that is the prompt',
    unit: 'percent',
    says: 'What the fixed prompt costs, divided by what prompt, input and output cost together at the prices of the model that is prompted, times 100; caching counted in.',
  },
  {
    id: 'budget-share',
    label: 'Share of the monthly budget that prompting takes',
    unit: 'percent',
    says: 'Requests a month times what prompt, input and output cost together at the prices of the model that is prompted, divided by what running it may cost a month, times 100; caching counted in. The higher rates of very long prompts are left out.',
  },
  {
    id: 'first-token-seconds',
    label: 'Reading time before the first word',
    unit: 'seconds',
    says: 'Tokens of prompt and input times 0.2 milliseconds, as measured on a large hosted model, less what a cached prompt saves. Queueing, the network and the provider’s fixed delay come on top.',
  },
  {
    id: 'full-memory-share',
    label: 'Memory for full tuning',
    unit: 'percent of the card',
    says: 'Bytes per card in the leanest usual setting (all in 16 bits, 8 bytes per parameter, one example at a time, spread over all cards), divided by the memory of the card, times 100.',
  },
  {
    id: 'last-layers-memory-share',
    label: 'Memory for tuning the last layers',
    unit: 'percent of the card',
    says: 'Bytes per card when two layers train and the rest stands still in 16 bits, divided by the memory of the card, times 100.',
  },
  {
    id: 'lora-memory-share',
    label: 'Memory for LoRA',
    unit: 'percent of the card',
    says: 'Bytes per card for adapters on a base in 16 bits, one example at a time, spread over all cards, divided by the memory of the card, times 100.',
  },
  {
    id: 'qlora-memory-share',
    label: 'Memory for QLoRA',
    unit: 'percent of the card',
    says: 'Bytes per card for adapters on a base in 4 bits, one example at a time, spread over all cards, divided by the memory of the card, times 100.',
  },
  {
    id: 'tuning-offers',
    label: 'Providers that tune for newcomers',
    unit: 'providers',
    says: 'Providers in the catalogue that take a newcomer’s job of supervised tuning on the day the rules count as of.',
  },
] as const satisfies readonly Fact[];

/** The id of a fact, checked where it is written. */
export type FactId = (typeof entries)[number]['id'];

/** Quantities computed from answers and assumptions; how each is computed stands in the engine. */
export const facts: readonly Fact[] = entries;
