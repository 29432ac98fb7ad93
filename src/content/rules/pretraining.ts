import type { Rule } from '../../model/rule';

/** Training on raw text */
export const pretrainingRules: Rule[] = [
  {
    id: 'no-raw-text-no-pretraining',
    topic: 'pretraining',
    consideration: 'needs-raw-text',
    when: { not: { question: 'data-kinds', has: 'raw-text' } },
    effects: [{ kind: 'gate', on: { family: 'pretrain' } }],
    because: 'Pre-training learns from raw text, and you hold none.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 6, at: 'L44' },
      { source: 'plum-2024', heuristic: 61, at: 'L11' },
    ],
  },
  {
    id: 'from-scratch-needs-a-cluster',
    topic: 'pretraining',
    consideration: 'from-scratch-means',
    when: { question: 'hardware', in: ['none', 'consumer', 'datacentre'] },
    effects: [{ kind: 'gate', on: { strategy: 'from-scratch' } }],
    because: 'Training a language model from nothing takes many cards for a long time.',
    grade: 'practice',
    sources: [
      { source: 'plum-2024', heuristic: 61, at: 'L11' },
      { source: 'ai-index-2024', at: 'training cost' },
    ],
  },
  {
    id: 'from-scratch-needs-a-fortune',
    topic: 'pretraining',
    consideration: 'from-scratch-means',
    when: { question: 'budget', in: ['minimal', 'moderate'] },
    effects: [{ kind: 'gate', on: { strategy: 'from-scratch' } }],
    because:
      'Training a model from nothing costs far more than thousands: estimates for the largest reach 190 million dollars.',
    grade: 'measured',
    sources: [
      { source: 'plum-2024', heuristic: 61, at: 'L11' },
      { source: 'ai-index-2024', at: 'Gemini Ultra 191 million' },
    ],
  },
  {
    id: 'from-scratch-is-wasteful',
    topic: 'pretraining',
    consideration: 'from-scratch-is-rare',
    when: { all: [] },
    effects: [{ kind: 'disfavour', on: { strategy: 'from-scratch' }, by: 'strong' }],
    because:
      'Only raw text comparable in amount and diversity to what models are trained on would justify starting from nothing.',
    grade: 'opinion',
    sources: [{ source: 'plum-2024', heuristic: 61, at: 'L11' }],
  },
  {
    id: 'nothing-to-build-on',
    topic: 'pretraining',
    consideration: 'nothing-to-build-on',
    when: {
      all: [
        { question: 'domain-similarity', is: 'low' },
        { question: 'task-novelty', is: 'novel' },
        { question: 'capability-elsewhere', is: 'no' },
        { question: 'data-kinds', has: 'raw-text' },
        { question: 'hardware', is: 'cluster' },
        { question: 'budget', is: 'large' },
      ],
    },
    effects: [
      { kind: 'favour', on: { family: 'pretrain' }, by: 'clear' },
      { kind: 'favour', on: { strategy: 'from-scratch' }, by: 'strong' },
      { kind: 'disfavour', on: { strategy: 'continued-pretraining' }, by: 'strong' },
    ],
    because:
      'Your text is foreign to every model, so there is little to continue from, and you have the means: one of the rare cases for a model of its own, if the text comes near in amount and variety to what models are trained on.',
    grade: 'opinion',
    sources: [
      { source: 'plum-2024', heuristic: 61, at: 'L11' },
      { source: 'signalfire-2023', heuristic: 45, at: 'L60' },
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
    ],
  },
  {
    id: 'domain-corpus-with-means',
    topic: 'pretraining',
    consideration: 'domain-corpus',
    when: {
      all: [
        { question: 'data-kinds', has: 'raw-text' },
        { question: 'domain-similarity', in: ['partial', 'low'] },
        { question: 'hardware', is: 'cluster' },
      ],
    },
    effects: [{ kind: 'favour', on: { family: 'pretrain' }, by: 'clear' }],
    because:
      'You hold raw text of a domain or language that the model has read little of, and the cards to train on it.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 6, at: 'L44' },
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
      { source: 'chipnemo-2023', at: 'results' },
      { source: 'sabia-2023', at: 'results' },
    ],
  },
  {
    id: 'language-or-domain-gap',
    topic: 'pretraining',
    consideration: 'domain-corpus',
    when: {
      all: [
        { question: 'data-kinds', has: 'raw-text' },
        { question: 'domain-similarity', in: ['partial', 'low'] },
        { question: 'hardware', is: 'cluster' },
        { question: 'model-access', is: 'weights' },
        { question: 'main-gap', is: 'knowledge' },
      ],
    },
    effects: [{ kind: 'favour', on: { family: 'pretrain' }, by: 'strong' }],
    because:
      'A whole language or field is thin in the model, and you can train on its text at scale: that is what continued pre-training has been shown to mend.',
    grade: 'measured',
    sources: [
      { source: 'bantilan-2023', heuristic: 25, at: 'L100' },
      { source: 'chipnemo-2023', at: 'results' },
      { source: 'sabia-2023', at: 'results' },
    ],
  },
  {
    id: 'pretraining-needs-large-cards',
    topic: 'pretraining',
    consideration: 'pretraining-means',
    when: { question: 'hardware', in: ['consumer', 'datacentre'] },
    effects: [{ kind: 'disfavour', on: { family: 'pretrain' }, by: 'clear' }],
    because: 'Training on billions of tokens on one card takes weeks or months.',
    grade: 'practice',
    sources: [
      { source: 'bantilan-2023', heuristic: 10, at: 'L52' },
      { source: 'bantilan-2023', heuristic: 9, at: 'L48-50' },
      { source: 'eleutherai-cookbook', at: 'training compute' },
    ],
  },
  {
    id: 'pretraining-needs-a-budget',
    topic: 'pretraining',
    consideration: 'pretraining-means',
    when: { question: 'budget', in: ['minimal', 'moderate'] },
    effects: [{ kind: 'disfavour', on: { family: 'pretrain' }, by: 'clear' }],
    because: 'Pre-training, even continued, is a project of months.',
    grade: 'practice',
    sources: [
      { source: 'plum-2024', heuristic: 61, at: 'L11' },
      { source: 'signalfire-2023', heuristic: 50, at: 'L88' },
      { source: 'fingpt-2023', at: 'cost comparison' },
    ],
  },
];
