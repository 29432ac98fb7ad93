import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { isUnread } from '../../src/evaluation/case-sets';
import {
  makeEvaluationRecord,
  releasedAfter,
  resultOf,
} from '../../src/evaluation/evaluation-record';
import type { ScoredRow } from '../../src/evaluation/score';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCase, toyCases } from './toy-cases';

const late = { ...toyCase('late', 'cousin', {}, { winner: 'home' }), released: '2026-02-01' };
const cases = [...toyCases, late];
const releases = [{ version: '0.0.9', slot: 1, hash: '00000000', date: '2026-01-01' }];
const make = (knowledge = { ...toyKnowledge, releases }) =>
  makeEvaluationRecord(knowledge, toyFacts, {
    cases,
    clusterSources: {},
    beforeRebuild: { version: '0.0.9', verdicts: { late: ['out', 'home'], wet: ['home', null] } },
    changelog: [],
    profiles: 40,
    seed: 1,
    draws: 20,
  });
const record = make();

describe('what became of a case', () => {
  const row = (holds: Partial<ScoredRow>): ScoredRow => ({
    ...{ id: 'a', family: 'home', second: null, winner: 'home', accepted: [] },
    ...{ strict: false, lenient: false, topTwo: false, avoid: false },
    ...{ chance: null, logLoss: null, brier: null, ...holds },
  });
  it.each([
    [{ strict: true, lenient: true, topTwo: true }, 'hit'],
    [{ lenient: true, topTwo: true }, 'accepted'],
    [{ topTwo: true }, 'second'],
    [{}, 'miss'],
    [{ winner: null }, 'no-winner'],
  ])('%j is %s', (holds, result) => {
    expect(resultOf(row(holds))).toBe(result);
  });
});

describe('the sets that are never mixed', () => {
  it('have no case after the freeze while a version is not frozen', () => {
    expect(record.afterFreeze).toBeNull();
  });

  it('have the cases that were released after the version was frozen', () => {
    const own = { ...releases[0]!, version: toyKnowledge.version, slot: 2 };
    const frozen = make({ ...toyKnowledge, releases: [...releases, own] });
    expect(frozen.afterFreeze).toMatchObject({ rows: 1, publications: 1 });
    expect(frozen.afterFreeze?.scores.strict.share).toBe(1);
  });

  it('hold the version before against what was released after it alone', () => {
    expect(record.beforeRebuild).toMatchObject({
      version: '0.0.9',
      set: { rows: 1, logLoss: null },
    });
    const { strict, topTwo } = record.beforeRebuild.set.scores;
    expect([strict.share, topTwo.share]).toEqual([0, 1]);
  });

  it('count the unread publications apart', () => {
    expect(record.unread.rows).toBe(cases.filter(isUnread).length);
    expect(record.inSample.rows).toBe(cases.length);
  });

  it('stand each beside simpler ways on the same cases', () => {
    expect(Object.keys(record.inSample.baselines)).toContain('always-tune');
    expect(record.beforeRebuild.set.baselines['always-prompt']).toEqual({ strict: 0, lenient: 0 });
  });

  it('know a release by its day, and nothing of one that is not there', () => {
    expect(releasedAfter({ releases }, cases, '0.0.9')).toEqual([late]);
    expect(releasedAfter({ releases }, cases, '7.0.0')).toEqual([]);
  });
});

describe('what a search reaches', () => {
  it('proves first places by answers that lead there', () => {
    for (const [strategy, answers] of Object.entries(record.firsts)) {
      if (answers === null) expect(strategy).toBe('banquet');
      else expect(decide(toyRulebook, { answers }).strategy).toBe(strategy);
    }
    expect(Object.keys(record.firsts)).toHaveLength(toyKnowledge.strategies.length);
  });

  it('finds answers for every rule, also for those that chance never meets', () => {
    expect(record.usage['starving']?.profiles).toBe(0);
    expect(record.unmet).toEqual([]);
  });
});

describe('the record', () => {
  it('holds a verdict for every case, in order', () => {
    expect(record.verdicts.map(({ id, result }) => [id, result])).toEqual([
      ['wet', 'hit'],
      ['dog', 'miss'],
      ['storm', 'accepted'],
      ['quiet', 'no-winner'],
      ['late', 'hit'],
    ]);
    expect(record.verdicts[3]?.avoid).toBe(true);
  });

  it('is plain data that survives being written down', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('counts every profile under the strategy that it leads to', () => {
    const { of, strategies } = record.profiles;
    expect(Object.values(strategies).reduce((sum, count) => sum + count, 0)).toBe(of);
    const known = toyKnowledge.strategies.map(({ id }) => id);
    expect(Object.keys(strategies).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('brackets every share by its interval', () => {
    for (const scores of [record.inSample.scores, record.leaveOneOut, record.citedRulesOut]) {
      const { strict, lenient, topTwo, avoid } = scores;
      for (const { share, low, high } of [strict, lenient, topTwo, avoid]) {
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }
    }
  });
});
