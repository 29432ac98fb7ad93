import type { WrittenRule } from '../written-rule';

/** What kind of task it is, how wide, how exact */
export const taskShapeRules = [
  {
    id: 'open-ended-work-suits-large-models',
    consideration: 'breadth-of-the-task',
    when: {
      question: 'task-scope',
      is: 'open-ended',
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
          training: 'classifier',
        },
        by: 'strong',
      },
    ],
    because:
      'Anything a user may ask is broad work: large general models keep the lead over small trained ones there, and no fixed list of labels covers it.',
    grade: 'measured',
    quantity: 'score on code and broad knowledge, tuned small against prompted large',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 87,
        at: 'L16',
      },
      {
        source: 'lora-land-2024',
        at: 'code and broad knowledge',
      },
    ],
    despite:
      'In the nine publications training came out ahead more often: on preferences, at the makers of general models. On knowledge and code the study cited measured the opposite, so it stays, at slight.',
  },
  {
    id: 'code-suits-large-models',
    consideration: 'breadth-of-the-task',
    when: {
      question: 'task-type',
      is: 'code',
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
        kind: 'favour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'slight',
      },
    ],
    because:
      'Writing code draws on much that only large models hold, so a small trained one falls behind; a narrow, repetitive edit may be different.',
    grade: 'measured',
    quantity: 'score on HumanEval, tuned small against prompted large',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 87,
        at: 'L16',
      },
      {
        source: 'lora-land-2024',
        at: 'HumanEval',
      },
    ],
    despite:
      'The record is even, because it holds narrow edits and repairs that were trained for, as well as writing code in general, where large models were far ahead. It stays, at slight.',
  },
  {
    id: 'code-and-reasoning-suit-large-models',
    consideration: 'breadth-of-the-task',
    when: {
      any: [
        {
          question: 'task-type',
          is: 'reasoning',
        },
        {
          all: [
            {
              question: 'task-type',
              is: 'code',
            },
            {
              question: 'task-scope',
              in: ['moderate', 'open-ended'],
            },
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
        kind: 'favour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'slight',
      },
    ],
    because:
      'On programming large prompted models have beaten small tuned ones by a wide margin, and on school mathematics the better of two has too.',
    grade: 'measured',
    quantity: 'score on code and school mathematics, tuned small against prompted large',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 87,
        at: 'L16',
      },
      {
        source: 'lora-land-2024',
        at: 'HumanEval; GSM8K with GPT-3.5',
      },
      {
        source: 'signalfire-2023',
        heuristic: 30,
        at: 'L13',
      },
    ],
    despite:
      'The record has just passed the line to clear, in fourteen publications. Trained models that had a checker won some of them, so it stays at slight.',
  },
  {
    id: 'broad-knowledge-suits-large-models',
    consideration: 'breadth-of-the-task',
    when: {
      question: 'task-type',
      is: 'question-answering',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'bigger-model',
        },
        by: 'slight',
      },
    ],
    because:
      'Answering questions from many fields takes broad knowledge, and broad knowledge sits in large models.',
    grade: 'measured',
    quantity: 'score on MMLU, tuned small against prompted large',
    sources: [
      {
        source: 'ravenscroft-2024',
        heuristic: 87,
        at: 'L16',
      },
      {
        source: 'lora-land-2024',
        at: 'MMLU',
      },
    ],
  },
  {
    id: 'generic-writing-is-prompted',
    consideration: 'generic-text-work',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['summarization', 'translation', 'rewriting'],
        },
        {
          question: 'judged-by',
          in: ['preference', 'criteria'],
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
    ],
    because:
      'Summaries, translations and rewritten texts rarely need training: in one study readers clearly preferred a prompted model’s summaries to those of tuned ones.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'when prompting is enough',
      },
      {
        source: 'goyal-2022-news-summ',
        at: 'readers’ preference',
      },
    ],
  },
  {
    id: 'programs-read-the-output',
    consideration: 'form-of-the-output',
    when: {
      question: 'task-type',
      in: ['structured-output', 'tool-use'],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'constrained-decoding',
      },
    ],
    because: 'A program reads the output: constrained decoding keeps it well-formed in any case.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'formats and tool use',
      },
      {
        source: 'vllm-docs',
        at: 'structured outputs',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'behaviour axis',
      },
    ],
  },
  {
    id: 'fixed-format-can-be-trained-in',
    consideration: 'form-of-the-output',
    when: {
      all: [
        {
          question: 'task-type',
          in: ['structured-output', 'tool-use'],
        },
        {
          any: [
            {
              question: 'labelled-examples',
              atLeast: 10,
            },
            {
              question: 'data-kinds',
              has: 'pairs',
            },
            {
              question: 'example-growth',
              is: 'continuous',
            },
          ],
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          training: 'tune',
        },
        by: 'slight',
      },
    ],
    because: 'A fixed format is form, and form is what supervised tuning takes in from examples.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'formats and tool use',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'behaviour axis',
      },
    ],
  },
  {
    id: 'style-can-be-trained-in',
    consideration: 'form-of-the-output',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'rewriting',
        },
        {
          question: 'data-kinds',
          has: 'pairs',
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
      {
        kind: 'complement',
        complement: 'style-instruction',
      },
    ],
    because: 'A set style is a matter of form too: first examples and then training teach it.',
    grade: 'practice',
    sources: [
      {
        source: 'azure-tuning-guide',
        at: 'style and tone',
      },
      {
        source: 'bantilan-2023',
        heuristic: 4,
        at: 'L31',
      },
    ],
  },
  {
    id: 'corpus-style-from-raw-text',
    consideration: 'style-from-raw-text',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'rewriting',
        },
        {
          question: 'data-kinds',
          has: 'raw-text',
        },
        {
          not: {
            question: 'data-kinds',
            has: 'pairs',
          },
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
      {
        kind: 'complement',
        complement: 'style-instruction',
      },
    ],
    because: 'Raw text in the voice you want makes a model write like it.',
    grade: 'opinion',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 6,
        at: 'L44',
      },
    ],
  },
  {
    id: 'behaviour-gap-calls-for-examples',
    consideration: 'behaviour-gap',
    when: {
      question: 'main-gap',
      in: ['form', 'manner', 'decisions'],
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
        kind: 'complement',
        complement: 'with-few-shot',
      },
    ],
    because:
      'The facts are there, but form, style or decisions are off: first examples, then training, change how a model behaves.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'Icelandic correction, 70 to 87',
      },
      {
        source: 'azure-tuning-guide',
        at: 'when to tune',
      },
    ],
  },
  {
    id: 'not-a-text-task',
    consideration: 'not-a-text-task',
    when: { question: 'task-type', is: 'something-else' },
    effects: [{ kind: 'note' }],
    because:
      'This advice was drawn from tasks on text. What carries over: a test set, a cheap baseline first, clean data. What does not: the chances. Look at boosted trees, vision models or learning to rank.',
    grade: 'practice',
    sources: [{ source: 'google-rules-of-ml', at: 'rules 1 to 4' }],
  },
] as const satisfies readonly WrittenRule[];
