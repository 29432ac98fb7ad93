import type { WrittenRule } from '../written-rule';

/** Special cases, and how good is good enough */
export const edgeCasesAndQualityRules = [
  {
    id: 'countless-edge-cases-need-examples',
    consideration: 'edge-cases',
    when: {
      question: 'edge-cases',
      is: 'hundreds',
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
    because: 'Nobody can write hundreds of special cases into a prompt, but examples carry them.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 71,
        at: 'L29',
      },
      {
        source: 'azure-tuning-guide',
        at: 'many edge cases',
      },
    ],
    despite:
      'In the published cases this alone made no difference: with countless cases, examples looked up for each request or a strong model did about as well. A guide and an article both give it, so it stays, at slight.',
  },
  {
    id: 'dozens-of-edge-cases',
    consideration: 'edge-cases',
    when: {
      all: [
        {
          question: 'edge-cases',
          is: 'dozens',
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
    because: 'A few pages of special cases strain a prompt, and examples can carry them.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 71,
        at: 'L29',
      },
      {
        source: 'azure-tuning-guide',
        at: 'many edge cases',
      },
    ],
  },
  {
    id: 'few-edge-cases-fit-a-prompt',
    consideration: 'few-edge-cases',
    when: {
      question: 'edge-cases',
      is: 'few',
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
      'The special cases fit on half a page, so you can write them down and need not train them in.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 71,
        at: 'L29',
      },
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
    ],
  },
  {
    id: 'top-quality-on-a-narrow-task',
    consideration: 'top-quality',
    when: {
      all: [
        {
          question: 'quality-target',
          is: 'top-tier',
        },
        {
          question: 'task-scope',
          is: 'narrow',
        },
        {
          any: [
            {
              question: 'labelled-examples',
              atLeast: 100,
            },
            {
              question: 'data-kinds',
              has: 'pairs',
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
      {
        kind: 'disfavour',
        on: {
          strategy: 'zero-shot',
        },
        by: 'clear',
      },
    ],
    because: 'The best results on a concrete, well-defined task end up including tuning.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 43,
        at: 'L50',
      },
      {
        source: 'signalfire-2023',
        heuristic: 30,
        at: 'L13',
      },
      {
        source: 'bantilan-2023',
        heuristic: 11,
        at: 'L54',
      },
    ],
  },
  {
    id: 'good-enough-is-prompted',
    consideration: 'good-enough',
    when: {
      question: 'quality-target',
      is: 'good-enough',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'frozen-features',
        },
        by: 'slight',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'slight',
      },
    ],
    because:
      'Useful most of the time is a bar that is usually cleared without training, or with the lightest kind of it.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 21,
        at: 'L96',
      },
      {
        source: 'plum-2024',
        heuristic: 63,
        at: 'L18',
      },
      {
        source: 'signalfire-2023',
        heuristic: 47,
        at: 'L73',
      },
    ],
  },
  {
    id: 'scales-are-made-explicit',
    consideration: 'explicit-format',
    when: {
      question: 'task-type',
      in: ['classification', 'rewriting', 'structured-output'],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'style-instruction',
      },
    ],
    because: 'Name the labels, the scale or the format outright; vague requests get vague answers.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 77,
        at: 'L44',
      },
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
    ],
  },
  {
    id: 'what-passes-is-kept',
    consideration: 'keep-what-passes',
    when: { question: 'verifier', is: 'yes' },
    effects: [
      {
        kind: 'step',
        step: 'keep-what-passes',
        before: { family: 'prompt' },
        unless: { question: 'latency', is: 'instant' },
      },
      {
        kind: 'step',
        step: 'keep-what-passes',
        before: { family: 'retrieve' },
        unless: { question: 'latency', is: 'instant' },
      },
    ],
    because:
      'A program can tell a right output from a wrong one, so let it: try again where it fails, and use only what passes. Each further attempt solves some more.',
    grade: 'measured',
    quantity: 'share of tasks solved by one attempt and by many, where a program picks what passes',
    sources: [
      {
        source: 'brown-2024',
        at: 'abstract: SWE-bench Lite, 15.9 % with one sample, 56 % with 250',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
