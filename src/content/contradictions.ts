import type { Contradiction } from '../model/rule';

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
    says: 'You count examples of an input with its output, but have no data of any kind. Such examples are data: inputs with the wanted outputs.',
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
    says: 'You count examples of an input with its output, but such pairs are not among the data that you have. A document alone, or a vote, is not an example.',
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
    says: 'You have inputs with the wanted outputs, but count no good example. Either some of the pairs are good enough to show, or none of them can be used.',
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
        { question: 'main-gap', in: ['knowledge', 'form', 'manner', 'decisions', 'capability'] },
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
            { question: 'best-prompted', in: ['good', 'barred'] },
          ],
        },
      ],
    },
    says: 'No model does the task with a good prompt, you say, but one of your prompts is good enough.',
    questions: ['main-gap', 'prompting-result', 'best-prompted', 'capability-elsewhere'],
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
  {
    id: 'more-of-one-kind-than-in-all',
    when: {
      any: [
        {
          all: [
            { question: 'example-coverage', is: 'hundreds' },
            { question: 'labelled-examples', atMost: 100 },
          ],
        },
        {
          all: [
            { question: 'example-coverage', is: 'tens' },
            { question: 'labelled-examples', atMost: 20 },
          ],
        },
        {
          all: [
            { question: 'example-coverage', is: 'handful' },
            { question: 'labelled-examples', atMost: 0 },
          ],
        },
      ],
    },
    says: 'Of the rarest kind alone you have more checked examples, you say, than good examples in all. Checked examples of one kind are part of the whole count.',
    questions: ['example-coverage', 'labelled-examples'],
  },
  {
    id: 'nobody-makes-what-grows',
    when: {
      all: [
        { question: 'label-origin', is: 'none' },
        { question: 'example-growth', in: ['some', 'continuous'] },
      ],
    },
    says: 'There is no way to make examples, you say, but also that you could get more of them. Where they would come from is the answer to who makes them.',
    questions: ['label-origin', 'example-growth'],
  },
  {
    id: 'labels-from-no-teacher',
    when: {
      all: [
        { question: 'label-origin', is: 'model' },
        { question: 'teacher', is: 'none' },
      ],
    },
    says: 'A stronger model would make most of the examples, you say, but no stronger model does the task well enough to be copied. A model that labels or writes examples is such a teacher.',
    questions: ['label-origin', 'teacher'],
  },
  {
    id: 'own-text-without-documents',
    when: {
      all: [
        { question: 'domain-text', in: ['much', 'huge'] },
        { not: { question: 'data-kinds', has: 'raw-text' } },
      ],
    },
    says: 'You have millions of words of your field, you say, but plain documents are not among the data that you have. Such text counts as documents.',
    questions: ['domain-text', 'data-kinds'],
  },
  {
    id: 'untried-but-measured',
    when: {
      all: [
        {
          any: [
            { question: 'prompting-tried', is: 'nothing' },
            { question: 'main-gap', is: 'not-tried' },
          ],
        },
        { question: 'best-prompted', in: ['good', 'close', 'barred', 'short'] },
      ],
    },
    says: 'Nobody has written a prompt yet, you say, and also how good the best model is after a careful one. Until a prompt was tried, that is not tested.',
    questions: ['prompting-tried', 'main-gap', 'best-prompted'],
  },
  {
    id: 'two-ends-of-the-best-prompt',
    when: {
      any: [
        {
          all: [
            { question: 'best-prompted', is: 'good' },
            { question: 'prompting-result', in: ['far', 'near'] },
          ],
        },
        {
          all: [
            { question: 'best-prompted', is: 'short' },
            { question: 'prompting-result', is: 'meets' },
          ],
        },
      ],
    },
    says: 'The best prompt meets the target in one of your answers and misses it in the other. Both ask about models that you may use in operation.',
    questions: ['best-prompted', 'prompting-result'],
  },
  {
    id: 'small-models-only-but-the-largest',
    when: {
      all: [
        { question: 'big-model-per-item', is: 'small-only' },
        { question: 'model-size', in: ['medium', 'frontier', 'any'] },
      ],
    },
    says: 'Everything must run where only small models fit, you say, but a larger one could be used in production. One of the two limits does not hold.',
    questions: ['big-model-per-item', 'model-size'],
  },
  {
    id: 'training-without-cards',
    when: {
      any: [
        {
          all: [
            { question: 'training-means', is: 'cluster' },
            { question: 'hardware', in: ['none', 'consumer', 'datacentre'] },
          ],
        },
        {
          all: [
            { question: 'training-means', is: 'one-gpu' },
            { question: 'hardware', is: 'none' },
          ],
        },
      ],
    },
    says: 'You would keep a model running on more cards than you can use, rented ones counted in. Either more can be had, or the most you would train is smaller.',
    questions: ['training-means', 'hardware'],
  },
  {
    id: 'training-by-nobody',
    when: {
      all: [
        { question: 'training-means', in: ['one-gpu', 'cluster'] },
        { question: 'ml-expertise', is: 'none' },
      ],
    },
    says: 'You would train a model on cards of your own and keep it running, you say, but nobody could, and nobody will be hired for it.',
    questions: ['training-means', 'ml-expertise'],
  },
  {
    id: 'provider-that-may-not',
    when: {
      all: [
        { question: 'training-means', is: 'hosted' },
        {
          any: [
            { question: 'privacy', is: 'self-host' },
            { question: 'big-model-per-item', is: 'small-only' },
            { question: 'model-access', in: ['text-only', 'token-probabilities'] },
          ],
        },
      ],
    },
    says: 'A provider would train for you, you say, but the data may not go to one, everything has to run on machines of your own, or no access that you could get offers training.',
    questions: ['training-means', 'privacy', 'big-model-per-item', 'model-access'],
  },
  {
    id: 'look-up-in-no-content',
    when: {
      all: [
        { question: 'look-up', in: ['documents', 'short-text'] },
        { question: 'content-size', is: 'none' },
      ],
    },
    says: 'A person would have to look facts up, you say, but the answers draw on no reference content. What is looked up is that content, unless it already comes with each request.',
    questions: ['look-up', 'content-size'],
  },
];
