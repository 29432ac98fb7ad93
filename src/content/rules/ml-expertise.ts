import type { WrittenRule } from '../written-rule';

/** Who could train and run a model? */
export const mlExpertiseRules = [
  {
    id: 'nobody-to-train',
    consideration: 'who-can-train',
    when: {
      question: 'ml-expertise',
      is: 'none',
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
        kind: 'disfavour',
        on: {
          tag: 'own-gpu',
        },
        by: 'strong',
      },
    ],
    because:
      'Nobody on the team could train and run a model, and a trained model needs looking after for as long as it is in use.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 23,
        at: 'L99',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 89,
        at: 'L18',
      },
      {
        source: 'microsoft-tuning-readme',
        at: 'prerequisites',
      },
    ],
  },
  {
    id: 'learner-prefers-managed-training',
    consideration: 'who-can-train',
    when: {
      question: 'ml-expertise',
      is: 'some',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          tag: 'own-gpu',
        },
        by: 'slight',
      },
      {
        kind: 'disfavour',
        on: {
          training: 'pretrain',
        },
        by: 'clear',
      },
    ],
    because:
      'One engineer who is still learning gets further with managed training than with GPUs of their own, let alone with pre-training.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 24,
        at: 'L99',
      },
      {
        source: 'bantilan-2023',
        heuristic: 23,
        at: 'L99',
      },
      {
        source: 'azure-tuning-guide',
        at: 'overview',
      },
    ],
  },
  {
    id: 'experienced-team-can-tune',
    consideration: 'team-has-trained-before',
    when: {
      question: 'ml-expertise',
      is: 'team',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          tag: 'own-gpu',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'tuned-encoder',
        },
        by: 'slight',
      },
    ],
    because: 'Your team has trained models before, so it can run the training itself.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 98,
        at: 'L38',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 89,
        at: 'L18',
      },
    ],
  },
  {
    id: 'experienced-team-with-examples-can-tune',
    consideration: 'team-has-trained-before',
    when: {
      all: [
        {
          question: 'ml-expertise',
          is: 'team',
        },
        {
          any: [
            {
              question: 'labelled-examples',
              atLeast: 50,
            },
            {
              question: 'data-kinds',
              has: 'pairs',
            },
            {
              question: 'example-growth',
              is: 'continuous',
            },
          ],
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
      'Your team has trained models before and has something to train on, which takes away the main caveat against tuning.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 98,
        at: 'L38',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 89,
        at: 'L18',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 100,
        at: 'L40',
      },
    ],
  },
  {
    id: 'no-code-tuning-lowers-the-bar',
    consideration: 'managed-tuning-lowers-the-bar',
    when: {
      question: 'ml-expertise',
      in: ['none', 'some'],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'hosted-tuning',
        },
        by: 'strong',
      },
    ],
    because:
      'Hosted services take examples and give back a tuned model, which is the way in for a team without training experience.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 24,
        at: 'L99',
      },
      {
        source: 'signalfire-2023',
        heuristic: 32,
        at: 'L15',
      },
      {
        source: 'azure-tuning-guide',
        at: 'overview',
      },
    ],
  },
  {
    id: 'preference-training-needs-experts',
    consideration: 'preference-training-is-hard',
    when: {
      question: 'ml-expertise',
      in: ['none', 'some'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'align',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'rlhf',
        },
        by: 'strong',
      },
    ],
    because:
      'Preference data is the most complex kind and its training the hardest to get working; it is no first project.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 8,
        at: 'L46',
      },
      {
        source: 'signalfire-2023',
        heuristic: 44,
        at: 'L54',
      },
      {
        source: 'signalfire-2023',
        heuristic: 35,
        at: 'L18',
      },
    ],
  },
  {
    id: 'optimiser-takes-some-getting-into',
    consideration: 'optimiser-takes-some-getting-into',
    when: {
      question: 'ml-expertise',
      is: 'none',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'prompt-optimiser',
        },
        by: 'clear',
      },
    ],
    because: 'Prompt optimisers are code: they take some getting into before the first run.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 97,
        at: 'L34',
      },
      {
        source: 'dspy-docs',
        at: 'choosing an optimizer',
      },
    ],
  },
  {
    id: 'reinforcement-needs-experts',
    consideration: 'reinforcement-needs-experts',
    when: {
      question: 'ml-expertise',
      in: ['none', 'some'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'reinforcement-tuning',
        },
        by: 'strong',
      },
    ],
    because:
      'Reinforcement tuning needs a grader that cannot be gamed and somebody who has done it before.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 44,
        at: 'L54',
      },
      {
        source: 'azure-tuning-guide',
        at: 'RFT',
      },
    ],
  },
  {
    id: 'nothing-would-be-trained',
    consideration: 'what-would-be-trained',
    when: {
      question: 'training-means',
      is: 'nothing',
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
      'You would train and run nothing of your own. A trained model has to be hosted, watched and trained again when its data or its base changes, and nobody is there to do that.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'repeat when the base changes' },
      { source: 'ravenscroft-2024', heuristic: 89, at: 'L18' },
    ],
    cases: ['vanna-2023-sec-sql', 'vercel-2026-new-framework-api', 'legalrag-2026-local-statutes'],
  },
  {
    id: 'only-a-light-scorer',
    consideration: 'which-training-fits',
    when: {
      question: 'training-means',
      is: 'light',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'classifier',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'frozen-features',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          training: 'tune',
        },
        by: 'clear',
      },
    ],
    because:
      'What you can train and keep running is a small scorer on ready-made text vectors or word counts. Where labels or scores are wanted, that has often been enough.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 12, at: 'L54' },
      { source: 'signalfire-2023', heuristic: 48, at: 'L79-81' },
      { source: 'checkr', at: 'bulk of the traffic' },
    ],
    cases: [
      'govtech-2025-moderation',
      'apinvoice-2025-tax-code',
      'google-2026-semantic-filter',
      'uzhnu-2024-question-topics',
      'depression-severity-2025-ordinal',
    ],
  },
  {
    id: 'more-than-a-light-scorer',
    consideration: 'more-than-a-small-head',
    when: {
      question: 'training-means',
      in: ['hosted', 'one-gpu', 'cluster'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'classifier',
        },
        by: 'strong',
      },
    ],
    because:
      'You can train a whole small model, or have one trained. A light scorer on frozen features learns less than that and is the better kind only for plain labels or very few examples.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 47, at: 'L73' },
      { source: 'bantilan-2023', heuristic: 11, at: 'L54' },
      { source: 'checkr', at: 'hard cases' },
    ],
    cases: [
      'stage-2025-all-labels',
      'checkr-hard-2pct',
      'isafpr-2024-press-releases',
      'highlighter-2025-incident-reports',
      'guo-2024-health-tweets-labels',
    ],
  },
  {
    id: 'a-provider-trains',
    consideration: 'a-provider-trains',
    when: {
      question: 'training-means',
      is: 'hosted',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'hosted-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          tag: 'own-gpu',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'tuned-encoder',
        },
        by: 'strong',
      },
    ],
    because:
      'A provider would train and run the model from your file of examples, so no card of your own has to hold it.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'overview' },
      { source: 'bantilan-2023', heuristic: 24, at: 'L99' },
    ],
    cases: [
      'tensorzero-2024-ner-small',
      'tensorzero-2025-rft-ner-small',
      'hrharriet-2023-hr-question-classifier',
    ],
  },
  {
    id: 'a-card-of-your-own',
    consideration: 'a-card-of-your-own',
    when: {
      question: 'training-means',
      in: ['one-gpu', 'cluster'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'hosted-tuning',
        },
        by: 'clear',
      },
    ],
    because:
      'You would keep a model running on a card yourself. Then nothing ties you to a provider’s list of models, prices and dates.',
    grade: 'practice',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 88, at: 'L18' },
      { source: 'openai-deprecations', at: '2026-05-07 and after' },
    ],
  },
  {
    id: 'a-cluster-in-use',
    consideration: 'a-cluster-in-use',
    when: {
      question: 'training-means',
      is: 'cluster',
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
      'Several large cards are running already, with people who have trained before, so training costs you less to begin and to keep up than it costs most teams.',
    grade: 'opinion',
    sources: [{ source: 'ravenscroft-2024', heuristic: 98, at: 'L38' }],
    cases: [
      'morganstanley-2025-q',
      'instructgpt-2022',
      'stiennon-2020-tldr',
      'intercom-2025-issue-summary',
      'pinterest-2025-search-relevance',
    ],
    despite:
      'Training came out ahead in every settled case. But those who run a cluster are also those who report on training, and owning cards is no reason to use them, so it stays at slight.',
  },
] as const satisfies readonly WrittenRule[];
