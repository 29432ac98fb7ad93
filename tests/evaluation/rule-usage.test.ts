import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import { readAnswers } from '../../src/model/answers';
import { withoutRules } from '../../src/evaluation/ablate';
import { decidingRules, drawProfiles, ruleUsage } from '../../src/evaluation/evaluation-record';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { toyCases } from './toy-cases';

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
