import type { Case } from '../../model/case';

/** Writing, describing, translating and revising code. */
export const codeCases: Case[] = [
  {
    id: 'pornprasit-2024-codereview',
    description:
      'In code review, turn submitted code, with the reviewer’s comment where there is one, into the code as it would be approved; only an exact match counts. A long history of reviews with code before and after. Mainstream languages, each project’s own conventions.',
    source: {
      title:
        'Fine-Tuning and Prompt Engineering for Large Language Models-based Code Review Automation',
      url: 'https://arxiv.org/abs/2402.00905',
      year: 2024,
      cluster: 'pornprasit-2024',
    },
    answers: {
      'task-type': 'code',
      'task-novelty': 'specialised',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Tuned GPT-3.5: exact matches +73.2 to 74.2 % over the prompting baseline of Guo et al.; in an earlier version at least +9.74 % over few-shot prompts.',
      caveat: 'Tuned as a service on about 6 % of the training set.',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'pornprasit-2024-coldstart',
    description:
      'In code review, turn submitted code and the reviewer’s comment into the code as it would be approved. The project is new and has next to no past reviews. Mainstream languages; the output should match the real revision.',
    source: {
      title:
        'Fine-Tuning and Prompt Engineering for Large Language Models-based Code Review Automation',
      url: 'https://arxiv.org/abs/2402.00905',
      year: 2024,
      cluster: 'pornprasit-2024',
    },
    answers: {
      'task-type': 'code',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'labelled-examples': 0,
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'retrieve'],
      avoid: [],
      figures:
        'Few-shot over zero-shot prompts: exact matches +46.4 % to +659 %; without enough data the authors recommend few-shot prompts without a persona.',
      caveat: 'Advice for the case without data.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'shin-2023-code-gen',
    description:
      'Write a short program in a common language from a sentence or two. It is compared with reference code or run against tests, with nobody to correct it. Public pairs are at hand.',
    source: {
      title: 'Prompt Engineering or Fine-Tuning: An Empirical Assessment of LLMs for Code',
      url: 'https://arxiv.org/abs/2310.10508',
      year: 2023,
      cluster: 'shin-2023',
    },
    answers: {
      'task-type': 'code',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures: 'Tuned is better by 28.3 points on MBPP (16.61 BLEU on the other set).',
      caveat: 'Automatic prompts only; people who conversed with the model did far better.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'shin-2023-code-summ',
    description:
      'Write the one-line English comment that describes a function in a common language, compared with the developer’s own. Commented open-source code is plentiful.',
    source: {
      title: 'Prompt Engineering or Fine-Tuning: An Empirical Assessment of LLMs for Code',
      url: 'https://arxiv.org/abs/2310.10508',
      year: 2023,
      cluster: 'shin-2023',
    },
    answers: {
      'task-type': 'summarization',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures: 'GPT-4 with a prompt for the task: +8.33 BLEU over the best tuned model.',
      caveat: '',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'shin-2023-code-trans',
    description:
      'Translate functions between common programming languages, such as Java and C#, compared with a reference. Public parallel functions exist; mainstream languages.',
    source: {
      title: 'Prompt Engineering or Fine-Tuning: An Empirical Assessment of LLMs for Code',
      url: 'https://arxiv.org/abs/2310.10508',
      year: 2023,
      cluster: 'shin-2023',
    },
    answers: {
      'task-type': 'code',
      'task-scope': 'narrow',
      'domain-similarity': 'high',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'tune'],
      avoid: [],
      figures: 'A tie: each is better on other pairs.',
      caveat: 'A tie; the cheaper way is recorded.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
