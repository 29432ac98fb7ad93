import type { Contradiction } from '../model/contradiction';

/**
 * Answers that do not fit together, read off the words of the questions themselves. Unusual
 * combinations are no contradictions: an entry here needs two answers of which one must be wrong.
 */
export const contradictions: Contradiction[] = [
  {
    id: 'examples-without-data',
    when: {
      all: [
        { question: 'labelled-examples', atLeast: 1 },
        { question: 'data-kinds', none: true },
      ],
    },
    says: 'You count examples of an input with its output, but hold no data of any kind. Such examples are data: inputs with the wanted outputs.',
    questions: ['labelled-examples', 'data-kinds'],
  },
  {
    id: 'examples-without-pairs',
    when: {
      all: [
        { question: 'labelled-examples', atLeast: 1 },
        {
          any: [
            { question: 'data-kinds', has: 'raw-text' },
            { question: 'data-kinds', has: 'preferences' },
          ],
        },
        { not: { question: 'data-kinds', has: 'pairs' } },
      ],
    },
    says: 'You count examples of an input with its output, but such pairs are not among the data that you hold. A document alone, or a vote, is not an example.',
    questions: ['labelled-examples', 'data-kinds'],
  },
  {
    id: 'pairs-without-examples',
    when: {
      all: [
        { question: 'labelled-examples', atMost: 0 },
        { question: 'data-kinds', has: 'pairs' },
      ],
    },
    says: 'You hold inputs with the wanted outputs, but count no good example. Either some of the pairs are good enough to show, or none of them can be used.',
    questions: ['labelled-examples', 'data-kinds'],
  },
  {
    id: 'good-enough-but-short',
    when: {
      all: [
        { question: 'main-gap', is: 'none' },
        { question: 'prompting-result', in: ['far', 'near'] },
      ],
    },
    says: 'Nothing goes wrong, you say, yet the best prompt does not reach the target. If the target stands, something is still missing.',
    questions: ['main-gap', 'prompting-result'],
  },
  {
    id: 'target-met-but-wrong',
    when: {
      all: [
        { question: 'main-gap', in: ['knowledge', 'behaviour', 'capability'] },
        { question: 'prompting-result', is: 'meets' },
      ],
    },
    says: 'The best prompt meets the target, you say, yet its output is still wrong. If both are so, the target asks too little.',
    questions: ['main-gap', 'prompting-result'],
  },
  {
    id: 'tried-and-not-tried',
    when: {
      all: [
        { question: 'main-gap', is: 'not-tried' },
        { question: 'prompting-tried', in: ['simple', 'examples', 'optimised'] },
      ],
    },
    says: 'Nobody has tried a plain prompt yet, you say, and also that prompts have been tried. What those prompts got wrong is the answer that the first question asks for.',
    questions: ['main-gap', 'prompting-tried'],
  },
  {
    id: 'measured-by-feel',
    when: {
      all: [
        { question: 'prompting-tried', in: ['examples', 'optimised'] },
        { question: 'evaluation', is: 'none' },
      ],
    },
    says: 'Prompts were measured, you say, but quality is judged by feel. Measured means counted: a count needs a metric.',
    questions: ['prompting-tried', 'evaluation'],
  },
  {
    id: 'no-model-but-good',
    when: {
      all: [
        { question: 'capability-elsewhere', is: 'no' },
        {
          any: [
            { question: 'main-gap', is: 'none' },
            { question: 'prompting-result', is: 'meets' },
          ],
        },
      ],
    },
    says: 'No model does the task with a good prompt, you say, and yet a prompt of yours is good enough.',
    questions: ['main-gap', 'prompting-result', 'capability-elsewhere'],
  },
  {
    id: 'teacher-that-cannot',
    when: {
      all: [
        { question: 'capability-elsewhere', is: 'no' },
        { question: 'teacher', in: ['answers', 'explanations'] },
      ],
    },
    says: 'No model does the task with a good prompt, you say, but a stronger one could teach it with good answers. A teacher has to do the task itself.',
    questions: ['capability-elsewhere', 'teacher'],
  },
  {
    id: 'chat-of-one-turn',
    when: {
      all: [
        { question: 'task-type', is: 'chat' },
        { question: 'conversation', is: 'single' },
      ],
    },
    says: 'The model should hold a conversation, you say, but each request stands alone. If nothing is carried along, another kind of task may fit better.',
    questions: ['task-type', 'conversation'],
  },
  {
    id: 'sources-from-nothing',
    when: {
      all: [
        { question: 'content-size', is: 'none' },
        { question: 'factuality', is: 'must-cite' },
        { not: { question: 'task-type', in: ['summarization', 'extraction', 'translation'] } },
      ],
    },
    says: 'Every claim needs a source, you say, but there is no reference content to cite. Unless the sources come with each request, the answers have to draw on something.',
    questions: ['content-size', 'factuality'],
  },
  {
    id: 'own-machines-but-an-api',
    when: {
      all: [
        { question: 'model-access', in: ['text-only', 'token-probabilities', 'hosted-tuning'] },
        { question: 'privacy', is: 'self-host' },
      ],
    },
    says: 'The data may not leave your own machines, you say, but the furthest access you could get is to a model on someone else’s. With your own machines, open weights are within reach.',
    questions: ['model-access', 'privacy'],
  },
];
