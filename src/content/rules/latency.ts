import type { WrittenRule } from '../written-rule';

/** How fast do you need an answer? */
export const latencyRules = [
  {
    id: 'instant-answers-favour-small-tuned-models',
    consideration: 'instant-answers',
    when: {
      question: 'latency',
      is: 'instant',
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
        kind: 'disfavour',
        on: {
          strategy: 'step-by-step',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'tools',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'clear',
      },
    ],
    because:
      'Answers must come at once. A small model that was tuned for the job needs neither a long prompt nor long reasoning.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 98,
        at: 'L38',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
      {
        source: 'microsoft-tuning-readme',
        at: 'latency',
      },
    ],
  },
  {
    id: 'waiting-users-suffer-from-many-shots',
    consideration: 'many-examples-take-time',
    when: {
      question: 'latency',
      in: ['seconds', 'instant'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'clear',
      },
    ],
    because:
      'Prompts with very many examples make every call longer, which people who wait will notice.',
    grade: 'measured',
    quantity: 'time to first token, by length of the prompt',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 92,
        at: 'L24',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 94,
        at: 'L30',
      },
      {
        source: 'glean-latency',
        at: '0.20 to 0.24 ms per token',
      },
    ],
  },
  {
    id: 'nobody-waits-so-long-prompts-are-fine',
    consideration: 'offline-work',
    when: {
      question: 'latency',
      is: 'offline',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'many-shot',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'batch-api',
      },
    ],
    because:
      'Nobody waits for the answer, so a prompt full of examples keeps nobody waiting, and batch rates apply.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 94,
        at: 'L30',
      },
    ],
  },
  {
    id: 'history-crowds-long-prompts',
    consideration: 'conversation-history',
    when: {
      question: 'conversation',
      is: 'multi',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'whole-content',
        },
        by: 'slight',
      },
      {
        kind: 'complement',
        complement: 'prompt-caching',
      },
    ],
    because: 'A conversation carries its history along, on top of everything in the prompt.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 70,
        at: 'L28',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 94,
        at: 'L30',
      },
    ],
    asWritten: [
      {
        source: 'plum-2024',
        effects: [
          {
            kind: 'favour',
            on: {
              question: 'weights',
            },
            by: 'clear',
          },
        ],
      },
    ],
  },
  {
    id: 'long-prompt-in-conversation-is-worth-training-away',
    consideration: 'conversation-history',
    when: {
      all: [
        {
          question: 'conversation',
          is: 'multi',
        },
        {
          question: 'prompt-tokens',
          atLeast: 4000,
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
      'A long system prompt is re-read at every turn of the conversation; behaviour that is trained in need not be.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 70,
        at: 'L28',
      },
      {
        source: 'azure-tuning-guide',
        at: 'reduce prompt overhead',
      },
    ],
  },
  {
    id: 'output-length-decides-speed',
    consideration: 'output-length-decides-speed',
    when: {
      all: [
        {
          question: 'output-tokens',
          atLeast: 500,
        },
        {
          question: 'latency',
          in: ['seconds', 'instant'],
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'step-by-step',
        },
        by: 'slight',
      },
    ],
    because:
      'Most of the waiting is for the output: halving it about halves the time, halving the prompt saves a few per cent.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-latency-guide',
        at: 'output tokens',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
