import type { Answers } from '../model/answers';

/** The filled-in questionnaire behind the example on the start page; invented, and plausible. */
export const example: { readonly title: string; readonly answers: Answers } = {
  title: 'sorting contract clauses under 30 headings',
  answers: {
    'task-type': 'classification',
    'task-scope': 'narrow',
    'label-count': 'tens',
    'task-novelty': 'specialised',
    'main-gap': 'behaviour',
    'domain-similarity': 'partial',
    'labelled-examples': 1200,
    'data-quality': 'curated',
    'data-kinds': ['pairs'],
    'edge-cases': 'hundreds',
    'content-size': 'none',
    'model-access': 'weights',
    'base-licence': 'yes',
    'prompting-tried': 'examples',
    'prompting-result': 'near',
    latency: 'seconds',
    'monthly-requests': 300_000,
    privacy: 'restricted',
    'ml-expertise': 'some',
    hardware: 'consumer',
    evaluation: 'test-set',
    stage: 'prototype',
  },
};
