import type { Case } from '../../model/case';

const lightlyTuned =
  'SetFit tunes its sentence encoder lightly before the head, so the strictly frozen figure stands beside it; where the frozen one alone loses to full tuning, tuning is accepted too. These files have no prompted model.';

/** Classifiers from few labels: topics and spam. */
export const topicsFromFewCases: Case[] = [
  {
    id: 'setfit-ag-news-64shot',
    description:
      'Sort news headlines with a line of summary into four topics. There are 64 labelled items a topic, 256 in all. Ordinary public English; the team uses small open models that it can host.',
    source: {
      title: 'Efficient Few-Shot Learning Without Prompts (SetFit) - released final_results',
      url: 'https://arxiv.org/abs/2209.11055',
      year: 2022,
      cluster: 'setfit-2022',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 256,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'classifier'],
      avoid: [],
      figures:
        'Accuracy, mean of 10 splits: frozen encoder with a linear head 84.4, SetFit 88.0, RoBERTa-large tuned in full 88.4.',
      caveat: lightlyTuned,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'setfit-ag-news-8shot',
    description:
      'Sort news headlines with a line of summary into four topics. There are 8 labelled items a topic, 32 in all. Ordinary public English; the team uses small open models that it can host.',
    source: {
      title: 'Efficient Few-Shot Learning Without Prompts (SetFit) - released final_results',
      url: 'https://arxiv.org/abs/2209.11055',
      year: 2022,
      cluster: 'setfit-2022',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 32,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'classifier',
      accepted: ['classifier', 'tune'],
      avoid: [],
      figures:
        'Accuracy, mean of 10 splits: frozen encoder with a linear head 74.3, SetFit 82.9, RoBERTa-large tuned in full 81.7.',
      caveat: lightlyTuned,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'setfit-enron-spam-64shot',
    description:
      'Tell spam from proper mail in a company’s English email, by subject and body. There are 64 labelled emails a class, 128 in all. The team uses small open models that it can host.',
    source: {
      title: 'Efficient Few-Shot Learning Without Prompts (SetFit) - released final_results',
      url: 'https://arxiv.org/abs/2209.11055',
      year: 2022,
      cluster: 'setfit-2022',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 128,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'classifier',
      accepted: ['classifier', 'tune'],
      avoid: [],
      figures:
        'Accuracy, mean of 10 splits: frozen encoder with a linear head 95.4, SetFit 96.1, RoBERTa-large tuned in full 95.9.',
      caveat: lightlyTuned,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'setfit-enron-spam-8shot',
    description:
      'Tell spam from proper mail in a company’s English email, by subject and body. Only 8 emails a class are labelled, 16 in all. The team uses small open models that it can host.',
    source: {
      title: 'Efficient Few-Shot Learning Without Prompts (SetFit) - released final_results',
      url: 'https://arxiv.org/abs/2209.11055',
      year: 2022,
      cluster: 'setfit-2022',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 16,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'model-access': 'weights',
      'model-size': 'small',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'classifier',
      accepted: ['classifier'],
      avoid: [],
      figures:
        'Accuracy, mean of 10 splits: frozen encoder with a linear head 90.4, SetFit 90.1, RoBERTa-large tuned in full 85.0.',
      caveat: lightlyTuned,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
