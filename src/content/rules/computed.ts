import type { WrittenRule } from '../written-rule';

/** What the figures say: money, time and memory, computed from the answers and dated prices */
export const computedRules = [
  {
    id: 'tuning-pays-back-within-a-year',
    consideration: 'prompt-cost-at-volume',
    // The figure is of hosted models: it decides nothing where no provider may have the data.
    when: {
      all: [
        {
          fact: 'break-even-months',
          atMost: 12,
        },
        {
          question: 'privacy',
          in: ['any', 'restricted'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
    ],
    because:
      'At your volume and lengths a tuned small model pays back what it costs up front within a year, at the prices listed: tuning costs more before launch and less per request.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 93,
        at: 'L26',
      },
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L80',
      },
      {
        source: 'azure-tuning-guide',
        at: 'reduce prompt overhead',
      },
    ],
  },
  {
    id: 'tuning-does-not-pay-back',
    consideration: 'too-few-requests-to-repay',
    when: {
      all: [
        {
          fact: 'break-even-months',
          atLeast: 24,
        },
        {
          question: 'privacy',
          in: ['any', 'restricted'],
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
      'What tuning would save per request takes two years or more to repay its cost, if it ever does, and by then a hosted model may be retired.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 93,
        at: 'L26',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 99,
        at: 'L38',
      },
      {
        source: 'foundry-retirements',
        at: 'schedule',
      },
    ],
  },
  {
    id: 'few-requests-do-not-repay-training',
    consideration: 'too-few-requests-to-repay',
    when: {
      question: 'monthly-requests',
      atMost: 1000,
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
      'With so few requests a month, savings per request will hardly ever repay what training costs.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 93,
        at: 'L26',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 99,
        at: 'L38',
      },
    ],
  },
  {
    id: 'the-prompt-is-half-the-cost',
    consideration: 'prefix-caching',
    when: {
      all: [
        {
          fact: 'prompt-share',
          atLeast: 50,
        },
        {
          question: 'monthly-requests',
          atLeast: 10000,
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'prompt-caching',
      },
      {
        kind: 'note',
      },
    ],
    because:
      'The fixed prompt is half of what a request costs, or more. Cache it and shorten it before anything else; training it into the weights is the more expensive way.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-caching-test',
        at: 'cached prefixes',
      },
      {
        source: 'azure-tuning-guide',
        at: 'reduce prompt overhead',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 92,
        at: 'L24',
      },
    ],
  },
  {
    id: 'instant-answers-exclude-long-prompts',
    consideration: 'prompt-length-and-latency',
    when: {
      all: [
        {
          question: 'latency',
          is: 'instant',
        },
        {
          fact: 'first-token-seconds',
          atLeast: 1,
        },
      ],
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
        kind: 'note',
        on: {
          strategy: 'whole-content',
        },
      },
      {
        kind: 'complement',
        complement: 'prompt-caching',
      },
    ],
    because:
      'Reading prompt and input takes a second or more before the first word, which breaks an instant answer. Reading time grows about in step with length, not with its square; a cached prompt takes less.',
    grade: 'measured',
    quantity: 'time to first token, by length of the prompt',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 69,
        at: 'L28',
      },
      {
        source: 'glean-latency',
        at: '0.20 to 0.24 ms per token',
      },
      {
        source: 'openai-caching-test',
        at: 'cached prefixes',
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
    id: 'short-prompts-are-not-slow',
    consideration: 'short-prompts-are-fast',
    when: {
      all: [
        {
          question: 'latency',
          is: 'instant',
        },
        {
          fact: 'first-token-seconds',
          atMost: 0.5,
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'Prompt and input are read in half a second or less: a few hundred words add about a tenth, not seconds. Length alone is no reason to tune here.',
    grade: 'measured',
    quantity: 'time to first token, by length of the prompt',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 69,
        at: 'L28',
      },
      {
        source: 'glean-latency',
        at: '0.20 to 0.24 ms per token',
      },
      {
        source: 'openai-latency-guide',
        at: 'halving the prompt',
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
    id: 'prompting-overruns-the-budget',
    consideration: 'prompting-overruns-the-budget',
    // As above: the figure is of hosted models.
    when: {
      all: [
        { fact: 'budget-share', atLeast: 100.01 },
        { question: 'privacy', in: ['any', 'restricted'] },
      ],
    },
    effects: [
      { kind: 'disfavour', on: { strategy: 'many-shot' }, by: 'strong' },
      { kind: 'disfavour', on: { strategy: 'bigger-model' }, by: 'strong' },
      { kind: 'note' },
    ],
    because:
      'At this length of prompt and the prices assumed, prompting costs more a month than you may spend. See first whether search can send passages in place of all the content, whether fewer examples do, and whether a cheaper model does.',
    grade: 'practice',
    sources: [
      { source: 'menon-2023', heuristic: 75, at: 'L80' },
      { source: 'anthropic-contextual-retrieval', at: 'below 200,000 tokens' },
    ],
  },
  {
    id: 'content-overflows-the-window',
    consideration: 'content-must-fit',
    when: {
      fact: 'prompt-fill',
      atLeast: 100.01,
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'whole-content',
        },
      },
    ],
    because: 'The reference content together with the prompt does not fit the context window.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
    ],
  },
  {
    id: 'cards-cannot-hold-adapters-in-training',
    consideration: 'card-too-small',
    when: {
      all: [
        {
          question: 'hardware',
          in: ['consumer', 'datacentre', 'cluster'],
        },
        {
          fact: 'lora-memory-share',
          atLeast: 100.01,
        },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'lora',
        },
      },
      {
        kind: 'gate',
        on: {
          strategy: 'adapters',
        },
      },
      {
        kind: 'gate',
        on: {
          strategy: 'prefix-tuning',
        },
      },
      {
        kind: 'gate',
        on: {
          strategy: 'prompt-tuning',
        },
      },
    ],
    because:
      'The base model in half precision with what training adds does not fit your cards, not even the largest that the answer allows.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 10,
        at: 'L52',
      },
      {
        source: 'ml-engineering',
        at: 'memory per parameter',
      },
    ],
  },
  {
    id: 'cards-cannot-hold-last-layers-in-training',
    consideration: 'card-too-small',
    when: {
      all: [
        {
          question: 'hardware',
          in: ['consumer', 'datacentre', 'cluster'],
        },
        {
          fact: 'last-layers-memory-share',
          atLeast: 100.01,
        },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'last-layers',
        },
      },
    ],
    because:
      'Half precision for the whole model and full training states for its last layers do not fit your cards.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 10,
        at: 'L52',
      },
      {
        source: 'ml-engineering',
        at: 'memory per parameter',
      },
    ],
  },
  {
    id: 'cards-cannot-hold-full-tuning',
    consideration: 'card-too-small',
    when: {
      all: [
        {
          question: 'hardware',
          in: ['consumer', 'datacentre', 'cluster'],
        },
        {
          fact: 'full-memory-share',
          atLeast: 100.01,
        },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'full-tuning',
        },
      },
    ],
    because:
      'Training every weight takes 8 bytes per parameter at the very least, and your cards hold less than that.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 13,
        at: 'L54',
      },
      {
        source: 'ml-engineering',
        at: 'memory per parameter',
      },
    ],
  },
  {
    id: 'cards-cannot-hold-quantised-training',
    consideration: 'card-too-small',
    when: {
      all: [
        {
          question: 'hardware',
          in: ['consumer', 'datacentre', 'cluster'],
        },
        {
          fact: 'qlora-memory-share',
          atLeast: 100.01,
        },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'qlora',
        },
      },
    ],
    because: 'Even with the base model in four bits, training does not fit your cards.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 17,
        at: 'L76',
      },
      {
        source: 'ml-engineering',
        at: 'memory per parameter',
      },
    ],
  },
  {
    id: 'nobody-offers-hosted-tuning',
    consideration: 'hosted-tuning-availability',
    when: {
      fact: 'tuning-offers',
      atMost: 0,
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'hosted-tuning',
        },
      },
    ],
    because: 'On the day these rules count as of, no provider takes a tuning job from a newcomer.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-deprecations',
        at: '2026-05-07 and after',
      },
      {
        source: 'mistral-tuning-deprecated',
        at: 'notice',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
