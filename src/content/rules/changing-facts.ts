import type { WrittenRule } from '../written-rule';

/** How often facts change, and how bad an invented one is */
export const changingFactsRules = [
  {
    id: 'facts-change-weekly',
    consideration: 'changing-facts',
    when: {
      question: 'content-change',
      is: 'weekly',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'clear',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'slight',
      },
      {
        kind: 'step',
        step: 'watch-drift',
      },
    ],
    because:
      'The facts behind the answers change every week: weights cannot keep up, facts sent with the request can.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 68,
        at: 'L27',
      },
      {
        source: 'ovadia-2023',
        at: 'new knowledge',
      },
      {
        source: 'azure-tuning-guide',
        at: 'repeat when data change',
      },
    ],
    despite:
      'The record has just reached strong, in eight publications. What decides here is that facts have to be given, which this rule counts as strong; against training it stays at clear.',
  },
  {
    id: 'facts-change-by-the-minute',
    consideration: 'changing-facts',
    when: {
      question: 'content-change',
      is: 'live',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'with-tools',
      },
      {
        kind: 'step',
        step: 'watch-drift',
      },
    ],
    because:
      'The facts behind the answers change by the minute, so look them up with each request; weights would be out of date at once.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 68,
        at: 'L27',
      },
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
    ],
  },
  {
    id: 'facts-change-monthly',
    consideration: 'changing-facts',
    when: {
      question: 'content-change',
      is: 'monthly',
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
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'slight',
      },
      {
        kind: 'step',
        step: 'watch-drift',
      },
    ],
    because:
      'Facts that change every month would mean training again every month; given with the request, they only have to be kept up to date.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 68,
        at: 'L27',
      },
      {
        source: 'azure-tuning-guide',
        at: 'repeat when data change',
      },
    ],
  },
  {
    id: 'claims-must-be-traceable',
    consideration: 'invented-facts',
    when: {
      question: 'factuality',
      is: 'must-cite',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'slight',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'zero-shot',
        },
        by: 'clear',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'few-shot',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'verification',
      },
    ],
    because:
      'Models invent facts and references with confidence, and weights cite no source; a claim that must be traceable needs its source in front of the model.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 2,
        at: 'L23',
      },
      {
        source: 'signalfire-2023',
        heuristic: 33,
        at: 'L136',
      },
      {
        source: 'anthropic-contextual-retrieval',
        at: 'retrieval with sources',
      },
    ],
  },
  {
    id: 'invented-facts-are-costly',
    consideration: 'invented-facts',
    when: {
      all: [
        {
          question: 'factuality',
          is: 'costly',
        },
        {
          question: 'task-type',
          in: ['question-answering', 'chat', 'summarization'],
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
        by: 'slight',
      },
      {
        kind: 'complement',
        complement: 'verification',
      },
    ],
    because:
      'Invented facts do real harm here. A model that reads the facts can be held to them, and was right more often than one that remembers them.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 2,
        at: 'L23',
      },
      {
        source: 'ovadia-2023',
        at: 'results: accuracy of answers; inventions were not counted',
      },
    ],
  },
  {
    id: 'invented-facts-argue-against-training',
    consideration: 'invented-facts',
    when: {
      question: 'factuality',
      in: ['costly', 'must-cite'],
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
      'An invented fact does harm here, and the more new facts training teaches a model, the more it makes up.',
    grade: 'measured',
    quantity: 'share of known facts answered wrongly after tuning on new ones',
    sources: [{ source: 'gekhman-2024', at: 'abstract' }],
    cases: [
      'dentistry-2025-policies',
      'mimic-2024-note-questions',
      'lokivet-2026-clinical-notes',
      'podhajsky-2026-site-twin',
      'barnett-2024-fine-failing',
    ],
  },
] as const satisfies readonly WrittenRule[];
