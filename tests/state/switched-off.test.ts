import { describe, expect, it } from 'vitest';
import { splitProse } from '../../src/model/prose';
import { createDecider } from '../../src/state/create-decider';
import { isAnythingOff, nothingOff } from '../../src/state/decider';
import { createSession } from '../../src/state/session';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const { logic, prose } = splitProse(toyKnowledge);
const input = { answers: { weather: 'wet', company: ['dog'], purse: 30 } };
const family = (off = nothingOff) =>
  createDecider(logic, prose, toyFacts).decide(input, off).recommendation.family;

describe('a decision with something switched off', () => {
  it('is made without the rule', () => {
    expect(family()).toBe('out');
    expect(family({ rules: ['dog-walk'], sources: [] })).toBe('home');
  });

  it('is made without the rules that rest on a source alone', () => {
    const decider = createDecider(logic, prose, toyFacts);
    const { recommendation } = decider.decide(input, { rules: [], sources: ['aunt'] });
    expect(recommendation.reasons).toEqual([]);
  });

  it('keeps apart from the one with all rules on, though remembered', () => {
    const decider = createDecider(logic, prose, toyFacts);
    const off = { rules: ['dog-walk'], sources: [] };
    expect(decider.decide(input, off).recommendation.family).toBe('home');
    expect(decider.decide(input).recommendation.family).toBe('out');
    expect(decider.decide(input, { ...off }).off).toEqual(off);
  });

  it('makes the same link as with all rules on', () => {
    const decider = createDecider(logic, prose, toyFacts);
    const reduced = decider.decide(input, { rules: ['dog-walk'], sources: [] });
    const payload = decider.encode(reduced);
    expect(payload).toBe(decider.encode(decider.decide(input)));
    expect(decider.open(payload)).toMatchObject({ ok: true, shared: { family: 'out' } });
  });
});

describe('switching in a session', () => {
  const make = () => {
    const saved: unknown[] = [];
    const session = createSession({
      load: () => ({ kept: { answers: {}, assumptions: {}, visited: [] }, problem: null }),
      save: (kept) => {
        saved.push(kept);
        return null;
      },
    });
    return { session, saved, off: () => session.store.getState().switchedOff };
  };

  it('takes a rule out and in again, and is never kept', () => {
    const { session, saved, off } = make();
    session.toggle('rules', 'dog-walk');
    session.toggle('sources', 'aunt');
    expect(off()).toEqual({ rules: ['dog-walk'], sources: ['aunt'] });
    session.toggle('rules', 'dog-walk');
    expect(off()).toEqual({ rules: [], sources: ['aunt'] });
    session.switchAllOn();
    expect(isAnythingOff(off())).toBe(false);
    session.answer('weather', 'wet');
    expect(JSON.stringify(saved)).not.toContain('aunt');
  });

  it('outlasts a change of answers, so that the difference can be watched', () => {
    const { session, off } = make();
    session.toggle('rules', 'dog-walk');
    session.answer('weather', 'dry');
    session.clear();
    expect(off().rules).toEqual(['dog-walk']);
  });
});
