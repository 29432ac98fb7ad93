import type { Case } from '../../model/case';

/** Whole domains and languages. */
export const domainsCases: Case[] = [
  {
    id: 'chipnemo-2023',
    description:
      'A chip maker wants an assistant for its engineers: questions about internal hardware and tools, scripts for its own tools, summaries of bug reports. Tens of billions of tokens of private code, documents and tickets, full of in-house terms, may not leave the company. A large ML team, few expert-written examples.',
    source: {
      title: 'ChipNeMo: Domain-Adapted LLMs for Chip Design',
      url: 'https://arxiv.org/abs/2311.00176',
      year: 2023,
      cluster: 'chipnemo-2023',
    },
    answers: {
      'task-type': 'chat',
      'task-scope': 'moderate',
      'task-novelty': 'novel',
      'main-gap': 'knowledge',
      'domain-similarity': 'low',
      'data-quality': 'curated',
      'data-kinds': ['raw-text', 'pairs'],
      'content-size': 'large',
      'model-access': 'weights',
      latency: 'seconds',
      'task-count': 'several',
      privacy: 'self-host',
      'alignment-need': 'low',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'pretrain',
      accepted: ['pretrain', 'tune', 'retrieve'],
      avoid: [],
      figures:
        'The adapted 13B model is as good as or better than models up to 5x larger on three applications; better at Tcl, worse at Python than LLaMA2-70B.',
      caveat: 'The authors grant that LLaMA2-70B is sometimes level; full tuning beat LoRA.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'sabia-2023',
    description:
      'Build a service in Portuguese for exams, reading, sentiment and other knowledge tasks, 14 in all, some about Brazil. Existing models are mostly English. A large collection of Portuguese web text and considerable but limited computing power; a few labelled examples a task.',
    source: {
      title: 'Sabia: Portuguese Large Language Models',
      url: 'https://arxiv.org/abs/2304.07880',
      year: 2023,
      cluster: 'sabia-2023',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'main-gap': 'knowledge',
      'domain-similarity': 'partial',
      'data-kinds': ['raw-text'],
      'model-access': 'weights',
      conversation: 'single',
      'task-count': 'several',
      hardware: 'cluster',
    },
    outcome: {
      winner: 'pretrain',
      accepted: ['pretrain', 'prompt'],
      avoid: [],
      figures:
        'Clearly above English-centred and multilingual models for 3 % of the pre-training budget; at 65B level with GPT-3.5.',
      caveat: 'Level with a hosted model; wins only over open models of its class.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
];
