import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { factsOf } from '../../src/facts';
import { planAssumptions, planBasis } from '../../src/facts/plan-basis';
import type { Answers } from '../../src/model/answers';
import type { PlanBasis } from '../../src/model/fact';
import { toyCatalogues } from '../fixtures/toy-figures';

type Values = Readonly<Record<string, number | string | null>>;
const basis = (answers: Answers, values: Values = {}): PlanBasis =>
  planBasis(answers, (id) => values[id] ?? null);

describe('what thresholds rest on', () => {
  const stakes = { 'gain-per-success': 50, 'loss-per-failure': 300 };

  it.each<[string, Answers, Values, Partial<PlanBasis>]>([
    ['the target', { 'target-score': 90 }, stakes, { target: 90, breakEven: 85.7 }],
    ['a target of nothing', { 'target-score': 0 }, {}, { target: 0, breakEven: null }],
    ['no target where it is unsure', { 'target-score': 'unsure' }, {}, { target: null }],
    ['no break-even without a gain', {}, { 'loss-per-failure': 3 }, { breakEven: null }],
    [
      'no break-even where the loss is no number',
      {},
      { ...stakes, 'loss-per-failure': 'much' },
      { breakEven: null },
    ],
    [
      'no break-even where nothing is at stake',
      {},
      { 'gain-per-success': 0, 'loss-per-failure': 0 },
      { breakEven: null },
    ],
    [
      'as much to gain as to lose',
      {},
      { 'gain-per-success': 1, 'loss-per-failure': 1 },
      { breakEven: 50 },
    ],
    ['a loss alone', {}, { 'gain-per-success': 0, 'loss-per-failure': 1 }, { breakEven: 100 }],
    ['a gain alone', {}, { 'gain-per-success': 1, 'loss-per-failure': 0 }, { breakEven: 0 }],
  ])('is %s', (_name, answers, values, wanted) => {
    expect(basis(answers, values)).toMatchObject(wanted);
  });

  it.each<[string, unknown, Values, number, boolean]>([
    ['two hundred unless told', undefined, {}, 200, false],
    ['as many as were set', undefined, { 'test-items': 50 }, 50, false],
    ['two hundred where there cannot be so few', undefined, { 'test-items': 0 }, 200, false],
    ['two hundred where their number is none', undefined, { 'test-items': 'many' }, 200, false],
    ['one item at its word', undefined, { 'test-items': 1 }, 1, false],
    ['a fifth of a hundred examples', 100, { 'test-items': 50 }, 20, true],
    ['none of fewer than a hundred', 99, { 'test-items': 50 }, 50, false],
    ['a fifth of some hundreds, rounded', 1234, {}, 247, true],
    ['four hundred of two thousand', 2000, {}, 400, true],
    ['no more than four hundred', 50_000, {}, 400, true],
    ['not of an unsure number', 'unsure', {}, 200, false],
  ])('takes %s', (_name, held, values, items, fromHeld) => {
    const answers: Answers =
      typeof held === 'number' || typeof held === 'string' ? { 'labelled-examples': held } : {};
    expect(basis(answers, values)).toMatchObject({ items, fromHeld });
  });

  it('assumes that two versions differ on one item in five', () => {
    expect(basis({}).differing).toBe(20);
  });

  it.each<[Answers, boolean]>([
    [{ 'judged-by': 'preference' }, true],
    [{ 'judged-by': 'unsure' }, false],
    [{}, false],
  ])('uses a sign test where readers say what they prefer: %j', (answers, signTest) => {
    expect(basis(answers).signTest).toBe(signTest);
  });

  it.each<[Answers, boolean]>([
    [{ factuality: 'costly' }, true],
    [{ factuality: 'must-cite' }, true],
    [{ 'alignment-need': 'critical' }, true],
    [{ factuality: 'tolerable', 'alignment-need': 'unsure' }, false],
    [{}, false],
  ])('counts costly errors apart: %j', (answers, costlyErrors) => {
    expect(basis(answers).costlyErrors).toBe(costlyErrors);
  });

  it.each<[Answers, number | null]>([
    [{ budget: 'minimal' }, 10],
    [{ budget: 'moderate' }, 60],
    [{ budget: 'large' }, null],
    [{ budget: 'unsure' }, null],
    [{ budget: ['minimal'] }, null],
    [{}, null],
  ])('leaves as many days as the budget: %j', (answers, days) => {
    expect(basis(answers).budgetDays).toBe(days);
  });

  it('names answers that people can give, and assumptions that there are', () => {
    const options = (id: string) => {
      const question = knowledge.questions.find((entry) => entry.id === id);
      return question?.kind === 'choice' ? question.options.map((option) => option.id) : [];
    };
    expect(options('judged-by')).toContain('preference');
    expect(options('factuality')).toEqual(expect.arrayContaining(['costly', 'must-cite']));
    expect(options('alignment-need')).toContain('critical');
    expect(options('budget')).toEqual(expect.arrayContaining(['minimal', 'moderate']));
    expect(planAssumptions).toEqual(['test-items', 'gain-per-success', 'loss-per-failure']);
    const assumed = knowledge.assumptions.map(({ id }) => id);
    expect(planAssumptions.filter((id) => !assumed.includes(id))).toEqual([]);
  });
});

describe('a set of facts', () => {
  it('is made once for the same figures and day, with what thresholds rest on', () => {
    const made = factsOf({ catalogues: toyCatalogues, asOf: '2026-01-01' });
    expect(made).toMatchObject({ planAssumptions, planBasis });
    expect(factsOf({ catalogues: toyCatalogues, asOf: '2026-01-01' })).toBe(made);
    expect(factsOf({ catalogues: toyCatalogues, asOf: '2026-01-02' })).not.toBe(made);
    expect(factsOf({ catalogues: { ...toyCatalogues }, asOf: '2026-01-01' })).not.toBe(made);
  });
});
