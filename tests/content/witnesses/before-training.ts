import type { Witness } from './witness';

/** Situations in which these come first: prompts and preparations. */
export const beforeTraining: Witness[] = [
  {
    strategy: 'no-model-needed',
    says: 'a form field that must be recognised at once, with few special cases and a modest bar',
    answers: {
      'task-type': 'extraction',
      'task-scope': 'narrow',
      'edge-cases': 'few',
      'quality-target': 'good-enough',
      'labelled-examples': 0,
      latency: 'instant',
    },
  },
  {
    strategy: 'define-task',
    says: 'a founder who wants an assistant for everything and cannot say when it is right',
    answers: {
      'task-type': 'chat',
      'task-scope': 'open-ended',
      'edge-cases': 'hundreds',
      evaluation: 'none',
      stage: 'starting',
      'content-size': 'none',
    },
  },
  {
    strategy: 'build-evaluation',
    says: 'a live product with a high bar that is judged by feel',
    answers: {
      'task-type': 'summarization',
      'quality-target': 'reliable',
      evaluation: 'none',
      stage: 'production',
    },
  },
  {
    strategy: 'collect-data',
    says: 'a team whose good prompts are far off, with a handful of examples and users who make more',
    answers: {
      'task-type': 'rewriting',
      'main-gap': 'manner',
      'labelled-examples': 4,
      'example-growth': 'continuous',
      'prompting-tried': 'optimised',
      'prompting-result': 'far',
    },
  },
  {
    strategy: 'zero-shot',
    says: 'somebody who starts today, with a common task and nothing but an account',
    answers: {
      'task-type': 'summarization',
      'main-gap': 'not-tried',
      'labelled-examples': 0,
      'task-novelty': 'common',
      'model-access': 'text-only',
      'content-size': 'none',
      stage: 'starting',
    },
  },
  {
    strategy: 'few-shot',
    says: 'a beginner with a dozen good examples',
    answers: {
      'task-type': 'rewriting',
      'main-gap': 'not-tried',
      'labelled-examples': 12,
      'model-access': 'text-only',
      'content-size': 'none',
      stage: 'starting',
      'ml-expertise': 'none',
    },
  },
  {
    strategy: 'step-by-step',
    says: 'a planner of shifts who needs several steps of reasoning and has no examples',
    answers: {
      'task-type': 'reasoning',
      'task-scope': 'moderate',
      'labelled-examples': 0,
      latency: 'offline',
      'model-access': 'text-only',
      'content-size': 'none',
    },
  },
  {
    strategy: 'bigger-model',
    says: 'a team whose model lacks a skill that a larger one has shown',
    answers: {
      'task-type': 'code',
      'main-gap': 'capability',
      'capability-elsewhere': 'yes',
      'labelled-examples': 10,
      'model-access': 'text-only',
      'content-size': 'none',
      privacy: 'any',
    },
  },
  {
    strategy: 'tools',
    says: 'an assistant that books appointments in a calendar',
    answers: {
      'task-type': 'tool-use',
      'main-gap': 'not-tried',
      'labelled-examples': 0,
      latency: 'seconds',
      'model-access': 'text-only',
      'content-size': 'none',
    },
  },
  {
    strategy: 'prompt-optimiser',
    says: 'an engineer with a metric, two hundred examples and providers to switch between',
    answers: {
      'task-type': 'extraction',
      'task-scope': 'moderate',
      'labelled-examples': 200,
      evaluation: 'test-set',
      portability: 'yes',
      'ml-expertise': 'some',
      'model-access': 'text-only',
      'content-size': 'none',
    },
  },
];
