import type { Rule } from '../../model/rule';

/** Facts: what the answers draw on, how it changes, how exact it must be */
export const knowledgeAndContentRules: Rule[] = [
  {
    id: 'missing-knowledge-belongs-in-context',
    topic: 'knowledge-and-content',
    consideration: 'missing-knowledge',
    when: { question: 'main-gap', is: 'knowledge' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'prompt' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'rag' }, by: 'clear' },
      { kind: 'step', step: 'retrieval-baseline', before: { tag: 'training' } },
    ],
    because:
      'What is missing is knowledge. Putting it into the prompt beats training it in, and training in new facts makes models invent more.',
    grade: 'measured',
    sources: [
      { source: 'ovadia-2023', at: 'results' },
      { source: 'gekhman-2024', at: 'abstract' },
      { source: 'openai-accuracy-guide', at: 'context axis' },
      { source: 'plum-2024', heuristic: 68, at: 'L27' },
    ],
  },
  {
    id: 'vast-content-is-searched',
    topic: 'knowledge-and-content',
    consideration: 'content-to-draw-on',
    when: { question: 'content-size', is: 'large' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'rag' }, by: 'clear' },
      { kind: 'step', step: 'index-content-step', before: { strategy: 'rag' } },
      { kind: 'step', step: 'retrieval-baseline', before: { tag: 'training' } },
    ],
    because:
      'The content is vast, and no fixed prompt covers it finely enough: search it, and show the model what fits.',
    grade: 'practice',
    sources: [
      { source: 'menon-2023', heuristic: 78, at: 'L48-56' },
      { source: 'openai-accuracy-guide', at: 'context axis' },
    ],
  },
  {
    id: 'modest-content-goes-in-whole',
    topic: 'knowledge-and-content',
    consideration: 'content-to-draw-on',
    when: { question: 'content-size', is: 'fits-prompt' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'whole-content' }, by: 'strong' },
    ],
    because:
      'The content fits a prompt: put in all of it and cache it, which spares you a search index.',
    grade: 'practice',
    sources: [{ source: 'anthropic-contextual-retrieval', at: 'below 200,000 tokens' }],
  },
  {
    id: 'modest-lasting-content-travels-along',
    topic: 'knowledge-and-content',
    consideration: 'content-beside-the-primary',
    when: {
      all: [
        { question: 'content-size', is: 'fits-prompt' },
        { question: 'content-change', is: 'static' },
      ],
    },
    effects: [{ kind: 'complement', complement: 'with-whole-content' }],
    because:
      'The content fits a prompt and does not change, so whatever else is done it can travel along in a cached prefix.',
    grade: 'practice',
    sources: [{ source: 'anthropic-contextual-retrieval', at: 'below 200,000 tokens' }],
  },
  {
    id: 'no-content-nothing-to-retrieve',
    topic: 'knowledge-and-content',
    consideration: 'no-content-nothing-to-retrieve',
    when: { question: 'content-size', is: 'none' },
    effects: [
      { kind: 'gate', on: { strategy: 'rag' } },
      { kind: 'gate', on: { strategy: 'whole-content' } },
    ],
    because: 'Answers draw on nothing but the input, so there are no documents to retrieve.',
    grade: 'practice',
    sources: [
      { source: 'menon-2023', heuristic: 78, at: 'L54' },
      { source: 'openai-accuracy-guide', at: 'context axis' },
    ],
  },
  {
    id: 'retrieval-can-disturb-a-learnt-behaviour',
    topic: 'knowledge-and-content',
    consideration: 'retrieval-and-behaviour',
    when: { question: 'main-gap', is: 'behaviour' },
    effects: [
      { kind: 'disfavour', on: { strategy: 'rag' }, by: 'clear' },
      { kind: 'disfavour', on: { strategy: 'whole-content' }, by: 'slight' },
    ],
    because:
      'Where the form is wrong and not the facts, documents in the prompt do not help and have been measured to hurt.',
    grade: 'measured',
    sources: [
      { source: 'openai-accuracy-guide', at: 'Icelandic correction, 87 to 83' },
      { source: 'lakatos-2024', at: 'naive combination' },
    ],
  },
  {
    id: 'searching-needs-reranking',
    topic: 'knowledge-and-content',
    consideration: 'better-search',
    when: {
      all: [
        { question: 'content-size', is: 'large' },
        { question: 'quality-target', in: ['reliable', 'top-tier'] },
      ],
    },
    effects: [{ kind: 'complement', complement: 'reranking' }],
    because:
      'Adding keyword search and a reranker to plain similarity search cut failed retrievals by two thirds in one vendor’s test.',
    grade: 'practice',
    sources: [{ source: 'anthropic-contextual-retrieval', at: '67 % fewer failures' }],
  },
  {
    id: 'static-domain-knowledge-adds-up',
    topic: 'knowledge-and-content',
    consideration: 'tuning-and-retrieval-add-up',
    when: {
      all: [
        { question: 'task-type', is: 'question-answering' },
        { question: 'content-size', is: 'large' },
        { question: 'content-change', is: 'static' },
        { question: 'data-kinds', has: 'pairs' },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'tune' }, by: 'slight' },
      { kind: 'complement', complement: 'with-rag' },
    ],
    because:
      'On a stable body of specialised documents, training on questions and answers and retrieving beside it have added up.',
    grade: 'measured',
    sources: [
      { source: 'balaguer-2024', at: '6 points and 5 more' },
      { source: 'menon-2023', heuristic: 75, at: 'L80' },
    ],
  },
  {
    id: 'answers-rest-on-knowledge',
    topic: 'knowledge-and-content',
    consideration: 'knowledge-is-not-behaviour',
    when: { question: 'task-type', is: 'question-answering' },
    effects: [{ kind: 'disfavour', on: { family: 'tune' }, by: 'clear' }],
    because:
      'Answering questions rests mostly on knowing things, and tuning teaches form far better than facts.',
    grade: 'measured',
    sources: [
      { source: 'gekhman-2024', at: 'abstract' },
      { source: 'ovadia-2023', at: 'results' },
      { source: 'openai-accuracy-guide', at: 'context axis' },
    ],
  },
  {
    id: 'reading-comprehension-is-form',
    topic: 'knowledge-and-content',
    consideration: 'reading-not-knowing',
    when: {
      all: [
        { question: 'task-type', is: 'question-answering' },
        { question: 'content-size', is: 'none' },
      ],
    },
    effects: [{ kind: 'favour', on: { family: 'tune' }, by: 'clear' }],
    because:
      'The answer stands in the input, so this is reading rather than knowing, and reading to a fixed form can be trained.',
    grade: 'measured',
    sources: [
      { source: 'lora-land-2024', at: 'reading tasks in table 12' },
      { source: 'ravenscroft-2024', heuristic: 86, at: 'L16' },
    ],
  },
];
