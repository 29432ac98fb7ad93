import type { Case } from '../../model/case';

const sameLabels =
  'Both sides have the same number of labels; 250 test items, so a standard error of about 2 points. The tuned figures come from the released files (a tuned Llama-2-7b). Retrieval here means many examples in the prompt, or examples fetched for each input; a call costs far more than one to a tuned model.';

/** Many examples in the prompt against tuning: types of questions. */
export const questionTypesCases: Case[] = [
  {
    id: 'bertsch-trec-n100',
    description:
      'Short English fact questions are sorted by the broad type of their answer, six in all (person, place, number and so on). About 100 questions are labelled. One open model of about 7 billion parameters is used; a stable scheme, general questions.',
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
      'label-count': 'few',
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
        'Accuracy, mean of 5 to 10 draws: 100 examples in the prompt 88.4 (the 80k model 85.6, Mistral 81.8), tuning on 128 examples 82.2.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-trec-n1000',
    description:
      'Short English fact questions are sorted by the broad type of their answer, six in all. About 1,000 questions are labelled, well over a hundred a type. One open model of about 7 billion parameters is used; a stable scheme.',
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
      'label-count': 'few',
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
      winner: 'tune',
      accepted: ['tune', 'retrieve'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: 1,129 examples in the prompt 93.1 (32K model; the 80k model with 1,000 has 88.6), tuning on 1,024 examples 95.1.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-trec-n4096',
    description:
      'Short English fact questions are sorted by the broad type of their answer, six in all. About 4,000 questions are labelled, several hundred a type. One open model of about 7 billion parameters is used; a stable scheme.',
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
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 4096,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'retrieve'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: examples fetched from the whole training set 94.8 (32K model, 750 shots), tuning on 4,096 examples 97.0.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'bertsch-trecfine-n100',
    description:
      'Short English fact questions are sorted into about 50 fine types of answer (city, date, animal, reason and so on). Only about 100 questions are labelled, around two a type, and some types are rare. One open model of about 7 billion parameters is used; a stable scheme.',
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
      'label-count': 'tens',
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
        'Accuracy, mean of 5 to 10 draws: 100 examples in the prompt 64.8 (the 80k model 62.0, Mistral 65.4), tuning on 128 examples 55.0.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-trecfine-n1000',
    description:
      'Short English fact questions are sorted into about 50 fine types of answer, some rare. About 1,000 questions are labelled, around 20 a type on average. One open model of about 7 billion parameters is used; a stable scheme.',
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
      'label-count': 'tens',
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
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: 1,000 examples in the prompt 75.7 (80k model), tuning on 1,024 examples 79.3.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'bertsch-trecfine-n4096',
    description:
      'Short English fact questions are sorted into about 50 fine types of answer, some rare. About 4,000 questions are labelled, around 80 a type on average. One open model of about 7 billion parameters is used; a stable scheme.',
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
      'label-count': 'tens',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 4096,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Accuracy, mean of 5 to 10 draws: examples fetched from the whole training set 83.9, tuning on 4,096 examples 87.8.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
