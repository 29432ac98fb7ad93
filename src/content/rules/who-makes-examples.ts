import type { WrittenRule } from '../written-rule';

/** Who would make the examples? */
export const whoMakesExamplesRules = [
  {
    id: 'people-make-the-examples',
    consideration: 'who-makes-examples',
    when: {
      question: 'label-origin',
      in: ['experts', 'operations'],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because:
      'People wrote the examples or made them in daily work: they carry decisions that instructions only describe and training passes on.',
    grade: 'measured',
    quantity: 'accuracy and F1 of text classification',
    sources: [{ source: 'bucher-2024-textclass', at: 'against zero-shot prompts' }],
    cases: [
      'isafpr-2024-press-releases',
      'highlighter-2025-incident-reports',
      'chen-2025-bionlp-extraction',
      'kristensen-2025-news-tweets',
      'replit-2024-code-repair',
      'warranty-2026-claim-actions',
    ],
    despite:
      'The record, odds of 3.7 in 65 publications, lies just below the line to strong. No other answer is backed by as many, so it stays.',
  },
  {
    id: 'people-make-the-examples-so-tune',
    consideration: 'who-makes-examples',
    when: {
      question: 'label-origin',
      in: ['experts', 'operations', 'public'],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'tune',
        },
        by: 'strong',
      },
    ],
    because:
      'People or a public collection supply inputs with the wanted outputs, which is just what supervised tuning learns from.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 7, at: 'L45' },
      { source: 'google-gemini-tuning', at: 'training data set' },
    ],
    cases: [
      'chen-2025-bionlp-extraction',
      'isafpr-2024-press-releases',
      'highlighter-2025-incident-reports',
      'kristensen-2025-news-tweets',
      'oxen-2025-text2sql',
      'anyscale-2023-sql',
    ],
  },
  {
    id: 'a-model-writes-the-examples',
    consideration: 'who-makes-examples',
    when: {
      question: 'label-origin',
      is: 'model',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'distill',
        },
        by: 'strong',
      },
    ],
    because:
      'A stronger model writes or labels the examples and a smaller one learns from them, which is what distilling means.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 60, at: 'L134' },
      { source: 'universalner-2023', at: 'abstract' },
      { source: 'alpaca-2023', at: '52,000 examples for less than 500 dollars' },
    ],
    cases: [
      'distil-2026-smart-home',
      'vajjala-2025-no-labels-open-only',
      'decorte-2023-esco-skills',
      'instacart-2025-query-roles',
      'intercom-2025-issue-summary',
    ],
  },
  {
    id: 'rules-write-the-examples',
    consideration: 'poorly-made-examples',
    when: {
      question: 'label-origin',
      is: 'rules',
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
      'Word rules or look-ups label the examples, so a model trained on them learns their mistakes as well.',
    grade: 'opinion',
    sources: [{ source: 'menon-2023', heuristic: 80, at: 'L68-74' }],
    cases: ['ct-labels-2025-duke'],
  },
  {
    id: 'nobody-makes-examples',
    consideration: 'poorly-made-examples',
    when: {
      question: 'label-origin',
      is: 'none',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because: 'Nobody could make examples, and without them there is nothing to train on.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 10, at: 'L52' },
      { source: 'openai-sft-guide', at: 'minimum of 10' },
    ],
  },
  {
    id: 'nothing-to-train-on',
    consideration: 'nothing-to-train-on',
    when: {
      all: [
        {
          question: 'label-origin',
          is: 'none',
        },
        {
          question: 'labelled-examples',
          atMost: 9,
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because:
      'You have fewer than ten examples and nobody can make more: that is fewer than any tuning guide accepts.',
    grade: 'practice',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 101, at: 'L40' },
      { source: 'openai-sft-guide', at: 'minimum of 10' },
    ],
  },
  {
    id: 'teacher-writes-what-is-missing',
    consideration: 'teacher-writes-examples',
    when: {
      all: [
        { question: 'label-origin', is: 'model' },
        { question: 'big-model-per-item', in: ['price-or-speed', 'small-only'] },
        { question: 'training-means', in: ['hosted', 'one-gpu', 'cluster'] },
      ],
    },
    effects: [{ kind: 'favour', on: { question: 'weights' }, by: 'clear' }],
    because:
      'The stronger model that would do the job may not run on every request, but it can write the examples once. A smaller model that learns from them takes over, so own examples are not what is missing.',
    grade: 'measured',
    quantity: 'F1 and accuracy of a small model taught by a larger one',
    sources: [
      { source: 'universalner-2023', at: 'abstract' },
      { source: 'distilling-step-by-step-2023', at: 'abstract' },
      { source: 'azure-tuning-guide', at: 'distillation' },
    ],
    cases: [
      'vajjala-2025-no-labels-open-only',
      'iptc-2025-news-topics',
      'hf-2024-investor-sentiment',
      'hrharriet-2023-hr-question-classifier',
      'distil-2026-smart-home',
    ],
  },
  {
    id: 'terms-leave-nothing-to-learn-from',
    consideration: 'teacher-terms-leave-nothing',
    when: {
      all: [
        { question: 'label-origin', is: 'model' },
        { question: 'teacher-terms', is: 'no' },
      ],
    },
    effects: [{ kind: 'disfavour', on: { question: 'weights' }, by: 'strong' }],
    because:
      'The examples were to come from a model whose terms do not let you train on its output, so there is nothing to train on.',
    grade: 'opinion',
    sources: [
      { source: 'openai-terms', at: 'use of output' },
      { source: 'bantilan-2023', heuristic: 29, at: 'L17' },
    ],
  },
] as const satisfies readonly WrittenRule[];
