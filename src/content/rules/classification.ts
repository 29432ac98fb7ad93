import type { WrittenRule } from '../written-rule';

/** Labels: when a small classifier or retrieved examples beat the rest */
export const classificationRules = [
  {
    id: 'classifiers-only-name-labels',
    consideration: 'classifiers-name-labels',
    when: {
      question: 'task-type',
      in: [
        'extraction',
        'structured-output',
        'tool-use',
        'summarization',
        'rewriting',
        'question-answering',
        'reasoning',
        'code',
        'translation',
        'chat',
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          family: 'classifier',
        },
      },
    ],
    because:
      'A classifier or regressor on frozen features gives a label or a number, and your task asks for text.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 12,
        at: 'L54',
      },
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
    ],
  },
  {
    id: 'encoders-label-texts-and-spans',
    consideration: 'encoders-name-labels',
    when: {
      question: 'task-type',
      in: [
        'structured-output',
        'tool-use',
        'summarization',
        'rewriting',
        'question-answering',
        'reasoning',
        'code',
        'translation',
        'chat',
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'tuned-encoder',
        },
      },
    ],
    because: 'An encoder labels texts and spans; it does not write.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
    ],
  },
  {
    id: 'few-labels-few-examples-suit-setfit',
    consideration: 'small-sets-suit-a-small-head',
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
          atLeast: 16,
          atMost: 999,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'classifier',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          training: 'tune',
        },
        by: 'strong',
      },
    ],
    because:
      'With eight or so examples per label, a sentence encoder with a small head matches models many times its size; tuning a whole model swings on so few.',
    grade: 'measured',
    quantity: 'accuracy of classification at 8 examples a class',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 48,
        at: 'L79-81',
      },
      {
        source: 'bantilan-2023',
        heuristic: 12,
        at: 'L54',
      },
      {
        source: 'setfit-2022',
        at: '8 per class',
      },
    ],
  },
  {
    id: 'tens-of-labels-suit-setfit',
    consideration: 'small-sets-suit-a-small-head',
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
          atLeast: 200,
          atMost: 999,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'classifier',
        },
        by: 'slight',
      },
    ],
    because:
      'With several examples for each of some dozens of labels a small head on a sentence encoder is worth the afternoon.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 48,
        at: 'L79-81',
      },
      {
        source: 'setfit-2022',
        at: '8 per class',
      },
    ],
  },
  {
    id: 'setfit-for-small-sets',
    consideration: 'setfit-for-small-sets',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'label-count',
          in: ['few', 'tens'],
        },
        {
          question: 'labelled-examples',
          atMost: 999,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'setfit',
        },
        by: 'strong',
      },
    ],
    because:
      'A sentence encoder that is tuned on contrasts between a few examples of each label makes more of a small set than a head on frozen vectors does.',
    grade: 'measured',
    quantity: 'accuracy of classification at 8 examples a class',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 48,
        at: 'L79-81',
      },
      {
        source: 'setfit-2022',
        at: '8 per class',
      },
    ],
  },
  {
    id: 'small-head-is-measured-first',
    consideration: 'measure-a-small-head',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'labelled-examples',
          atLeast: 16,
        },
      ],
    },
    effects: [
      {
        kind: 'step',
        step: 'small-classifier-baseline',
        before: {
          family: 'tune',
        },
      },
    ],
    because:
      'An afternoon with frozen features and a small head shows whether a language model is needed at all.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 12,
        at: 'L54',
      },
      {
        source: 'signalfire-2023',
        heuristic: 48,
        at: 'L79-81',
      },
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
      {
        source: 'google-rules-of-ml',
        at: 'keep the first model simple',
      },
    ],
  },
  {
    id: 'volume-of-simple-labels',
    consideration: 'volume-of-labels',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
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
          training: 'classifier',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'frozen-features',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'model-routing',
      },
    ],
    because:
      'At a million labels a month the bulk belongs to a small classifier, and only the hard rest to a larger model.',
    grade: 'practice',
    sources: [
      {
        source: 'checkr',
        at: 'bulk of the traffic',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
      {
        source: 'signalfire-2023',
        heuristic: 51,
        at: 'L96',
      },
    ],
  },
  {
    id: 'instant-simple-labels',
    consideration: 'instant-labels',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'edge-cases',
          is: 'few',
        },
        {
          any: [
            {
              question: 'latency',
              is: 'instant',
            },
            {
              question: 'monthly-requests',
              atLeast: 1000000,
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'classifier',
        },
        by: 'clear',
      },
    ],
    because:
      'Few special cases, and labels wanted at once or by the million: a small classifier does that for next to nothing.',
    grade: 'practice',
    sources: [
      {
        source: 'checkr',
        at: 'bulk of the traffic',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 98,
        at: 'L38',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
