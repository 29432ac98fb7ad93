import type { Case } from '../../model/case';

const weaklyPrompted =
  'The best of 10 models of at most 8B, tuned with LoRA, against the better of GPT-3.5-turbo and GPT-4, prompted once or without examples: the prompted side is weak, and picking the best of 10 leans a little towards tuning.';

/** LoRA Land: labels and yes-or-no answers. */
export const loraLandLabelsCases: Case[] = [
  {
    id: 'loraland-boolq',
    description:
      'Answer everyday questions with yes or no, a short passage from an encyclopaedia being given. Public knowledge that hardly changes. There are 9,427 examples of question, passage and answer.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'narrow',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 9427,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 271,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'tune'],
      avoid: [],
      figures:
        'Best tuned 0.909 (mistral-7b), GPT-4 0.911, GPT-3.5-turbo 0.870 (accuracy): tuned minus best prompted -0.002.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-covid',
    description:
      'Grade the sentiment of tweets about the coronavirus pandemic in five steps, from extremely negative to extremely positive. Informal texts with hashtags and links, all from one period. There are 37,361 labelled tweets.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 37361,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 223,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.843 (gemma-7b-instruct), GPT-4 0.309, GPT-3.5-turbo 0.334 (accuracy): tuned minus best prompted +0.509.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-glue-cola',
    description:
      'Say whether one short English sentence would seem grammatical to a native speaker. The sentences come from linguistics books and need no facts. Linguists have labelled 8,551.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'labelled-examples': 8551,
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 59,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'prompt'],
      avoid: [],
      figures:
        'Best tuned 0.872 (zephyr-7b-beta), GPT-4 0.864, GPT-3.5-turbo 0.843 (accuracy): tuned minus best prompted +0.008.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-glue-qnli',
    description:
      'Say whether one sentence of an encyclopaedia article answers a given question. General English, nothing private or changing. There are 104,743 labelled pairs.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 104743,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 123,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.931 (mistral-7b), GPT-4 0.902, GPT-3.5-turbo 0.829 (accuracy): tuned minus best prompted +0.029.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-glue-sst2',
    description:
      'Say whether a short phrase from a film review is positive or negative. Plain English, nothing private or changing. There are 67,349 labelled phrases.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 67349,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 63,
      conversation: 'single',
      'task-count': 'one',
      privacy: 'any',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'prompt'],
      avoid: [],
      figures:
        'Best tuned 0.961 (zephyr-7b-beta), GPT-4 0.942, GPT-3.5-turbo 0.933 (accuracy): tuned minus best prompted +0.019.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-jigsaw',
    description:
      'Decide whether a comment from a public discussion page is toxic, by a scheme of insult, threat, obscenity, identity hate and the like. Informal texts up to about 600 tokens. Crowd moderators have labelled 159,571.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'few',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 159571,
      'data-quality': 'mixed',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 601,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.867 (mistral-7b-instruct), GPT-4 0.754, GPT-3.5-turbo 0.735 (accuracy): tuned minus best prompted +0.113.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
