import type { Case } from '../../model/case';

const sameLabels =
  'Both sides have the same number of labels; 250 test items, so a standard error of about 2 points. The tuned figures come from the released files (a tuned Llama-2-7b). Retrieval here means many examples in the prompt, or examples fetched for each input; a call costs far more than one to a tuned model.';

/** Many examples in the prompt against tuning: 77 intents of a bank. */
export const bankingIntentsCases: Case[] = [
  {
    id: 'bertsch-banking77-n100',
    description:
      'A digital bank sorts one-sentence customer messages into 77 close-lying intents, from missing cards to failed top-ups. Only about 100 messages are labelled, hardly more than one an intent. One open model of about 7 billion parameters is used; everyday English, stable intents.',
    source: {
      title:
        'In-Context Learning with Long-Context Models: An In-Depth Exploration (released result files)',
      url: 'https://arxiv.org/abs/2405.00200',
      year: 2024,
      cluster: 'bertsch-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'many',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 100,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: 100 examples in the prompt 58.6 (the 32K model 56.8, Mistral-7B-Instruct 64.4), tuning on 128 examples 42.8.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'bertsch-banking77-n1000',
    description:
      'A digital bank sorts one-sentence customer messages into 77 intents that partly overlap. About 1,000 messages are labelled, some 13 an intent. One open model of about 7 billion parameters is used; the intents stay as they are.',
    source: {
      title:
        'In-Context Learning with Long-Context Models: An In-Depth Exploration (released result files)',
      url: 'https://arxiv.org/abs/2405.00200',
      year: 2024,
      cluster: 'bertsch-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'many',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 1000,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: 1,000 examples in the prompt 86.7 (80k model), tuning on 1,024 examples 69.1.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-banking77-n8192',
    description:
      'A digital bank sorts one-sentence customer messages into 77 intents that partly overlap. About 8,000 messages are labelled, some 100 an intent. One open model of about 7 billion parameters is used; everyday English, stable intents.',
    source: {
      title:
        'In-Context Learning with Long-Context Models: An In-Depth Exploration (released result files)',
      url: 'https://arxiv.org/abs/2405.00200',
      year: 2024,
      cluster: 'bertsch-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'many',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 8192,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: examples fetched by BM25 from the whole training set 94.3 (32K model, 838 shots) or 94.0 (80k model, 500), tuning on 8,192 examples 91.6 and on 16,384 examples 92.0.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
