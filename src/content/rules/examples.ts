import type { WrittenRule } from '../written-rule';

/** How many examples there are, and what they allow */
export const examplesRules = [
  {
    id: 'no-examples-no-tuning',
    consideration: 'too-few-examples-to-train',
    when: {
      question: 'labelled-examples',
      atMost: 9,
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
          training: 'tune',
        },
        by: 'slight',
      },
    ],
    because:
      'With fewer than ten examples there is nothing to train on; vendors do not even accept that.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 1,
        at: 'L11',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 101,
        at: 'L40',
      },
      {
        source: 'openai-sft-guide',
        at: 'minimum of 10',
      },
    ],
  },
  {
    id: 'dozens-of-examples-are-thin',
    consideration: 'too-few-examples-to-train',
    when: {
      question: 'labelled-examples',
      atLeast: 10,
      atMost: 49,
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
      { kind: 'step', step: 'collect-examples-step', before: { tag: 'training' } },
    ],
    because:
      'A few dozen examples are below what tuning guides start from; gains are reported from 50 to 100.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 64,
        at: 'L18',
      },
      {
        source: 'openai-sft-guide',
        at: '50 to 100',
      },
      {
        source: 'google-gemini-tuning',
        at: 'start at 100',
      },
    ],
  },
  {
    id: 'fifty-examples-are-a-start',
    consideration: 'too-few-examples-to-train',
    when: {
      question: 'labelled-examples',
      atLeast: 50,
      atMost: 99,
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
    because: 'Fewer than a hundred examples: enough for a trial, less than most guides ask for.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 64,
        at: 'L18',
      },
      {
        source: 'google-gemini-tuning',
        at: 'start at 100',
      },
    ],
  },
  {
    id: 'tuning-impossible-without-examples',
    consideration: 'no-examples-ever',
    when: {
      all: [
        {
          question: 'labelled-examples',
          atMost: 9,
        },
        {
          question: 'example-growth',
          is: 'no',
        },
      ],
    },
    effects: [
      {
        kind: 'gate',
        on: {
          tag: 'pairs',
        },
      },
    ],
    because:
      'There are fewer than ten examples and no way to get more; these methods have nothing to learn from.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 10,
        at: 'L52',
      },
      {
        source: 'openai-sft-guide',
        at: 'minimum of 10',
      },
    ],
  },
  {
    id: 'hundred-examples-allow-tuning',
    consideration: 'examples-for-tuning',
    when: {
      question: 'labelled-examples',
      atLeast: 100,
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
    because: 'A hundred good pairs and more are enough for supervised tuning to begin.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 64,
        at: 'L18',
      },
      {
        source: 'google-gemini-tuning',
        at: 'start at 100',
      },
      {
        source: 'openai-sft-guide',
        at: '50 to 100',
      },
      {
        source: 'signalfire-2023',
        heuristic: 30,
        at: 'L13',
      },
      {
        source: 'lima-2023',
        at: '1,000 curated examples',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: with 6 labels tuning leads from 256 rows, with 50 from 1,024',
      },
    ],
    despite:
      'The number alone does not tell the record apart, since tasks that rest on knowledge or reasoning have large sets too; it stays slight because guides ask for about as many before a trial.',
  },
  {
    id: 'very-large-set-favours-tuning',
    consideration: 'examples-for-tuning',
    when: {
      question: 'labelled-examples',
      atLeast: 10000,
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
      'A training set this large usually does more in weights than in prompts, which can only show a fraction of it.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 98,
        at: 'L38',
      },
      {
        source: 'signalfire-2023',
        heuristic: 43,
        at: 'L50',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: ceilings tuned against shown, 97.3 to 94.3 (6 labels) and 89.9 to 83.9 (50); with 68 to 151 labels examples that were looked up stayed 2 to 7 points ahead',
      },
    ],
  },
  {
    id: 'no-data-no-dataset',
    consideration: 'dataset-needed',
    when: {
      question: 'data-kinds',
      none: true,
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
    ],
    because: 'Changing weights takes a data set that shows the task, and you have none.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 1,
        at: 'L11',
      },
      {
        source: 'bantilan-2023',
        heuristic: 10,
        at: 'L52',
      },
      {
        source: 'bantilan-2023',
        heuristic: 5,
        at: 'L37, L41',
      },
    ],
  },
  {
    id: 'raw-text-alone-is-not-pairs',
    consideration: 'dataset-needed',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          not: {
            question: 'data-kinds',
            has: 'pairs',
          },
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'tune',
        },
        by: 'clear',
      },
    ],
    because:
      'Raw text makes a model write like the text; it does not teach it to follow your instructions.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 6,
        at: 'L44',
      },
      {
        source: 'bantilan-2023',
        heuristic: 7,
        at: 'L45',
      },
    ],
    despite:
      'The ratio is high because tuning wins so many of the other cases. Here it still won three in eight, so it stays at clear.',
  },
  {
    id: 'use-brings-more-examples',
    consideration: 'examples-keep-coming',
    when: {
      question: 'example-growth',
      is: 'continuous',
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
        kind: 'complement',
        complement: 'continuous-collection',
      },
    ],
    because: 'Use keeps producing corrected examples, so a tuned model can keep getting better.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 43,
        at: 'L50',
      },
      {
        source: 'azure-tuning-guide',
        at: 'repeat when data change',
      },
    ],
  },
  {
    id: 'more-examples-can-be-made',
    consideration: 'examples-can-be-made',
    when: {
      all: [
        {
          question: 'example-growth',
          in: ['some', 'continuous'],
        },
        {
          question: 'labelled-examples',
          atMost: 99,
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'synthetic-examples',
      },
    ],
    because: 'A strong model can draft more training examples; check a sample by hand.',
    grade: 'measured',
    quantity: 'dollars for 52,000 written examples; blind preferences for the result',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 60,
        at: 'L134',
      },
      {
        source: 'alpaca-2023',
        at: '52,000 examples for less than 500 dollars',
      },
    ],
  },
  {
    id: 'small-sets-overfit',
    consideration: 'small-sets-overfit',
    when: {
      question: 'labelled-examples',
      atLeast: 10,
      atMost: 999,
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'regularised-training',
      },
    ],
    because:
      'A small training set is learnt by heart: train few parameters, stop early, regularise.',
    grade: 'opinion',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 74,
        at: 'L26, L76',
      },
      {
        source: 'signalfire-2023',
        heuristic: 48,
        at: 'L79-81',
      },
    ],
  },
  {
    id: 'rarest-kind-is-scarce',
    consideration: 'examples-of-the-rarest-kind',
    when: {
      question: 'example-coverage',
      in: ['none', 'handful'],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
    ],
    because:
      'The rarest kind that matters has at most twenty checked examples. Trained models have missed such kinds where a prompted one, shown definitions or similar examples, did better.',
    grade: 'measured',
    quantity: 'accuracy at one or two examples a label, the same number shown or tuned on',
    sources: [
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: of some 100 rows over 77 labels, shown 59 %, tuned on 43 %; over 68 labels 73 and 46 %',
      },
    ],
    cases: [
      'bioredirect-2026-macro-rare',
      'stage-2025-five-percent',
      'apinvoice-2025-ledger-codes',
      'bertsch-banking77-n100',
      'carp-2023-lowresource',
    ],
  },
  {
    id: 'examples-of-another-kind',
    consideration: 'examples-of-another-kind',
    when: {
      question: 'example-coverage',
      is: 'other-kind',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
    ],
    because:
      'Your examples differ from real use in source, period or maker, and what is learnt from such examples has often failed on the real thing.',
    grade: 'measured',
    quantity: 'accuracy on tasks outside the training data',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 80,
        at: 'L68-74',
      },
      {
        source: 'false-promise-2023',
        at: 'abstract',
      },
    ],
    cases: [
      'walsenburg-2026-kyb',
      'cognition-2026-bugcheck-ood',
      'lawbench-event-detection',
      'primnox-2026-fact-extraction',
      'goyal-2022-news-summ',
    ],
    despite:
      'The record is slight. But examples of another kind can never count for more than a handful of the right one, which counts as clear.',
  },
  {
    id: 'rarest-kind-is-covered',
    consideration: 'examples-for-tuning',
    when: {
      question: 'example-coverage',
      is: 'hundreds',
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
      'Every kind that matters has more than a hundred checked examples, enough for training to learn where one ends and the next begins.',
    grade: 'practice',
    sources: [
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: with 6 labels tuning leads from 256 rows',
      },
    ],
    cases: [
      'khrapunova-2025-4-topics',
      'isafpr-2024-press-releases',
      'uzhnu-2024-question-topics',
      'tensorzero-2024-ner-small',
      'chen-2025-bionlp-extraction',
    ],
    despite:
      'Alone it does not tell the record apart, since exams, reasoning and free writing have large sets too; it stays slight as what training needs once other reasons speak for it.',
  },
] as const satisfies readonly WrittenRule[];
