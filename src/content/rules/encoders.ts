import type { Rule } from '../../model/rule';

/** When a small tuned encoder does the work */
export const encodersRules: Rule[] = [
  {
    id: 'encoder-for-labels-and-spans',
    topic: 'encoders',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        { question: 'task-type', in: ['classification', 'extraction'] },
        { question: 'labelled-examples', atLeast: 1000 },
        { question: 'latency', is: 'instant' },
      ],
    },
    effects: [
      { kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'strong' },
      { kind: 'disfavour', on: { tag: 'peft' }, by: 'slight' },
    ],
    because:
      'A tuned encoder is small and fast, and on labels it has beaten prompted models many times its size; plain labels at once need no large model.',
    grade: 'measured',
    sources: [
      { source: 'signalfire-2023', heuristic: 51, at: 'L96' },
      { source: 'longicl-2024', at: 'tuned BERT on 174 labels' },
      { source: 'bucher-2024-textclass', at: 'against zero-shot prompts' },
    ],
  },
  {
    id: 'encoder-for-many-labels',
    topic: 'encoders',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        { question: 'task-type', is: 'classification' },
        { question: 'label-count', is: 'many' },
        { question: 'labelled-examples', atLeast: 10_000 },
      ],
    },
    effects: [{ kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'strong' }],
    because:
      'In a test with 174 labels a tuned encoder got 87 % right where the best model shown examples in its prompt got 14 %.',
    grade: 'measured',
    sources: [
      { source: 'signalfire-2023', heuristic: 51, at: 'L96' },
      { source: 'longicl-2024', at: 'tuned BERT on 174 labels' },
    ],
  },
  {
    id: 'encoder-for-volume',
    topic: 'encoders',
    consideration: 'encoder-for-classification',
    when: {
      all: [
        { question: 'task-type', in: ['classification', 'extraction'] },
        { question: 'monthly-requests', atLeast: 1_000_000 },
      ],
    },
    effects: [{ kind: 'favour', on: { strategy: 'tuned-encoder' }, by: 'clear' }],
    because: 'At millions of requests a small tuned encoder does the work of a large model.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 51, at: 'L96' },
      { source: 'checkr', at: 'bulk of the traffic' },
    ],
  },
];
