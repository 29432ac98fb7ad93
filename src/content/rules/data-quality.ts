import type { WrittenRule } from '../written-rule';

/** How good the examples are */
export const dataQualityRules = [
  {
    id: 'poor-data-spoils-training',
    consideration: 'quality-of-examples',
    when: {
      question: 'data-quality',
      is: 'poor',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
      {
        kind: 'step',
        step: 'clean-examples-step',
        before: {
          tag: 'training',
        },
      },
    ],
    because:
      'What is trained takes on what its examples show, and yours are noisy or unrepresentative.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 80,
        at: 'L68-74',
      },
      {
        source: 'bantilan-2023',
        heuristic: 28,
        at: 'L104',
      },
    ],
  },
  {
    id: 'mixed-data-is-cleaned-first',
    consideration: 'clean-before-training',
    when: {
      question: 'data-quality',
      is: 'mixed',
    },
    effects: [
      {
        kind: 'step',
        step: 'clean-examples-step',
        before: {
          tag: 'training',
        },
      },
    ],
    because: 'Some of the examples need cleaning before anything is trained on them.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 80,
        at: 'L68-74',
      },
      {
        source: 'google-gemini-tuning',
        at: 'quality before quantity',
      },
    ],
  },
  {
    id: 'curated-data-favours-training',
    consideration: 'curated-examples',
    when: {
      question: 'data-quality',
      is: 'curated',
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
      'Checked, consistent examples that cover what production will see are worth more than many rough ones.',
    grade: 'measured',
    quantity: 'how often people preferred the answers, by size and care of the training set',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 80,
        at: 'L68-74',
      },
      {
        source: 'bantilan-2023',
        heuristic: 28,
        at: 'L104',
      },
      {
        source: 'lima-2023',
        at: '1,000 curated examples',
      },
      {
        source: 'qlora-2023',
        at: '9,000 good against 450,000',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
