import type { WrittenRule } from '../written-rule';

/** What may be spent, before launch and each month */
export const budgetAndVolumeRules = [
  {
    id: 'minimal-budget-means-prompting',
    consideration: 'up-front-budget',
    when: {
      question: 'budget',
      is: 'minimal',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          training: 'align',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          training: 'pretrain',
        },
        by: 'strong',
      },
    ],
    because:
      'A good prompt asks little up front. What is left rarely covers training and what comes after it, least of all preferences or pre-training.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 23,
        at: 'L99',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 99,
        at: 'L38',
      },
      {
        source: 'bantilan-2023',
        heuristic: 21,
        at: 'L96',
      },
      {
        source: 'menon-2023',
        heuristic: 83,
        at: 'L80',
      },
    ],
  },
  {
    id: 'moderate-budget-allows-efficient-tuning',
    consideration: 'up-front-budget',
    when: {
      question: 'budget',
      is: 'moderate',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'align',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          tag: 'peft',
        },
        by: 'slight',
      },
    ],
    because:
      'Weeks and thousands are enough to tune a small model: an adapter cost under eight dollars to train in one study, data and people cost the rest. Comparisons to learn from would come on top.',
    grade: 'measured',
    quantity: 'dollars to train an adapter',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 88,
        at: 'L18',
      },
      {
        source: 'signalfire-2023',
        heuristic: 36,
        at: 'L30',
      },
      {
        source: 'signalfire-2023',
        heuristic: 32,
        at: 'L15',
      },
      {
        source: 'lora-land-2024',
        at: 'under 8 dollars an adapter',
      },
    ],
  },
  {
    id: 'large-budget-opens-training',
    consideration: 'large-budget',
    when: {
      all: [
        {
          question: 'budget',
          is: 'large',
        },
        {
          any: [
            {
              question: 'labelled-examples',
              atLeast: 10,
            },
            {
              question: 'data-kinds',
              has: 'pairs',
            },
            {
              question: 'example-growth',
              is: 'continuous',
            },
          ],
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
      'There is money and time for training and what comes after, and there are examples to train on.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 93,
        at: 'L26',
      },
      {
        source: 'bantilan-2023',
        heuristic: 23,
        at: 'L99',
      },
    ],
  },
  {
    id: 'tight-running-costs-at-volume',
    consideration: 'running-budget',
    when: {
      all: [
        {
          question: 'monthly-budget',
          atMost: 500,
        },
        {
          question: 'monthly-requests',
          atLeast: 100000,
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
      {
        kind: 'disfavour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'model-routing',
      },
    ],
    because:
      'The monthly budget leaves half a cent a request at most. The most expensive models and long prompts overrun that; a small trained model may not.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L80',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 92,
        at: 'L24',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 99,
        at: 'L38',
      },
    ],
  },
  {
    id: 'four-grounds-for-tuning',
    consideration: 'grounds-for-tuning',
    when: {
      all: [
        {
          question: 'main-gap',
          in: ['cost-or-speed', 'form', 'manner', 'decisions'],
        },
        {
          question: 'data-quality',
          is: 'curated',
        },
      ],
    },
    effects: [
      {
        kind: 'note',
        on: {
          tag: 'training',
        },
      },
    ],
    because:
      'An article names four grounds for tuning: running cost, direct task-specific answers, good data, a domain of its own. You have at least two.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L32, L80',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
