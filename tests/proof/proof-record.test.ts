import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/proof/proof-record';
import type { ScoredRow } from '../../src/proof/score';
import { decide } from '../../src/engine/decide';
import { toyFacts } from '../fixtures/toy-facts';
import { toyProof } from '../fixtures/toy-proof';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const { record } = toyProof;

describe('what became of a case', () => {
  const row = (holds: Partial<ScoredRow>): ScoredRow => ({
    ...{ id: 'a', family: 'home', second: null, winner: 'home', accepted: [] },
    ...{ strict: false, lenient: false, topTwo: false, avoid: false, ...holds },
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

describe('what a search reaches', () => {
  it('proves first places by answers that lead there', () => {
    for (const [strategy, answers] of Object.entries(record.firsts)) {
      if (answers === null) expect(strategy).toBe('banquet');
      else expect(decide(toyKnowledge, { answers }, toyFacts).strategy).toBe(strategy);
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
      ['dog', 'second'],
      ['storm', 'accepted'],
      ['quiet', 'no-winner'],
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
    for (const scores of [record.all, record.leaveOneOut, record.citedRulesOut]) {
      for (const { share, low, high } of [
        scores.strict,
        scores.lenient,
        scores.topTwo,
        scores.avoid,
      ]) {
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }
    }
  });
});
