import type { WrittenRule } from '../written-rule';

/** One task or many */
export const manyTasksRules = [
  {
    id: 'many-tasks-share-one-base',
    consideration: 'many-tasks',
    when: {
      question: 'task-count',
      is: 'many',
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
        kind: 'favour',
        on: {
          strategy: 'qlora',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'adapter-swap',
      },
    ],
    because:
      'Many tasks: one base model and a small adapter each, swapped or even mixed in one batch by today’s servers.',
    grade: 'measured',
    quantity: 'adapters served on one card',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 57,
        at: 'L124, L128',
      },
      {
        source: 'signalfire-2023',
        heuristic: 58,
        at: 'L130',
      },
      {
        source: 'signalfire-2023',
        heuristic: 59,
        at: 'L130',
      },
      {
        source: 'vllm-docs',
        at: 'LoRA adapters',
      },
      {
        source: 'sglang-docs',
        at: 'several adapters in one batch',
      },
      {
        source: 'lorax-2024',
        at: '25 adapters on one card',
      },
    ],
  },
  {
    id: 'several-tasks-share-one-base',
    consideration: 'many-tasks',
    when: {
      question: 'task-count',
      is: 'several',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'lora',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'qlora',
        },
        by: 'slight',
      },
      {
        kind: 'complement',
        complement: 'adapter-swap',
      },
    ],
    because: 'Several tasks can share one base model with an adapter each.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 57,
        at: 'L124, L128',
      },
      {
        source: 'signalfire-2023',
        heuristic: 58,
        at: 'L130',
      },
      {
        source: 'bantilan-2023',
        heuristic: 15,
        at: 'L60',
      },
      {
        source: 'vllm-docs',
        at: 'LoRA adapters',
      },
    ],
  },
  {
    id: 'one-fast-task-merges-its-adapter',
    consideration: 'merge-the-adapter',
    when: {
      all: [
        {
          question: 'task-count',
          is: 'one',
        },
        {
          question: 'latency',
          is: 'instant',
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'adapter-merge',
      },
    ],
    because:
      'With one task the adapter can be merged into the weights, so that it costs no time when serving.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 57,
        at: 'L124, L128',
      },
      {
        source: 'lora-2021',
        at: 'no added latency',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
