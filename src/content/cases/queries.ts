import type { Case } from '../../model/case';

/** Questions turned into queries. */
export const queriesCases: Case[] = [
  {
    id: 'dailsql-2023-spider',
    description:
      'Turn English questions into SQL for databases never seen before, of many domains, with the schema in the input. Right is what runs to the right result; a request has about 1,600 tokens. About 7,000 pairs over other public databases are at hand.',
    source: {
      title: 'Text-to-SQL Empowered by Large Language Models: A Benchmark Evaluation (DAIL-SQL)',
      url: 'https://arxiv.org/abs/2308.15363',
      year: 2023,
      cluster: 'spider',
    },
    answers: {
      'task-type': 'structured-output',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'labelled-examples': 7000,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'input-tokens': 1600,
      conversation: 'single',
      'task-count': 'one',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'retrieve',
      accepted: ['retrieve'],
      avoid: [],
      figures:
        '86.2 % (86.6 % with self-consistency), first on the Spider board, at about 1,600 tokens a question.',
      caveat:
        'Above the tuned 13B model (.825 on dev). The number of examples is recalled, not read.',
    },
    grade: 'A',
    headToHead: true,
    core: true,
    seen: true,
  },
  {
    id: 'dbgpthub-2023-spider',
    description:
      'Turn English questions into SQL for databases never seen before, of moderate size and many domains, with the schema in the input. Right is what gives the right result. About 50,000 pairs over other public databases are at hand; nothing private or changing.',
    source: {
      title: 'DB-GPT-Hub docs/eval_llm_result.md',
      url: 'https://github.com/eosphoros-ai/DB-GPT-Hub',
      year: 2023,
      cluster: 'spider',
    },
    answers: {
      'task-type': 'structured-output',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'labelled-examples': 50000,
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'one',
      privacy: 'any',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune', 'retrieve'],
      avoid: [],
      figures:
        'Execution accuracy: CodeLlama-13B .556 untuned, .774 with QLoRA on Spider alone, .789 with LoRA, .825 with QLoRA on 50k; GPT-4 .762, ChatGPT .728.',
      caveat: 'DAIL-SQL reports 86.2 to 86.6 on the Spider test for GPT-4 with retrieved examples.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
  {
    id: 'distyl-2024-bird',
    description:
      'Turn English questions into SQL for large, messy real databases of dozens of professions, with the schema and short hints given. Right is what runs to the right result. Pairs over other public databases, and an ML team.',
    source: {
      title: 'Fine-tuning now available for GPT-4o (OpenAI)',
      url: 'https://openai.com/index/gpt-4o-fine-tuning/',
      year: 2024,
      cluster: 'distyl-2024-bird',
    },
    answers: {
      'task-type': 'structured-output',
      'task-novelty': 'specialised',
      'domain-similarity': 'partial',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      conversation: 'single',
      'task-count': 'one',
      'ml-expertise': 'team',
      evaluation: 'metric',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures: 'First on the BIRD board.',
      caveat: 'Recalled; the score was not found again.',
    },
    grade: 'C',
    headToHead: true,
    core: false,
    seen: false,
  },
  {
    id: 'faros-2024-query-helper',
    description:
      'Turn a customer’s English question into a query in a niche, nested query language of one product. The language is hardly public; tables and fields differ by customer and change. A limited set of example questions with queries; many edge cases.',
    source: {
      title:
        'Mastering domain-specific language output: getting an LLM to perform reliably without fine-tuning',
      url: 'https://faros.ai/blog/mastering-domain-specific-language-output-getting-an-llm-to-perform-reliably-without-fine-tuning',
      year: 2024,
      cluster: 'faros-2024-query-helper',
    },
    answers: {
      'task-type': 'structured-output',
      'task-scope': 'narrow',
      'task-novelty': 'novel',
      'edge-cases': 'hundreds',
      'domain-similarity': 'low',
      'data-kinds': ['pairs'],
      conversation: 'single',
      'task-count': 'one',
    },
    outcome: {
      winner: 'prompt',
      accepted: ['prompt', 'retrieve'],
      avoid: [],
      figures:
        'Answers said to be 5x more accurate and useful than leading models; edge cases handled by more examples.',
      caveat:
        'A vendor’s claim without a tuned rival. It speaks against tuning whenever a language is new.',
    },
    grade: 'C',
    headToHead: false,
    core: true,
    seen: true,
  },
  {
    id: 'oxen-2025-text2sql',
    description:
      'Turn an English question and a table definition into the SQL query that answers it. Small schemas in the input; everything public and stable. A public set of examples is at hand.',
    source: {
      title: 'How to Fine-Tune Qwen3 to GPT-4o level performance (Oxen.ai)',
      url: 'https://ghost.oxen.ai/how-to-fine-tune-qwen3-to-gpt-4o-level-performance',
      year: 2025,
      cluster: 'oxen-2025-text2sql',
    },
    answers: {
      'task-type': 'structured-output',
      'task-scope': 'narrow',
      'task-novelty': 'specialised',
      'domain-similarity': 'high',
      'data-kinds': ['pairs'],
      'content-size': 'none',
      'content-change': 'static',
      conversation: 'single',
      'task-count': 'one',
      privacy: 'any',
    },
    outcome: {
      winner: 'tune',
      accepted: ['tune'],
      avoid: [],
      figures: 'GPT-4o 45 %, Qwen3-0.6B 8 % and tuned 42 %, Qwen3-1.7B tuned 57 %.',
      caveat: 'A vendor’s tutorial; the prompt was not worked on.',
    },
    grade: 'A',
    headToHead: true,
    core: false,
    seen: true,
  },
];
