import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import {
  always,
  articlePolicy,
  enginePolicy,
  fittedPolicy,
  flowchart,
  scoredChances,
  withCalibration,
} from '../../src/evaluation/policies';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const sum = (values: Iterable<number>) => [...values].reduce((total, one) => total + one, 0);

describe('the flowchart', () => {
  it.each([
    [{}, 'prompt'],
    [{ 'labelled-examples': 99 }, 'prompt'],
    [{ 'labelled-examples': 100 }, 'tune'],
    [{ 'labelled-examples': 'unsure' }, 'prompt'],
    [{ 'labelled-examples': 5000, 'content-size': 'large' }, 'retrieve'],
    [{ 'content-change': 'weekly' }, 'retrieve'],
    [{ 'content-change': 'live' }, 'retrieve'],
    [{ 'content-change': 'monthly' }, 'prompt'],
  ])('answers %j with %s', (answers, family) => {
    expect(flowchart(answers)).toEqual({ family, second: null, chances: null });
  });
});

describe('a policy that never listens', () => {
  it('says the same whatever is said', () => {
    expect(always('home')({ weather: 'wet' })).toEqual({
      family: 'home',
      second: null,
      chances: null,
    });
  });
});

describe('chances as they are scored', () => {
  it('are those of the decision where nothing is ruled out', () => {
    const decision = decide(toyRulebook, { answers: { mood: 'movement' } });
    const scored = scoredChances(decision, toyKnowledge.calibration);
    expect(sum(scored.values())).toBeCloseTo(1, 12);
    for (const [family, chance] of scored) {
      expect(chance).toBeCloseTo(decision.chances.families[family] ?? 0, 12);
    }
  });

  it('leave a family that is ruled out a little, and sum to 1 again', () => {
    const decision = decide(toyRulebook, { answers: { music: 'none', mood: 'movement' } });
    const scored = scoredChances(decision, toyKnowledge.calibration);
    expect(scored.get('dance')).toBeCloseTo(0.005 / 1.005, 12);
    expect(scored.get('out')).toBeCloseTo((decision.chances.families['out'] ?? 0) / 1.005, 12);
    expect(sum(scored.values())).toBeCloseTo(1, 12);
  });
});

describe('the rules as a policy', () => {
  it('give family and second choice of the decision', () => {
    const answers = { company: ['dog'] };
    const { family, second } = decide(toyRulebook, { answers });
    expect(enginePolicy(toyRulebook)(answers)).toMatchObject({ family, second });
  });

  it('by the largest product need no threshold: the offset is the fitted one', () => {
    // Unbounded, weights are likelier than not (.1 > 0), but no single training is as likely as home.
    const { family, second, chances } = fittedPolicy(toyRulebook)({});
    const weights = 1 / (1 + Math.exp(-0.1));
    const context = 1 / (1 + Math.exp(1.6));
    expect(chances?.get('home')).toBeCloseTo(0.98 * (1 - weights) * (1 - context), 12);
    expect([family, second]).toEqual(['home', 'out']);
  });

  it('by the largest product put first what a rule puts first', () => {
    expect(fittedPolicy(toyRulebook)({ hunger: 950 }).family).toBe('wait');
  });

  it('can be given other parameters, and keep their own', () => {
    const { calibration } = toyKnowledge;
    const weights = { ...calibration.weights, offset: -9 };
    const shy = withCalibration(toyRulebook, { ...calibration, weights });
    const answers = { company: ['dog'], mood: 'movement' };
    expect(enginePolicy(shy)(answers).family).toBe('home');
    expect(enginePolicy(toyRulebook)(answers).family).not.toBe('home');
  });
});

describe('an article alone', () => {
  it.each([
    [{ company: ['dog'] }, 'tune'],
    [{ weather: 'wet', mood: 'memories' }, 'retrieve'],
    [{ weather: 'wet' }, 'prompt'],
    [{}, 'prompt'],
  ])('decides %j by the sign of its scores: %s', (answers, family) => {
    expect(articlePolicy(toyRulebook)(answers).family).toBe(family);
  });
});
