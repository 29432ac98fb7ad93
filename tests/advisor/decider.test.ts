import { describe, expect, it } from 'vitest';
import { createDecider } from '../../src/advisor/decider';
import { createVerdicts } from '../../src/advisor/verdicts';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { nothingOff } from '../../src/model/switched-off';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const { entries, library } = splitKnowledge(toyKnowledge);
const input = { answers: { weather: 'wet', company: ['dog'], purse: 30 } };
const make = () => createDecider(entries, library, createVerdicts(entries, toyFacts));
const family = (off = nothingOff) => make().decide(input, off).recommendation.family;

describe('a decision with something switched off', () => {
  it('is made without the rule', () => {
    expect(family()).toBe('out');
    expect(family({ rules: ['dog-walk'], sources: [] })).toBe('home');
  });

  it('is made without the rules that rest on a source alone', () => {
    const decider = make();
    const { recommendation } = decider.decide(input, { rules: [], sources: ['aunt'] });
    expect(recommendation.reasons).toEqual([]);
  });

  it('keeps apart from the one with all rules on, though remembered', () => {
    const decider = make();
    const off = { rules: ['dog-walk'], sources: [] };
    expect(decider.decide(input, off).recommendation.family).toBe('home');
    expect(decider.decide(input).recommendation.family).toBe('out');
    expect(decider.decide(input, { ...off }).off).toEqual(off);
  });

  it('makes the same link as with all rules on', () => {
    const decider = make();
    const reduced = decider.decide(input, { rules: ['dog-walk'], sources: [] });
    const payload = decider.encode(reduced);
    expect(payload).toBe(decider.encode(decider.decide(input)));
    expect(decider.open(payload)).toMatchObject({ ok: true, shared: { family: 'out' } });
  });

  it('is worked out on the page, since the worker holds all rules', async () => {
    const away = {
      analyse: () => Promise.reject(new Error()),
      outlook: () => Promise.reject(new Error()),
    };
    const verdicts = createVerdicts(entries, toyFacts, away);
    const decider = createDecider(entries, library, verdicts);
    const off = { rules: ['dog-walk'], sources: [] };
    const reduced = verdicts.decide(input, off);
    expect(await verdicts.certainty(reduced, [])).toMatchObject({ completions: { of: 100 } });
    const { counterfactuals } = await decider.whatIf(reduced);
    expect(counterfactuals.families.length).toBeGreaterThan(0);
    await expect(verdicts.certainty(verdicts.decide(input), [])).rejects.toThrow();
  });

  it('names neither rule nor source that is left aside, further down', () => {
    const decider = make();
    const reduced = decider.decide(input, { rules: ['dog-walk'], sources: ['uncle'] });
    expect(decider.rules(reduced).map(({ rule }) => rule)).not.toContain('dog-walk');
    expect(JSON.stringify(decider.further(reduced).notes)).not.toContain('uncle');
  });
});
