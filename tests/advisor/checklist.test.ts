import { describe, expect, it } from 'vitest';
import { leftSteps, offersOf, stepNow, stepsThatTry } from '../../src/advisor/checklist';
import { knowledge } from '../../src/content';
import { readAnswer } from '../../src/model/answers';
import type { PlannedStep, Threshold } from '../../src/model/recommendation';

const bar: Threshold = {
  kind: 'target',
  percent: 90,
  items: 100,
  fromHeld: false,
  wins: 9,
  points: 9,
  differing: 20,
  signTest: false,
};
const planned = (step: string, threshold: Threshold = bar): PlannedStep => ({
  step,
  strategy: null,
  phase: 'baseline',
  rules: [],
  questions: [],
  threshold,
});
const told = (step: string) => ({ step, phase: 'baseline', strategy: null, do: step }) as const;

describe('a checklist', () => {
  it('says which step is next, skipped ones first', () => {
    const plan = [told('a'), told('b'), told('c')];
    expect(stepNow(plan, {})).toBe('a');
    expect(stepNow(plan, { b: { done: true } })).toBe('a');
    expect(stepNow(plan, { a: { done: true }, b: { done: true } })).toBe('c');
    expect(stepNow([], {})).toBeNull();
  });

  it('keeps what was noted of steps that the plan no longer has, by their words', () => {
    const progress = {
      'try-lora': { result: 80 },
      a: { done: true },
      gone: { owner: 'B' },
    } as const;
    const left = leftSteps(knowledge, [told('a')], progress);
    expect(left.map(({ step }) => step)).toEqual(['try-lora', 'gone']);
    expect(left[0]?.do).toMatch(/^Train adapters/);
    expect(left[1]?.do).toBe('gone');
  });

  it('finds the steps that try what was measured, those to do first', () => {
    const plan = ['zero-shot-baseline', 'try-lora', 'best-prompt-baseline'].map((step) =>
      planned(step),
    );
    const ids = (...given: Parameters<typeof stepsThatTry>) =>
      stepsThatTry(...given).map(({ id }) => id);
    expect(ids(knowledge, { plan }, 'trained', {})).toEqual(['try-lora']);
    expect(ids(knowledge, { plan }, 'optimised', {})).toEqual([]);
    const progress = { 'zero-shot-baseline': { done: true } } as const;
    expect(ids(knowledge, { plan }, 'prompted', progress)).toEqual([
      'best-prompt-baseline',
      'zero-shot-baseline',
    ]);
  });
});

describe('what the result of a step answers', () => {
  const offers = (
    ...[step, progress, answers = {}, threshold = bar]: readonly [
      string,
      Parameters<typeof offersOf>[2],
      Parameters<typeof offersOf>[3]?,
      Threshold?,
    ]
  ) =>
    offersOf(knowledge, planned(step, threshold), progress, answers).map(
      ({ question, answer }) => `${question}: ${answer}`,
    );

  it('is nothing before it is done', () => {
    expect(offers('best-prompt-baseline', { result: 95 })).toEqual([]);
  });

  it.each([
    [95, 'good'],
    [0.95, 'good'],
    [82, 'close'],
  ])('of the best prompt at %d against a target of 90: %s', (result, answer) => {
    expect(offers('best-prompt-baseline', { done: true, result })).toEqual([
      'evaluation: test-set',
      'prompting-tried: examples',
      `best-prompted: ${answer}`,
    ]);
  });

  it('says far only of the strongest models, and asks whether those are allowed', () => {
    expect(offers('best-prompt-baseline', { done: true, result: 40 })).not.toContain(
      'best-prompted: short',
    );
    expect(offers('frontier-baseline', { done: true, result: 40 })).toContain(
      'best-prompted: short',
    );
    expect(offers('frontier-baseline', { done: true, result: 95 })).toEqual(
      expect.arrayContaining(['best-prompted: good', 'best-prompted: barred']),
    );
  });

  it('takes no number for a share where there is no bar, or where it could be either', () => {
    const none = { ...bar, kind: 'difference' } as const;
    for (const given of [
      offers('best-prompt-baseline', { done: true, result: 95 }, {}, none),
      offers('best-prompt-baseline', { done: true, result: 1 }),
      offers('best-prompt-baseline', { done: true, result: 412 }),
    ]) {
      expect(given.join()).not.toContain('best-prompted');
    }
  });

  it.each([
    ['better', ['training-tried: helps']],
    ['same', ['training-tried: failed']],
    ['worse', ['training-tried: failed']],
    [86, []],
  ] as const)('of training that came out %s: %j', (result, expected) => {
    expect(offers('try-lora', { done: true, result })).toEqual(expected);
  });

  it('offers nothing that is answered so, nor less than is known', () => {
    const done = { done: true } as const;
    expect(offers('zero-shot-baseline', done, { 'prompting-tried': 'examples' })).toEqual([]);
    expect(offers('zero-shot-baseline', done, { 'prompting-tried': 'nothing' })).toEqual([
      'prompting-tried: simple',
    ]);
    expect(
      offers('try-lora', { ...done, result: 'better' }, { 'training-tried': 'helps' }),
    ).toEqual([]);
    expect(offers('build-evaluation-step', done, { evaluation: 'unsure' })).toEqual([
      'evaluation: metric',
    ]);
  });

  it('names questions and options that there are, and answers each of the four', () => {
    const all = knowledge.steps.flatMap(({ answers = [] }) => answers);
    for (const { question, answer, over = [] } of all) {
      const of = knowledge.questions.find(({ id }) => id === question);
      for (const one of [answer, ...over]) {
        expect(of !== undefined && readAnswer(of, one).ok, `${question}: ${one}`).toBe(true);
      }
    }
    expect([...new Set(all.map(({ question }) => question))].sort()).toEqual([
      'best-prompted',
      'evaluation',
      'prompting-tried',
      'training-tried',
    ]);
  });
});
