import type { WrittenRule } from '../written-rule';

/** Examples shown with the request instead of trained in */
export const examplesInPromptsRules = [
  {
    id: 'handful-of-examples-goes-in-the-prompt',
    consideration: 'examples-in-the-prompt',
    when: {
      question: 'labelled-examples',
      atLeast: 3,
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'few-shot',
        },
        by: 'clear',
      },
    ],
    because: 'A handful of examples in the prompt is the cheapest way to show what is wanted.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
      {
        source: 'signalfire-2023',
        heuristic: 37,
        at: 'L36-38',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'three examples',
      },
    ],
  },
  {
    id: 'examples-can-be-picked-per-request',
    consideration: 'pick-examples-per-request',
    when: {
      question: 'labelled-examples',
      atLeast: 50,
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'dynamic-few-shot',
        },
        by: 'clear',
      },
    ],
    because:
      'With a pool of examples, showing each request those most like it needs far fewer of them than showing many at random.',
    grade: 'measured',
    quantity: 'accuracy by number of examples in the prompt, retrieved against random',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L48-56',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: 10 retrieved beat 1,500 random on Banking77',
      },
    ],
  },
  {
    id: 'many-shots-rival-tuning',
    consideration: 'many-shots-rival-tuning',
    when: {
      question: 'labelled-examples',
      atLeast: 100,
      atMost: 2000,
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'many-shot',
        },
        by: 'slight',
      },
      {
        kind: 'step',
        step: 'dynamic-few-shot-baseline',
        before: {
          tag: 'training',
        },
      },
    ],
    because:
      'Hundreds of examples in a long prompt come close to tuning on them; at equal numbers they often lead.',
    grade: 'measured',
    quantity: 'accuracy by number of examples, in the prompt against tuning',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 91,
        at: 'L24',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: random examples against as many tuned on',
      },
      {
        source: 'agarwal-2024',
        at: 'abstract',
      },
    ],
  },
] as const satisfies readonly WrittenRule[];
