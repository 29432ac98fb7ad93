import { describe, expect, it } from 'vitest';
import { changeInWords, releaseChange, randomProfiles } from '../../src/evaluation/release-changes';
import { readAnswers } from '../../src/model/answers';
import { readAssumptions } from '../../src/model/assumption-values';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { firstToy, secondToy } from '../fixtures/toy-releases';
import { toyCase } from './toy-cases';

const evening = toyCase('wet', 'aunt', { weather: 'wet' }, { winner: 'home' });

const factsOf = () => toyFacts;
const date = '2026-01-03';
const given = { date, cases: [evening], factsOf, profiles: 400 };

describe('the changelog of behaviour', () => {
  it('says of the first version that there is nothing to hold it against', () => {
    const change = releaseChange({ ...given, then: null, now: firstToy });
    expect(change).toMatchObject({ version: '0.1.0', since: null, entries: [] });
    expect(changeInWords(change)).toContain('first frozen version');
  });

  it('counts what moved, and from what to what', () => {
    const change = releaseChange({ ...given, then: firstToy, now: secondToy });
    expect(change).toMatchObject({ version: '0.2.0', since: '0.1.0' });
    expect(change.entries).toHaveLength(3);
    const { of, family, moves } = change.profiles;
    expect(of).toBe(400);
    expect(family).toBeGreaterThan(0);
    expect(moves.reduce((sum, { count }) => sum + count, 0)).toBe(family);
    const words = changeInWords(change);
    expect(words).toContain('## Rules 0.2.0 (2026-01-03)');
    expect(words).toContain(`${moves[0]!.from} → ${moves[0]!.to}: ${moves[0]!.count}`);
  });

  it('counts nothing between a version and itself', () => {
    const change = releaseChange({ ...given, then: firstToy, now: firstToy });
    expect(change.profiles).toMatchObject({ family: 0, method: 0, strength: 0, moves: [] });
    expect(change.cases).toMatchObject({ of: 1, rows: [] });
  });
});

describe('random profiles', () => {
  const drawn = randomProfiles(toyRulebook, 300, 7);

  it('are the same for the same seed, and others for another', () => {
    expect(randomProfiles(toyRulebook, 300, 7)).toEqual(drawn);
    expect(randomProfiles(toyRulebook, 300, 8)).not.toEqual(drawn);
  });

  it('are allowed, some unsure, some incomplete', () => {
    for (const { answers, assumptions } of drawn) {
      expect(readAnswers(toyKnowledge.questions, answers).ok).toBe(true);
      expect(readAssumptions(toyKnowledge.assumptions, assumptions).ok).toBe(true);
    }
    expect(drawn.some(({ answers }) => Object.values(answers).includes('unsure'))).toBe(true);
    expect(new Set(drawn.map(({ answers }) => Object.keys(answers).length)).size).toBeGreaterThan(
      3,
    );
  });
});
