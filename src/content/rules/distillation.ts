import type { WrittenRule } from '../written-rule';

/** Learning from a stronger model */
export const distillationRules = [
  {
    id: 'no-teacher-no-distillation',
    consideration: 'needs-a-teacher',
    when: {
      question: 'teacher',
      is: 'none',
    },
    effects: [
      {
        kind: 'gate',
        on: {
          family: 'distill',
        },
      },
    ],
    because: 'No model does the task well, so there is nobody to learn from.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 60,
        at: 'L134',
      },
      {
        source: 'signalfire-2023',
        heuristic: 34,
        at: 'L16, L138',
      },
    ],
  },
  {
    id: 'teacher-terms-forbid',
    consideration: 'teacher-terms',
    when: {
      question: 'teacher-terms',
      is: 'no',
    },
    effects: [
      {
        kind: 'gate',
        on: {
          family: 'distill',
        },
      },
      {
        kind: 'step',
        step: 'check-teacher-terms-step',
      },
    ],
    because: 'The stronger model’s terms do not let you train on its output.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-terms',
        at: 'use of output',
      },
      {
        source: 'llama-licence',
        at: 'conditions',
      },
      {
        source: 'bantilan-2023',
        heuristic: 29,
        at: 'L17',
      },
      {
        source: 'gemma-terms',
        at: 'models trained on outputs',
      },
    ],
  },
  {
    id: 'answers-only-teacher',
    consideration: 'teacher-traces',
    when: {
      question: 'teacher',
      is: 'answers',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'slight',
      },
      {
        kind: 'gate',
        on: {
          strategy: 'distil-explanations',
        },
      },
    ],
    because:
      'The stronger model gives good answers but no explanations, so a smaller one can learn its manner on inputs like yours, and little beyond.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 33,
        at: 'L16, L134-136',
      },
      {
        source: 'alpaca-2023',
        at: 'results',
      },
    ],
  },
  {
    id: 'explaining-teacher',
    consideration: 'teacher-traces',
    when: {
      question: 'teacher',
      is: 'explanations',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'clear',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'distil-explanations',
        },
        by: 'strong',
      },
    ],
    because: 'Step-by-step explanations of a stronger model teach far more than its answers.',
    grade: 'measured',
    quantity: 'accuracy on reasoning tasks, taught with and without explanations',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 34,
        at: 'L16, L138',
      },
      {
        source: 'orca-2023',
        at: 'abstract',
      },
      {
        source: 'distilling-step-by-step-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'imitation-copies-style-not-facts',
    consideration: 'imitation-limits',
    when: {
      all: [
        {
          question: 'teacher',
          is: 'answers',
        },
        {
          any: [
            {
              question: 'task-scope',
              is: 'open-ended',
            },
            {
              question: 'factuality',
              in: ['costly', 'must-cite'],
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'distill',
        },
        by: 'strong',
      },
    ],
    because:
      'Training on a stronger model’s bare answers copies its manner, not what it knows, on anything the answers do not cover.',
    grade: 'measured',
    quantity: 'accuracy on tasks outside the imitation data',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 33,
        at: 'L16, L134-136',
      },
      {
        source: 'false-promise-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'teacher-writes-the-missing-examples',
    consideration: 'teacher-labels-raw-text',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          question: 'labelled-examples',
          atMost: 99,
        },
        {
          question: 'task-type',
          in: ['extraction', 'classification'],
        },
        {
          question: 'task-scope',
          in: ['narrow', 'moderate'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'synthetic-examples',
      },
    ],
    because:
      'There is plenty of raw text and hardly an example: a strong model can label the text, and a small one learn from that.',
    grade: 'measured',
    quantity: 'F1 of recognised entities, student against teacher',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 60,
        at: 'L134',
      },
      {
        source: 'universalner-2023',
        at: 'abstract',
      },
      {
        source: 'alpaca-2023',
        at: 'cost',
      },
    ],
  },
  {
    id: 'unlabelled-text-and-a-test-set',
    consideration: 'teacher-labels-raw-text',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          question: 'labelled-examples',
          atMost: 9,
        },
        {
          question: 'task-type',
          in: ['extraction', 'classification'],
        },
        {
          question: 'evaluation',
          is: 'test-set',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'strong',
      },
    ],
    because:
      'With a test set in hand, labels written by a strong model can be checked, and a small model trained on them.',
    grade: 'measured',
    quantity: 'F1 of recognised entities, student against teacher',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 60,
        at: 'L134',
      },
      {
        source: 'universalner-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'shrink-a-model-that-works',
    consideration: 'shrink-what-works',
    when: {
      all: [
        {
          question: 'teacher',
          in: ['answers', 'explanations'],
        },
        {
          question: 'main-gap',
          is: 'cost-or-speed',
        },
        {
          // Labels and spans can be taught to a model without a prompt, which is no distilling of text.
          not: {
            question: 'task-type',
            in: ['classification', 'extraction', 'something-else'],
          },
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'clear',
      },
    ],
    because:
      'A large model does the job well and costs too much: teach a small one with its output.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'distillation',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
      {
        source: 'distilling-step-by-step-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'skill-stands-elsewhere-size-is-limited',
    consideration: 'pass-the-skill-down',
    when: {
      all: [
        {
          question: 'capability-elsewhere',
          is: 'yes',
        },
        {
          question: 'model-size',
          is: 'small',
        },
        {
          question: 'teacher',
          in: ['answers', 'explanations'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'clear',
      },
    ],
    because: 'A larger model has the skill and you may only run a small one: pass the skill down.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'distillation',
      },
      {
        source: 'signalfire-2023',
        heuristic: 34,
        at: 'L16, L138',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
