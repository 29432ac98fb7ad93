import type { WrittenRule } from '../written-rule';

/** Prompt first, measured, before anything more expensive */
export const promptingLadderRules = [
  {
    id: 'prompting-not-exhausted',
    consideration: 'prompt-first',
    when: {
      question: 'prompting-tried',
      in: ['nothing', 'simple'],
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
        kind: 'step',
        step: 'best-prompt-baseline',
        before: {
          tag: 'training',
        },
      },
    ],
    because:
      'Prompting has hardly been tried: several measured versions, with examples and step-by-step reasoning, come before any training.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
      {
        source: 'bantilan-2023',
        heuristic: 21,
        at: 'L96',
      },
      {
        source: 'signalfire-2023',
        heuristic: 37,
        at: 'L36-38',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'path',
      },
    ],
    despite:
      'Where a publication had hardly tried prompting, training came out ahead in most. That is what a weak prompt to compare with would show, and no reason to skip a better one, so it stays, at slight.',
  },
  {
    id: 'nobody-tried-a-prompt',
    consideration: 'prompt-first',
    when: {
      question: 'main-gap',
      is: 'not-tried',
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
      'Nobody has tried a plain prompt yet. It costs an hour, and until then nobody can say whether anything has to be trained.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
      {
        source: 'bantilan-2023',
        heuristic: 21,
        at: 'L96',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'path',
      },
    ],
  },
  {
    id: 'every-training-has-a-zero-shot-baseline',
    consideration: 'baseline-before-training',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'step',
        step: 'zero-shot-baseline',
        before: {
          tag: 'training',
        },
      },
      {
        kind: 'step',
        step: 'few-shot-baseline',
        before: {
          tag: 'training',
        },
      },
      {
        kind: 'step',
        step: 'few-shot-baseline',
        before: {
          family: 'classifier',
        },
      },
    ],
    because:
      'Measure a plain prompt with a few examples first, on small models too: it is the baseline that training has to beat.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
      {
        source: 'menon-2023',
        heuristic: 83,
        at: 'L80',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 84,
        at: 'L12',
      },
      {
        source: 'menon-2023',
        heuristic: 79,
        at: 'L58-66',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'path',
      },
    ],
  },
  {
    id: 'retrieval-starts-with-a-bare-prompt',
    consideration: 'baseline-before-retrieval',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'step',
        step: 'zero-shot-baseline',
        before: {
          family: 'retrieve',
        },
      },
    ],
    because: 'Measure the model without retrieval too: it shows what retrieval adds.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'path',
      },
      {
        source: 'menon-2023',
        heuristic: 76,
        at: 'L38-46',
      },
    ],
  },
  {
    id: 'good-prompts-have-failed',
    consideration: 'prompting-has-failed',
    when: {
      all: [
        {
          question: 'prompting-tried',
          in: ['examples', 'optimised'],
        },
        {
          question: 'prompting-result',
          in: ['far', 'near'],
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
      {
        kind: 'disfavour',
        on: {
          strategy: 'zero-shot',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'few-shot',
        },
        by: 'slight',
      },
    ],
    because:
      'Measured prompts with examples and reasoning are stuck below the target: now it makes sense to look at the weights.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 27,
        at: 'L104',
      },
      {
        source: 'menon-2023',
        heuristic: 83,
        at: 'L80',
      },
      {
        source: 'microsoft-tuning-readme',
        at: 'after prompting',
      },
    ],
  },
  {
    id: 'near-miss-suits-an-optimiser',
    consideration: 'near-miss',
    when: {
      all: [
        {
          question: 'prompting-tried',
          in: ['simple', 'examples'],
        },
        {
          question: 'prompting-result',
          is: 'near',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'prompt-optimiser',
        },
        by: 'clear',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'slight',
      },
    ],
    because:
      'The prompt is close and stuck: an optimiser or better chosen examples may close the gap.',
    grade: 'practice',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 95,
        at: 'L34',
      },
      {
        source: 'dspy-docs',
        at: 'optimizers',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'dynamic few-shot',
      },
    ],
  },
  {
    id: 'prompt-already-meets-the-target',
    consideration: 'target-already-met',
    when: {
      question: 'prompting-result',
      is: 'meets',
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
      'The best prompt already meets your target, so training has no gap in quality to close.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'when prompting is enough',
      },
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L32',
      },
    ],
  },
  {
    id: 'nothing-goes-wrong',
    consideration: 'target-already-met',
    when: {
      question: 'main-gap',
      is: 'none',
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
      'Quality already meets the target with a plain prompt, so there is nothing to train for.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'when prompting is enough',
      },
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L32',
      },
    ],
  },
  {
    id: 'nothing-to-gain',
    consideration: 'nothing-to-gain',
    when: {
      all: [
        { question: 'prompting-result', is: 'meets' },
        { question: 'main-gap', is: 'none' },
        { question: 'big-model-per-item', is: 'nothing' },
      ],
    },
    effects: [
      { kind: 'gate', on: { tag: 'training' }, confirm: false },
      { kind: 'gate', on: { tag: 'small-head' }, confirm: false },
    ],
    because:
      'The prompt meets your target, nothing goes wrong, and a large model may answer every request: whatever was trained, there is nothing to gain.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'menon-2023', heuristic: 75, at: 'L32' },
    ],
    cases: ['cognition-2026-bugcheck-ood'],
  },
  {
    id: 'little-to-gain',
    consideration: 'nothing-to-gain',
    when: {
      all: [
        { question: 'prompting-result', is: 'meets' },
        { question: 'main-gap', is: 'none' },
        { question: 'big-model-per-item', is: 'noticed' },
      ],
    },
    effects: [{ kind: 'gate', on: { tag: 'training' }, confirm: false }],
    because:
      'The prompt meets your target, nothing goes wrong, and the price of a large model would be paid: training a language model has nothing to mend.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'menon-2023', heuristic: 75, at: 'L32' },
    ],
  },
  {
    id: 'just-starting',
    consideration: 'early-stage',
    when: {
      question: 'stage',
      is: 'starting',
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
      'It is early to train: at the start a prompt brings value within days and shows what the task really is.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 101,
        at: 'L40',
      },
      {
        source: 'signalfire-2023',
        heuristic: 42,
        at: 'L50',
      },
    ],
  },
  {
    id: 'ladder-from-cheap-to-dear',
    consideration: 'climb-the-ladder',
    when: {
      question: 'stage',
      in: ['starting', 'prototype'],
    },
    effects: [
      {
        kind: 'note',
        on: {
          tag: 'training',
        },
      },
    ],
    because: 'Describe the task, then show examples, then train: skip no rung without a reason.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 37,
        at: 'L36-38',
      },
      {
        source: 'menon-2023',
        heuristic: 83,
        at: 'L80',
      },
    ],
  },
  {
    id: 'reasoning-shown-step-by-step',
    consideration: 'step-by-step',
    when: {
      question: 'task-type',
      in: ['reasoning', 'code'],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'step-by-step',
        },
        by: 'clear',
      },
      {
        kind: 'complement',
        complement: 'step-by-step-reasoning',
      },
      {
        kind: 'complement',
        complement: 'reasoning-effort',
      },
    ],
    because: 'Letting the model reason step by step is part of a fair prompt for tasks like this.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
      {
        source: 'bantilan-2023',
        heuristic: 27,
        at: 'L104',
      },
    ],
  },
  {
    id: 'tools-for-tool-tasks',
    consideration: 'tools',
    when: {
      question: 'task-type',
      is: 'tool-use',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'tools',
        },
        by: 'strong',
      },
    ],
    because: 'The task is to use tools: give the model the tools and a clear description of each.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
    ],
  },
  {
    id: 'best-permitted-model-reaches-it',
    consideration: 'target-already-met',
    when: {
      question: 'best-prompted',
      is: 'good',
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
      'The best model that you may use reaches the target after a careful prompt, so there is nothing left for training to fix.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'when prompting is enough' },
      { source: 'menon-2023', heuristic: 75, at: 'L32' },
    ],
    cases: ['cognition-2026-bugcheck-ood'],
  },
  {
    id: 'best-model-is-barred',
    consideration: 'best-model-is-barred',
    when: {
      any: [
        { question: 'best-prompted', is: 'barred' },
        // The same told by two other answers.
        {
          all: [
            { question: 'prompting-result', is: 'meets' },
            { question: 'big-model-per-item', in: ['price-or-speed', 'small-only'] },
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
      'A model does the job well but may not run on every item. A smaller one trained for this one job, or on that model’s output, has often done as well.',
    grade: 'practice',
    sources: [
      { source: 'azure-tuning-guide', at: 'distillation' },
      { source: 'menon-2023', heuristic: 79, at: 'L58-66' },
    ],
    cases: [
      'intercom-2025-issue-summary',
      'cisco-2025-call-drivers',
      'hrharriet-2023-hr-question-classifier',
      'cognition-2026-bugcheck-in-dist',
    ],
  },
  {
    id: 'best-permitted-model-falls-short',
    consideration: 'prompting-has-failed',
    when: {
      question: 'best-prompted',
      is: 'short',
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
      'The strongest model that you may use was prompted with care and is still far from the target. Then it is time to think about changing the weights.',
    grade: 'practice',
    sources: [
      { source: 'microsoft-tuning-readme', at: 'after prompting' },
      { source: 'bantilan-2023', heuristic: 27, at: 'L104' },
    ],
    cases: ['morganstanley-2025-q', 'warranty-2026-claim-actions'],
  },
  {
    id: 'strongest-permitted-model-untried',
    consideration: 'prompt-first',
    when: {
      question: 'best-prompted',
      is: 'untested',
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
      'A stronger permitted model, or a careful prompt, has not been tried yet. That takes an afternoon and may settle it before anything is trained.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'path' },
      { source: 'bantilan-2023', heuristic: 21, at: 'L96' },
      { source: 'signalfire-2023', heuristic: 30, at: 'L13' },
    ],
    cases: ['canva-2023-query-intents', 'alpacalora-324-ten-lines-identity'],
  },
  {
    id: 'a-stronger-model-is-still-untried',
    consideration: 'a-stronger-model-is-still-untried',
    when: {
      all: [
        {
          question: 'best-prompted',
          is: 'untested',
        },
        {
          question: 'prompting-tried',
          in: ['simple', 'examples', 'optimised'],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'clear',
      },
    ],
    because:
      'You have tried prompts, and a stronger model that you may use is still untried: the same prompt on that one is the next thing to measure.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'path' },
      { source: 'menon-2023', heuristic: 72, at: 'L14' },
    ],
  },
] as const satisfies readonly WrittenRule[];
