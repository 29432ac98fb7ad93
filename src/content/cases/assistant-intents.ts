import type { Case } from '../../model/case';

const sameLabels =
  'Both sides have the same number of labels; 250 test items, so a standard error of about 2 points. The tuned figures come from the released files (a tuned Llama-2-7b). Retrieval here means many examples in the prompt, or examples fetched for each input; a call costs far more than one to a tuned model.';

/** Many examples in the prompt against tuning: intents of voice and home assistants. */
export const assistantIntentsCases: Case[] = [
  {
    id: 'bertsch-clinic150-n100',
    description:
      'A voice assistant sorts short utterances into about 150 intents across banking, travel, home, kitchen, work and more. Only about 100 utterances are labelled: many intents have one or none. One open model of about 7 billion parameters is used; the list of intents is fixed.',
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
      'data-quality': 'poor',
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
        'Accuracy, mean of 5 to 10 draws: 100 examples in the prompt 58.8 (the 32K model 56.0, Mistral 64.0), tuning on 128 examples 40.2.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-clinic150-n1000',
    description:
      'A voice assistant for many domains sorts short utterances into about 150 intents. About 1,000 utterances are labelled, six or seven an intent. One open model of about 7 billion parameters is used; everyday English, a stable list.',
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
        'Accuracy, mean of 5 to 10 draws: 1,000 examples in the prompt 85.9 (80k model), tuning on 1,024 examples 62.8.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-clinic150-n8192',
    description:
      'A voice assistant for many domains sorts short utterances into about 150 intents. About 8,000 utterances are labelled, over 50 an intent. One open model of about 7 billion parameters is used; a stable list.',
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
        'Accuracy, mean of 5 to 10 draws: examples fetched from the whole training set 93.8 (80k model, 2,500 shots), tuning on 8,192 examples 85.0 and on 16,384 examples 87.0.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-nlu-n100',
    description:
      'A home assistant sorts spoken commands (music, alarms, calendar, lights, weather, news) into several dozen fine intents. About 100 commands are labelled, one or two an intent. One open model of about 7 billion parameters is used; a stable list.',
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
        'Accuracy, mean of 5 to 10 draws: 100 examples in the prompt 73.4 (the 32K model 68.4, Mistral 75.8), tuning on 128 examples 46.2.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-nlu-n1000',
    description:
      'A home assistant sorts commands into several dozen fine intents: play music, set an alarm, change the lights, ask the calendar. About 1,000 commands are labelled, some 15 an intent. One open model of about 7 billion parameters is used; stable intents.',
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
        'Accuracy, mean of 5 to 10 draws: 1,000 examples in the prompt 86.4 (80k model), tuning on 1,024 examples 72.7.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'bertsch-nlu-n8192',
    description:
      'A home assistant sorts commands into several dozen fine intents. About 8,000 commands are labelled, over 100 an intent on average but unevenly. One open model of about 7 billion parameters is used; stable intents.',
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
        'Accuracy, mean of 5 to 10 draws: examples fetched from the whole training set 89.8 (32K model, 1,000 shots), tuning on 8,192 examples 84.7 and on 16,384 examples 87.4.',
      caveat: sameLabels,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
];
