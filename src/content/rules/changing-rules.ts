import type { WrittenRule } from '../written-rule';

/** How often does that which counts as right change? */
export const changingRulesRules = [
  {
    id: 'rules-change-often',
    consideration: 'rules-move',
    when: {
      question: 'rule-change',
      is: 'often',
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
      'What counts as right changes every month or faster; an instruction can be changed the same day, training has to be repeated each time.',
    grade: 'practice',
    sources: [{ source: 'azure-tuning-guide', at: 'repeat when data change' }],
    cases: ['amazon-2025-examples-prompt'],
  },
  {
    id: 'rules-come-with-the-request',
    consideration: 'rules-move',
    when: {
      question: 'rule-change',
      is: 'per-request',
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
      'Rules, tables or questions differ by customer or request, so the model has to read them there; weights would hold only one set.',
    grade: 'practice',
    sources: [
      { source: 'spider', at: 'Spider board' },
      { source: 'faros-2024-query-helper', at: 'examples chosen for the question' },
    ],
    cases: [
      'dailsql-2023-spider',
      'vanna-2023-sec-sql',
      'google-2026-reasoning-filter',
      'apinvoice-2025-ledger-codes',
      'faros-2024-query-helper',
    ],
  },
  {
    id: 'rules-stay',
    consideration: 'rules-stay',
    when: {
      question: 'rule-change',
      is: 'fixed',
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
      'What counts as right stays the same for a year or more, so training once lasts a long time.',
    grade: 'practice',
    sources: [{ source: 'azure-tuning-guide', at: 'repeat when data change' }],
    cases: [
      'stage-2025-all-labels',
      'uzhnu-2024-question-topics',
      'anyscale-2023-viggo',
      'isafpr-2024-press-releases',
      'chen-2025-bionlp-extraction',
    ],
  },
] as const satisfies readonly WrittenRule[];
