import { describe, expect, it } from 'vitest';
import { isAnythingOff } from '../../src/model/switched-off';
import { createRuns } from '../../src/state/runs';
import type { Kept } from '../../src/state/run-storage';
import { MemoryBackend, full } from '../fixtures/memory-backend';
import { toyKnowledge } from '../fixtures/toy-knowledge';

function setUp(kept: Partial<Kept> = {}, isFull = false) {
  const backend = new MemoryBackend(kept);
  if (isFull) backend.refusal = full;
  const { session } = createRuns(backend, toyKnowledge, () => 'id');
  /** What was written of the run, save after save. */
  const saved = () =>
    backend.written
      .filter((text) => text.startsWith('{'))
      .map((text) => JSON.parse(text) as unknown);
  return { session, saved, now: () => session.store.getState() };
}

describe('a session', () => {
  it('begins with what was kept', () => {
    const { now } = setUp({ answers: { weather: 'wet' }, visited: ['weather'] });
    expect(now()).toMatchObject({ answers: { weather: 'wet' }, visited: ['weather'], undo: null });
  });

  it('sets one answer, keeps the others, and saves after each', () => {
    const { session, saved, now } = setUp({ answers: { weather: 'wet' } });
    session.answer('hunger', 3);
    session.answer('weather', 'dry');
    expect(now().answers).toEqual({ weather: 'dry', hunger: 3 });
    expect(saved()).toHaveLength(2);
    expect(saved()[1]).toMatchObject({ answers: { weather: 'dry', hunger: 3 } });
  });

  it('remembers what the kit before was for, for what shows the difference', () => {
    const { session, now } = setUp({ answers: { weather: 'wet' } });
    session.answer('hunger', 3);
    // No kit has been looked at, so there is nothing to compare with.
    expect(session.kitBefore(now())).toBeNull();
    session.noteKit(now());
    expect(session.kitBefore(now())).toBeNull();
    session.answer('weather', 'dry');
    const first = { weather: 'wet', hunger: 3 };
    expect(session.kitBefore(now())?.answers).toEqual(first);
    session.noteKit(now());
    session.noteKit(now());
    expect(session.kitBefore(now())?.answers).toEqual(first);
    // Another's answers are not ours, neither as the kit that is shown nor as one that was.
    session.noteKit({ answers: { weather: 'mild' } });
    expect(session.kitBefore({ answers: { weather: 'mild' } })).toBeNull();
    session.clear();
    session.undo();
    expect(session.kitBefore(now())?.answers).toEqual(first);
  });

  it('takes an answer and an assumption away with undefined', () => {
    const { session, now } = setUp({ answers: { weather: 'wet' } });
    session.assume('taste', 'salty');
    session.answer('weather', undefined);
    session.assume('taste', undefined);
    expect(now()).toMatchObject({ answers: {}, assumptions: {} });
  });

  it('notes a passed question once', () => {
    const { session, saved, now } = setUp();
    session.pass('weather');
    session.pass('weather');
    expect(now().visited).toEqual(['weather']);
    expect(saved()).toHaveLength(1);
  });

  it('clears, and takes that back whole', () => {
    const kept = {
      answers: { weather: 'wet' },
      assumptions: { taste: 'salty' },
      visited: ['hunger'],
    };
    const { session, saved, now } = setUp(kept);
    session.clear();
    expect(now()).toMatchObject({ answers: {}, assumptions: {}, visited: [] });
    session.undo();
    expect(now()).toMatchObject({ ...kept, undo: null });
    expect(saved()[1]).toMatchObject(kept);
  });

  it('replaces the answers, counts them as seen, and offers to undo until something is answered', () => {
    const { session, now } = setUp({ answers: { hunger: 1 } });
    session.replace({ answers: { weather: 'dry' }, assumptions: {} }, 'Replaced.');
    expect(now()).toMatchObject({ answers: { weather: 'dry' }, visited: ['weather'] });
    session.pass('purse');
    expect(now().undo?.says).toBe('Replaced.');
    session.answer('purse', 3);
    expect(now().undo).toBeNull();
    session.undo();
    expect(now().answers).toEqual({ weather: 'dry', purse: 3 });
  });

  it('keeps everything in memory when saving fails, and says so until it is hidden', () => {
    const { session, now } = setUp({}, true);
    session.answer('weather', 'wet');
    expect(now().answers).toEqual({ weather: 'wet' });
    expect(now().problem?.says).toMatch(/no room/);
    session.dismissProblem();
    expect(now().problem).toBeNull();
  });
});

describe('switching in a session', () => {
  const make = () => {
    const { session, saved, now } = setUp();
    return { session, saved, off: () => now().switchedOff };
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
    expect(saved()).toHaveLength(1);
    expect(JSON.stringify(saved())).not.toContain('aunt');
  });

  it('outlasts a change of answers, so that the difference can be watched', () => {
    const { session, off } = make();
    session.toggle('rules', 'dog-walk');
    session.answer('weather', 'dry');
    session.clear();
    expect(off().rules).toEqual(['dog-walk']);
  });
});
