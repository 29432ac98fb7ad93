import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/model/measured';
import { createRuns } from '../../src/state/runs';
import { MemoryBackend } from '../fixtures/memory-backend';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const note: Measured = { from: 'file', date: '2026-11-29', because: '3 rows were counted.' };

function setUp(backend = new MemoryBackend()) {
  let ids = 0;
  const runs = createRuns(backend, toyKnowledge, () => `id-${(ids += 1)}`);
  const { session } = runs;
  return { backend, runs, session, now: () => session.store.getState() };
}

describe('an answer that was measured', () => {
  it('carries its note until it is changed by hand, and gets it back with undo', () => {
    const { session, now } = setUp();
    session.accept('hunger', 3, note);
    expect(now()).toMatchObject({ answers: { hunger: 3 }, measured: { hunger: note } });
    session.answer('weather', 'wet');
    session.answer('hunger', 3);
    expect(now().measured).toEqual({ hunger: note });
    session.clear();
    expect(now().measured).toBeUndefined();
    session.undo();
    expect(now().measured).toEqual({ hunger: note });
    session.answer('hunger', 4);
    expect(now().measured).toBeUndefined();
  });

  it('keeps its note with the run: after a visit, in a copy, and in a file', () => {
    const { backend, runs, session } = setUp();
    session.accept('hunger', 3, note);
    expect(setUp(backend).now().measured).toEqual({ hunger: note });
    runs.duplicate(runs.store.getState().activeId);
    const [, copy] = runs.store.getState().runs;
    runs.open(copy!.id);
    expect(session.store.getState().measured).toEqual({ hunger: note });
    const elsewhere = setUp();
    expect(elsewhere.runs.importAll(runs.exportAll()).ok).toBe(true);
    expect([...elsewhere.backend.entries.values()].join()).toContain(note.because);
  });
});
