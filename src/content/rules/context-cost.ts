import type { WrittenRule } from '../written-rule';

/** What long prompts cost, in money and in room */
export const contextCostRules = [
  {
    id: 'examples-in-prompt-cost-at-volume',
    consideration: 'examples-in-prompt-at-volume',
    when: {
      question: 'monthly-requests',
      atLeast: 100000,
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'strong',
      },
      {
        kind: 'complement',
        complement: 'prompt-caching',
      },
    ],
    because:
      'What is in the prompt, examples and reference text alike, is paid for with every request, which adds up at this volume.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 92,
        at: 'L24',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 99,
        at: 'L38',
      },
      {
        source: 'openai-caching-test',
        at: 'cached prefixes',
      },
    ],
  },
  {
    id: 'large-prompt-is-room-for-fresh-facts',
    consideration: 'prompt-room',
    when: {
      all: [
        {
          question: 'prompt-tokens',
          atLeast: 2000,
        },
        {
          question: 'content-change',
          in: ['weekly', 'live'],
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
          question: 'context',
          of: 'facts',
        },
        by: 'slight',
      },
    ],
    because:
      'Room in the prompt is better spent on fresh facts than on wordy instructions; behaviour that stays can be trained in.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 68,
        at: 'L27',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context and behaviour',
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
            by: 'strong',
          },
        ],
      },
    ],
  },
  {
    id: 'long-instructions-can-be-trained-in',
    consideration: 'prompting-is-a-stopgap',
    when: {
      all: [
        {
          question: 'prompt-tokens',
          atLeast: 4000,
        },
        {
          question: 'edge-cases',
          in: ['dozens', 'hundreds'],
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
      'Pages of instructions have become hard to keep in order by trial and error; training can replace part of them.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 67,
        at: 'L24-26',
      },
      {
        source: 'azure-tuning-guide',
        at: 'many edge cases',
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
            by: 'strong',
          },
          {
            kind: 'favour',
            on: {
              strategy: 'prompt-tuning',
            },
            by: 'strong',
          },
        ],
      },
    ],
  },
  {
    id: 'repeated-prefix-is-cached',
    consideration: 'prefix-caching',
    when: {
      question: 'prompt-tokens',
      atLeast: 1024,
    },
    effects: [
      {
        kind: 'complement',
        complement: 'prompt-caching',
      },
    ],
    because:
      'A prefix of this length that is the same in every request can be cached: cheaper, and faster the longer it is.',
    grade: 'measured',
    quantity: 'time to first token with and without a cached prefix',
    sources: [
      {
        source: 'openai-caching-test',
        at: '7 % at 1,024 tokens, 67 % from 150,000',
      },
      {
        source: 'anthropic-contextual-retrieval',
        at: 'caching',
      },
    ],
  },
  {
    id: 'cost-gap-asks-for-a-smaller-model',
    consideration: 'cost-or-speed-gap',
    when: {
      question: 'main-gap',
      is: 'cost-or-speed',
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
          strategy: 'bigger-model',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'step-by-step',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'many-shot',
        },
        by: 'clear',
      },
      {
        kind: 'step',
        step: 'compare-small-tuned-step',
      },
    ],
    because:
      'Quality is fine and the price or the speed is not: a smaller model tuned or distilled for this job is the classic answer.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L80',
      },
      {
        source: 'azure-tuning-guide',
        at: 'distillation',
      },
    ],
  },
  {
    id: 'content-too-large-for-a-prompt',
    consideration: 'content-must-fit',
    when: {
      question: 'content-size',
      is: 'large',
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'whole-content',
        },
      },
    ],
    because:
      'With this much reference content, putting all of it into every prompt is not sensible.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L48-56',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
