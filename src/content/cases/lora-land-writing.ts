import type { Case } from '../../model/case';

const weaklyPrompted =
  'The best of 10 models of at most 8B, tuned with LoRA, against the better of GPT-3.5-turbo and GPT-4, prompted once or without examples: the prompted side is weak, and picking the best of 10 leans a little towards tuning.';

/** LoRA Land: texts and code to write. */
export const loraLandWritingCases: Case[] = [
  {
    id: 'loraland-e2e-nlg',
    description:
      'Make one or two fluent sentences out of a restaurant’s attributes (name, food, price, area, rating and so on), leaving none out; closeness to human sentences is scored. No outside knowledge. There are 42,061 pairs.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'rewriting',
      'task-scope': 'narrow',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 42061,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 153,
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.552 (mistral-7b), GPT-4 0.513, GPT-3.5-turbo 0.467 (rouge): tuned minus best prompted +0.039.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-magicoder',
    description:
      'Write working code in several languages from an instruction; unit tests decide. General, public programming knowledge. There are 75,197 generated pairs of instruction and solution; inputs run to about 800 tokens.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'code',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 75197,
      'data-quality': 'mixed',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 805,
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures:
        'Best tuned 0.433 (gemma-7b), GPT-4 0.829, GPT-3.5-turbo 0.683 (humaneval): tuned minus best prompted -0.396.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'loraland-tldr-headline-gen',
    description:
      'Write the headline that a technology newsletter, in its house style, would put over an item. One short line, compared with the editors’ own; all facts are in the input. There are 7,138 past pairs.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'rewriting',
      'task-scope': 'moderate',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 7138,
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 199,
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.441 (zephyr-7b-beta), GPT-4 0.175, GPT-3.5-turbo 0.195 (rouge): tuned minus best prompted +0.246.',
      caveat:
        'ROUGE against a single reference, with no human judgement (compare goyal-2022-news-summ).',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-webnlg',
    description:
      'Make a short fluent text out of a few subject-relation-object triples, saying all of them and nothing else; compared with human versions. The facts are in the input. There are 13,211 pairs.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'rewriting',
      'task-scope': 'narrow',
      factuality: 'costly',
      'domain-similarity': 'high',
      'labelled-examples': 13211,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 215,
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.681 (mistral-7b), GPT-4 0.583, GPT-3.5-turbo 0.581 (rouge): tuned minus best prompted +0.098.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
