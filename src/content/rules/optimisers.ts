import type { WrittenRule } from '../written-rule';

/** Letting a program find the prompt */
export const optimisersRules = [
  {
    id: 'metric-and-examples-suit-an-optimiser',
    consideration: 'optimiser-has-what-it-needs',
    when: {
      all: [
        {
          question: 'evaluation',
          in: ['metric', 'test-set'],
        },
        {
          question: 'labelled-examples',
          atLeast: 30,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'prompt-optimiser',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'prompt-optimised-student',
      },
    ],
    because:
      'With a metric and some dozens of examples a prompt optimiser can search for you; where this was measured it came level with training for a fraction of the effort, and both together did better still.',
    grade: 'measured',
    quantity: 'score of optimised prompts against reinforcement tuning, and trials used',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 95,
        at: 'L34',
      },
      {
        source: 'dspy-docs',
        at: '30 to 300 examples',
      },
      {
        source: 'gepa-2025',
        at: 'against reinforcement learning',
      },
    ],
  },
  {
    id: 'metric-suits-an-optimiser',
    consideration: 'optimiser-has-what-it-needs',
    when: {
      all: [
        {
          question: 'evaluation',
          in: ['metric', 'test-set'],
        },
        {
          question: 'labelled-examples',
          atLeast: 10,
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'prompt-optimiser',
        },
        by: 'slight',
      },
    ],
    because:
      'With a metric and ten examples or more, a program can try hundreds of prompts and keep the best.',
    grade: 'measured',
    quantity: 'score of optimised prompts against tuning',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 95,
        at: 'L34',
      },
      {
        source: 'gepa-2025',
        at: 'abstract',
      },
      {
        source: 'databricks-2025',
        at: 'against tuning',
      },
      {
        source: 'dspy-docs',
        at: 'about 10 examples to begin',
      },
    ],
  },
  {
    id: 'no-examples-no-optimiser',
    consideration: 'optimiser-needs-examples',
    when: {
      question: 'labelled-examples',
      atMost: 9,
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'prompt-optimiser',
        },
      },
    ],
    because:
      'A program that looks for the best prompt tries each one on examples. The simplest needs about ten, and you have fewer.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
      {
        source: 'dspy-docs',
        at: 'about 10 examples to begin',
      },
    ],
  },
  {
    id: 'no-metric-no-optimiser',
    consideration: 'optimiser-needs-a-metric',
    when: {
      question: 'evaluation',
      is: 'none',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'prompt-optimiser',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'clear',
      },
    ],
    because: 'An optimiser climbs a metric; without one it has nothing to climb.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
      {
        source: 'dspy-docs',
        at: 'metrics',
      },
    ],
  },
  {
    id: 'switching-providers-favours-optimised-prompts',
    consideration: 'portability',
    when: {
      question: 'portability',
      is: 'yes',
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
          strategy: 'prompt-optimiser',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'hosted-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'provider-abstraction',
      },
    ],
    because:
      'Prompts that a program re-optimises for each model make switching providers easy; a tuned model at one provider does not move.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 96,
        at: 'L34',
      },
      {
        source: 'dspy-docs',
        at: 're-optimise per model',
      },
    ],
  },
  {
    id: 'tuning-at-a-provider-does-not-move',
    consideration: 'portability',
    when: {
      all: [
        {
          question: 'portability',
          is: 'yes',
        },
        {
          question: 'model-access',
          is: 'hosted-tuning',
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'reinforcement-tuning',
        },
        by: 'strong',
      },
    ],
    because: 'What a provider trains for you usually stays with that provider.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 96,
        at: 'L34',
      },
      {
        source: 'openai-deprecations',
        at: 'tuned models end with their base',
      },
    ],
  },
  {
    id: 'optimised-prompt-and-weights-add-up',
    consideration: 'prompt-and-weights',
    when: {
      all: [
        {
          question: 'evaluation',
          is: 'test-set',
        },
        {
          question: 'ml-expertise',
          is: 'team',
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'prompt-optimised-student',
      },
    ],
    because: 'Optimising the prompt and the weights together has beaten either alone.',
    grade: 'measured',
    quantity: 'score of both together against either alone',
    sources: [
      {
        source: 'better-together-2024',
        at: 'abstract',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
