import type { Case } from '../../model/case';

/** Single skills: arithmetic, rare languages, summaries, agents. */
export const skillsCases: Case[] = [
  {
    id: 'agarwal-2024-manyshot',
    description:
      'Translation from English into languages of which hardly any text exists. Around 1,000 pairs of sentences are held for each. Nothing about the languages changes; translations are scored against references.',
    source: {
      title: 'Many-Shot In-Context Learning',
      url: 'https://arxiv.org/abs/2404.11018',
      year: 2024,
      cluster: 'agarwal-2024-manyshot',
    },
    answers: {
      'task-type': 'translation',
      'task-scope': 'moderate',
      'task-novelty': 'novel',
      'domain-similarity': 'low',
      'labelled-examples': 1000,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'several',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve', 'tune'],
      avoid: [],
      figures:
        'About level with supervised tuning; the cost of each call grows in step with the number of examples.',
      caveat:
        'A tie in quality. That the tuned rival was measured on these languages is recalled, not read.',
    },
    grade: 'B',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'gepa-2025-vs-grpo',
    description:
      'Improve a program of several model calls on four tasks: multi-hop questions, detailed instructions, checking claims, and answering with a stronger model without leaking private details. About 300 automatically scored examples a task. Each run is slow and dear, so trials should be few.',
    source: {
      title: 'GEPA: Reflective Prompt Evolution Can Outperform Reinforcement Learning',
      url: 'https://arxiv.org/abs/2507.19457',
      year: 2025,
      cluster: 'gepa',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 300,
      'data-kinds': ['pairs'],
      'task-count': 'several',
      evaluation: 'metric',
      stage: 'prototype',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures:
        '+10 % on average and up to +20 % with up to 35x fewer trials; the questions page adds +20 % on HotpotQA, 3 h against 24 h, $20 against $300.',
      caveat:
        'The tuned rival is reinforcement (GRPO), not supervised. The number of examples is the order of the 100 to 500 evaluations.',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'goat-2023',
    description:
      'Add, subtract, multiply and divide whole numbers of many digits, the model writing out the exact result without a calculator. A program can generate any number of right examples; 100,000 are ready. Only exact answers count.',
    source: {
      title: 'Goat: Fine-tuned LLaMA Outperforms GPT-4 on Arithmetic Tasks',
      url: 'https://arxiv.org/abs/2305.14201',
      year: 2023,
      cluster: 'goat-2023',
    },
    answers: {
      'task-type': 'reasoning',
      'task-scope': 'narrow',
      'task-novelty': 'common',
      'quality-target': 'reliable',
      'labelled-examples': 100000,
      'example-growth': 'continuous',
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Clearly above GPT-4; nearly perfect at adding and subtracting; level with a few-shot PaLM-540B.',
      caveat:
        'Labels are free here, and a calculator would beat both. 100k is the README’s example for adding only.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'goyal-2022-news-summ',
    description:
      'Summarise English news in a few sentences for general readers, who are the judges. The articles are public and hold all that is needed. About 287,000 pairs are at hand, whose summaries are the sites’ own bullet points.',
    source: {
      title: 'News Summarization and Evaluation in the Era of GPT-3',
      url: 'https://arxiv.org/abs/2209.12356',
      year: 2022,
      cluster: 'goyal-2022-news-summ',
    },
    answers: {
      'task-type': 'summarization',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 287000,
      'data-quality': 'mixed',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: ['tune'],
      figures: 'People clearly prefer prompted GPT-3; ROUGE and other metrics do not show it.',
      caveat:
        'The number of examples is recalled, not read. It contradicts wins of tuning that rest on ROUGE.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'openpipe-2025-art-e',
    description:
      'An agent answers a person’s question from their mailbox by searching, opening messages and replying with answer and source: right, in few steps, quick and cheap. From a public company archive, questions with known answers can be generated and replies scored automatically.',
    source: {
      title: 'ART-E: email research agent (OpenPipe), via OpenPipe/ART README',
      url: 'https://openpipe.ai/blog/art-e-mail-agent',
      year: 2025,
      cluster: 'openpipe-2025-art-e',
    },
    answers: {
      'task-type': 'tool-use',
      'task-scope': 'narrow',
      factuality: 'must-cite',
      'quality-target': 'reliable',
      'domain-similarity': 'partial',
      'example-growth': 'continuous',
      'data-kinds': ['raw-text'],
      'content-size': 'large',
      latency: 'seconds',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures: 'A trained Qwen 2.5 14B is said to beat o3 at finding email.',
      caveat: 'A vendor’s sentence in a README. The tuning is by reinforcement.',
    },
    grade: 'C',
    headToHead: true,
    core: false,
    seen: true,
  },
];
