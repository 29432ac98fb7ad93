import type { Answers } from '../model/answers';
import { example } from './example';

/* One filled-in questionnaire for each way in on the start page: invented, and such as a person who
   comes that way would give. */

interface WayExample {
  /** The way in that it belongs to. */
  readonly way: 'documents' | 'labelled' | 'style' | 'cost' | 'idea' | 'words';
  /** After "Example: ". */
  readonly title: string;
  readonly answers: Answers;
  /** Families that a sensible reader expects; a test holds them against the rules. */
  readonly expected: readonly string[];
}

export const examples: readonly WayExample[] = [
  {
    way: 'documents',
    title: 'a help desk with 3,000 articles',
    answers: {
      'task-type': 'chat',
      'task-scope': 'open-ended',
      'main-gap': 'not-tried',
      'look-up': 'documents',
      'domain-similarity': 'partial',
      'content-size': 'large',
      'content-change': 'monthly',
      factuality: 'costly',
      'ml-expertise': 'none',
      'labelled-examples': 0,
      stage: 'starting',
      evaluation: 'none',
      budget: 'moderate',
      'prompting-tried': 'nothing',
      latency: 'seconds',
      'monthly-requests': 20_000,
      hardware: 'none',
    },
    expected: ['retrieve'],
  },
  {
    way: 'labelled',
    title: example.title,
    answers: example.answers,
    expected: ['classifier', 'tune'],
  },
  {
    way: 'style',
    title: 'a publisher’s house style, with 3,000 edited texts',
    answers: {
      'task-type': 'rewriting',
      'main-gap': 'manner',
      'labelled-examples': 3000,
      'data-quality': 'curated',
      'example-coverage': 'hundreds',
      'label-origin': 'experts',
      'look-up': 'nothing',
      'content-size': 'none',
      'prompting-tried': 'examples',
      'prompting-result': 'near',
      'best-prompted': 'close',
      evaluation: 'metric',
      budget: 'moderate',
      'model-access': 'hosted-tuning',
      'training-means': 'hosted',
      'ml-expertise': 'some',
    },
    expected: ['tune', 'align'],
  },
  {
    way: 'cost',
    title: 'pulling facts out of 30 million documents a month',
    answers: {
      'task-type': 'extraction',
      'task-scope': 'narrow',
      'main-gap': 'cost-or-speed',
      'prompting-tried': 'optimised',
      'prompting-result': 'meets',
      'best-prompted': 'barred',
      teacher: 'answers',
      'teacher-terms': 'yes',
      'label-origin': 'model',
      'big-model-per-item': 'price-or-speed',
      'monthly-requests': 30_000_000,
      'prompt-tokens': 3000,
      'input-tokens': 500,
      'output-tokens': 150,
      'look-up': 'nothing',
      'content-size': 'none',
      evaluation: 'test-set',
      'ml-expertise': 'some',
      'model-access': 'weights',
      hardware: 'datacentre',
      'training-means': 'one-gpu',
    },
    expected: ['distill', 'tune'],
  },
  {
    way: 'idea',
    title: 'summaries of meetings, before anything was tried',
    answers: {
      'task-type': 'summarization',
      stage: 'starting',
      'main-gap': 'not-tried',
      'prompting-tried': 'nothing',
      'labelled-examples': 0,
      evaluation: 'none',
      'ml-expertise': 'none',
      'content-size': 'none',
      'look-up': 'nothing',
    },
    expected: ['prompt'],
  },
  {
    way: 'words',
    title: 'a query language of one’s own, with 800 checked pairs',
    answers: {
      'task-type': 'structured-output',
      'task-novelty': 'novel',
      'main-gap': 'capability',
      'domain-similarity': 'low',
      'labelled-examples': 800,
      'example-coverage': 'hundreds',
      'label-origin': 'experts',
      'look-up': 'short-text',
      'content-size': 'fits-prompt',
      'prompting-tried': 'examples',
      'prompting-result': 'far',
      'best-prompted': 'short',
      evaluation: 'test-set',
      'ml-expertise': 'some',
      'training-means': 'hosted',
      'model-access': 'hosted-tuning',
    },
    expected: ['tune', 'retrieve'],
  },
];
