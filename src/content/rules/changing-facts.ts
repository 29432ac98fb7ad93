import type { Rule } from '../../model/rule';

/** How often facts change, and how bad an invented one is */
export const changingFactsRules: Rule[] = [
  {
    id: 'facts-change-weekly',
    topic: 'changing-facts',
    consideration: 'changing-facts',
    when: { question: 'content-change', is: 'weekly' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'rag' }, by: 'slight' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'clear' },
      { kind: 'complement', complement: 'with-rag' },
      { kind: 'step', step: 'watch-drift' },
    ],
    because:
      'What answers rest on changes every week; weights do not keep up, a search index does.',
    grade: 'practice',
    sources: [
      { source: 'plum-2024', heuristic: 68, at: 'L27' },
      { source: 'ovadia-2023', at: 'new knowledge' },
      { source: 'azure-tuning-guide', at: 'repeat when data change' },
    ],
  },
  {
    id: 'facts-change-by-the-minute',
    topic: 'changing-facts',
    consideration: 'changing-facts',
    when: { question: 'content-change', is: 'live' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'strong' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'strong' },
      { kind: 'favour', on: { strategy: 'rag' }, by: 'clear' },
      { kind: 'complement', complement: 'with-rag' },
      { kind: 'complement', complement: 'with-tools' },
      { kind: 'step', step: 'watch-drift' },
    ],
    because:
      'What answers rest on changes by the minute, so it has to be looked up with each request.',
    grade: 'practice',
    sources: [
      { source: 'plum-2024', heuristic: 68, at: 'L27' },
      { source: 'bantilan-2023', heuristic: 4, at: 'L31' },
      { source: 'openai-accuracy-guide', at: 'context axis' },
    ],
  },
  {
    id: 'facts-change-monthly',
    topic: 'changing-facts',
    consideration: 'changing-facts',
    when: { question: 'content-change', is: 'monthly' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'slight' },
      { kind: 'favour', on: { strategy: 'rag' }, by: 'slight' },
      { kind: 'disfavour', on: { family: 'tune' }, by: 'slight' },
      { kind: 'complement', complement: 'with-rag' },
      { kind: 'step', step: 'watch-drift' },
    ],
    because: 'Facts that change every month would mean tuning again every month.',
    grade: 'practice',
    sources: [
      { source: 'plum-2024', heuristic: 68, at: 'L27' },
      { source: 'azure-tuning-guide', at: 'repeat when data change' },
    ],
  },
  {
    id: 'claims-must-be-traceable',
    topic: 'changing-facts',
    consideration: 'invented-facts',
    when: { question: 'factuality', is: 'must-cite' },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'strong' },
      { kind: 'favour', on: { strategy: 'rag' }, by: 'slight' },
      { kind: 'disfavour', on: { strategy: 'zero-shot' }, by: 'clear' },
      { kind: 'disfavour', on: { strategy: 'few-shot' }, by: 'clear' },
      { kind: 'complement', complement: 'verification' },
    ],
    because:
      'Prompted models invent facts and references with confidence; a claim that must be traceable needs its source in front of the model.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 2, at: 'L23' },
      { source: 'signalfire-2023', heuristic: 33, at: 'L136' },
      { source: 'anthropic-contextual-retrieval', at: 'retrieval with sources' },
    ],
  },
  {
    id: 'invented-facts-are-costly',
    topic: 'changing-facts',
    consideration: 'invented-facts',
    when: {
      all: [
        { question: 'factuality', is: 'costly' },
        { question: 'task-type', in: ['question-answering', 'chat', 'summarization'] },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'retrieve' }, by: 'slight' },
      { kind: 'complement', complement: 'verification' },
    ],
    because:
      'Invented facts cost you dearly, and a model that reads the facts invents fewer than one that remembers them.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 2, at: 'L23' },
      { source: 'ovadia-2023', at: 'results' },
    ],
  },
];
