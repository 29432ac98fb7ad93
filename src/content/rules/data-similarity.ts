import type { WrittenRule } from '../written-rule';

/** Has a general model seen text like yours? */
export const dataSimilarityRules = [
  {
    id: 'similar-data-prompts-well',
    consideration: 'model-has-seen-it',
    when: {
      all: [
        {
          question: 'domain-similarity',
          is: 'high',
        },
        {
          question: 'task-type',
          in: [
            'summarization',
            'rewriting',
            'question-answering',
            'reasoning',
            'code',
            'translation',
            'chat',
          ],
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
        kind: 'disfavour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'slight',
      },
    ],
    because:
      'A general model has read plenty of text like yours, so a good prompt will probably do: there is less to train in and less to send along.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 22,
        at: 'L98',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 84,
        at: 'L12',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'when prompting is enough',
      },
    ],
    despite:
      'On what the model must be given, the record is just above slight, from a dozen publications. That is too few to tell slight from clear, so the strength stays.',
  },
  {
    id: 'similar-data-needs-no-pretraining',
    consideration: 'pretraining-pays-only-on-unseen-text',
    when: {
      question: 'domain-similarity',
      is: 'high',
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
    because: 'Training on raw text teaches little where the model has already read text like it.',
    grade: 'measured',
    quantity: 'accuracy on medical questions before and after further pre-training',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 22,
        at: 'L98',
      },
      {
        source: 'jeong-2024-medical-dapt',
        at: 'results',
      },
      {
        source: 'fingpt-2023',
        at: 'cost comparison',
      },
    ],
  },
  {
    id: 'partly-similar-data-gains-little-from-pretraining',
    consideration: 'pretraining-pays-only-on-unseen-text',
    when: {
      question: 'domain-similarity',
      is: 'partial',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          training: 'pretrain',
        },
        by: 'slight',
      },
    ],
    because:
      'For text that is public but thin, further pre-training has often brought no gain over a well prompted general model.',
    grade: 'measured',
    quantity: 'accuracy on medical questions before and after further pre-training',
    sources: [
      {
        source: 'jeong-2024-medical-dapt',
        at: 'results',
      },
    ],
    despite:
      'Further pre-training alone came out best in 2 of about 29 cases with this answer. The ratio is low only because it seldom does anywhere.',
  },
  {
    id: 'unseen-data-weakens-bare-prompts',
    consideration: 'unseen-data',
    when: {
      question: 'domain-similarity',
      is: 'low',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'zero-shot',
        },
        by: 'clear',
      },
    ],
    because:
      'Your text lies outside what the model was trained on, so bare instructions have little to build on; examples or training have to supply it.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 27,
        at: 'L104',
      },
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
      {
        source: 'signalfire-2023',
        heuristic: 36,
        at: 'L30',
      },
    ],
  },
  {
    id: 'private-content-goes-into-context',
    consideration: 'missing-knowledge',
    when: {
      all: [
        {
          question: 'domain-similarity',
          is: 'low',
        },
        {
          question: 'content-size',
          in: ['fits-prompt', 'large'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'clear',
      },
    ],
    because: 'What the model cannot know because it is private has to reach it with the request.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
      {
        source: 'linkedin-2024-kg-rag',
        at: 'results',
      },
    ],
  },
  {
    id: 'unseen-text-suits-continued-pretraining',
    consideration: 'unseen-text-suits-continued-pretraining',
    when: {
      all: [
        {
          question: 'domain-similarity',
          is: 'low',
        },
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'pretrain',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'continued-pretraining',
        },
        by: 'clear',
      },
    ],
    because:
      'Raw text of a domain that the model has not read is what continued pre-training feeds on.',
    grade: 'measured',
    quantity: 'accuracy on in-house design tasks after further pre-training',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 25,
        at: 'L100',
      },
      {
        source: 'bantilan-2023',
        heuristic: 6,
        at: 'L44',
      },
      {
        source: 'chipnemo-2023',
        at: 'results',
      },
    ],
  },
  {
    id: 'thinly-served-language',
    consideration: 'language',
    when: {
      question: 'language',
      in: ['less-served', 'rare'],
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
      'General models have read little in this language or notation. There, trained models have mostly beaten prompted ones, from African languages to little-used programming languages.',
    grade: 'measured',
    quantity: 'results on Portuguese tasks after further pre-training',
    sources: [
      { source: 'sabia-2023', at: 'results' },
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
    ],
    cases: [
      'robinson-2023-lowresource-mt',
      'masakhanews-2023-ten-per-label',
      'morganstanley-2025-q',
      'govtech-2025-moderation',
      'lguplus-2025-telco-small-models',
      'loraland-viggo',
    ],
  },
  {
    id: 'unseen-data-without-content',
    consideration: 'unseen-data',
    when: {
      all: [
        {
          question: 'domain-similarity',
          is: 'low',
        },
        {
          question: 'content-size',
          is: 'none',
        },
      ],
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
      'Your text is unlike what models have read, and there is no reference content that could be sent along, so what is missing has to come from training.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 27, at: 'L104' },
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
    ],
    cases: [
      'dialpad-2025-kb-from-calls',
      'warranty-2026-claim-actions',
      'morganstanley-2025-q',
      'dragon-2025-dutch-ner',
      'robinson-2023-lowresource-mt',
    ],
    despite:
      'The record would carry strong, but it rests on nine publications, most of them new or specialised tasks, which other rules count already.',
  },
] as const satisfies readonly WrittenRule[];
