import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/engine/completions';
import { recommend } from '../../src/engine/recommend';
import { backtest, bootstrap } from '../../src/evaluation/backtest';
import type { Tally } from '../../src/evaluation/score';
import type { Knowledge } from '../../src/model/knowledge';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase, toyCases } from './toy-cases';

const result = backtest(toyKnowledge, toyFacts, toyCases, { draws: 50 });

describe('backtest', () => {
  it('scores each case by its own outcome', () => {
    const told = result.rows.map(({ id, family, strict, lenient, avoid }) => [
      id,
      family,
      strict,
      lenient,
      avoid,
    ]);
    expect(told).toEqual([
      ['wet', 'home', true, true, false],
      ['dog', 'out', false, false, false],
      ['storm', 'home', false, true, false],
      ['quiet', 'home', false, false, true],
    ]);
  });

  it('scores the chances as well, over all rows and over the core ones', () => {
    const cases = toyCases.map((entry) => ({ ...entry, core: entry.id !== 'dog' }));
    const record = backtest(toyKnowledge, toyFacts, cases, { draws: 1 });
    expect(record.logLoss).toBe(result.logLoss);
    expect(record.core).toMatchObject({ strict: 1 / 2, lenient: 1, avoid: 1 / 3 });
    expect(record.core.logLoss).toBeLessThan(record.logLoss ?? 0);
    expect(record.brier).toBeGreaterThan(0);
    expect(record.calibration.reduce((sum, { n }) => sum + n, 0)).toBe(3);
  });

  it('shows beside the advice what the bound and the sequence cost', () => {
    // Unbounded, the dog leads out all the same; nothing changes but the chances.
    expect(result.coreFitted).toMatchObject({ strict: result.strict, lenient: result.lenient });
    expect(result.coreFitted.logLoss).not.toBe(result.core.logLoss);
  });

  it('gives family and second choice exactly as the engine recommends them', () => {
    for (const [at, { answers }] of toyCases.entries()) {
      const { family, second } = recommend(toyRulebook, { answers });
      expect(result.rows[at]).toMatchObject({ family, second });
    }
  });

  it('weighs every publication as one, and counts rows without a winner for avoid only', () => {
    expect(result).toMatchObject({ strict: 1 / 4, lenient: 3 / 4, avoid: 1 / 3 });
  });

  it('tells which family was recommended where another won', () => {
    expect(result.confusion).toEqual({ home: { home: 1, out: 1 }, out: { home: 1 } });
  });

  it('counts an unsure answer as not known', () => {
    expect(result.meanKnown).toBe(3 / 4);
  });

  it('repeats itself to the last digit', () => {
    expect(backtest(toyKnowledge, toyFacts, toyCases, { draws: 50 })).toEqual(result);
  });

  it('counts a preparation as the miss that it is', () => {
    const starving = toyCase('starving', 'aunt', { hunger: 950 }, { winner: 'home' });
    expect(backtest(toyKnowledge, toyFacts, [starving]).rows[0]).toMatchObject({
      family: 'wait',
      lenient: false,
    });
  });

  it('gives zeros, not NaN, where there is no case', () => {
    const nothing = backtest(toyKnowledge, toyFacts, []);
    expect(nothing).toMatchObject({ strict: 0, lenient: 0, topTwo: 0, avoid: 0, meanKnown: 0 });
    expect(nothing.intervals.strict).toEqual({ low: 0, high: 0 });
  });
});

describe('leaving a publication out', () => {
  const sourced = (source: string): Knowledge => ({
    ...toyKnowledge,
    rules: toyKnowledge.rules.map((rule) =>
      rule.id === 'dog-walk' ? { ...rule, sources: [{ source, at: 'p. 1' }] } : rule,
    ),
  });
  const familyOf = (knowledge: Knowledge, clusterSources = {}) =>
    backtest(knowledge, toyFacts, toyCases, { draws: 1, clusterSources }).leaveOneOut.rows[1]
      ?.family;

  it('judges a case by rules that its own publication did not teach', () => {
    expect(familyOf(sourced('aunt'))).toBe('home');
  });

  it('keeps rules that other publications teach', () => {
    expect(familyOf(sourced('uncle'))).toBe('out');
  });

  it('strikes a rule that others teach too in the stricter figure alone', () => {
    const both = sourced('aunt');
    const rules = both.rules.map((rule) =>
      rule.id === 'dog-walk'
        ? { ...rule, sources: [...rule.sources, { source: 'uncle', at: 'p. 2' }] }
        : rule,
    );
    const record = backtest({ ...both, rules }, toyFacts, toyCases, { draws: 1 });
    expect(record.leaveOneOut.rows[1]?.family).toBe('out');
    expect(record.citedRulesOut.rows[1]?.family).toBe('home');
  });

  it('follows the table where the publication goes by another id', () => {
    expect(familyOf(sourced('uncle'), { aunt: ['uncle'] })).toBe('home');
  });

  it('leaves the plain result untouched', () => {
    expect(backtest(sourced('aunt'), toyFacts, toyCases, { draws: 1 }).rows[1]?.family).toBe('out');
  });
});

describe('the baselines', () => {
  it('stand beside the result by name, one for each article', () => {
    const sources = toyKnowledge.sources.map((source) =>
      source.id === 'aunt' ? { ...source, article: true } : source,
    );
    const { baselines } = backtest({ ...toyKnowledge, sources }, toyFacts, toyCases, { draws: 1 });
    expect(Object.keys(baselines)).toEqual([
      'always-prompt',
      'always-tune',
      'always-retrieve',
      'flowchart',
      'aunt',
    ]);
    // Taken alone it says tune for a dog, and prompt for the rest, of which the toy cases know nothing.
    expect(baselines['aunt']).toEqual({ strict: 0, lenient: 0 });
  });
});

const cluster = (held: number, weight = 1): Tally => ({ cluster: 'any', weight, held });
const half = Array.from({ length: 40 }, (_, at) => cluster(at % 2));

describe('a bootstrap interval', () => {
  it('holds the share, about two standard errors to either side', () => {
    const { low, high } = bootstrap(half, seeded(7), 4000);
    expect(low).toBeCloseTo(0.35, 1);
    expect(high).toBeCloseTo(0.65, 1);
  });

  it('leans towards what weighs more', () => {
    const mixed = [...half.map((one) => ({ ...one, weight: 1 + one.held, held: 2 * one.held }))];
    const { low, high } = bootstrap(mixed, seeded(7), 4000);
    expect((low + high) / 2).toBeCloseTo(2 / 3, 1);
  });

  it('has no width where every cluster agrees', () => {
    expect(bootstrap([cluster(1), cluster(3, 3)], seeded(1), 100)).toEqual({ low: 1, high: 1 });
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number) => bootstrap(half, seeded(seed), 30);
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });
});
