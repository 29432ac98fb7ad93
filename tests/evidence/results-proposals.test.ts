import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { measurable } from '../../src/evidence/measurable';
import type { PairReport, ResultsReport, VariantReport } from '../../src/evidence/results-report';
import type { ResultsContext } from '../../src/evidence/results-proposals';
import { guessRole, proposalsFromResults } from '../../src/evidence/results-proposals';
import { readAnswer } from '../../src/model/answers';

const variant = (name: string, score: number, n = 100): VariantReport => ({
  name,
  n,
  score,
  low: score - 0.05,
  high: score + 0.05,
  latency: null,
  cost: null,
  errors: 0,
});
const pair = (a: string, b: string, difference: number, p: number, n = 100): PairReport => ({
  a,
  b,
  n,
  test: 'McNemar',
  difference,
  low: difference - 0.05,
  high: difference + 0.05,
  p,
  wins: 0,
  losses: 0,
  detectable: null,
  settles: 0,
});

function answers(
  report: Partial<ResultsReport>,
  context?: ResultsContext,
): Record<string, unknown> {
  const proposals = proposalsFromResults(
    { variants: [], pairs: [], faults: [], ...report },
    context,
  );
  for (const { question, answer } of proposals) {
    const asked = knowledge.questions.find(({ id }) => id === question);
    expect(asked === undefined ? question : readAnswer(asked, answer)).toMatchObject({ ok: true });
  }
  return Object.fromEntries(proposals.map(({ question, answer }) => [question, answer]));
}

describe('the role that a name suggests', () => {
  it.each([
    ['zero-shot', 'prompted'],
    ['[openai:gpt-6] prompt 1', 'prompted'],
    ['ft:gpt-6-mini:org', 'trained'],
    ['Fine-tuned Llama', 'trained'],
    ['SetFit', 'trained'],
    ['qlora r16', 'trained'],
    ['prompt tuned by hand', 'trained'],
    ['MIPRO v2', 'optimised'],
    ['examples retrieved', 'optimised'],
    ['draft', 'prompted'],
  ])('%s: %s', (name, role) => {
    expect(guessRole(name)).toBe(role);
  });
});

describe('answers that results suggest', () => {
  const two = [variant('b', 0.8), variant('a', 0.7)];

  it('are to all questions that are said to be measurable from results', () => {
    const variants = [...two, variant('lora', 0.9)];
    const found = answers({ variants, pairs: [pair('lora', 'b', 0.1, 0.01)] });
    expect(Object.keys(found).toSorted()).toEqual(measurable.results.toSorted());
  });

  it('a test set, where 30 items or more were measured', () => {
    expect(answers({ variants: two })).toMatchObject({ evaluation: 'test-set' });
    expect(answers({ variants: [variant('a', 0.9, 29)] })).not.toHaveProperty('evaluation');
  });

  it.each([
    [[variant('a', 0.8)], 'simple'],
    [two, 'examples'],
    [[variant('a', 0.8), variant('dspy mipro', 0.85)], 'optimised'],
    [[variant('a', 0.8, 10), variant('b', 0.7, 10)], 'simple'],
    [[variant('lora', 0.8)], undefined],
  ])('how far prompting was taken %#', (variants, answer) => {
    expect(answers({ variants })['prompting-tried']).toBe(answer);
  });

  it.each([
    [0.8, 'meets', 'good'],
    [0.78, 'meets', 'good'],
    [0.84, 'near', 'close'],
    [0.89, 'near', 'close'],
    [0.95, 'far', 'short'],
  ])('how good the best prompt is for a target of %d', (target, result, best) => {
    expect(answers({ variants: two }, { target })).toMatchObject({
      'prompting-result': result,
      'best-prompted': best,
    });
  });

  it('nine in ten as the target where none was given, and says so', () => {
    const [because] = proposalsFromResults({ variants: two, pairs: [], faults: [] })
      .filter(({ question }) => question === 'best-prompted')
      .map((proposal) => proposal.because);
    expect(because).toContain('no target was given, so 90 % was taken');
  });

  it('no careful trial from few items, nor far from one prompt', () => {
    expect(answers({ variants: [variant('a', 0.95, 20)] })).toMatchObject({
      'best-prompted': 'untested',
    });
    const one = answers({ variants: [variant('a', 0.3)] });
    expect(one).toMatchObject({ 'prompting-result': 'far' });
    expect(one).not.toHaveProperty('best-prompted');
  });

  it.each([
    [pair('lora', 'p', 0.1, 0.01), 'helps'],
    [pair('p', 'lora', 0.1, 0.01), 'failed'],
    [pair('p', 'lora', 0.01, 0.8), 'failed'],
    [pair('lora', 'p', 0.03, 0.4), undefined],
    [pair('p', 'lora', 0.01, 0.8, 12), undefined],
  ])('what training brought %#', (compared, answer) => {
    const variants = [variant('lora', 0.8), variant('p', 0.75)];
    expect(answers({ variants, pairs: [compared] })['training-tried']).toBe(answer);
  });

  it('the roles that the visitor gives', () => {
    const variants = [variant('one', 0.8), variant('two', 0.7)];
    const context = { roles: new Map([['one', 'trained']] as const) };
    expect(answers({ variants, pairs: [pair('one', 'two', 0.1, 0.01)] }, context)).toMatchObject({
      'training-tried': 'helps',
      'prompting-tried': 'simple',
    });
  });

  it('no quality from preferences or from ratings on another scale', () => {
    const preferred = { ...pair('a', 'b', 0.2, 0.01), test: 'sign test' as const };
    expect(answers({ variants: two, pairs: [preferred] })).not.toHaveProperty('best-prompted');
    expect(answers({ variants: [variant('a', 4.2)] })).not.toHaveProperty('best-prompted');
  });

  it('no name of a variant in a reason', () => {
    const variants = [variant('ZANZIBAR lora', 0.8), variant('ZANZIBAR', 0.7)];
    const pairs = [pair('ZANZIBAR lora', 'ZANZIBAR', 0.1, 0.01)];
    expect(JSON.stringify(proposalsFromResults({ variants, pairs, faults: [] }))).not.toContain(
      'ZANZIBAR',
    );
  });
});
