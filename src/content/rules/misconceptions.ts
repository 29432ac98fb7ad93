import type { WrittenRule } from '../written-rule';

/** What people often believe */
export const misconceptionsRules = [
  {
    id: 'documents-are-not-learnt-as-facts',
    consideration: 'facts-by-training',
    when: {
      all: [
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          question: 'main-gap',
          is: 'knowledge',
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'You might think a model trained on your documents will know them. Mostly it learns to continue their wording; ask in other words and it may invent. Send the passages along instead.',
    grade: 'measured',
    quantity: 'accuracy of answers on facts, retrieved against trained in',
    sources: [
      { source: 'ovadia-2023', at: 'abstract' },
      { source: 'lakatos-2024', at: 'abstract' },
    ],
    cases: [
      'ovadia-2023-new',
      'soudani-2024-longtail',
      'simplellmft-47-few-local-docs',
      'llamafactory-6034-one-million-token-manual',
      'podhajsky-2026-site-twin',
    ],
  },
  {
    id: 'chat-tuning-after-pretraining',
    consideration: 'knowledge-fades',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'note',
        on: {
          family: 'pretrain',
        },
      },
    ],
    because:
      'You might expect a model to keep what pre-training taught it. Later training can push part of it out, chat tuning too, so test the knowledge after the last step, not only after the first.',
    grade: 'practice',
    sources: [{ source: 'biderman-2024', at: 'abstract' }],
    cases: ['llamafactory-6034-one-million-token-manual', 'lguplus-2025-telco-small-models'],
  },
  {
    id: 'a-tuned-model-still-knows-the-rest',
    consideration: 'not-only-my-data',
    when: {
      question: 'task-type',
      in: ['question-answering', 'chat'],
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
      'A tuned model does not answer from your data alone: what it knew before is still there, and it fills gaps with that. To keep to your content, send it along and allow “not found” as an answer.',
    grade: 'practice',
    sources: [{ source: 'openai-accuracy-guide', at: 'context and behaviour' }],
    cases: [
      'so-76976428-only-own-answers',
      'podhajsky-2026-site-twin',
      'dentistry-2025-policies',
      'mimic-2024-note-questions',
    ],
  },
  {
    id: 'pairs-do-not-carry-facts',
    consideration: 'facts-by-training',
    when: {
      all: [
        {
          question: 'main-gap',
          is: 'knowledge',
        },
        {
          question: 'labelled-examples',
          atMost: 1000,
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'Ten or a few hundred question-and-answer pairs rarely teach facts: each one has to be seen in many wordings, and a model pushed to learn new facts invents more. Send the facts along instead.',
    grade: 'measured',
    quantity:
      'accuracy of answers on facts by number of paraphrases, and on known facts after tuning on new ones',
    sources: [
      { source: 'ovadia-2023', at: 'abstract' },
      { source: 'gekhman-2024', at: 'abstract' },
    ],
    cases: ['ovadia-2023-new', 'dentistry-2025-policies', 'alpacalora-324-ten-lines-identity'],
  },
  {
    id: 'invalid-shape-is-not-a-reason-to-train',
    consideration: 'shape-is-enforced',
    when: {
      question: 'main-gap',
      is: 'form',
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'Broken JSON or labels outside the list look like a case for training. Most often the decoder can be made to allow only what your schema allows; look at what is still wrong after that.',
    grade: 'practice',
    sources: [{ source: 'vllm-docs', at: 'structured outputs' }],
    cases: ['vllmmlx-133-json-30-percent'],
  },
  {
    id: 'retrieval-does-not-always-help',
    consideration: 'retrieval-can-harm',
    when: {
      all: [
        {
          question: 'look-up',
          is: 'nothing',
        },
        {
          question: 'content-size',
          in: ['fits-prompt', 'large'],
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'More context is not always better. Where nothing has to be looked up, added passages have brought nothing or have lowered the score; measure with them and without.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'Icelandic correction, 87 to 83 with retrieval' },
    ],
    cases: ['legalrag-2026-doctrine', 'lightrag-277-tcm-exam'],
  },
  {
    id: 'exact-answers-need-no-preferences',
    consideration: 'exact-answers',
    when: {
      all: [
        {
          question: 'judged-by',
          is: 'exact',
        },
        {
          any: [
            {
              question: 'data-kinds',
              has: 'preferences',
            },
            {
              question: 'judgement-pairs',
              in: ['model-or-style', 'reactions'],
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'Preference training is often taken for the natural next step. Where one exact answer exists, that answer is the plainer teacher: in most published trials the extra step changed little or did harm.',
    grade: 'practice',
    sources: [{ source: 'openai-dpo-guide', at: 'when to use' }],
    cases: [
      'savage-2025-text-classification',
      'aes-ielts-2026-preference-step',
      'trl-1884-slot-extraction',
    ],
  },
  {
    id: 'longer-traces-do-not-always-help',
    consideration: 'longer-traces',
    when: {
      question: 'teacher',
      is: 'explanations',
    },
    effects: [
      {
        kind: 'note',
        on: {
          family: 'distill',
        },
      },
    ],
    because:
      'Long reasoning from a stronger model does not help every small one. On easy problems, or on a model that was tuned already, scores have dropped; try a small batch against the unchanged model first.',
    grade: 'practice',
    sources: [],
    cases: ['smallgap-2-longcot-7b'],
  },
  {
    id: 'a-good-split-proves-little',
    consideration: 'like-real-use',
    when: {
      any: [
        {
          question: 'example-coverage',
          is: 'other-kind',
        },
        {
          question: 'label-origin',
          in: ['model', 'rules'],
        },
      ],
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
      'A good score on held-out examples from the same source proves little if real use looks different: models have looked nearly perfect there and failed elsewhere. Test on real cases that people checked.',
    grade: 'measured',
    quantity: 'accuracy on tasks outside the imitation data',
    sources: [{ source: 'false-promise-2023', at: 'abstract' }],
    cases: [
      'primnox-2026-fact-extraction',
      'cognition-2026-bugcheck-ood',
      'tft-2026-drifted-traces',
      'false-promise-2023',
    ],
  },
  {
    id: 'old-specialists-are-overtaken',
    consideration: 'newer-general-models',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'tool-use',
        },
        {
          question: 'best-prompted',
          is: 'untested',
        },
      ],
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'A model made for calling functions is easily thought the better one. In medicine and law general models have come out ahead of specialists, so try a current one with your tools first.',
    grade: 'practice',
    sources: [
      { source: 'medprompt-2023', at: 'abstract' },
      { source: 'lawbench-2023', at: 'mean of the twenty tasks' },
      { source: 'ravenscroft-2024', heuristic: 90, at: 'L20' },
    ],
  },
  {
    id: 'adapters-can-forget',
    consideration: 'adapters-can-forget',
    when: {
      any: [
        {
          question: 'aim',
          in: ['assistant', 'base-model'],
        },
        {
          question: 'conversation',
          is: 'multi',
        },
      ],
    },
    effects: [
      {
        kind: 'note',
        on: {
          tag: 'peft',
        },
      },
    ],
    because:
      'Adapters leave the original weights alone, but the model in use can still forget: in one benchmark its loss on other text rose with LoRA, and more with prefixes. Test old abilities too.',
    grade: 'measured',
    quantity: 'loss on other text after tuning, by method',
    sources: [
      { source: 'peft-benchmark-2026', at: 'column of forgetting' },
      { source: 'biderman-2024', at: 'abstract' },
    ],
  },
  {
    id: 'no-change-is-often-a-fault',
    consideration: 'no-change-after-training',
    when: {
      question: 'training-tried',
      is: 'failed',
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'If training changed nothing, that need not mean it is useless. Often the adapter was not in use, the template hid the input or too few steps were taken: check the set-up first.',
    grade: 'practice',
    sources: [],
    cases: ['alpacalora-324-ten-lines-identity', 'msswift-3620-smoke-images'],
  },
  {
    id: 'a-look-is-no-evaluation',
    consideration: 'evaluation-first',
    when: {
      question: 'evaluation',
      is: 'none',
    },
    effects: [
      {
        kind: 'note',
      },
    ],
    because:
      'Looking at a few outputs feels like a test but is not one: pilots that pleased in demonstrations have been dropped later. Twenty cases with known right answers are a good beginning.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: '20 questions and more' },
      { source: 'ravenscroft-2024', heuristic: 100, at: 'L40' },
    ],
    cases: ['setfit-297-bank-intents', 'dwp-2025-welfare-pilots'],
  },
  {
    id: 'tokenizer-comes-last',
    consideration: 'new-language',
    when: {
      question: 'language',
      is: 'rare',
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
      'For a rare language many would extend the tokenizer first. New tokens shorten texts but teach nothing by themselves; in published cases existing models learned such a language from examples.',
    grade: 'practice',
    sources: [],
    cases: [
      'masakhanews-2023-ten-per-label',
      'anyscale-2023-viggo',
      'morganstanley-2025-q',
      'loraland-viggo',
    ],
  },
] as const satisfies readonly WrittenRule[];
