import type { WrittenRule } from '../written-rule';

/** Labels learnt from examples in the prompt */
export const labelsByExampleRules = [
  {
    id: 'many-labels-suit-retrieved-examples',
    consideration: 'retrieved-examples-for-labels',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'label-count',
          is: 'many',
        },
        {
          question: 'labelled-examples',
          atLeast: 100,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'examples',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'strong',
      },
      {
        kind: 'step',
        step: 'dynamic-few-shot-baseline',
        before: {
          tag: 'training',
        },
      },
    ],
    because:
      'With very many labels, a few examples looked up for each input have done better than many at random, as long as there is a stock of labelled examples to look them up in.',
    grade: 'measured',
    quantity: 'accuracy over 68 to 151 labels, retrieved against random examples',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 91,
        at: 'L24',
      },
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L48-56',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: 10 retrieved beat 1,500 random on Banking77, by 2 to 7 points over 68 to 151 labels; looked up in the whole training set',
      },
    ],
  },
  {
    id: 'dozens-of-labels-with-few-examples',
    consideration: 'retrieved-examples-for-labels',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'label-count',
          is: 'tens',
        },
        {
          question: 'labelled-examples',
          atLeast: 50,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'strong',
      },
    ],
    because:
      'With some dozens of labels, a few examples like the input show the model where one label ends and the next begins.',
    grade: 'measured',
    quantity: 'accuracy over 50 labels, by number of examples',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 91,
        at: 'L24',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: 50 labels',
      },
    ],
  },
  {
    id: 'few-labels-with-few-examples',
    consideration: 'retrieved-examples-for-labels',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'label-count',
          is: 'few',
        },
        {
          question: 'labelled-examples',
          atLeast: 50,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'slight',
      },
    ],
    because:
      'Even with few labels, examples like the input have helped a prompted model, though less than with many.',
    grade: 'measured',
    quantity: 'accuracy over 6 labels, by number of examples',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 91,
        at: 'L24',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: 6 labels',
      },
    ],
  },
  {
    id: 'shown-examples-have-led-tuning',
    consideration: 'shown-examples-have-led-tuning',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          any: [
            {
              all: [
                { question: 'label-count', is: 'many' },
                { question: 'labelled-examples', atLeast: 100, atMost: 9999 },
              ],
            },
            {
              all: [
                { question: 'label-count', is: 'tens' },
                { question: 'labelled-examples', atLeast: 50, atMost: 500 },
              ],
            },
            {
              all: [
                { question: 'label-count', is: 'few' },
                { question: 'labelled-examples', atLeast: 50, atMost: 249 },
              ],
            },
          ],
        },
      ],
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
      'Labelled examples shown in the prompt led tuning on as many of them at this size: up to about 250 with few labels, 500 to 1,000 with dozens. With very many, tuning took 8,000 or more to catch up with the best prompt.',
    grade: 'measured',
    quantity: 'accuracy by number of examples, shown against tuned on',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 91,
        at: 'L24',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: tuning first leads as many random examples at 256 (6 labels) and 1,024 (50); with 68 to 151 labels it leads the best prompt of up to 2,000 at 8,192 (Banking77) or not by 16,384',
      },
    ],
  },
  {
    id: 'raw-many-shots-fail-on-huge-label-sets',
    consideration: 'huge-label-sets',
    when: {
      question: 'label-count',
      is: 'many',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'slight',
      },
    ],
    because:
      'With 174 labels, prompts full of random examples broke down; with 77 and 151 they did well. Count your labels, and measure before you rely on it.',
    grade: 'measured',
    quantity: 'accuracy over 174 labels',
    sources: [
      {
        source: 'longicl-2024',
        at: '174 labels',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: up to 2,000 random examples, 87 % over 77 labels, 89 % over 151',
      },
    ],
  },
  {
    id: 'like-cases-are-looked-up',
    consideration: 'like-cases',
    when: {
      question: 'look-up',
      is: 'similar-cases',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'examples',
        },
        by: 'clear',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'clear',
      },
    ],
    because:
      'People look up how similar cases were decided, and the model can do the same: show it the most similar ones with each request.',
    grade: 'practice',
    sources: [
      { source: 'bertsch-2024', at: 'derived from the released result files: retrieved examples' },
      { source: 'linkedin-2024-kg-rag', at: 'results' },
    ],
    cases: ['apinvoice-2025-ledger-codes', 'linkedin-2024-kg-rag'],
  },
  {
    id: 'like-examples-need-examples',
    consideration: 'like-examples-need-examples',
    when: {
      question: 'labelled-examples',
      atMost: 9,
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'strong',
      },
    ],
    because: 'With fewer than ten examples there are hardly any similar cases to choose from.',
    grade: 'opinion',
    sources: [{ source: 'ravenscroft-2024', heuristic: 101, at: 'L40' }],
    cases: ['guo-2024-health-tweets-no-labels', 'google-2026-reasoning-filter'],
  },
] as const satisfies readonly WrittenRule[];
