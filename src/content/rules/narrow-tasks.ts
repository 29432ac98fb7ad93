import type { WrittenRule } from '../written-rule';

/** Narrow tasks, and the examples that make tuning pay */
export const narrowTasksRules = [
  {
    id: 'narrow-task-with-examples-favours-tuning',
    consideration: 'narrow-task-with-examples',
    when: {
      all: [
        {
          question: 'task-scope',
          is: 'narrow',
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
          question: 'weights',
        },
        by: 'slight',
      },
    ],
    because:
      'Small models tuned on a narrow, concrete task have matched or beaten much larger prompted ones on most tasks of a large comparison; its sets began at some six hundred rows.',
    grade: 'measured',
    quantity: 'tasks of 31 on which a tuned 7B model beats GPT-4',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 86,
        at: 'L16',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 85,
        at: 'L14',
      },
      {
        source: 'signalfire-2023',
        heuristic: 43,
        at: 'L50',
      },
      {
        source: 'lora-land-2024',
        at: '24 of 31 tasks for the best of ten tuned models, 16 to 23 for each of them; from 635 rows up',
      },
    ],
  },
  {
    id: 'narrow-task-with-many-examples-favours-tuning',
    consideration: 'narrow-task-with-examples',
    when: {
      all: [
        {
          question: 'task-scope',
          is: 'narrow',
        },
        {
          question: 'labelled-examples',
          atLeast: 1000,
        },
        {
          question: 'task-type',
          in: ['classification', 'extraction', 'structured-output', 'rewriting', 'tool-use'],
        },
        {
          not: {
            question: 'label-count',
            is: 'many',
          },
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
        kind: 'note',
        on: {
          strategy: 'hosted-tuning',
        },
      },
    ],
    because:
      'Classification, extraction and fixed formats with thousands of examples are where tuned small models win most consistently.',
    grade: 'measured',
    quantity: 'score on 31 tasks, tuned small against prompted large',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 86,
        at: 'L16',
      },
      {
        source: 'signalfire-2023',
        heuristic: 30,
        at: 'L13',
      },
      {
        source: 'signalfire-2023',
        heuristic: 43,
        at: 'L50',
      },
      {
        source: 'lora-land-2024',
        at: 'table 12',
      },
    ],
  },
  {
    id: 'pairs-show-what-is-wanted',
    consideration: 'examples-for-tuning',
    when: {
      question: 'data-kinds',
      has: 'pairs',
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
      'You have inputs with the wanted outputs, which is what supervised tuning learns from.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 7,
        at: 'L45',
      },
      {
        source: 'bantilan-2023',
        heuristic: 5,
        at: 'L37, L41',
      },
    ],
  },
  {
    id: 'narrow-task-with-pairs',
    consideration: 'narrow-task-with-examples',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'pairs',
        },
        {
          question: 'task-scope',
          is: 'narrow',
        },
        {
          any: [
            {
              question: 'task-type',
              in: ['classification', 'extraction', 'structured-output', 'rewriting', 'tool-use'],
            },
            {
              question: 'content-size',
              is: 'none',
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
        by: 'clear',
      },
    ],
    because:
      'Pairs for one narrow task are the best case for supervised tuning, even before they are counted.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 7,
        at: 'L45',
      },
      {
        source: 'signalfire-2023',
        heuristic: 43,
        at: 'L50',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 86,
        at: 'L16',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
