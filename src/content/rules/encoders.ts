import type { WrittenRule } from '../written-rule';

/** When a small tuned encoder does the work */
export const encodersRules = [
  {
    id: 'encoder-for-labels-and-spans',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['classification', 'extraction'],
        },
        {
          question: 'labelled-examples',
          atLeast: 1000,
        },
        {
          question: 'latency',
          is: 'instant',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'tuned-encoder',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          tag: 'peft',
        },
        by: 'slight',
      },
    ],
    because:
      'A tuned encoder is small and fast, and on labels it has beaten prompted models many times its size; plain labels at once need no large model.',
    grade: 'measured',
    quantity: 'accuracy and F1 of text classification',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
      {
        source: 'longicl-2024',
        at: 'tuned BERT on 174 labels',
      },
      {
        source: 'bucher-2024-textclass',
        at: 'against zero-shot prompts',
      },
    ],
  },
  {
    id: 'encoder-for-volume',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['classification', 'extraction'],
        },
        {
          question: 'monthly-requests',
          atLeast: 1000000,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'tuned-encoder',
        },
        by: 'clear',
      },
    ],
    because: 'At millions of requests a small tuned encoder does the work of a large model.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
      {
        source: 'checkr',
        at: 'bulk of the traffic',
      },
    ],
  },
  {
    id: 'encoder-for-covered-labels',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['classification', 'extraction'],
        },
        {
          any: [
            {
              question: 'labelled-examples',
              atLeast: 1000,
            },
            {
              question: 'example-coverage',
              is: 'hundreds',
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'tuned-encoder',
        },
        by: 'strong',
      },
    ],
    because:
      'A thousand checked examples, or hundreds of every kind, are enough for a small encoder. On labels and spans it has then mostly matched or beaten far larger prompted models at a fraction of the cost.',
    grade: 'measured',
    quantity: 'accuracy and F1 of text classification',
    sources: [
      {
        source: 'bucher-2024-textclass',
        at: 'against zero-shot prompts',
      },
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
      {
        source: 'longicl-2024',
        at: 'tuned BERT on 174 labels',
      },
    ],
    cases: [
      'stage-2025-all-labels',
      'chen-2025-bionlp-extraction',
      'khrapunova-2025-4-topics',
      'cfm-2024-company-ner',
      'jacobs-2026-small-llm-vs-encoder',
    ],
  },
  {
    id: 'thousands-of-examples-train-a-whole-encoder',
    consideration: 'enough-for-a-whole-encoder',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'label-count',
          in: ['tens', 'many'],
        },
        {
          question: 'labelled-examples',
          atLeast: 1000,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'tune',
        },
        by: 'clear',
      },
    ],
    because:
      'With thousands of examples for more than ten labels the whole encoder can learn from them, and does better than a head on vectors that stay as they are.',
    grade: 'measured',
    quantity: 'accuracy of a tuned encoder with 174 labels',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 47,
        at: 'L73',
      },
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
      {
        source: 'longicl-2024',
        at: '174 labels',
      },
    ],
    cases: ['stage-2025-all-labels'],
  },
  {
    id: 'labels-need-no-writing-model',
    consideration: 'labels-need-no-writing-model',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          any: [
            {
              question: 'labelled-examples',
              atLeast: 1000,
            },
            {
              question: 'example-coverage',
              is: 'hundreds',
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          tag: 'peft',
        },
        by: 'strong',
      },
    ],
    because:
      'A label needs no model that writes. With enough examples, small trained encoders have been best on most tasks of a comparison with language models several times their size, and about twenty times faster.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
    ],
    cases: ['jacobs-2026-small-llm-vs-encoder', 'llava-1456-100k-image-labels'],
  },
] as const satisfies readonly WrittenRule[];
