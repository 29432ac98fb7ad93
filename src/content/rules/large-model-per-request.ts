import type { WrittenRule } from '../written-rule';

/** Could a large model answer every request? */
export const largeModelPerRequestRules = [
  {
    id: 'every-request-priced-out',
    consideration: 'large-model-on-every-item',
    when: {
      question: 'big-model-per-item',
      is: 'price-or-speed',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because:
      'A large model on every request is out of reach in price or speed. A small one trained for this one job has done it as well or better, cheaper and faster.',
    grade: 'measured',
    quantity: 'accuracy and cost per call, tuned small against prompted large',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 93, at: 'L26' },
      { source: 'tfew-2022', at: 'cost per call' },
      { source: 'checkr', at: 'hard rest of the traffic' },
    ],
    cases: [
      'checkr-hard-2pct',
      'mercari-2024',
      'highlighter-2025-incident-reports',
      'apinvoice-2025-tax-code',
      'intercom-2025-issue-summary',
    ],
  },
  {
    id: 'large-model-is-affordable',
    consideration: 'large-model-affordable',
    when: {
      question: 'big-model-per-item',
      is: 'nothing',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because:
      'A large model may answer every request, so a trained one has to win on quality alone, which it rarely did in the cases we read.',
    grade: 'practice',
    sources: [],
    cases: [
      'podhajsky-2026-site-twin',
      'cognition-2026-bugcheck-ood',
      'iptc-2025-one-thousand-machine-labels',
      'biqa-2023-survey-sql-66-tables',
      'evalllm-2025-french-health-ner',
    ],
  },
  {
    id: 'large-model-is-noticed',
    consideration: 'large-model-affordable',
    when: {
      question: 'big-model-per-item',
      is: 'noticed',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
    ],
    because:
      'People would notice the bill or the wait of a large model, but accept it for better answers: a trained one has to match those answers before it saves anything.',
    grade: 'practice',
    sources: [],
    cases: ['grow2-2026-guest-messages', 'bmw-2026-technical-qa', 'google-2026-reasoning-filter'],
  },
  {
    id: 'millions-of-requests',
    consideration: 'volume',
    when: {
      question: 'monthly-requests',
      atLeast: 1000000,
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
    ],
    because:
      'At a million requests a month or more, a small saving on each one soon outweighs what training costs.',
    grade: 'practice',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 99, at: 'L38' },
      { source: 'convirza-2024', at: 'cost and accuracy' },
      { source: 'checkr', at: 'bulk of the traffic' },
    ],
    cases: [
      'checkr-bulk-98pct',
      'convirza-2024',
      'intercom-2025-issue-summary',
      'pinterest-2025-search-relevance',
      'guo-2024-health-tweets-labels',
    ],
    despite:
      'Training came out ahead in every settled case. But they are nine publications, mostly firms that report a success, so it stays at clear.',
  },
  {
    id: 'small-models-only',
    consideration: 'small-models',
    when: {
      all: [
        {
          question: 'big-model-per-item',
          is: 'small-only',
        },
        {
          question: 'look-up',
          is: 'nothing',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
    ],
    because:
      'Only small models may run and nothing has to be looked up: a small model makes less of a prompt than a large one, and gains more from training.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 31, at: 'L14' },
      { source: 'lora-land-2024', at: 'abstract: 34 points over the base models' },
    ],
    cases: [
      'savage-2025-text-classification',
      'stuzhuk-2026-home-router',
      'vajjala-2025-no-labels-open-only',
      'lguplus-2025-telco-small-models',
    ],
    despite:
      'The record leans the other way, mostly where labels were few, came from a model or were not the matter; slight is kept because small models gained much from training in the comparisons cited.',
  },
] as const satisfies readonly WrittenRule[];
