import type { Case } from '../../model/case';

/** Tasks of Chinese law. */
export const lawCases: Case[] = [
  {
    id: 'lawbench-article-recitation',
    description:
      'From the name of a Chinese law and the number of an article, give its wording; no text is supplied. The statutes are public, long and rarely changed. Chinese output is compared with the official text; much legal text and many legal answers are at hand.',
    source: {
      title: 'LawBench results (zero-shot results.csv, 51 models x 20 tasks)',
      url: 'https://github.com/open-compass/LawBench',
      year: 2023,
      cluster: 'lawbench-2023',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'main-gap': 'knowledge',
      factuality: 'costly',
      'domain-similarity': 'partial',
      'data-kinds': ['raw-text', 'pairs'],
      'content-size': 'large',
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'pretrain', 'retrieve'],
      avoid: [],
      figures: 'ROUGE-L: wisdom-interrogatory-7b 43.1, GPT-4 15.4.',
      caveat:
        'Nobody tried retrieval; statutes learned by heart in training beat GPT-4 without sources.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'lawbench-damages-calc',
    description:
      'From the facts of a Chinese criminal case, work out the total sum of money involved: careful reading and adding. General legal instructions are at hand, but few worked examples of this task.',
    source: {
      title: 'LawBench results (zero-shot results.csv, 51 models x 20 tasks)',
      url: 'https://github.com/open-compass/LawBench',
      year: 2023,
      cluster: 'lawbench-2023',
    },
    answers: {
      'task-type': 'reasoning',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures: 'GPT-4 77.6, best model tuned on law 47.2.',
      caveat: '',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'lawbench-event-detection',
    description:
      'Name which events of a given list (selling, robbing, fighting, paying and so on) a sentence of a Chinese legal document mentions. General legal instructions are at hand, no large labelled set for this task.',
    source: {
      title: 'LawBench results (zero-shot results.csv, 51 models x 20 tasks)',
      url: 'https://github.com/open-compass/LawBench',
      year: 2023,
      cluster: 'lawbench-2023',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: [],
      figures: 'F1: GPT-4 78.8, best model tuned on law 31.7.',
      caveat:
        'Extraction in which the general GPT-4 beats models tuned on the domain but not on the task.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'lawbench-overall',
    description:
      'Serve twenty different tasks of Chinese legal work with one system: statutes, disputed issues, entities and events, charges and sentences, amounts, consultations. Formats differ by task; the law is public and fairly stable; general legal instructions exist, but no large labelled set for each task.',
    source: {
      title: 'LawBench results (zero-shot results.csv, 51 models x 20 tasks)',
      url: 'https://github.com/open-compass/LawBench',
      year: 2023,
      cluster: 'lawbench-2023',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'moderate',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'content-size': 'large',
      'content-change': 'static',
      'task-count': 'several',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt'],
      avoid: ['tune'],
      figures:
        'Mean of 20 tasks: GPT-4 52.35, GPT-3.5 42.15, best model tuned on law 33.05 (fuzi-mingcha-7b), ChatLaw-13B 32.76.',
      caveat: 'The legal models were tuned broadly on instructions, not for each task.',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'lawbench-reading-comprehension',
    description:
      'Give the exact span of a Chinese court judgment that answers a question; every fact is in the passage and the wording must match. Public reading-comprehension data of this kind exist in Chinese.',
    source: {
      title: 'LawBench results (zero-shot results.csv, 51 models x 20 tasks)',
      url: 'https://github.com/open-compass/LawBench',
      year: 2023,
      cluster: 'lawbench-2023',
    },
    answers: {
      'task-type': 'question-answering',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures: 'rc-F1: fuzi-mingcha-7b 97.6, GPT-4 56.5.',
      caveat: 'With 97.6 the test was probably in the training data.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
