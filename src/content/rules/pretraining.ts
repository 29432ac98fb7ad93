import type { WrittenRule } from '../written-rule';

/** Training on raw text */
export const pretrainingRules = [
  {
    id: 'no-raw-text-no-pretraining',
    consideration: 'needs-raw-text',
    when: {
      not: {
        question: 'data-kinds',
        has: 'raw-text',
      },
    },
    effects: [
      {
        kind: 'gate',
        on: {
          family: 'pretrain',
        },
      },
    ],
    because: 'Pre-training learns from raw text, and you have none.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 6,
        at: 'L44',
      },
      {
        source: 'plum-2024',
        heuristic: 61,
        at: 'L11',
      },
    ],
  },
  {
    id: 'from-scratch-needs-a-cluster',
    consideration: 'from-scratch-means',
    when: {
      question: 'hardware',
      in: ['none', 'consumer', 'datacentre'],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'from-scratch',
        },
      },
    ],
    because: 'Training a language model from nothing takes many cards for a long time.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 61,
        at: 'L11',
      },
      {
        source: 'ai-index-2024',
        at: 'training cost',
      },
    ],
  },
  {
    id: 'from-scratch-needs-a-fortune',
    consideration: 'from-scratch-means',
    when: {
      question: 'budget',
      in: ['minimal', 'moderate'],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'from-scratch',
        },
      },
    ],
    because:
      'Training a model from nothing costs far more than thousands: estimates for the largest reach 190 million dollars.',
    grade: 'measured',
    quantity: 'dollars of computing to train a model',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 61,
        at: 'L11',
      },
      {
        source: 'ai-index-2024',
        at: 'Gemini Ultra 191 million',
      },
    ],
  },
  {
    id: 'from-scratch-is-wasteful',
    consideration: 'from-scratch-is-rare',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'from-scratch',
        },
        by: 'strong',
      },
    ],
    because:
      'Only raw text comparable in amount and diversity to what models are trained on would justify starting from nothing.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 61,
        at: 'L11',
      },
    ],
  },
  {
    id: 'nothing-to-build-on',
    consideration: 'nothing-to-build-on',
    when: {
      all: [
        {
          question: 'domain-similarity',
          is: 'low',
        },
        {
          question: 'task-novelty',
          is: 'novel',
        },
        {
          question: 'capability-elsewhere',
          is: 'no',
        },
        {
          question: 'domain-text',
          is: 'huge',
        },
        {
          question: 'hardware',
          is: 'cluster',
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
          training: 'pretrain',
        },
        by: 'clear',
      },
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
          strategy: 'from-scratch',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'continued-pretraining',
        },
        by: 'strong',
      },
    ],
    because:
      'Your text is foreign to every model, so there is little to continue from, and you have the means: one of the rare cases for a model of its own, if the text comes near in amount and variety to what models are trained on.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 61,
        at: 'L11',
      },
      {
        source: 'signalfire-2023',
        heuristic: 45,
        at: 'L60',
      },
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
    ],
  },
  {
    id: 'domain-corpus-with-means',
    consideration: 'domain-corpus',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          question: 'domain-similarity',
          in: ['partial', 'low'],
        },
        {
          question: 'hardware',
          is: 'cluster',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'pretrain',
        },
        by: 'clear',
      },
    ],
    because:
      'You have raw text of a domain or language that the model has read little of, and the cards to train on it.',
    grade: 'measured',
    quantity: 'results on in-house and Portuguese tasks after further pre-training',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 6,
        at: 'L44',
      },
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
      {
        source: 'chipnemo-2023',
        at: 'results',
      },
      {
        source: 'sabia-2023',
        at: 'results',
      },
    ],
  },
  {
    id: 'language-or-domain-gap',
    consideration: 'domain-corpus',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          question: 'domain-similarity',
          in: ['partial', 'low'],
        },
        {
          question: 'hardware',
          is: 'cluster',
        },
        {
          question: 'model-access',
          is: 'weights',
        },
        {
          question: 'main-gap',
          is: 'knowledge',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'pretrain',
        },
        by: 'strong',
      },
    ],
    because:
      'A whole language or field is thin in the model, and you can train on its text at scale: continued pre-training has been shown to close that gap.',
    grade: 'measured',
    quantity: 'results on in-house and Portuguese tasks after further pre-training',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
      {
        source: 'chipnemo-2023',
        at: 'results',
      },
      {
        source: 'sabia-2023',
        at: 'results',
      },
    ],
  },
  {
    id: 'pretraining-needs-large-cards',
    consideration: 'pretraining-means',
    when: {
      question: 'hardware',
      in: ['consumer', 'datacentre'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'pretrain',
        },
        by: 'clear',
      },
    ],
    because: 'Training on billions of tokens on one card takes weeks or months.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 10,
        at: 'L52',
      },
      {
        source: 'bantilan-2023',
        heuristic: 9,
        at: 'L48-50',
      },
      {
        source: 'eleutherai-cookbook',
        at: 'training compute',
      },
    ],
  },
  {
    id: 'pretraining-needs-a-budget',
    consideration: 'pretraining-means',
    when: {
      question: 'budget',
      in: ['minimal', 'moderate'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'pretrain',
        },
        by: 'clear',
      },
    ],
    because: 'Pre-training, even continued, is a project of months.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 61,
        at: 'L11',
      },
      {
        source: 'signalfire-2023',
        heuristic: 50,
        at: 'L88',
      },
      {
        source: 'fingpt-2023',
        at: 'cost comparison',
      },
    ],
  },
  {
    id: 'little-own-text',
    consideration: 'own-text',
    when: {
      question: 'domain-text',
      in: ['little', 'known'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'pretrain',
        },
        by: 'strong',
      },
    ],
    because:
      'A few million words are too little to learn a field from, and text that models read well already teaches them hardly anything new.',
    grade: 'practice',
    sources: [{ source: 'jeong-2024-medical-dapt', at: 'results' }],
    cases: [
      'simplellmft-47-few-local-docs',
      'llamafactory-6034-one-million-token-manual',
      'llamacpp-3088-one-book-spanish',
    ],
  },
  {
    id: 'much-own-text',
    consideration: 'own-text-in-bulk',
    when: {
      question: 'domain-text',
      is: 'much',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'pretrain',
        },
        by: 'clear',
      },
    ],
    because:
      'You have ten million words or more, and small models stumble over them. Training on such text first has raised small models well above their own base, at times above larger ones.',
    grade: 'measured',
    quantity: 'accuracy on in-house design tasks after further pre-training',
    sources: [{ source: 'chipnemo-2023', at: 'results' }],
    cases: ['cblm-2024-fomc-sentences', 'lguplus-2025-telco-small-models'],
  },
  {
    id: 'huge-own-text',
    consideration: 'own-text-in-bulk',
    when: {
      question: 'domain-text',
      is: 'huge',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'pretrain',
        },
        by: 'strong',
      },
    ],
    because:
      'With more than a billion words that models have not seen, further pre-training has raised many tasks at once: a language in one study, the code and tools of a chip maker in another.',
    grade: 'measured',
    quantity: 'results on in-house and Portuguese tasks after further pre-training',
    sources: [
      { source: 'chipnemo-2023', at: 'results' },
      { source: 'sabia-2023', at: 'results' },
    ],
    cases: ['chipnemo-2023', 'sabia-2023', 'dialpad-2025-open-instructions'],
  },
  {
    id: 'a-base-for-others',
    consideration: 'a-base-for-others',
    when: {
      question: 'aim',
      is: 'base-model',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'pretrain',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because:
      'Other things will be built on this model. Teams with that aim trained on text of their field, since it lifts many tasks at once where tuning for a fixed list can spoil the rest.',
    grade: 'practice',
    sources: [{ source: 'sabia-2023', at: 'results' }],
    cases: ['sabia-2023', 'dialpad-2025-open-instructions', 'lguplus-2025-telco-small-models'],
  },
] as const satisfies readonly WrittenRule[];
