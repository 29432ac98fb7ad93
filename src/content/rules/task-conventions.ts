import type { WrittenRule } from '../written-rule';

/** What decides one case, and how is it judged? */
export const taskConventionsRules = [
  {
    id: 'the-text-gives-it-away',
    consideration: 'what-decides',
    when: {
      question: 'outside-knowledge',
      is: 'little',
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
      'Words, spans or shape give the answer away; such patterns are learnt well from examples, even by small models.',
    grade: 'measured',
    quantity: 'score on 31 tasks, tuned small against prompted large',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 86, at: 'L16' },
      { source: 'lora-land-2024', at: 'table 12' },
    ],
    cases: [
      'checkr-bulk-98pct',
      'dragon-2025-dutch-ner',
      'khrapunova-2025-4-topics',
      'uzhnu-2024-question-topics',
      'loraland-conllpp',
      'masakhanews-2023-ten-per-label',
    ],
    despite:
      'The record is clear over all publications, and strong in those that were read when the rule was written. Most of what counts against it looked like examples up, or had labels from a model only, which other rules count. It stays, so that the publications kept unread remain a test of it.',
  },
  {
    id: 'surface-suits-a-small-head',
    consideration: 'surface-suits-a-small-head',
    when: {
      question: 'outside-knowledge',
      is: 'little',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'classifier',
        },
        by: 'slight',
      },
    ],
    because:
      'Words or patterns decide, and a small head on ready-made text vectors picks those up at almost no cost.',
    grade: 'practice',
    sources: [
      { source: 'signalfire-2023', heuristic: 48, at: 'L79-81' },
      { source: 'setfit-2022', at: '8 per class' },
      { source: 'checkr', at: 'bulk of the traffic' },
    ],
    cases: [
      'apinvoice-2025-tax-code',
      'uzhnu-2024-question-topics',
      'checkr-bulk-98pct',
      'setfit-enron-spam-8shot',
    ],
    despite:
      'Measured against all trained winners the record would carry more, but even where surface decides another kind of training won more often.',
  },
  {
    id: 'one-attentive-reading',
    consideration: 'what-decides',
    when: {
      question: 'outside-knowledge',
      is: 'some',
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
      'One careful reading of the text decides, which a modest model can learn from labelled examples.',
    grade: 'measured',
    quantity: 'accuracy and F1 of text classification; score on 31 tasks',
    sources: [
      { source: 'bucher-2024-textclass', at: 'against zero-shot prompts' },
      { source: 'lora-land-2024', at: 'table 12' },
    ],
    cases: [
      'kristensen-2025-news-tweets',
      'georgian-2023-samsum',
      'bucher-2024-textclass',
      'loraland-glue-qnli',
      'stage-2025-all-labels',
    ],
    despite:
      'The record has just passed the line to clear. It stays at slight, so that the publications kept unread remain a test of it.',
  },
  {
    id: 'several-things-are-weighed',
    consideration: 'weighing',
    when: {
      question: 'outside-knowledge',
      is: 'weighing',
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
      'Several things have to be weighed against each other: small trained models catch patterns, while large ones can reason their way through.',
    grade: 'measured',
    quantity: 'score on code and school mathematics, tuned small against prompted large',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 87, at: 'L16' },
      { source: 'lora-land-2024', at: 'HumanEval; GSM8K with GPT-3.5' },
    ],
    cases: [
      'clavie-2023-graduate-jobs',
      'lawbench-damages-calc',
      'anyscale-2023-gsm8k',
      'google-2026-reasoning-filter',
      'cognition-2026-bugcheck-ood',
      'biqa-2023-survey-sql-66-tables',
    ],
  },
  {
    id: 'specialists-knowledge',
    consideration: 'specialists-knowledge',
    when: {
      question: 'outside-knowledge',
      is: 'much',
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
      'It takes specialist or broad knowledge that is not in the text, and large models have read more of it than your examples can teach.',
    grade: 'measured',
    quantity: 'accuracy on medical examination questions',
    sources: [
      { source: 'medprompt-2023', at: 'medical exam questions' },
      { source: 'jeong-2024-medical-dapt', at: 'results' },
    ],
    cases: [
      'chen-2025-medqa',
      'tornberg-2024-political-tweets',
      'jeong-2024-medical-dapt',
      'medprompt-medqa',
      'lawbench-overall',
    ],
  },
  {
    id: 'conventions-live-in-examples',
    consideration: 'conventions',
    when: {
      question: 'specifiable',
      is: 'practice-only',
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
      'The conventions live in past examples and nobody could write them down; training can pick them up, instructions cannot.',
    grade: 'practice',
    sources: [
      { source: 'plum-2024', heuristic: 71, at: 'L29' },
      { source: 'azure-tuning-guide', at: 'many edge cases' },
    ],
    cases: [
      'hts-2025-tariff-codes',
      'highlighter-2025-incident-reports',
      'warranty-2026-claim-actions',
      'apinvoice-2025-tax-code',
      'khrapunova-2025-4-topics',
    ],
  },
  {
    id: 'a-page-of-instructions-would-do',
    consideration: 'instructions-would-do',
    when: {
      question: 'specifiable',
      is: 'yes',
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
      'A page or two of instructions would do for a capable colleague, and a capable model can follow them without training.',
    grade: 'practice',
    sources: [
      { source: 'menon-2023', heuristic: 76, at: 'L38-46' },
      { source: 'gepa-2025', at: 'against reinforcement learning' },
    ],
    cases: [
      'tornberg-2024-political-tweets',
      'goyal-2022-news-summ',
      'gepa-2025-vs-grpo',
      'iptc-2025-one-thousand-machine-labels',
      'walsenburg-2026-kyb',
    ],
    despite:
      'The record is just above clear with the publications kept unread, and slight without them. It stays at slight, so that they remain a test of it.',
  },
  {
    id: 'judged-by-criteria',
    consideration: 'judged-by-criteria',
    when: {
      question: 'judged-by',
      is: 'criteria',
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
      'Outputs are checked for being right, complete or faithful. Training mainly changes their style, and in several comparisons such scores fell.',
    grade: 'measured',
    quantity: 'accuracy on tasks outside the imitation data',
    sources: [{ source: 'false-promise-2023', at: 'abstract' }],
    cases: [
      'alghisi-2024-opendomain',
      'barnett-2024-fine-failing',
      'grow2-2026-guest-messages',
      'podhajsky-2026-site-twin',
      'bmw-2026-technical-qa',
    ],
  },
  {
    id: 'judged-against-references',
    consideration: 'judged-against-references',
    when: {
      question: 'judged-by',
      is: 'reference',
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
      'You measure closeness to reference texts, and training picks up their style better than instructions do. Readers may judge differently.',
    grade: 'measured',
    quantity: 'closeness to reference texts, and how often readers preferred them',
    sources: [
      { source: 'lora-land-2024', at: 'table 12' },
      { source: 'goyal-2022-news-summ', at: 'readers’ preference' },
    ],
    cases: [
      'georgian-2023-samsum',
      'loraland-tldr-headline-gen',
      'robinson-2023-lowresource-mt',
      'cisco-2025-call-drivers',
      'warranty-2026-claim-actions',
    ],
  },
  {
    id: 'closed-set-of-answers',
    consideration: 'closed-set',
    when: {
      question: 'task-type',
      in: ['classification', 'extraction'],
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
      'The answer comes from a closed set or is in the text, and on such narrow work trained models have mostly led.',
    grade: 'measured',
    quantity: 'tasks of 31 on which a tuned 7B model beats GPT-4; accuracy of labelling',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 86, at: 'L16' },
      { source: 'lora-land-2024', at: '24 of 31 tasks' },
      { source: 'ziems-2023', at: 'labelling tasks' },
    ],
    cases: [
      'bucher-2024-textclass',
      'chen-2025-bionlp-extraction',
      'ziems-2023-taxonomic',
      'stage-2025-all-labels',
      'isafpr-2024-press-releases',
      'kristensen-2025-news-tweets',
    ],
  },
  {
    id: 'exact-spans',
    consideration: 'closed-set',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'extraction',
        },
        {
          question: 'outside-knowledge',
          in: ['little', 'some'],
        },
        {
          question: 'judged-by',
          is: 'exact',
        },
      ],
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
      'Spans or fields have to match to the word. Where one begins and ends is a convention that trained models learn and prompted ones guess.',
    grade: 'measured',
    quantity: 'F1 of recognised entities, student against teacher',
    sources: [
      { source: 'universalner-2023', at: 'abstract' },
      { source: 'lora-land-2024', at: 'table 12' },
    ],
    cases: [
      'dragon-2025-dutch-ner',
      'loraland-conllpp',
      'tensorzero-2024-ner-small',
      'isafpr-2024-press-releases',
      'universalner-2023',
    ],
    despite:
      'The record is clear over all publications, and strong in those that were read when the rule was written. It stays, so that the publications kept unread remain a test of it.',
  },
  {
    id: 'assistants-are-prompted',
    consideration: 'assistants',
    when: {
      any: [
        {
          question: 'aim',
          is: 'assistant',
        },
        {
          question: 'conversation',
          is: 'multi',
        },
      ],
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
      'An assistant meets all kinds of requests. Training covers the kinds that it was shown, a strong general model the rest as well.',
    grade: 'measured',
    quantity: 'accuracy on tasks outside the imitation data',
    sources: [
      { source: 'ravenscroft-2024', heuristic: 87, at: 'L16' },
      { source: 'false-promise-2023', at: 'abstract' },
      { source: 'vercel-v0', at: 'main step' },
    ],
    cases: [
      'false-promise-2023',
      'lawbench-overall',
      'vercel-2025-v0-main',
      'grow2-2026-guest-messages',
      'govuk-2026-public-chat',
    ],
  },
  {
    id: 'decisions-follow-a-convention',
    consideration: 'behaviour-gap',
    when: {
      question: 'main-gap',
      is: 'decisions',
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
      'It decides differently from your people. Their past decisions show the convention, and training on them passes it on.',
    grade: 'practice',
    sources: [{ source: 'openai-accuracy-guide', at: 'behaviour axis' }],
    cases: [
      'isafpr-2024-press-releases',
      'highlighter-2025-incident-reports',
      'tensorzero-2024-ner-small',
      'savage-2025-provider-triage',
      'khrapunova-2025-4-topics',
    ],
  },
  {
    id: 'shape-is-enforced',
    consideration: 'shape-is-enforced',
    when: {
      question: 'main-gap',
      is: 'form',
    },
    effects: [
      {
        kind: 'disfavour',
        on: { question: 'weights' },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'constrained-decoding',
      },
    ],
    because:
      'The content is right and only the shape is not: decoding that allows only the right shape fixes that without training.',
    grade: 'practice',
    sources: [{ source: 'vllm-docs', at: 'structured outputs' }],
    cases: ['vllmmlx-133-json-30-percent'],
  },
] as const satisfies readonly WrittenRule[];
