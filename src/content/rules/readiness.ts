import type { WrittenRule } from '../written-rule';

/** Whether anything can be chosen yet */
export const readinessRules = [
  {
    id: 'no-evaluation-no-choice',
    consideration: 'evaluation-first',
    when: {
      question: 'evaluation',
      is: 'none',
    },
    effects: [
      {
        kind: 'step',
        step: 'build-evaluation-step',
      },
    ],
    because:
      'Every method needs a defined task, some examples and a measure; without one nobody can tell a better version from a worse one, so a small test set comes first.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
      {
        source: 'menon-2023',
        heuristic: 81,
        at: 'L75',
      },
      {
        source: 'openai-accuracy-guide',
        at: '20 questions and more',
      },
      {
        source: 'openai-sft-guide',
        at: 'evaluations first',
      },
    ],
  },
  {
    id: 'metric-needs-a-test-set',
    consideration: 'evaluation-first',
    when: {
      question: 'evaluation',
      is: 'metric',
    },
    effects: [
      {
        kind: 'step',
        step: 'build-test-set-step',
        before: {
          tag: 'training',
        },
      },
      {
        kind: 'step',
        step: 'build-test-set-step',
        before: {
          tag: 'optimiser',
        },
      },
      {
        kind: 'step',
        step: 'build-test-set-step',
        before: {
          family: 'retrieve',
        },
      },
      {
        kind: 'step',
        step: 'build-test-set-step',
        before: {
          family: 'classifier',
        },
      },
    ],
    because: 'The measure is defined; a held-out test set makes it count.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 81,
        at: 'L75',
      },
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
      {
        source: 'openai-accuracy-guide',
        at: '20 questions and more',
      },
    ],
  },
  {
    id: 'nothing-is-compared-without-a-test-set',
    consideration: 'evaluation-first',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'step',
        step: 'build-test-set-step',
        unless: {
          question: 'evaluation',
          is: 'test-set',
        },
      },
    ],
    because:
      'Every step is measured on examples kept apart for it; twenty are enough to begin, and a plan without them cannot be followed.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: '20 questions and more',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
    ],
  },
  {
    id: 'production-by-feel',
    consideration: 'evaluation-comes-first',
    when: {
      all: [
        {
          question: 'evaluation',
          is: 'none',
        },
        {
          question: 'stage',
          is: 'production',
        },
        {
          question: 'quality-target',
          in: ['reliable', 'top-tier'],
        },
      ],
    },
    effects: [
      {
        kind: 'first',
        strategy: 'build-evaluation',
      },
    ],
    because:
      'Real users, a high bar and no measure: build the evaluation first, since no method can be chosen or kept honest without it.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
      {
        source: 'openai-sft-guide',
        at: 'evaluations first',
      },
    ],
  },
  {
    id: 'undefined-task',
    consideration: 'task-undefined',
    when: {
      all: [
        {
          question: 'task-scope',
          is: 'open-ended',
        },
        {
          question: 'edge-cases',
          is: 'hundreds',
        },
        {
          question: 'evaluation',
          is: 'none',
        },
        {
          question: 'stage',
          is: 'starting',
        },
        {
          question: 'content-size',
          is: 'none',
        },
      ],
    },
    effects: [
      {
        kind: 'first',
        strategy: 'define-task',
      },
      {
        kind: 'step',
        step: 'define-task-step',
      },
    ],
    because:
      'Users may ask anything, no content of yours limits it, nobody could write down the cases, and nothing measures it: define one job first.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
      {
        source: 'bantilan-2023',
        heuristic: 21,
        at: 'L96',
      },
    ],
  },
  {
    id: 'prompts-failed-and-no-data',
    consideration: 'data-comes-first',
    when: {
      all: [
        {
          question: 'prompting-tried',
          in: ['examples', 'optimised'],
        },
        {
          question: 'prompting-result',
          is: 'far',
        },
        {
          question: 'labelled-examples',
          atMost: 9,
        },
        {
          question: 'example-growth',
          in: ['some', 'continuous'],
        },
        {
          question: 'main-gap',
          in: ['form', 'manner', 'decisions', 'capability', 'cost-or-speed'],
        },
      ],
    },
    effects: [
      {
        kind: 'first',
        strategy: 'collect-data',
      },
      {
        kind: 'step',
        step: 'collect-examples-step',
      },
    ],
    because:
      'Good prompts have failed and there is nothing to train on, but examples can be had: collect them first.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 28,
        at: 'L104',
      },
      {
        source: 'bantilan-2023',
        heuristic: 27,
        at: 'L104',
      },
      {
        source: 'openai-sft-guide',
        at: 'start with 50',
      },
    ],
  },
  {
    id: 'failed-on-poor-examples',
    consideration: 'data-comes-first',
    when: {
      all: [
        { question: 'training-tried', is: 'failed' },
        { question: 'data-quality', is: 'poor' },
        { question: 'evaluation', in: ['none', 'metric'] },
      ],
    },
    effects: [
      { kind: 'first', strategy: 'collect-data' },
      { kind: 'step', step: 'clean-examples-step' },
    ],
    because:
      'Training has failed, its examples are noisy or unrepresentative, and no test set tells whether they or the model were at fault. Have people agree on examples first; another run on these has little to learn.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 28, at: 'L104' },
      { source: 'menon-2023', heuristic: 80, at: 'L68-74' },
    ],
  },
  {
    id: 'plain-rules-may-do',
    consideration: 'rules-may-do',
    when: {
      all: [
        { question: 'task-type', in: ['classification', 'extraction'] },
        { question: 'task-scope', is: 'narrow' },
        { question: 'edge-cases', is: 'few' },
        {
          any: [
            {
              all: [
                { question: 'quality-target', is: 'good-enough' },
                { question: 'labelled-examples', atMost: 9 },
                { question: 'latency', is: 'instant' },
              ],
            },
            {
              all: [
                { question: 'outside-knowledge', is: 'little' },
                { question: 'specifiable', is: 'yes' },
                { question: 'verifier', is: 'yes' },
              ],
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'first',
        strategy: 'no-model-needed',
      },
      {
        kind: 'step',
        step: 'write-rules-step',
      },
    ],
    because:
      'The cases are few and narrow, and either they must be answered at once or a program can tell right from wrong: plain rules may do, and cost nothing to run.',
    grade: 'practice',
    sources: [
      {
        source: 'google-rules-of-ml',
        at: 'rule 1',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
