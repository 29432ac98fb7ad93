import type { Assumption } from '../../model/assumption-values';

/** What a test set and an output are worth: behind the thresholds of the plan. */
export const evaluationAssumptions: Assumption[] = [
  {
    id: 'test-items',
    slot: 2,
    kind: 'number',
    label: 'Items in the test set',
    help: 'How many items each experiment is measured on; fewer items mean that only larger differences can be told from chance.',
    source: {
      title: 'Our choice; OpenAI, Optimizing LLM Accuracy, says 20 or more to begin with',
      url: 'https://developers.openai.com/api/docs/guides/optimizing-llm-accuracy',
      asOf: '2026-11-21',
    },
    unit: 'items',
    min: 20,
    max: 100_000,
    decimals: 0,
    default: 200,
  },
  {
    id: 'gain-per-success',
    slot: 3,
    kind: 'number',
    label: 'Gain from one right output',
    help: 'What one right output is worth to you, in US dollars. Set it together with the loss, and the plan uses the accuracy at which the two balance.',
    source: { title: 'Yours to set; no default', asOf: '2026-11-21' },
    unit: 'US dollars',
    min: 0.01,
    max: 1_000_000,
    decimals: 2,
    default: null,
  },
  {
    id: 'loss-per-failure',
    slot: 4,
    kind: 'number',
    label: 'Loss from one wrong output',
    help: 'What one wrong output costs you on average, in US dollars, whether it is put right or not.',
    source: { title: 'Yours to set; no default', asOf: '2026-11-21' },
    unit: 'US dollars',
    min: 0.01,
    max: 1_000_000,
    decimals: 2,
    default: null,
  },
];
