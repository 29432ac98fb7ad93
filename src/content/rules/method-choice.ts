import type { WrittenRule } from '../written-rule';

/** Which way of tuning */
export const methodChoiceRules = [
  {
    id: 'lora-is-the-default-way-to-tune',
    consideration: 'lora-matches-full-tuning',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'lora',
        },
        by: 'clear',
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
      'LoRA reaches the quality of full tuning on data sets of ordinary size with far fewer trainable parameters and less memory.',
    grade: 'measured',
    quantity: 'loss and accuracy, LoRA against full tuning',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 32,
        at: 'L15, L126',
      },
      {
        source: 'bantilan-2023',
        heuristic: 16,
        at: 'L62-66',
      },
      {
        source: 'signalfire-2023',
        heuristic: 56,
        at: 'L124',
      },
      {
        source: 'plum-2024',
        heuristic: 63,
        at: 'L18',
      },
      {
        source: 'schulman-2025',
        at: 'post-training scale',
      },
      {
        source: 'peft-benchmark-2026',
        at: '47.8 against 47.2',
      },
    ],
  },
  {
    id: 'last-layers-fall-short',
    consideration: 'last-layers',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'last-layers',
        },
        by: 'clear',
      },
    ],
    because:
      'Training only the last layers beats frozen features and falls short of adapters at every layer; calling adapters a form of last-layer training is a mix-up.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 62,
        at: 'L12',
      },
      {
        source: 'signalfire-2023',
        heuristic: 49,
        at: 'L86',
      },
      {
        source: 'bantilan-2023',
        heuristic: 14,
        at: 'L58',
      },
      {
        source: 'houlsby-2019',
        at: 'results',
      },
      {
        source: 'schulman-2025',
        at: 'LoRA on all layers against full tuning',
      },
    ],
  },
  {
    id: 'soft-prompts-are-small-but-weak',
    consideration: 'soft-prompts',
    when: {
      question: 'task-count',
      in: ['several', 'many'],
    },
    effects: [
      {
        kind: 'note',
        on: {
          tag: 'soft-prompt',
        },
      },
      {
        kind: 'note',
        on: {
          tag: 'peft',
        },
      },
    ],
    because:
      'Soft prompts and prefixes give the smallest files per task, but at a few billion parameters they were measured well below LoRA and sensitive to their start; they save storage, not memory.',
    grade: 'measured',
    quantity: 'accuracy and memory by method on one 3B model',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 15,
        at: 'L60',
      },
      {
        source: 'signalfire-2023',
        heuristic: 53,
        at: 'L110',
      },
      {
        source: 'signalfire-2023',
        heuristic: 54,
        at: 'L112',
      },
      {
        source: 'plum-2024',
        heuristic: 67,
        at: 'L24-26',
      },
      {
        source: 'peft-benchmark-2026',
        at: 'prefix and prompt rows',
      },
      {
        source: 'lester-2021',
        at: 'scale',
      },
    ],
  },
  {
    id: 'adapters-per-language',
    consideration: 'adapters-per-task',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'translation',
        },
        {
          question: 'task-count',
          in: ['several', 'many'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'adapters',
        },
        by: 'clear',
      },
      {
        kind: 'note',
        on: {
          tag: 'peft',
        },
      },
    ],
    because: 'Small layers per language keep each language apart and controllable.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 52,
        at: 'L104',
      },
      {
        source: 'houlsby-2019',
        at: 'results',
      },
    ],
  },
  {
    id: 'gradable-tasks-suit-reinforcement',
    consideration: 'graded-answers',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['reasoning', 'tool-use', 'code'],
        },
        {
          question: 'evaluation',
          is: 'test-set',
        },
        {
          question: 'verifier',
          is: 'yes',
        },
        {
          question: 'ml-expertise',
          is: 'team',
        },
        {
          question: 'budget',
          is: 'large',
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
        kind: 'favour',
        on: {
          strategy: 'reinforcement-tuning',
        },
        by: 'strong',
      },
    ],
    because:
      'Many ways lead to a right answer and a program can grade it, which is what reinforcement tuning is for.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'RFT',
      },
      {
        source: 'openpipe-2025-art-e',
        at: 'report',
      },
    ],
  },
  {
    id: 'reinforcement-needs-a-grader',
    consideration: 'graded-answers-need-a-grader',
    when: {
      any: [
        {
          question: 'evaluation',
          is: 'none',
        },
        {
          question: 'task-type',
          in: ['summarization', 'rewriting', 'translation', 'chat'],
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          tag: 'graded',
        },
        by: 'strong',
      },
    ],
    because:
      'Learning from grades needs a grader, and you have no measure yet, or a task that programs grade badly.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'RFT',
      },
    ],
  },
  {
    id: 'supervised-first',
    consideration: 'supervised-before-graded',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'reinforcement-tuning',
        },
        by: 'slight',
      },
    ],
    because: 'Supervised tuning is simpler and comes before learning from grades.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 44,
        at: 'L54',
      },
      {
        source: 'azure-tuning-guide',
        at: 'SFT and RFT',
      },
    ],
  },
  {
    id: 'features-to-full-is-a-trade',
    consideration: 'quality-against-cost',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'budget',
          is: 'minimal',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'frozen-features',
        },
        by: 'clear',
      },
      {
        kind: 'note',
        on: {
          family: 'classifier',
        },
      },
    ],
    because:
      'From frozen features over the last layers to all weights, quality rises and so do cost and time; a small budget starts at the cheap end.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 47,
        at: 'L73',
      },
      {
        source: 'bantilan-2023',
        heuristic: 11,
        at: 'L54',
      },
      {
        source: 'signalfire-2023',
        heuristic: 48,
        at: 'L79-81',
      },
    ],
  },
  {
    id: 'deeper-training-beats-frozen-features',
    consideration: 'quality-against-cost',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'classification',
        },
        {
          question: 'quality-target',
          is: 'top-tier',
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          tag: 'embeddings',
        },
        by: 'slight',
      },
    ],
    because:
      'The more layers are trained, the better the labels: frozen features come last, so where every point counts train some of the encoder too.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 49,
        at: 'L86',
      },
      {
        source: 'signalfire-2023',
        heuristic: 47,
        at: 'L73',
      },
      {
        source: 'bantilan-2023',
        heuristic: 13,
        at: 'L54',
      },
    ],
  },
  {
    id: 'data-and-update-are-two-choices',
    consideration: 'two-axes',
    when: {
      question: 'labelled-examples',
      atLeast: 100,
    },
    effects: [
      {
        kind: 'note',
        on: {
          tag: 'training',
        },
      },
    ],
    because:
      'What a model learns is set by the kind of data; how its weights are updated sets cost and time. Choose the two apart.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 5,
        at: 'L37, L41',
      },
    ],
  },
  {
    id: 'practice-with-a-checker',
    consideration: 'practice-with-a-checker',
    when: {
      all: [
        {
          question: 'verifier',
          is: 'yes',
        },
        {
          question: 'ml-expertise',
          is: 'team',
        },
        {
          question: 'hardware',
          in: ['datacentre', 'cluster'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'reinforcement-tuning',
        },
        by: 'strong',
      },
    ],
    because:
      'A program can score every attempt, and you have the people and the cards for it, so the model can practise against the checker instead of only copying examples.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'RFT' },
      { source: 'openpipe-2025-art-e', at: 'report' },
    ],
    cases: ['morganstanley-2025-q'],
  },
  {
    id: 'attempts-can-be-scored',
    consideration: 'graded-answers',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['reasoning', 'tool-use', 'code', 'structured-output'],
        },
        {
          question: 'verifier',
          is: 'yes',
        },
        {
          question: 'ml-expertise',
          is: 'team',
        },
        {
          question: 'hardware',
          in: ['datacentre', 'cluster'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'reinforcement-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          tag: 'peft',
        },
        by: 'strong',
      },
    ],
    because:
      'Many ways lead to a right result here and a program tells which did. Copying one way from examples teaches less than trying and being scored.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'RFT' },
      { source: 'openpipe-2025-art-e', at: 'report' },
    ],
  },
  {
    id: 'a-checker-instead-of-pairs',
    consideration: 'a-checker-instead-of-pairs',
    when: {
      all: [
        {
          question: 'verifier',
          is: 'yes',
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
          strategy: 'reinforcement-tuning',
        },
        by: 'strong',
      },
    ],
    because:
      'There are few examples to copy, but a program can score any attempt. Practice against that score can take the place of the missing examples.',
    grade: 'practice',
    sources: [{ source: 'azure-tuning-guide', at: 'RFT' }],
    cases: ['tensorzero-2025-terminal-agent', 'morganstanley-2025-q'],
  },
] as const satisfies readonly WrittenRule[];
