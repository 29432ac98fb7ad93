import type { WrittenRule } from '../written-rule';

/** Facts: what the answers draw on, how it changes, how exact it must be */
export const knowledgeAndContentRules = [
  {
    id: 'missing-knowledge-belongs-in-context',
    consideration: 'missing-knowledge',
    when: {
      question: 'main-gap',
      is: 'knowledge',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
      {
        kind: 'step',
        step: 'retrieval-baseline',
        before: {
          tag: 'training',
        },
      },
    ],
    because:
      'What is missing is knowledge. Giving it with the request beats training it in, and training in new facts makes models invent more.',
    grade: 'measured',
    quantity: 'accuracy of answers on facts, retrieved against trained in',
    sources: [
      {
        source: 'ovadia-2023',
        at: 'results',
      },
      {
        source: 'gekhman-2024',
        at: 'abstract',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
      {
        source: 'plum-2024',
        heuristic: 68,
        at: 'L27',
      },
    ],
  },
  {
    id: 'vast-content-is-searched',
    consideration: 'missing-knowledge',
    when: {
      question: 'content-size',
      is: 'large',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'clear',
      },
      {
        kind: 'step',
        step: 'index-content-step',
        before: {
          strategy: 'rag',
        },
      },
      {
        kind: 'step',
        step: 'retrieval-baseline',
        before: {
          tag: 'training',
        },
        // What is needed is sent along already, or nothing is.
        unless: { question: 'look-up', is: 'nothing' },
      },
    ],
    because:
      'The content is vast, and no fixed prompt covers it finely enough: search it, and show the model what fits.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L48-56',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
    ],
  },
  {
    id: 'content-that-fits-is-given',
    consideration: 'missing-knowledge',
    when: {
      question: 'content-size',
      is: 'fits-prompt',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'slight',
      },
    ],
    because:
      'You have content of your own, and all of it fits a prompt, so sending it costs little.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
    ],
  },
  {
    id: 'modest-content-goes-in-whole',
    consideration: 'modest-content',
    when: {
      question: 'content-size',
      is: 'fits-prompt',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'whole-content',
        },
        by: 'strong',
      },
    ],
    because:
      'The content fits a prompt: put in all of it and cache it, which saves you a search index.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
    ],
  },
  {
    id: 'searching-is-the-usual-way',
    consideration: 'searching-is-the-usual-way',
    when: {
      all: [],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'slight',
      },
    ],
    because:
      'Searching for the passages that fit a request works for any amount of content; sending all of it needs to know that it fits.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L48-56',
      },
    ],
  },
  {
    id: 'what-fits-needs-no-index',
    consideration: 'what-fits-needs-no-index',
    when: {
      question: 'content-size',
      is: 'fits-prompt',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          strategy: 'rag',
        },
        by: 'clear',
      },
    ],
    because:
      'All of the content fits, so a search can only leave out what was needed. Changes and citations work as well with the whole text in front of the model.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
    ],
  },
  {
    id: 'no-content-nothing-to-retrieve',
    consideration: 'no-content-nothing-to-retrieve',
    when: {
      question: 'content-size',
      is: 'none',
    },
    effects: [
      {
        kind: 'gate',
        on: {
          strategy: 'rag',
        },
      },
      {
        kind: 'gate',
        on: {
          strategy: 'whole-content',
        },
      },
    ],
    because: 'Answers need nothing but the input, so there are no documents to retrieve.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L54',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
    ],
  },
  {
    id: 'retrieval-can-disturb-a-learnt-behaviour',
    consideration: 'retrieval-and-behaviour',
    when: {
      question: 'main-gap',
      in: ['form', 'manner', 'decisions'],
    },
    effects: [
      {
        kind: 'note',
        on: {
          family: 'retrieve',
        },
      },
    ],
    because:
      'The form is wrong, not the facts: documents in the prompt do not help, and in tests they have hurt.',
    grade: 'measured',
    quantity: 'score on a correction task with and without retrieval',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'Icelandic correction, 87 to 83',
      },
      {
        source: 'lakatos-2024',
        at: 'naive combination',
      },
    ],
  },
  {
    id: 'searching-needs-reranking',
    consideration: 'better-search',
    when: {
      all: [
        {
          question: 'content-size',
          is: 'large',
        },
        {
          question: 'quality-target',
          in: ['reliable', 'top-tier'],
        },
      ],
    },
    effects: [
      {
        kind: 'complement',
        complement: 'reranking',
      },
    ],
    because:
      'Adding keyword search and a reranker to plain similarity search cut failed retrievals by two thirds in one vendor’s test.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: '67 % fewer failures',
      },
    ],
  },
  {
    id: 'static-domain-knowledge-adds-up',
    consideration: 'tuning-and-retrieval-add-up',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'question-answering',
        },
        {
          question: 'content-size',
          is: 'large',
        },
        {
          question: 'content-change',
          is: 'static',
        },
        {
          question: 'data-kinds',
          has: 'pairs',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'slight',
      },
    ],
    because:
      'On a stable body of specialised documents, training on questions and answers and retrieving beside it have added up.',
    grade: 'measured',
    quantity: 'points of accuracy gained by tuning and by retrieval',
    sources: [
      {
        source: 'balaguer-2024',
        at: '6 points and 5 more',
      },
      {
        source: 'menon-2023',
        heuristic: 75,
        at: 'L80',
      },
    ],
  },
  {
    id: 'answers-rest-on-knowledge',
    consideration: 'knowledge-is-not-behaviour',
    when: {
      question: 'task-type',
      is: 'question-answering',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'slight',
      },
    ],
    because:
      'Answering questions is mostly about knowing things: facts can be sent with the request, and training teaches form far better than facts.',
    grade: 'measured',
    quantity: 'accuracy of answers on facts, retrieved against trained in',
    sources: [
      {
        source: 'gekhman-2024',
        at: 'abstract',
      },
      {
        source: 'ovadia-2023',
        at: 'results',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
    ],
    despite:
      'The record would carry strong for giving facts, but its cases also named missing facts or a place to look them up, which other rules count; slight for the kind of task alone.',
  },
  {
    id: 'reading-comprehension-is-form',
    consideration: 'reading-not-knowing',
    when: {
      all: [
        {
          question: 'task-type',
          is: 'question-answering',
        },
        {
          question: 'content-size',
          is: 'none',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'weights',
        },
        by: 'slight',
      },
    ],
    because:
      'The answer is in the input, so this is reading, not knowing, and reading into a fixed form can be trained.',
    grade: 'measured',
    quantity: 'accuracy on reading tasks, tuned small against prompted large',
    sources: [
      {
        source: 'lora-land-2024',
        at: 'reading tasks in table 12',
      },
      {
        source: 'ravenscroft-2024',
        heuristic: 86,
        at: 'L16',
      },
    ],
  },
  {
    id: 'facts-stand-in-documents',
    consideration: 'missing-knowledge',
    when: {
      question: 'look-up',
      is: 'documents',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'slight',
      },
    ],
    because:
      'The facts that decide are in documents or records, so send the right passages with the request; training teaches facts slowly and makes a model invent more.',
    grade: 'measured',
    quantity: 'accuracy of answers on facts, retrieved against trained in',
    sources: [
      {
        source: 'ovadia-2023',
        at: 'results',
      },
      {
        source: 'gekhman-2024',
        at: 'abstract',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
    ],
    cases: [
      'ovadia-2023-new',
      'soudani-2024-longtail',
      'mimic-2024-note-questions',
      'bmw-2026-technical-qa',
      'lokivet-2026-clinical-notes',
      'dentistry-2025-policies',
    ],
  },
  {
    id: 'facts-stand-in-a-short-text',
    consideration: 'missing-knowledge',
    when: {
      question: 'look-up',
      is: 'short-text',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'slight',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'weights',
        },
        by: 'strong',
      },
    ],
    because:
      'The facts fit on a few pages, so they can go along with every request; training on so little text does not make a model know them.',
    grade: 'practice',
    sources: [
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
      {
        source: 'ovadia-2023',
        at: 'new knowledge',
      },
    ],
    cases: [
      'vercel-2026-new-framework-api',
      'evalllm-2025-french-health-ner',
      'simplellmft-47-few-local-docs',
      'alpacalora-324-ten-lines-identity',
    ],
  },
  {
    id: 'unread-facts-in-a-short-text',
    consideration: 'missing-knowledge',
    when: {
      all: [
        {
          question: 'look-up',
          is: 'short-text',
        },
        {
          question: 'domain-similarity',
          is: 'low',
        },
      ],
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
    ],
    because:
      'A person would look each case up in a short text that no model has read, so the model has to be given it, too.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
      {
        source: 'anthropic-contextual-retrieval',
        at: 'below 200,000 tokens',
      },
    ],
    cases: ['alpacalora-324-ten-lines-identity', 'faros-2024-query-helper'],
  },

  {
    id: 'entry-is-found-in-a-catalogue',
    consideration: 'missing-knowledge',
    when: {
      question: 'look-up',
      is: 'catalogue',
    },
    effects: [
      {
        kind: 'favour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'favour',
        on: {
          strategy: 'rag',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          strategy: 'whole-content',
        },
        by: 'clear',
      },
    ],
    because:
      'The right entry is in a long list: search for the few likely ones and let the model choose among them.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L48-56',
      },
      {
        source: 'bertsch-2024',
        at: 'derived from the released result files: retrieved examples',
      },
    ],
    cases: ['ramp-2025-naics', 'bertsch-clinic150-n8192'],
  },
  {
    id: 'nothing-to-look-up',
    consideration: 'nothing-to-look-up',
    when: {
      question: 'look-up',
      is: 'nothing',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'strong',
      },
      {
        kind: 'disfavour',
        on: {
          question: 'context',
          of: 'examples',
        },
        by: 'strong',
      },
    ],
    because:
      'The input and general skill are enough: no facts or similar cases have to be fetched, and in tests passages that nobody needs got in the way.',
    grade: 'practice',
    sources: [
      {
        source: 'openai-accuracy-guide',
        at: 'Icelandic correction, 87 to 83',
      },
    ],
    cases: [
      'lightrag-277-tcm-exam',
      'clavie-2023-graduate-jobs',
      'tornberg-2024-political-tweets',
      'alghisi-2024-opendomain',
      'shin-2023-code-summ',
    ],
  },
  {
    id: 'no-content-to-give',
    consideration: 'no-content-to-give',
    when: {
      question: 'content-size',
      is: 'none',
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'clear',
      },
    ],
    because: 'Beyond the input there is no reference content, so there are no facts to send along.',
    grade: 'practice',
    sources: [
      {
        source: 'menon-2023',
        heuristic: 78,
        at: 'L54',
      },
      {
        source: 'openai-accuracy-guide',
        at: 'context axis',
      },
    ],
    cases: [
      'ziems-2023-freeform',
      'lawbench-damages-calc',
      'goyal-2022-news-summ',
      'primnox-2026-fact-extraction',
    ],
    despite:
      'The record would carry strong, but its cases are those with nothing to look up, which counts as strong already.',
  },
  {
    id: 'public-textbook-knowledge',
    consideration: 'public-textbook-knowledge',
    when: {
      all: [
        {
          question: 'look-up',
          is: 'nothing',
        },
        {
          question: 'content-change',
          is: 'static',
        },
      ],
    },
    effects: [
      {
        kind: 'disfavour',
        on: {
          question: 'context',
          of: 'facts',
        },
        by: 'clear',
      },
    ],
    because:
      'What it takes is general and stable, and models have read it already; fetching it again adds little and can mislead.',
    grade: 'practice',
    sources: [
      {
        source: 'bantilan-2023',
        heuristic: 22,
        at: 'L98',
      },
      {
        source: 'jeong-2024-medical-dapt',
        at: 'results',
      },
    ],
    cases: [
      'lightrag-277-tcm-exam',
      'jeong-2024-medical-dapt',
      'chen-2025-medqa',
      'loraland-arc-combined',
    ],
    despite:
      'The record on all context is slighter, because it counts like examples that were looked up. On facts, which are what this is about, exams and textbook questions were answered as well or better without.',
  },
  {
    id: 'a-short-text-goes-along',
    consideration: 'short-text-goes-along',
    when: {
      all: [
        { question: 'look-up', is: 'short-text' },
        { question: 'content-size', is: 'fits-prompt' },
      ],
    },
    effects: [{ kind: 'complement', complement: 'with-whole-content' }],
    because:
      'What a person would look up fits the prompt. Sent along each time and cached, it is at hand whatever else is done.',
    grade: 'practice',
    sources: [{ source: 'anthropic-contextual-retrieval', at: 'below 200,000 tokens' }],
    cases: ['vercel-2026-new-framework-api'],
  },
  {
    id: 'facts-sent-already-stay',
    consideration: 'facts-sent-already',
    when: {
      all: [
        { question: 'look-up', is: 'nothing' },
        { question: 'content-size', in: ['fits-prompt', 'large'] },
        { question: 'content-change', in: ['monthly', 'weekly', 'live'] },
      ],
    },
    effects: [{ kind: 'favour', on: { question: 'context', of: 'facts' }, by: 'clear' }],
    because:
      'Nobody has to look anything up because the content goes along already. It changes every month or faster, so it has to go on doing so, trained or not.',
    grade: 'practice',
    sources: [
      { source: 'openai-accuracy-guide', at: 'context axis' },
      { source: 'ovadia-2023', at: 'new knowledge' },
    ],
  },
] as const satisfies readonly WrittenRule[];
