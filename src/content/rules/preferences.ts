import type { WrittenRule } from '../written-rule';

/** Learning from comparisons */
export const preferencesRules = [
  {
    id: 'no-comparisons-no-preference-training',
    consideration: 'needs-comparisons',
    when: {
      all: [
        {
          not: {
            question: 'data-kinds',
            has: 'preferences',
          },
        },
        {
          not: {
            question: 'judgement-pairs',
            in: ['people-contrast', 'model-or-style', 'reactions'],
          },
        },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          family: 'align',
        },
      },
    ],
    because: 'Preference tuning learns from comparisons between outputs, and you have none.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 8,
        at: 'L46',
      },
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'openai-dpo-guide',
        at: 'data',
      },
    ],
  },
  {
    id: 'comparisons-in-hand',
    consideration: 'comparisons-in-hand',
    when: {
      question: 'data-kinds',
      has: 'preferences',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'slight',
      },
    ],
    because: 'You have comparisons between outputs, which supervised tuning cannot use.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 8,
        at: 'L46',
      },
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'dpo-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'comparisons-for-writing',
    consideration: 'comparisons-in-hand',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'preferences',
        },
        {
          question: 'task-type',
          in: ['summarization', 'rewriting', 'chat', 'translation'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
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
          strategy: 'dpo',
        },
        by: 'slight',
      },
    ],
    because:
      'Where quality is a matter of judgement, as in summaries, tone and talk, learning from comparisons has beaten learning from examples alone.',
    grade: 'measured',
    quantity: 'how often readers preferred the summary or answer',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'dpo-2023',
        at: 'summarisation and dialogue',
      },
      {
        source: 'stiennon-2020-tldr',
        at: 'readers’ preference',
      },
      {
        source: 'openai-dpo-guide',
        at: 'when to use',
      },
    ],
  },
  {
    id: 'comparisons-for-safety',
    consideration: 'comparisons-for-safety',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'preferences',
        },
        {
          question: 'alignment-need',
          in: ['brand', 'critical'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'slight',
      },
    ],
    because: 'Preventing misuse and embarrassment is what preference training was made for.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 66,
        at: 'L20',
      },
      {
        source: 'dpo-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'dpo-before-rlhf',
    consideration: 'dpo-instead-of-rlhf',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'dpo',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'rlhf',
        },
        by: 'clear',
      },
    ],
    because:
      'Learning from comparisons directly is far simpler than reinforcement learning with a reward model and matched it in tests; it is itself a supervised loss.',
    grade: 'measured',
    quantity: 'how often the output was preferred, against reinforcement learning',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 35,
        at: 'L18, L56',
      },
      {
        source: 'signalfire-2023',
        heuristic: 44,
        at: 'L54',
      },
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'dpo-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'supervised-before-preferences',
    consideration: 'supervised-before-preferences',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'step',
        step: 'sft-first-step',
        before: {
          tag: 'preferences',
        },
      },
    ],
    because:
      'Preferences refine a model that already does the task: supervised tuning comes first.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'openai-dpo-guide',
        at: 'after supervised tuning',
      },
      {
        source: 'azure-tuning-guide',
        at: 'DPO after SFT',
      },
    ],
  },
  {
    id: 'comparisons-for-top-quality',
    consideration: 'comparisons-for-top-quality',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'preferences',
        },
        {
          question: 'quality-target',
          is: 'top-tier',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'clear',
      },
    ],
    because: 'For the last points of judged quality, comparisons carry what examples cannot show.',
    grade: 'measured',
    quantity: 'quality of translation as judged by models of human ratings',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'alma-r-2024',
        at: 'abstract',
      },
      {
        source: 'dpo-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'experienced-team-with-comparisons',
    consideration: 'comparisons-and-a-team',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'preferences',
        },
        {
          question: 'ml-expertise',
          is: 'team',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'slight',
      },
    ],
    because: 'Preference training is the hardest kind, and your team has trained before.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 44,
        at: 'L54',
      },
      {
        source: 'bantilan-2023',
        heuristic: 8,
        at: 'L46',
      },
    ],
  },
  {
    id: 'preferences-can-follow',
    consideration: 'preferences-can-follow',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'preferences',
        },
        {
          question: 'alignment-need',
          in: ['brand', 'critical'],
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'preference-after-sft',
      },
    ],
    because: 'Once a supervised model runs, your comparisons can align its tone and its refusals.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 65,
        at: 'L20',
      },
      {
        source: 'plum-2024',
        heuristic: 66,
        at: 'L20',
      },
      {
        source: 'openai-dpo-guide',
        at: 'after supervised tuning',
      },
    ],
  },
  {
    id: 'people-made-contrasts',
    consideration: 'people-made-contrasts',
    when: {
      question: 'judgement-pairs',
      is: 'people-contrast',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
    ],
    because:
      'People can show the better output beside the very mistake that has to go. That contrast teaches what good examples alone do not: readers preferred summaries learned from such comparisons.',
    grade: 'measured',
    quantity: 'how often readers preferred the summary',
    sources: [
      { source: 'stiennon-2020-tldr', at: 'readers’ preference' },
      { source: 'dpo-2023', at: 'abstract' },
    ],
    cases: ['stiennon-2020-tldr', 'instructgpt-2022'],
  },
  {
    id: 'style-pairs-mislead',
    consideration: 'pairs-of-the-wrong-kind',
    when: {
      question: 'judgement-pairs',
      is: 'model-or-style',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'align',
        },
        by: 'clear',
      },
    ],
    because:
      'Pairs that a model chose, or that differ mainly in style, have often added nothing to supervised examples in published trials, and in some they made the model worse.',
    grade: 'practice',
    sources: [],
    cases: [
      'sovereign-2026-second-stage',
      'trl-1884-slot-extraction',
      'savage-2025-text-classification',
    ],
  },
  {
    id: 'no-pairs-no-preferences',
    consideration: 'pairs-of-the-wrong-kind',
    when: {
      question: 'judgement-pairs',
      is: 'none',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'align',
        },
        by: 'strong',
      },
    ],
    because:
      'Preference training compares a better and a worse output for the same input, and you have no such pairs, nor could people make them.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 8, at: 'L46' },
      { source: 'openai-dpo-guide', at: 'data' },
    ],
    cases: ['lima-2023', 'simplellmft-47-few-local-docs'],
  },
  {
    id: 'reactions-without-a-right-answer',
    consideration: 'reactions',
    when: {
      all: [
        {
          question: 'judgement-pairs',
          is: 'reactions',
        },
        {
          question: 'judged-by',
          in: ['reference', 'criteria', 'preference', 'outcome'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'slight',
      },
    ],
    because:
      'Votes, clicks and skips tell which output people liked, not what the right one would have been. Where no single one is right, preference training can still learn from them.',
    grade: 'practice',
    sources: [{ source: 'plum-2024', heuristic: 65, at: 'L20' }],
    cases: ['spotify-2025-playlist-agent'],
  },
  {
    id: 'readers-are-the-judges',
    consideration: 'readers-are-the-judges',
    when: {
      question: 'judged-by',
      is: 'preference',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'align',
        },
        by: 'clear',
      },
    ],
    because:
      'Readers decide which output they like better, and preference training is the kind that learns from just this judgement.',
    grade: 'measured',
    quantity: 'how often readers preferred the summary or answer',
    sources: [
      { source: 'stiennon-2020-tldr', at: 'readers’ preference' },
      { source: 'dpo-2023', at: 'summarisation and dialogue' },
      { source: 'openai-dpo-guide', at: 'when to use' },
    ],
    cases: ['stiennon-2020-tldr', 'instructgpt-2022', 'zephyr-2023'],
  },
] as const satisfies readonly WrittenRule[];
