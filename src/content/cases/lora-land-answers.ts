import type { Case } from '../../model/case';

const weaklyPrompted =
  'The best of 10 models of at most 8B, tuned with LoRA, against the better of GPT-3.5-turbo and GPT-4, prompted once or without examples: the prompted side is weak, and picking the best of 10 leans a little towards tuning.';

/** LoRA Land: fields, categories, and choices that take reasoning. */
export const loraLandAnswersCases: Case[] = [
  {
    id: 'loraland-bc5cdr',
    description:
      'List all chemicals and diseases named in sentences from biomedical abstracts, as a small fixed structure. Specialised but public words that do not change. Biomedical annotators have marked up 5,228 sentences.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'extraction',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'labelled-examples': 5228,
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 226,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.972 (mistral-7b), GPT-4 0.890, GPT-3.5-turbo 0.732 (rouge): tuned minus best prompted +0.082.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'loraland-gsm8k',
    description:
      'Solve school word problems of two to eight steps of arithmetic and give the final number. Nothing beyond school mathematics is needed. There are 7,473 problems with worked solutions.',
    source: {
      title:
        'LoRA Land: 310 Fine-tuned LLMs that Rival GPT-4, A Technical Report (Table 12, Fig. 2)',
      url: 'https://arxiv.org/abs/2405.00732',
      year: 2024,
      cluster: 'loraland-2024',
    },
    answers: {
      'task-type': 'reasoning',
      'task-scope': 'narrow',
      'task-novelty': 'common',
      'domain-similarity': 'high',
      'labelled-examples': 7473,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 276,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures:
        'Best tuned 0.569 (gemma-7b), GPT-4 0.373, GPT-3.5-turbo 0.622 (accuracy): tuned minus best prompted -0.053.',
      caveat:
        'The microsoft/promptbase README gives GPT-4, prompted in an ordinary way, 95.3 % here without examples, against 0.373: the prompted side was badly prompted.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-hellaswag',
    description:
      'Choose the likeliest of four continuations of the description of an everyday activity. Public, stable common sense; the output is a number. There are 39,905 labelled items.',
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
      'labelled-examples': 39905,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 341,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'prompt'],
      avoid: [],
      figures:
        'Best tuned 0.834 (mistral-7b), GPT-4 0.805, GPT-3.5-turbo 0.622 (accuracy): tuned minus best prompted +0.029.',
      caveat:
        'The microsoft/promptbase README gives GPT-4 with 10 examples 95.3 % here, above the best tuned model with 0.834.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'loraland-legal',
    description:
      'Put an excerpt of a legal document into one of a fixed set of specialised categories. Public texts that do not change, up to about 490 tokens. There are 17,000 labelled excerpts.',
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
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'labelled-examples': 17000,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      'input-tokens': 489,
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures:
        'Best tuned 0.683 (zephyr-7b-beta), GPT-4 0.305, GPT-3.5-turbo 0.266 (rouge): tuned minus best prompted +0.378.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'loraland-winogrande',
    description:
      'Fill the gap of a short sentence with one of two options, which takes everyday sense of what is meant. One sentence in, option 1 or 2 out. There are 9,248 labelled examples, nothing private or changing.',
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
      'labelled-examples': 9248,
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
        'Best tuned 0.840 (mistral-7b), GPT-4 0.832, GPT-3.5-turbo 0.569 (accuracy): tuned minus best prompted +0.008.',
      caveat: weaklyPrompted,
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
