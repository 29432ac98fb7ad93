import type { WrittenRule } from '../written-rule';

/** How common is this task in the world, and does any model have the skill? */
export const taskNoveltyRules = [
  {
    id: 'common-task-needs-no-training',
    consideration: 'model-has-seen-it',
    when: {
      all: [
        {
          question: 'task-novelty',
          is: 'common',
        },
        {
          question: 'specifiable',
          in: ['yes', 'with-examples'],
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
      'This is done all over the public web, so the skill is in the model already, and what you want can be written down: little is left to train.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
      {
        source: 'bantilan-2023',
        heuristic: 22,
        at: 'L98',
      },
    ],
    despite:
      'In the published cases training came out ahead slightly more often here. Many of them are public benchmarks, common tasks that come with thousands of labels; few teams start with those, so it stays, at slight.',
  },
  {
    id: 'specialised-task-gains-from-training',
    consideration: 'task-is-uncommon',
    when: {
      all: [
        {
          question: 'task-novelty',
          is: 'specialised',
        },
        {
          question: 'label-origin',
          in: ['experts', 'operations'],
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
      'Professional tasks have conventions of their own. General models have to be specialised to them, and examples made by your people carry them.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 36,
        at: 'L30',
      },
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L80',
      },
    ],
    despite:
      'The record is stronger than slight, but much of it is the effect of who made the examples, which this condition contains and another rule already counts.',
  },
  {
    id: 'novel-task-calls-for-training',
    consideration: 'task-is-uncommon',
    when: {
      question: 'task-novelty',
      is: 'novel',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'zero-shot',
        },
        by: 'clear',
      },
    ],
    because:
      'The task is hardly public, so neither the model nor its instructions cover it; training on your own examples can.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
      {
        source: 'bantilan-2023',
        heuristic: 27,
        at: 'L104',
      },
    ],
  },
  {
    id: 'narrow-skill-can-be-taught-by-decomposition',
    consideration: 'narrow-skill-can-be-taught-by-decomposition',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'reasoning',
        },
        {
          question: 'task-scope',
          is: 'narrow',
        },
        {
          question: 'labelled-examples',
          atLeast: 10000,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'task-decomposition',
      },
    ],
    because:
      'A narrow, checkable skill can be taught even where large models lack it, if the training data breaks it into small steps.',
    grade: 'measured',
    quantity: 'accuracy of arithmetic, with and without the steps in training',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 46,
        at: 'L69',
      },
      {
        source: 'goat-2023',
        at: 'results',
      },
    ],
  },
  {
    id: 'missing-capability-is-not-tuned-in',
    consideration: 'missing-capability-is-not-tuned-in',
    when: {
      question: 'capability-elsewhere',
      is: 'no',
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
        kind: 'disfavour',
        on: {
          training: 'distill',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'task-decomposition',
      },
    ],
    because:
      'No model is known to do this, however large, so none can teach it. Tuning is not known to add what is missing, except for a narrow skill whose training data shows the steps.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 45,
        at: 'L60',
      },
      {
        source: 'signalfire-2023',
        heuristic: 46,
        at: 'L69',
      },
      {
        source: 'goat-2023',
        at: 'multiplication only after decomposition',
      },
    ],
  },
  {
    id: 'missing-capability-asks-for-another-model',
    consideration: 'capability-from-another-model',
    when: {
      question: 'main-gap',
      is: 'capability',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'strong',
      },
      {
        kind: 'step',
        step: 'frontier-baseline',
        unless: { question: 'capability-elsewhere', is: 'no' },
      },
    ],
    because:
      'The skill itself is missing: first look for a model that has it, since larger models do more tasks well.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 72,
        at: 'L14',
      },
      {
        source: 'signalfire-2023',
        heuristic: 45,
        at: 'L60',
      },
      {
        source: 'bantilan-2023',
        heuristic: 3,
        at: 'L25-27',
      },
      {
        source: 'palm-2022',
        at: '540 billion parameters',
      },
    ],
  },
  {
    id: 'the-strongest-models-failed',
    consideration: 'capability-from-another-model',
    when: { question: 'capability-elsewhere', is: 'no' },
    effects: [{ kind: 'gate', on: { strategy: 'bigger-model' } }],
    because:
      'The strongest models that you may use were tried with good prompts and failed, so there is no stronger one to turn to.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'path' },
      { source: 'bantilan-2023', heuristic: 3, at: 'L25-27' },
    ],
  },
  {
    id: 'seen-elsewhere-means-change-model',
    consideration: 'capability-from-another-model',
    when: {
      all: [
        {
          question: 'capability-elsewhere',
          is: 'yes',
        },
        {
          question: 'main-gap',
          is: 'capability',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
    ],
    because:
      'At least one model has the skill, so using that model is a shorter way than training another one to have it.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 45,
        at: 'L60',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
    ],
  },
  {
    id: 'untested-capability-is-tested-first',
    consideration: 'test-the-strongest-model',
    when: {
      question: 'capability-elsewhere',
      is: 'untested',
    },
    effects: [
      {
        kind: 'step',
        step: 'frontier-baseline',
      },
    ],
    because:
      'Nobody has tried the strongest models yet; an afternoon with one says whether the skill exists at all.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 45,
        at: 'L60',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
      {
        source: 'bantilan-2023',
        heuristic: 21,
        at: 'L96',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
