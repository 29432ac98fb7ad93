import { describe, expect, it } from 'vitest';
import {
  cleanNotes,
  cleanOwner,
  progressLimits,
  readProgress,
  withStep,
} from '../../src/model/plan-progress';
import { readSaved, writeSaved, readRunsFile, writeRunsFile } from '../../src/share/saved';
import { createRuns } from '../../src/state/runs';
import { MemoryBackend } from '../fixtures/memory-backend';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const step = { done: true, owner: 'Anna', date: '2026-11-29', result: 86, notes: 'a\nb' } as const;

describe('progress with a plan', () => {
  it('comes back from storage and from a file of runs as it was kept', () => {
    const saved = { answers: {}, assumptions: {}, visited: [], progress: { stretch: step } };
    expect(readSaved(toyKnowledge, writeSaved(saved))).toEqual({
      kind: 'read',
      saved,
      dropped: [],
    });
    const file = readRunsFile(toyKnowledge, writeRunsFile([{ ...saved, name: 'A' }]));
    expect(file).toMatchObject({ ok: true, runs: [{ progress: { stretch: step } }] });
  });

  it('is absent from runs of before, which read on', () => {
    const text = '{"version":1,"answers":{"weather":"wet"},"assumptions":{},"visited":[]}';
    const read = readSaved(toyKnowledge, text);
    expect(read).toMatchObject({ kind: 'read', dropped: [] });
    expect(read.kind === 'read' && 'progress' in read.saved).toBe(false);
  });

  it.each([
    ['no record', [], ['progress']],
    ['a step that is none', { stretch: 3 }, ['progress.stretch']],
    ['an odd id', { 'Über uns': step }, ['progress.Über uns']],
    ['a field that is not known', { stretch: { moon: 1 } }, ['progress.stretch.moon']],
    ['a field of its prototype', { stretch: { toString: 1 } }, ['progress.stretch.toString']],
    ['a day that is none', { stretch: { date: '2026-02-30' } }, ['progress.stretch.date']],
    ['a result that is none', { stretch: { result: 'great' } }, ['progress.stretch.result']],
    ['done that is not true', { stretch: { done: 'yes' } }, ['progress.stretch.done']],
  ])('leaves out %s and names it', (_, value, dropped) => {
    expect(readProgress(value)).toEqual({ dropped });
  });

  it('tells when a step is due from when it was done, also where one day was kept for both', () => {
    const done = { done: true, date: '2026-11-30', due: '2026-12-24' } as const;
    expect(readProgress({ a: done, b: { due: '2026-12-24' } })).toEqual({
      progress: { a: done, b: { due: '2026-12-24' } },
      dropped: [],
    });
    const before = { a: { done: true, date: '2026-11-30' }, b: { date: '2026-12-24' } };
    expect(readProgress(before).progress).toEqual({
      a: { done: true, date: '2026-11-30' },
      b: { due: '2026-12-24' },
    });
  });

  it('keeps the rest of a step, and bounds how many there are', () => {
    expect(readProgress({ stretch: { ...step, moon: 1 } })).toEqual({
      progress: { stretch: step },
      dropped: ['progress.stretch.moon'],
    });
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`s-${at}`, step]));
    const read = readProgress(many);
    expect(Object.keys(read.progress ?? {})).toHaveLength(200);
    expect(read.dropped).toHaveLength(50);
  });

  it('cleans what a person typed: no turning or hidden characters, one line of owner, bounded', () => {
    expect(cleanOwner('An\u202Ena \n Smith ')).toBe('Anna Smith ');
    expect(cleanNotes('one\r\ntwo\u0000\u200B!')).toBe('one\ntwo !');
    expect(cleanOwner('x'.repeat(500))).toHaveLength(progressLimits.owner);
    expect(cleanNotes('x'.repeat(50_000))).toHaveLength(progressLimits.notes);
    expect(cleanOwner('😀'.repeat(100))).not.toMatch(/[\uD800-\uDBFF]$/u);
  });

  it('forgets a step of which nothing is noted', () => {
    expect(withStep({ stretch: step }, 'stretch', { owner: '' })).toEqual({});
  });
});

describe('progress in a run', () => {
  const open = (backend = new MemoryBackend()) => createRuns(backend, toyKnowledge, () => 'id');

  it('is kept, copied, put away with cleared answers and brought back with them', () => {
    const backend = new MemoryBackend();
    const runs = open(backend);
    const { session } = runs;
    session.answer('weather', 'wet');
    session.note('stretch', step);
    expect(open(backend).session.store.getState().progress).toEqual({ stretch: step });
    session.answer('hunger', 3);
    expect(session.store.getState().progress).toEqual({ stretch: step });
    session.clear();
    expect(session.store.getState().progress).toBeUndefined();
    runs.undo();
    expect(session.store.getState().progress).toEqual({ stretch: step });
    runs.duplicate('visit');
    runs.open('id');
    expect(session.store.getState()).toMatchObject({ activeId: 'id', progress: { stretch: step } });
  });

  it('is taken back where that was offered', () => {
    const runs = open();
    const { session } = runs;
    session.note('stretch', step);
    session.note('stretch', {}, { step, says: 'Cleared.' });
    expect(session.store.getState()).toMatchObject({ progress: {}, undo: { says: 'Cleared.' } });
    runs.undo();
    expect(session.store.getState().progress).toEqual({ stretch: step });
  });

  it('of a newer version is never written over', () => {
    const backend = new MemoryBackend();
    const runs = open(backend);
    runs.session.note('stretch', step);
    const text = JSON.stringify({
      ...JSON.parse(backend.entries.get('tune-or-prompt:visit') ?? '{}'),
      progress: { stretch: { ...step, cost: 12 } },
      revision: 9,
    });
    backend.entries.set('tune-or-prompt:visit', text);
    runs.session.note('stretch', { ...step, result: 90 });
    expect(backend.entries.get('tune-or-prompt:visit')).toBe(text);
    expect(runs.store.getState().activeId).toBe('id');
  });

  it('reaches another tab', () => {
    const backend = new MemoryBackend();
    const [one, two] = [open(backend), open(backend)];
    one.session.note('stretch', step);
    two.heard('tune-or-prompt:visit');
    expect(two.session.store.getState().progress).toEqual({ stretch: step });
  });
});
