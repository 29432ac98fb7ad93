import type { WrittenRule } from '../written-rule';

/** Which size of model may be used */
export const modelSizeRules = [
  {
    id: 'small-models-gain-from-tuning',
    consideration: 'small-models',
    when: {
      question: 'model-size',
      is: 'small',
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
        kind: 'disfavour',
        on: {
          strategy: 'zero-shot',
        },
        by: 'slight',
      },
    ],
    because:
      'A small model makes less of a prompt, and tuning lifts it far: by 34 points on average over 31 tasks in one study.',
    grade: 'measured',
    quantity: 'points of score gained by tuning, over 31 tasks',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 31,
        at: 'L14',
      },
      {
        source: 'bantilan-2023',
        heuristic: 3,
        at: 'L25-27',
      },
      {
        source: 'lora-land-2024',
        at: 'abstract: 34 points over the base models',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 85,
        at: 'L14',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 84,
        at: 'L12',
      },
    ],
    despite:
      'The record lies just below slight, in fifty publications. That tuning lifts small models was measured over 31 tasks, so it stays, at slight.',
  },
  {
    id: 'large-models-prompt-well',
    consideration: 'large-models',
    when: {
      question: 'model-size',
      in: ['frontier', 'any'],
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
      'Large models go far with a description and a few examples, so less is left for training to gain.',
    grade: 'opinion',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 30,
        at: 'L13',
      },
      {
        source: 'signalfire-2023',
        heuristic: 41,
        at: 'L50',
      },
      {
        source: 'menon-2023',
        heuristic: 72,
        at: 'L14',
      },
    ],
    despite:
      'The record would carry strong, but it holds ten publications, several with facts to look up, which other rules count.',
  },
  {
    id: 'large-models-are-not-tuned-at-home',
    consideration: 'size-against-own-training',
    when: {
      question: 'model-size',
      is: 'frontier',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'full-tuning',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          tag: 'own-gpu',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'hosted-tuning',
        },
        by: 'slight',
      },
    ],
    because:
      'Only models at the lower end of the size range can be tuned by a small organisation on its own cards.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 9,
        at: 'L48-50',
      },
      {
        source: 'signalfire-2023',
        heuristic: 55,
        at: 'L122',
      },
      {
        source: 'ml-engineering',
        at: 'memory per parameter',
      },
    ],
  },
  {
    id: 'medium-models-need-efficient-tuning',
    consideration: 'size-against-own-training',
    when: {
      question: 'model-size',
      is: 'medium',
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
        kind: 'favour',
        on: {
          tag: 'peft',
        },
        by: 'slight',
      },
    ],
    because:
      'Moving every weight of a model this size is expensive: 65 billion parameters are 130 GB in half precision, and training them all takes about nine times that.',
    grade: 'practice',
    sources: [
      {
        source: 'signalfire-2023',
        heuristic: 55,
        at: 'L122',
      },
      {
        source: 'bantilan-2023',
        heuristic: 9,
        at: 'L48-50',
      },
      {
        source: 'ml-engineering',
        at: '2 bytes per parameter stored, 18 trained',
      },
    ],
  },
  {
    id: 'newer-bases-may-tune-better',
    consideration: 'watch-the-base',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'step',
        step: 'watch-base-model',
        before: {
          tag: 'training',
        },
      },
    ],
    because:
      'New base models appear every few months and may do the task better with the same data.',
    grade: 'opinion',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 90,
        at: 'L20',
      },
      {
        source: 'azure-tuning-guide',
        at: 'repeat when the base changes',
      },
    ],
  },
  {
    id: 'no-bigger-model-may-run',
    consideration: 'no-bigger-model-may-run',
    when: { question: 'big-model-per-item', is: 'small-only' },
    effects: [{ kind: 'disfavour', on: { strategy: 'bigger-model' }, by: 'strong' }],
    because: 'Everything has to run where only small models fit, so a bigger one is no way out.',
    grade: 'opinion',
    sources: [{ source: 'signalfire-2023', heuristic: 31, at: 'L14' }],
  },
] as const satisfies readonly WrittenRule[];
