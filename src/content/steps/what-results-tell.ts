/*
 * What the result of a step answers, by the kind of the step: which question, with which option, and over
 * which earlier answers it may be offered. The words of the options say when each of them holds.
 */

/** A score on the test set, of whatever version. */
const scored = {
  on: 'measured',
  question: 'evaluation',
  answer: 'test-set',
  over: ['none', 'metric'],
} as const;

/** The way to measure that is agreed on. */
export const ofAgreeing = {
  answers: [{ on: 'done', question: 'evaluation', answer: 'metric', over: ['none'] }],
} as const;

/** A first instruction. */
export const ofFirstPrompt = {
  tries: 'prompted',
  answers: [
    scored,
    { on: 'done', question: 'prompting-tried', answer: 'simple', over: ['nothing'] },
  ],
} as const;

const compared = {
  on: 'measured',
  question: 'prompting-tried',
  answer: 'examples',
  over: ['nothing', 'simple'],
} as const;

/** Another version of the prompt, with examples or with steps. */
export const ofPrompts = { tries: 'prompted', answers: [scored, compared] } as const;

const near = { on: 'near', question: 'best-prompted', answer: 'close' } as const;
const meets = { on: 'meets', question: 'best-prompted', answer: 'good' } as const;

/** The best of several prompts; that it is far says little while stronger models are untried. */
export const ofBestPrompt = {
  tries: 'prompted',
  answers: [scored, compared, meets, near],
} as const;

/** What runs already, held against the target. */
export const ofKeeping = { tries: 'prompted', answers: [scored, meets, near] } as const;

/** A larger model that may be used. */
export const ofLargerModel = { tries: 'prompted', answers: [scored, meets, near] } as const;

/** The strongest models that can be reached, allowed in operation or not. */
export const ofStrongestModels = {
  tries: 'prompted',
  answers: [
    scored,
    meets,
    { on: 'meets', question: 'best-prompted', answer: 'barred' },
    near,
    { on: 'far', question: 'best-prompted', answer: 'short' },
  ],
} as const;

/** Examples fetched for each input, or prompts written by a program. */
export const ofOptimising = {
  tries: 'optimised',
  answers: [scored, { on: 'measured', question: 'prompting-tried', answer: 'optimised' }],
} as const;

/** Passages fetched for each input. */
export const ofRetrieval = { tries: 'optimised', answers: [scored] } as const;

/** Anything that is trained, held against its baseline; the latest attempt counts. */
export const ofTraining = {
  tries: 'trained',
  answers: [
    { on: 'better', question: 'training-tried', answer: 'helps' },
    { on: 'same', question: 'training-tried', answer: 'failed' },
    { on: 'worse', question: 'training-tried', answer: 'failed' },
  ],
} as const;
