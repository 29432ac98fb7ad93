import type { WrittenRule } from '../written-rule';

/** What access to the model, and where the data may go */
export const accessRules = [
  {
    id: 'closed-model-has-no-weights',
    consideration: 'weights-need-white-box',
    when: {
      question: 'model-access',
      in: ['text-only', 'token-probabilities', 'hosted-tuning'],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          tag: 'weights',
        },
      },
    ],
    because: 'These methods need the weights, and you have no access to them.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 38,
        at: 'L42',
      },
      {
        source: 'signalfire-2023',
        heuristic: 40,
        at: 'L44',
      },
    ],
  },
  {
    id: 'no-tuning-interface',
    consideration: 'tuning-needs-an-interface',
    when: {
      question: 'model-access',
      in: ['text-only', 'token-probabilities'],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          tag: 'tuning-access',
        },
      },
    ],
    because: 'The API you can get offers text but no training.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 38,
        at: 'L42',
      },
      {
        source: 'signalfire-2023',
        heuristic: 39,
        at: 'L43',
      },
    ],
  },
  {
    id: 'no-vectors-from-a-text-interface',
    consideration: 'vectors-need-an-interface',
    when: {
      all: [
        { question: 'model-access', in: ['text-only', 'token-probabilities'] },
        { not: { question: 'training-means', in: ['light', 'one-gpu', 'cluster'] } },
      ],
    },
    effects: [{ kind: 'gate', on: { tag: 'embeddings' } }],
    because:
      'The API you can get offers no text vectors, and nobody would run an open text encoder or train on word counts beside it.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 38, at: 'L42' },
      { source: 'signalfire-2023', heuristic: 39, at: 'L43' },
    ],
  },
  {
    id: 'token-probabilities-help',
    consideration: 'token-probabilities',
    when: {
      question: 'model-access',
      in: ['token-probabilities', 'weights'],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'calibration',
      },
    ],
    because:
      'Token probabilities show how sure the model is, which helps to set thresholds and, where it is prompted, to refine the prompt.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 39,
        at: 'L43',
      },
    ],
  },
  {
    id: 'gray-box-with-a-big-model-prompts-well',
    consideration: 'prompting-a-big-closed-model',
    when: {
      all: [
        {
          question: 'model-access',
          in: ['text-only', 'token-probabilities'],
        },
        {
          question: 'model-size',
          in: ['frontier', 'any'],
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
      {
        kind: 'favour',
        on: {
          strategy: 'prompt-optimiser',
        },
        by: 'slight',
      },
    ],
    because:
      'With a big model behind an interface, prompting already brings substantial gains, so less is left for training to add.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 41,
        at: 'L50',
      },
      {
        source: 'signalfire-2023',
        heuristic: 38,
        at: 'L42',
      },
    ],
  },
  {
    id: 'own-machines-exclude-hosted-tuning',
    consideration: 'data-stays-home',
    when: {
      any: [
        { question: 'privacy', is: 'self-host' },
        { question: 'big-model-per-item', is: 'small-only' },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          tag: 'hosted',
        },
      },
    ],
    because:
      'Everything has to stay on machines of your own, so no provider can train and run it; open models can be run and trained on cards of your own.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 26,
        at: 'L102',
      },
      {
        source: 'together-docs',
        at: 'hosted training',
      },
    ],
  },
  {
    id: 'own-small-machines-exclude-frontier-models',
    consideration: 'data-stays-home',
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
        kind: 'gate',
        on: {
          strategy: 'bigger-model',
        },
      },
    ],
    because: 'A strong large model would have to run on your own machines, and none fits them.',
    grade: 'practice',
    sources: [
      {
        source: 'ml-engineering',
        at: 'weights in memory',
      },
    ],
  },
  {
    id: 'hosted-tuning-comes-and-goes',
    consideration: 'hosted-tuning-availability',
    when: {
      question: 'model-access',
      in: ['hosted-tuning', 'weights'],
    },
    effects: [
      {
        kind: 'note',
        on: {
          strategy: 'hosted-tuning',
        },
      },
      {
        kind: 'step',
        step: 'watch-hosted-tuning',
        before: {
          strategy: 'hosted-tuning',
        },
      },
    ],
    because:
      'Hosted tuning is a dated offer: OpenAI takes no new jobs from 6 January 2027, Mistral and Cohere have deprecated theirs. Google, Microsoft, Amazon, Together, Fireworks and Tinker still had it when last read, August to November 2026.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 24,
        at: 'L99',
      },
      {
        source: 'openai-deprecations',
        at: '2026-05-07 and after',
      },
      {
        source: 'mistral-tuning-deprecated',
        at: 'notice',
      },
      {
        source: 'cohere-docs',
        at: '2025-09-15',
      },
      {
        source: 'foundry-retirements',
        at: 'schedule',
      },
      {
        source: 'google-gemini-tuning',
        at: 'supported models',
      },
      {
        source: 'bedrock-docs',
        at: 'custom models',
      },
      {
        source: 'together-docs',
        at: 'supported models',
      },
      {
        source: 'fireworks-docs',
        at: 'introduction',
      },
      {
        source: 'tinker-docs',
        at: 'models',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
