import type { Case } from '../../model/case';

/** Products that write code. */
export const codingProductsCases: Case[] = [
  {
    id: 'cosine-2024-genie',
    description:
      'A company builds an autonomous software engineer that takes a report or request, looks through a repository, plans, edits files, runs tests and tries again, in many languages and as people do. It has gathered and generated a very large record of how engineers work, and has an ML team.',
    source: {
      title: 'Is finetuning GPT4o worth it? - with Alistair Pullen, Cosine (Latent Space)',
      url: 'https://www.latent.space/p/cosine',
      year: 2024,
      cluster: 'cosine-2024-genie',
    },
    answers: {
      'task-type': 'code',
      'task-scope': 'open-ended',
      'task-novelty': 'specialised',
      'edge-cases': 'hundreds',
      'domain-similarity': 'high',
      'example-growth': 'continuous',
      'data-kinds': ['pairs'],
      'content-size': 'large',
      conversation: 'multi',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'SWE-bench Verified 44 %, full 30 %, Lite 50 %: the best of its day; base models were said not to get there.',
      caveat: 'Prompted frontier agents passed these scores later; the edge was temporary.',
    },
    grade: 'C',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'vercel-2025-v0-autofix',
    description:
      'A web-development product needs a step that repairs errors in front-end code while another model writes it: recurring mistakes in, corrected code out, with hardly any delay. Errors and corrections come from traffic and a linter or compiler checks them; there is an ML team.',
    source: {
      title:
        'Introducing the v0 composite model family (Vercel); 40X Faster, and Smarter Outputs (Fireworks)',
      url: 'https://vercel.com/blog/v0-composite-model-family',
      year: 2025,
      cluster: 'vercel-v0',
    },
    answers: {
      'task-type': 'code',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'example-growth': 'continuous',
      'content-size': 'none',
      latency: 'instant',
      conversation: 'single',
      'task-count': 'one',
      'ml-expertise': 'team',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'A fixer tuned by reinforcement: 93 % of generations without error, 40x lower delay end to end than a closed model.',
      caveat: 'The same product gives the opposite answer for its narrow, hurried step.',
    },
    grade: 'C',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'vercel-2025-v0-main',
    description:
      'A web-development product turns chat requests into complete, good-looking front-end code in a current framework. Requests are open-ended; framework, libraries and their documentation change about every week. Good examples of interface code, and an ML team.',
    source: {
      title:
        'Introducing the v0 composite model family (Vercel); 40X Faster, and Smarter Outputs (Fireworks)',
      url: 'https://vercel.com/blog/v0-composite-model-family',
      year: 2025,
      cluster: 'vercel-v0',
    },
    answers: {
      'task-type': 'code',
      'task-scope': 'open-ended',
      'task-novelty': 'common',
      'main-gap': 'knowledge',
      'data-kinds': ['pairs'],
      'content-change': 'weekly',
      conversation: 'multi',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve', 'prompt'],
      avoid: ['tune'],
      figures:
        'Closed models did better than open ones on the product’s tasks by a wide margin: retrieval and a prompted frontier model that can be swapped.',
      caveat:
        'Tuning an open model for the main step was rejected in so many words; the knowledge changes with the frameworks.',
    },
    grade: 'C',
    headToHead: true,
    core: true,
    seen: true,
  },
];
