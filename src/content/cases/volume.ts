import type { Case } from '../../model/case';

/** Work at volume: records, calls, documents. */
export const volumeCases: Case[] = [
  {
    id: 'checkr-bulk-98pct',
    description:
      'A background-screening company maps the wording of items on a person’s records to fixed categories. This is the bulk: well over a million items a month with regular, familiar wording and few odd cases. Instant answers, stable categories, annotated history, an in-house ML team.',
    source: {
      title: 'How Checkr Streamlines Background Checks with Fine-tuned Small Language Models',
      url: 'https://predibase.com/blog/how-checkr-streamlines-background-checks-with-fine-tuned-small-language',
      year: 2024,
      cluster: 'checkr',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'edge-cases': 'few',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      latency: 'instant',
      'monthly-requests': 1500000,
      conversation: 'single',
      'task-count': 'one',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'classifier',
      accepted: ['classifier'],
      avoid: [],
      figures: 'A logistic regression on TF-IDF handles 98 % of cases at 97 to 99 % accuracy.',
      caveat:
        'One-armed outcome in production; language models were considered for the other 2 % only.',
    },
    grade: 'C',
    headToHead: false,
    core: true,
    seen: true,
  },
  {
    id: 'checkr-hard-2pct',
    description:
      'A background-screening company maps the wording of record items to about 230 categories; this is the one in fifty that is noisy, rare or ambiguous, some 30,000 a month. Answers well under a second, cost counts; stable categories of its own, records annotated by specialists, an in-house ML team.',
    source: {
      title: 'How Checkr Streamlines Background Checks with Fine-tuned Small Language Models',
      url: 'https://predibase.com/blog/how-checkr-streamlines-background-checks-with-fine-tuned-small-language',
      year: 2024,
      cluster: 'checkr',
    },
    answers: {
      'task-type': 'classification',
      'task-scope': 'narrow',
      'label-count': 'many',
      'task-novelty': 'specialised',
      'edge-cases': 'hundreds',
      'data-quality': 'curated',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      latency: 'instant',
      'monthly-requests': 30000,
      conversation: 'single',
      'task-count': 'one',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: ['retrieve'],
      figures:
        'Hard cases: GPT-4 80 to 82 %, GPT-4 with retrieval 79 %, a tuned small Llama-2 or 3 85 % (90 % in the vendor’s account); 0.15 to 0.5 s against 7 to 15 s; about 5x cheaper.',
      caveat:
        'Retrieval helped easy cases (96 %) and hurt hard ones. Published by the vendor, but two reports agree.',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'convirza-2024',
    description:
      'Score transcripts of sales and service calls on more than 60 indicators (greeting, asking for the sale, empathy and so on), each with its own labels, some for one client. Millions of calls a month, so throughput and cost count. Labelled calls for each indicator, an ML team.',
    source: {
      title: 'Convirza multi-LoRA serving (Predibase customer story), via ZenML',
      url: 'https://www.zenml.io/llmops-database/multi-lora-serving-for-agent-performance-analysis-at-scale',
      year: 2024,
      cluster: 'convirza-2024',
    },
    answers: {
      'task-type': 'classification',
      'label-count': 'few',
      'domain-similarity': 'partial',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      latency: 'offline',
      'monthly-requests': 1000000,
      conversation: 'single',
      'task-count': 'many',
      'ml-expertise': 'team',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'classifier'],
      avoid: [],
      figures: '10x cheaper than OpenAI, F1 +8 %, throughput +80 %, under a second.',
      caveat:
        'A vendor’s story; 1M calls a month is a lower bound. Over which baseline F1 rose is unclear.',
    },
    grade: 'C',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'databricks-2025-gepa-vs-sft',
    description:
      'Extract many given fields from long business documents of finance, law, commerce and health, exactly by schema. Annotated documents exist for each domain and scoring is automatic. It will run at scale, so serving cost counts like quality; there is an ML team.',
    source: {
      title:
        'Building State-of-the-Art Enterprise Agents 90x Cheaper with Automated Prompt Optimization (Databricks)',
      url: 'https://www.databricks.com/blog/building-state-art-enterprise-agents-90x-cheaper-automated-prompt-optimization',
      year: 2025,
      cluster: 'gepa',
    },
    answers: {
      'task-type': 'extraction',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'several',
      'ml-expertise': 'team',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'tune'],
      avoid: [],
      figures:
        'Level with supervised tuning or better, at 20 % lower serving cost; gpt-oss-120b with GEPA beats Claude Opus 4.1 by about 3 % at 1/90 of the cost; both together are best.',
      caveat: '',
    },
    grade: 'B',
    headToHead: true,
    core: true,
    seen: true,
  },
];
