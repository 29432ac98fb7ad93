import { createDecider } from '../../../src/advisor/decider';
import { knowledge } from '../../../src/content';
import { methodsShown } from '../../../src/facts/charts/methods-shown';
import { settingsOf, situationOf } from '../../../src/facts/charts/situation';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumption-values';
import { splitKnowledge } from '../../../src/model/split-knowledge';

const { entries, library } = splitKnowledge(knowledge);
export const decider = createDecider(entries, library);

/** The situation of some answers, and the methods that are shown for it by the real rules and prices. */
export function shownFor(answers: Answers, assumptions: Assumptions = {}) {
  const { recommendation } = decider.decide({ answers, assumptions });
  const situation = situationOf(knowledge, answers, assumptions);
  const read = settingsOf(situation);
  if (!read.ok) throw new Error(read.says);
  const shown = methodsShown(situation, read.settings, { ...knowledge, recommendation });
  return { situation, shown, recommendation };
}

export const lengths: Answers = {
  'prompt-tokens': 1500,
  'input-tokens': 400,
  'output-tokens': 200,
};

/** A help desk with many documents, which may go to a provider. */
export const helpDesk: Answers = {
  'task-type': 'question-answering',
  'main-gap': 'knowledge',
  'look-up': 'documents',
  'content-size': 'large',
  'content-change': 'monthly',
  'labelled-examples': 0,
  privacy: 'any',
  'monthly-requests': 20_000,
  latency: 'seconds',
  hardware: 'none',
  ...lengths,
};

/** Insurance claims that have to stay on the department's own cards, labelled within 300 ms. */
export const claims: Answers = {
  'task-type': 'classification',
  'label-count': 'tens',
  'task-scope': 'narrow',
  'main-gap': 'cost-or-speed',
  'labelled-examples': 40_000,
  'data-quality': 'curated',
  'example-coverage': 'hundreds',
  'label-origin': 'operations',
  specifiable: 'practice-only',
  'look-up': 'nothing',
  'content-size': 'none',
  'big-model-per-item': 'price-or-speed',
  privacy: 'self-host',
  'monthly-requests': 2_000_000,
  'input-tokens': 400,
  latency: 'instant',
  'ml-expertise': 'team',
  hardware: 'datacentre',
  'training-means': 'one-gpu',
  'model-access': 'weights',
  evaluation: 'test-set',
  stage: 'production',
};

/** A team with five million requests a month and its own examples, trained at a provider. */
export const manyRequests: Answers = {
  'task-type': 'structured-output',
  'task-scope': 'narrow',
  'main-gap': 'cost-or-speed',
  'labelled-examples': 8000,
  'example-coverage': 'hundreds',
  'label-origin': 'experts',
  'data-quality': 'curated',
  'look-up': 'nothing',
  'content-size': 'none',
  'big-model-per-item': 'price-or-speed',
  privacy: 'any',
  'monthly-requests': 5_000_000,
  latency: 'seconds',
  'ml-expertise': 'team',
  hardware: 'none',
  'training-means': 'hosted',
  'model-access': 'weights',
  evaluation: 'test-set',
  stage: 'production',
  ...lengths,
  'prompt-tokens': 3000,
};
