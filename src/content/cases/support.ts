import type { Case } from '../../model/case';

/** Customer support from documents and tickets. */
export const supportCases: Case[] = [
  {
    id: 'doordash-2024-dasher-support',
    description:
      'Answer couriers’ support requests in chat, thousands a day in more than one language. Answers must follow current company policy and private help articles that are revised often; wrong statements do harm, and replies must be quick. An in-house ML team and a log of conversations.',
    source: {
      title: 'Large Language Models based Dasher support automation (DoorDash engineering)',
      url: 'https://careers.doordash.com/blog/large-language-modules-based-dasher-support-automation/',
      year: 2024,
      cluster: 'doordash-2024-dasher-support',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'main-gap': 'knowledge',
      factuality: 'costly',
      'quality-target': 'reliable',
      'example-growth': 'continuous',
      'data-kinds': ['raw-text', 'pairs'],
      'content-change': 'weekly',
      latency: 'seconds',
      'monthly-requests': 30000,
      conversation: 'multi',
      'task-count': 'one',
      'alignment-need': 'brand',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve'],
      avoid: [],
      figures:
        'Retrieval with a guardrail and a judge: invented answers -90 %, severe compliance issues -99 %, thousands of couriers a day.',
      caveat:
        'No tuned rival, and the reductions are credited to the guardrail. 30,000 a month is a lower bound.',
    },
    grade: 'C',
    headToHead: false,
    core: false,
    seen: true,
  },
  {
    id: 'linkedin-2024-kg-rag',
    description:
      'Help the agents of a large platform’s customer service answer new issues from past tickets. Tickets are private, structured (summary, cause, steps, links) and arrive all the time. Free-text answers; time to resolve is what counts.',
    source: {
      title:
        'Retrieval-Augmented Generation with Knowledge Graphs for Customer Service Question Answering',
      url: 'https://arxiv.org/abs/2404.17723',
      year: 2024,
      cluster: 'linkedin-2024-kg-rag',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'main-gap': 'knowledge',
      'domain-similarity': 'low',
      'example-growth': 'continuous',
      'data-kinds': ['raw-text', 'pairs'],
      'content-size': 'large',
      'content-change': 'live',
      'task-count': 'one',
      'alignment-need': 'low',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve'],
      avoid: [],
      figures:
        'Median time to resolve an issue -28.6 %; MRR +77.6 % and BLEU +0.32 over plain retrieval.',
      caveat: 'Both sides retrieve; nobody tuned.',
    },
    grade: 'C',
    headToHead: false,
    core: true,
    seen: true,
  },
];
