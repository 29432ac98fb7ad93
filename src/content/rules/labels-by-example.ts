import type { Rule } from '../../model/rule';

/** Labels learnt from examples in the prompt */
export const labelsByExampleRules: Rule[] = [
  {
    id: 'many-labels-suit-retrieved-examples',
    topic: 'labels-by-example',
    consideration: 'retrieved-examples-for-labels',
    when: {
      all: [
        { question: 'task-type', is: 'classification' },
        { question: 'label-count', is: 'many' },
        { question: 'labelled-examples', atLeast: 100, atMost: 9999 },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'strong' },
      { kind: 'favour', on: { strategy: 'dynamic-few-shot' }, by: 'strong' },
      { kind: 'step', step: 'dynamic-few-shot-baseline', before: { tag: 'training' } },
    ],
    because:
      'With very many labels, showing the model the examples nearest to each input has led tuning until the examples ran into many thousands.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 91, at: 'L24' },
      { source: 'menon-2023', heuristic: 78, at: 'L48-56' },
      { source: 'bertsch-2024', at: '68 to 151 labels' },
    ],
  },
  {
    id: 'dozens-of-labels-with-few-examples',
    topic: 'labels-by-example',
    consideration: 'retrieved-examples-for-labels',
    when: {
      all: [
        { question: 'task-type', is: 'classification' },
        { question: 'label-count', is: 'tens' },
        { question: 'labelled-examples', atLeast: 50, atMost: 500 },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'strong' },
      { kind: 'favour', on: { strategy: 'dynamic-few-shot' }, by: 'strong' },
    ],
    because:
      'With a few examples for each of some dozens of labels, examples in the prompt led tuning until about 500 to 1,000.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 91, at: 'L24' },
      { source: 'bertsch-2024', at: '50 labels' },
    ],
  },
  {
    id: 'few-labels-with-few-examples',
    topic: 'labels-by-example',
    consideration: 'retrieved-examples-for-labels',
    when: {
      all: [
        { question: 'task-type', is: 'classification' },
        { question: 'label-count', is: 'few' },
        { question: 'labelled-examples', atLeast: 50, atMost: 249 },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'slight' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'dynamic-few-shot' }, by: 'slight' },
    ],
    because:
      'Up to about 250 examples, showing them in the prompt led tuning on them even with few labels.',
    grade: 'measured',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 91, at: 'L24' },
      { source: 'bertsch-2024', at: '6 labels' },
    ],
  },
  {
    id: 'raw-many-shots-fail-on-huge-label-sets',
    topic: 'labels-by-example',
    consideration: 'huge-label-sets',
    when: { question: 'label-count', is: 'many' },
    effects: [{ kind: 'disfavour', on: { strategy: 'many-shot' }, by: 'clear' }],
    because: 'With label sets this large, prompts full of random examples have broken down.',
    grade: 'measured',
    sources: [{ source: 'longicl-2024', at: '174 labels' }],
  },
];
