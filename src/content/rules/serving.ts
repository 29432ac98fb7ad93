import type { WrittenRule } from '../written-rule';

/** How it runs in production */
export const servingRules = [
  {
    id: 'own-serving-is-quantised',
    consideration: 'quantised-serving',
    when: {
      all: [
        {
          question: 'privacy',
          is: 'self-host',
        },
        {
          question: 'hardware',
          in: ['none', 'consumer'],
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'quantised-serving',
      },
    ],
    because:
      'Fewer bits let a model fit a small card; whether it also gets faster depends on the kernel.',
    grade: 'measured',
    quantity: 'tokens a second and gigabytes, 4 against 16 bits',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 17,
        at: 'L76',
      },
      {
        source: 'bantilan-2023',
        heuristic: 26,
        at: 'L102',
      },
      {
        source: 'litgpt',
        at: 'NF4 slower than bf16',
      },
    ],
  },
  {
    id: 'routing-saves-at-volume',
    consideration: 'route-by-difficulty',
    when: {
      all: [
        {
          question: 'monthly-requests',
          atLeast: 100000,
        },
        {
          question: 'quality-target',
          in: ['reliable', 'top-tier'],
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'model-routing',
      },
    ],
    because: 'At volume a small model can take the easy requests and pass on the hard ones.',
    grade: 'practice',
    sources: [
      {
        source: 'checkr',
        at: 'small model for the bulk',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
    ],
  },
  {
    id: 'costs-are-watched',
    consideration: 'watch-the-cost',
    when: {
      question: 'monthly-requests',
      atLeast: 10000,
    },
    effects: [
      {
        kind: 'step',
        step: 'watch-cost',
      },
    ],
    because: 'Volume and prices move: look again when either doubles or halves.',
    grade: 'opinion',
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
    ],
  },
  {
    id: 'what-meets-the-target-is-watched',
    consideration: 'watch-what-meets-the-target',
    when: {
      any: [
        { question: 'prompting-result', is: 'meets' },
        { question: 'best-prompted', is: 'good' },
        { question: 'main-gap', is: 'none' },
      ],
    },
    effects: [
      { kind: 'step', step: 'watch-target', before: { family: 'prompt' } },
      { kind: 'step', step: 'watch-drift', before: { family: 'prompt' } },
      { kind: 'step', step: 'watch-base-model', before: { family: 'prompt' } },
    ],
    because:
      'What meets the target is kept until something changes: inputs drift, targets and prices move, and models are withdrawn.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'menon-2023', heuristic: 75, at: 'L32' },
    ],
  },
  {
    id: 'live-use-is-watched',
    consideration: 'watch-real-use',
    when: {
      question: 'stage',
      is: 'production',
    },
    effects: [
      {
        kind: 'step',
        step: 'watch-feedback',
      },
    ],
    because: 'Real use shows new cases: keep corrections as examples.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'path',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
