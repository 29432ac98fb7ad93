import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import { withoutRules } from '../../src/evaluation/ablate';
import { isUnread } from '../../src/evaluation/case-sets';
import {
  decidingRules,
  drawProfiles,
  makeEvaluationRecord,
  releasedAfter,
  resultOf,
  ruleUsage,
} from '../../src/evaluation/evaluation-record';
import type { ScoredRow } from '../../src/evaluation/score';
import { readAnswers } from '../../src/model/answers';
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

const profiles = drawProfiles(toyKnowledge, 200, 7);
const decided = profiles.map((profile) => decide(toyRulebook, profile));

describe('random profiles', () => {
  it('answer every question with something that it allows, the same for the same seed', () => {
    for (const { answers } of profiles) {
      expect(readAnswers(toyKnowledge.questions, answers)).toEqual({ ok: true, answers });
      expect(Object.keys(answers)).toHaveLength(toyKnowledge.questions.length);
    }
    expect(drawProfiles(toyKnowledge, 200, 7)).toEqual(profiles);
    expect(drawProfiles(toyKnowledge, 200, 8)).not.toEqual(profiles);
  });
});

describe('the rules that decide', () => {
  it('are exactly those whose removal changes the leading family', () => {
    for (const [at, decision] of decided.slice(0, 60).entries()) {
      const byRemoval = toyKnowledge.rules
        .filter(({ id }) => {
          const rest = withoutRules(toyKnowledge, new Set([id]));
          return decide(indexRulebook(rest, toyFacts), profiles[at]!).family !== decision.family;
        })
        .map(({ id }) => id);
      expect(decidingRules(toyRulebook, decision)).toEqual(byRemoval);
    }
  });

  it('are found at all', () => {
    const found = new Set(decided.flatMap((decision) => decidingRules(toyRulebook, decision)));
    expect([...found]).toEqual(expect.arrayContaining(['dog-walk', 'rain-inside']));
  });
});

describe('usage', () => {
  const usage = ruleUsage(toyRulebook, toyCases, decided);

  it('counts the cases and profiles that make a rule true, and names the cases it decides', () => {
    expect(usage['dog-walk']).toMatchObject({ cases: 1, decides: ['dog'] });
    expect(usage['storm-inside']).toMatchObject({ cases: 1 });
    expect(usage['starving']).toEqual({ cases: 0, profiles: 0, decides: [] });
    const dogs = profiles.filter(({ answers }) => {
      const company = answers['company'];
      return Array.isArray(company) && company.includes('dog');
    });
    expect(usage['dog-walk']?.profiles).toBe(dogs.length);
  });

  it('knows every rule', () => {
    expect(Object.keys(usage)).toEqual(toyKnowledge.rules.map(({ id }) => id));
  });
});
