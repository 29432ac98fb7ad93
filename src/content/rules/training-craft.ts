import type { WrittenRule } from '../written-rule';

/** How to train well, once training is due */
export const trainingCraftRules = [
  {
    id: 'learning-rate-depends-on-method',
    consideration: 'learning-rate',
    when: {
      question: 'labelled-examples',
      atLeast: 10,
    },
    effects: [
      {
        kind: 'complement',
        complement: 'lora-learning-rate',
      },
    ],
    because:
      'Full tuning wants a lower learning rate than pre-training, so that the model keeps what it knows; LoRA wants about ten times that of full tuning.',
    grade: 'measured',
    quantity: 'loss by learning rate, LoRA against full tuning',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 73,
        at: 'L25',
      },
      {
        source: 'schulman-2025',
        at: 'learning rate',
      },
      {
        source: 'biderman-2024',
        at: 'recipe',
      },
    ],
  },
  {
    id: 'underfitting-has-remedies',
    consideration: 'underfitting',
    when: {
      question: 'labelled-examples',
      atLeast: 1000,
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
      'If the model underfits, train longer, raise the learning rate or the rank, and only then turn to full tuning.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 82,
        at: 'L76',
      },
      {
        source: 'together-lora-docs',
        at: 'when to change',
      },
    ],
  },
  {
    id: 'validation-is-watched',
    consideration: 'validation',
    when: {
      question: 'labelled-examples',
      atLeast: 100,
    },
    effects: [
      {
        kind: 'complement',
        complement: 'regularised-training',
      },
      {
        kind: 'note',
        on: {
          tag: 'training',
        },
      },
    ],
    because:
      'Hold part of the examples back and watch the measure on them while training; stop when it turns.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 81,
        at: 'L75',
      },
      {
        source: 'menon-2023',
        heuristic: 74,
        at: 'L26, L76',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
