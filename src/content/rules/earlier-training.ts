import type { WrittenRule } from '../written-rule';

/** What earlier training showed */
export const earlierTrainingRules = [
  {
    id: 'earlier-training-failed',
    consideration: 'earlier-training',
    when: {
      question: 'training-tried',
      is: 'failed',
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
      'Training was tried and did not help, and more of the same has rarely helped either. First find out why, and whether facts are missing from the request.',
    grade: 'practice',
    sources: [{ source: 'openai-sft-guide', at: 'start with 50' }],
    cases: [
      'simplellmft-47-few-local-docs',
      'alpacalora-324-ten-lines-identity',
      'so-76976428-only-own-answers',
      'llamafactory-6034-one-million-token-manual',
    ],
  },
  {
    id: 'earlier-training-stalled',
    consideration: 'earlier-training',
    when: {
      question: 'training-tried',
      in: ['stalled', 'slow'],
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
      'Training helped once and brings little now, or each correction takes a week or more. In similar cases teams gave up further rounds for something they could change at once.',
    grade: 'practice',
    sources: [],
    cases: ['canva-2023-query-intents', 'lokivet-2026-clinical-notes'],
  },
  {
    id: 'earlier-training-helps',
    consideration: 'earlier-training-helps',
    when: {
      question: 'training-tried',
      is: 'helps',
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
      'What was trained is clearly better than the prompt, and more data still helps. You have the comparison that others have to guess at.',
    grade: 'practice',
    sources: [],
    cases: ['sovereign-2026-second-stage', 'spacyllm-442-ner-labels', 'trl-1884-slot-extraction'],
  },
] as const satisfies readonly WrittenRule[];
