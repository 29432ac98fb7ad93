import type { WrittenRule } from '../written-rule';

/** Misuse, licences, terms */
export const safetyAndTermsRules = [
  {
    id: 'licence-forbids-the-base',
    consideration: 'base-licence',
    when: {
      question: 'base-licence',
      is: 'no',
    },
    effects: [
      {
        kind: 'gate',
        on: {
          tag: 'base-weights',
        },
      },
      {
        kind: 'step',
        step: 'choose-licensed-base-step',
      },
    ],
    because: 'The base model’s licence does not allow your use.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 29,
        at: 'L17',
      },
      {
        source: 'llama-licence',
        at: 'conditions',
      },
      {
        source: 'qwen-licence',
        at: 'research licence',
      },
    ],
  },
  {
    id: 'critical-safety-is-tested',
    consideration: 'safety-need',
    when: {
      question: 'alignment-need',
      is: 'critical',
    },
    effects: [
      {
        kind: 'complement',
        complement: 'guardrails',
      },
      {
        kind: 'complement',
        complement: 'safety-tuning',
      },
      {
        kind: 'step',
        step: 'safety-review-step',
      },
    ],
    because: 'With adversarial users, filter what goes in and out and test misuse before launch.',
    grade: 'practice',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 66,
        at: 'L20',
      },
      {
        source: 'qi-2023',
        at: 'abstract',
      },
    ],
  },
  {
    id: 'tuning-loosens-guardrails',
    consideration: 'tuning-loosens-safety',
    when: {
      question: 'alignment-need',
      in: ['brand', 'critical'],
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
      'Even harmless tuning data loosens a model’s safety training: test refusals again after tuning.',
    grade: 'measured',
    quantity: 'share of harmful requests answered, before and after tuning',
    sources: [
      {
        source: 'qi-2023',
        at: 'abstract',
      },
      {
        source: 'plum-2024',
        heuristic: 66,
        at: 'L20',
      },
    ],
  },
  {
    id: 'brand-needs-guardrails',
    consideration: 'safety-need',
    when: {
      question: 'alignment-need',
      is: 'brand',
    },
    effects: [
      {
        kind: 'complement',
        complement: 'guardrails',
      },
    ],
    because: 'In public, tone and reputation deserve a filter on what goes out.',
    grade: 'opinion',
    sources: [
      {
        source: 'plum-2024',
        heuristic: 66,
        at: 'L20',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
