import type { Case } from '../../model/case';

/** Labels that experts define. */
export const expertLabelsCases: Case[] = [
  {
    id: 'bucher-2024-textclass',
    description:
      'Researchers label political and news texts in English and German for sentiment, stance, emotion and party position, each with a few classes and coding rules. Up to about 500 texts a task are coded by hand. Public texts, a stable scheme; accuracy near that of people is wanted.',
    source: {
      title:
        "Fine-Tuned 'Small' LLMs (Still) Significantly Outperform Zero-Shot Generative AI Models in Text Classification",
      url: 'https://arxiv.org/abs/2406.08660',
      year: 2024,
      cluster: 'bucher-2024-textclass',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'specialised',
      'quality-target': 'reliable',
      'domain-similarity': 'high',
      'labelled-examples': 500,
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      latency: 'offline',
      conversation: 'single',
      'task-count': 'several',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'classifier'],
      avoid: [],
      figures:
        'Tuned RoBERTa-like models are better in every case; 200 to 500 labels are enough to be useful.',
      caveat:
        'The prompted side had no examples. The number of examples is the upper end of 200 to 500.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'tfew-2022-raft',
    description:
      'Eleven unrelated labelling jobs need a solution each: adverse drug effects, bank queries, unfair clauses, screening papers and so on, with two to dozens of classes. Just 50 labelled examples and a short description of the classes for each. Partly specialised; one recipe should serve all.',
    source: {
      title:
        'Few-Shot Parameter-Efficient Fine-Tuning is Better and Cheaper than In-Context Learning (T-Few)',
      url: 'https://arxiv.org/abs/2205.05638',
      year: 2022,
      cluster: 'tfew-2022-raft',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'labelled-examples': 50,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'several',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'RAFT average 0.758 (ADE .804, Banking77 .695, ToS .75 and so on), 6 points above the best before and above people.',
      caveat: 'The rival is GPT-3 of 2022; prompted frontier models are far stronger since.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'ziems-2023-freeform',
    description:
      'Social scientists want free-text codings of English posts: what a hateful post implies, why a text misinforms, what a figure means. A sentence or two, judged by readers. Crowd-written explanations exist; public and stable.',
    source: {
      title: 'Can Large Language Models Transform Computational Social Science?',
      url: 'https://arxiv.org/abs/2305.03514',
      year: 2023,
      cluster: 'ziems-2023',
    },
    answers: {
      'task-type': 'rewriting',
      'task-scope': 'moderate',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'data-quality': 'mixed',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      latency: 'offline',
      conversation: 'single',
      'task-count': 'several',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures: 'Explanations by the model are often better than the crowd’s own references.',
      caveat: 'The same publication, the opposite outcome, once the task is open.',
    },
    grade: 'B',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'ziems-2023-taxonomic',
    description:
      'Social scientists code English posts, dialogues and documents with categories of academic theories, about 20 tasks with fixed label sets made by experts. Annotated public sets exist for each; stable schemes; agreement with experts counts.',
    source: {
      title: 'Can Large Language Models Transform Computational Social Science?',
      url: 'https://arxiv.org/abs/2305.03514',
      year: 2023,
      cluster: 'ziems-2023',
    },
    answers: {
      'task-type': 'classification',
      'task-novelty': 'specialised',
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      latency: 'offline',
      conversation: 'single',
      'task-count': 'several',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'classifier'],
      avoid: [],
      figures:
        '13 models without examples do not reach the best tuned ones, but agree fairly with people.',
      caveat: '',
    },
    grade: 'B',
    headToHead: true,
    core: false,
    seen: true,
  },
];
