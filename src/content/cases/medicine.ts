import type { Case } from '../../model/case';

/** Medical questions. */
export const medicineCases: Case[] = [
  {
    id: 'jeong-2024-medical-dapt',
    description:
      'Answer medical exam questions, and questions about clinical notes, from fixed options. Large amounts of public papers and clinical text without labels, and a handful of labelled questions a task. Public knowledge that changes slowly.',
    source: {
      title:
        'The Limited Impact of Medical Adaptation of Large Language and Vision-Language Models',
      url: 'https://arxiv.org/abs/2411.08870',
      year: 2024,
      cluster: 'jeong-2024-medical-dapt',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'data-kinds': ['raw-text'],
      'content-size': 'large',
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'several',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: ['pretrain'],
      figures:
        'With 3 examples the medical models are better in 22.7 % of cases, level in 36.8 %, worse in 40.5 % (10 pairs; on clinical notes 26.7, 16.7 and 56.7).',
      caveat: 'Further pre-training is wasted where the base has seen the domain.',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'medprompt-8-others',
    description:
      'Answer choice and yes-no-maybe questions of eight medical sources, from entrance exams and anatomy to research abstracts, with one system. Public, stable knowledge; public question banks with answers exist for most.',
    source: {
      title:
        'Can Generalist Foundation Models Outcompete Special-Purpose Tuning? (Medprompt) / microsoft/promptbase',
      url: 'https://arxiv.org/abs/2311.16452',
      year: 2023,
      cluster: 'medprompt-2023',
    },
    answers: {
      'task-type': 'question-answering',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'data-kinds': ['pairs'],
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'several',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'retrieve'],
      avoid: [],
      figures:
        'Best known on all nine; clear leads on MedMCQA 79.1, anatomy 89.6 and genetics 98.0; nearly level on PubMedQA 82.0 and professional medicine 95.2.',
      caveat: 'The values of Med-PaLM 2 could be read only off a plot.',
    },
    grade: 'B',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'medprompt-medqa',
    description:
      'Answer US medical licensing questions, a long vignette with one right option, as accurately as possible. Textbook knowledge, public and stable. A public bank of past questions with answers is at hand.',
    source: {
      title:
        'Can Generalist Foundation Models Outcompete Special-Purpose Tuning? (Medprompt) / microsoft/promptbase',
      url: 'https://arxiv.org/abs/2311.16452',
      year: 2023,
      cluster: 'medprompt-2023',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'quality-target': 'top-tier',
      'domain-similarity': 'partial',
      'data-kinds': ['pairs'],
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'retrieve'],
      avoid: ['tune', 'pretrain'],
      figures:
        'GPT-4: 81.7 without examples, 87.3 with examples and reasoning, 88.4 with the nearest examples, 90.2 with voting; 27 % fewer errors than the best specialist, Med-PaLM 2.',
      caveat:
        'Fixed examples with reasoning already equal the specialist; fetching the nearest belongs to retrieval.',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
];
