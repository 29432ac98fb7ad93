import { describe, expect, it, vi } from 'vitest';
import { readSaved, writeSaved } from '../../src/share/saved';
import { keyOfRun } from '../../src/state/run-storage';
import type { RunBackend } from '../../src/state/run-storage';
import { createRuns } from '../../src/state/runs';
import { today } from '../../src/state/today';
import { MemoryBackend, full } from '../fixtures/memory-backend';
import { toyKnowledge } from '../fixtures/toy-knowledge';

/** One browser's storage with several tabs on it; a write is told to the others when `deliver` is called. */
function browser() {
  const kept = new Map<string, string>();
  let room = Infinity;
  let tabs: { name: number; runs: ReturnType<typeof createRuns> }[] = [];
  let news: { from: number; key: string }[] = [];
  let ids = 0;

  function backendOf(name: number): RunBackend {
    return {
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        if (value.length > room) throw Object.assign(new Error(), { name: 'QuotaExceededError' });
        kept.set(key, value);
        news.push({ from: name, key });
      },
      removeItem(key) {
        kept.delete(key);
        news.push({ from: name, key });
      },
    };
  }
  return {
    kept,
    fill: () => {
      room = 0;
    },
    open: () => {
      const name = tabs.length;
      const runs = createRuns(backendOf(name), toyKnowledge, () => `id-${(ids += 1)}`);
      const { session } = runs;
      tabs.push({ name, runs });
      return { runs, session, answers: () => session.store.getState().answers };
    },
    /** What storage events do: every tab hears what the others wrote. */
    deliver: () => {
      const told = news;
      news = [];
      for (const { from, key } of told) {
        for (const tab of tabs) if (tab.name !== from) tab.runs.heard(key);
      }
    },
    close: () => {
      tabs = [];
    },
  };
}

type Tab = ReturnType<ReturnType<typeof browser>['open']>;
const names = ({ runs }: Tab) => runs.store.getState().runs.map(({ name }) => name);
const idOf = ({ runs }: Tab, name: string) =>
  runs.store.getState().runs.find((run) => run.name === name)!.id;
const notice = ({ runs }: Tab) => runs.store.getState().notice;

describe('named runs', () => {
  it('begin with one, which keeps what a visit without names kept', () => {
    const { kept, open } = browser();
    const before = { version: 1, answers: { weather: 'wet' }, assumptions: {}, visited: [] };
    kept.set('tune-or-prompt:visit', JSON.stringify(before));
    const tab = open();
    expect(tab.answers()).toEqual({ weather: 'wet' });
    expect(tab.runs.store.getState().runs).toMatchObject([{ id: 'visit', name: 'My answers' }]);
  });

  it('are added, shown, renamed and duplicated, each with its own answers', () => {
    const tab = browser().open();
    tab.session.answer('weather', 'wet');
    tab.runs.add('Claims desk');
    expect(tab.answers()).toEqual({});
    tab.session.answer('weather', 'dry');
    tab.runs.duplicate(idOf(tab, 'Claims desk'));
    tab.runs.rename(idOf(tab, 'Claims desk'), '  Claims \n desk 2 ');
    expect(names(tab)).toEqual(['My answers', 'Claims desk 2', 'Claims desk, copy']);
    tab.session.answer('hunger', 3);
    tab.runs.open('visit');
    expect(tab.answers()).toEqual({ weather: 'wet' });
    tab.runs.open(idOf(tab, 'Claims desk, copy'));
    expect(tab.answers()).toEqual({ weather: 'dry' });
    tab.runs.open(idOf(tab, 'Claims desk 2'));
    expect(tab.answers()).toEqual({ weather: 'dry', hunger: 3 });
  });

  it('say on which day they were changed last, also in a file; renaming is no change', () => {
    const { kept, open } = browser();
    kept.set(
      'tune-or-prompt:visit',
      JSON.stringify({ version: 1, answers: { weather: 'wet' }, assumptions: {}, visited: [] }),
    );
    const tab = open();
    const days = () => tab.runs.store.getState().runs.map((run) => 'changed' in run && run.changed);
    tab.runs.rename('visit', 'Claims desk');
    expect(days()).toEqual([undefined]);
    tab.session.answer('weather', 'dry');
    expect(days()).toEqual([today()]);
    const other = browser().open();
    other.runs.importAll(tab.runs.exportAll());
    expect(other.runs.store.getState().runs).toMatchObject([
      {},
      { name: 'Claims desk', changed: today() },
    ]);
  });

  it('go on where they were left, in the run that was used last', () => {
    const { open, close } = browser();
    const tab = open();
    tab.runs.add('Second');
    tab.session.answer('weather', 'storm');
    close();
    const next = open();
    expect(next.answers()).toEqual({ weather: 'storm' });
    expect(next.runs.store.getState().activeId).toBe(idOf(next, 'Second'));
  });

  it('are deleted with undo, also the one that is shown', () => {
    const tab = browser().open();
    tab.session.answer('weather', 'wet');
    tab.runs.add('Second');
    tab.session.answer('weather', 'storm');
    tab.runs.remove(idOf(tab, 'Second'));
    expect(names(tab)).toEqual(['My answers']);
    expect(tab.answers()).toEqual({ weather: 'wet' });
    tab.runs.undo();
    expect(names(tab)).toEqual(['My answers', 'Second']);
    expect(tab.answers()).toEqual({ weather: 'storm' });
  });

  it('never have the same name twice; an empty first one makes way', () => {
    const tab = browser().open();
    tab.runs.add('A');
    tab.runs.add('A');
    tab.runs.add('A');
    expect(names(tab)).toEqual(['A', 'A (2)', 'A (3)']);
  });

  it('go out and come back as one file, and are never added twice', () => {
    const tab = browser().open();
    tab.session.answer('weather', 'wet');
    tab.runs.add('Second');
    tab.session.assume('taste', 'salty');
    const file = tab.runs.exportAll();
    expect(tab.runs.importAll(file)).toEqual({
      ok: true,
      says: '0 of 2 runs added. 2 were here already.',
    });
    const elsewhere = browser().open();
    expect(elsewhere.runs.importAll(file)).toEqual({ ok: true, says: '2 of 2 runs added.' });
    expect(names(elsewhere)).toEqual(['My answers', 'My answers (2)', 'Second']);
    elsewhere.runs.open(idOf(elsewhere, 'Second'));
    expect(elsewhere.session.store.getState().assumptions).toEqual({ taste: 'salty' });
  });

  it.each([
    ['not JSON', 'hello', /not a file of runs/],
    ['another file', '{"answers":{}}', /not a file of runs/],
    ['too large', ' '.repeat(5_000_001), /too large/],
  ])('refuse a file that is %s', (_, text, says) => {
    const tab = browser().open();
    const read = tab.runs.importAll(text);
    expect(read.ok).toBe(false);
    expect(read.says).toMatch(says);
  });

  it('say what of a file does not fit, and take the rest', () => {
    const tab = browser().open();
    const run = {
      version: 1,
      answers: { weather: 'wet', moon: 'full' },
      assumptions: {},
      visited: [],
    };
    const file = {
      kind: 'tune-or-prompt-runs',
      version: 1,
      runs: [{ name: 'A', ...run }, { name: 'B' }],
    };
    expect(tab.runs.importAll(JSON.stringify(file)).says).toBe(
      '1 of 1 run added. Left out: A: answers.moon, B (cannot be read).',
    );
  });

  it('say so where there is no room for another', () => {
    const { open, fill } = browser();
    const tab = open();
    fill();
    tab.runs.add('Second');
    expect(notice(tab)).toMatch(/no room/);
    expect(names(tab)).toEqual(['My answers']);
  });

  it('work for one visit where nothing can be kept at all', () => {
    const runs = createRuns(null, toyKnowledge, () => 'id');
    const { session } = runs;
    session.answer('weather', 'wet');
    expect(session.store.getState().answers).toEqual({ weather: 'wet' });
    expect(session.store.getState().problem).not.toBeNull();
    expect(runs.store.getState().runs).toMatchObject([{ id: 'visit', name: 'My answers' }]);
    expect(runs.isKept()).toBe(false);
  });
});

describe('two tabs', () => {
  it('that hear of one another show the same', () => {
    const { open, deliver } = browser();
    const [one, two] = [open(), open()];
    one.session.answer('weather', 'wet');
    deliver();
    expect(two.answers()).toEqual({ weather: 'wet' });
    two.session.answer('hunger', 3);
    deliver();
    expect(one.answers()).toEqual({ weather: 'wet', hunger: 3 });
    expect(names(one)).toEqual(['My answers']);
  });

  it('that did not hear of one another lose nothing: the second goes on in a run of its own', () => {
    const { open, deliver } = browser();
    const [one, two] = [open(), open()];
    one.session.answer('weather', 'wet');
    two.session.answer('hunger', 3);
    expect(notice(two)).toMatch(/another tab.*Nothing is lost/);
    deliver();
    expect(one.answers()).toEqual({ weather: 'wet' });
    expect(two.answers()).toEqual({ hunger: 3 });
    expect(names(one)).toEqual(['My answers', 'My answers, other tab']);
    one.session.answer('purse', 1);
    two.session.answer('purse', 2);
    deliver();
    expect(names(two)).toEqual(['My answers', 'My answers, other tab']);
    expect(one.answers()).toEqual({ weather: 'wet', purse: 1 });
    expect(two.answers()).toEqual({ hunger: 3, purse: 2 });
  });

  it('in two runs leave one another alone', () => {
    const { open, deliver } = browser();
    const [one, two] = [open(), open()];
    two.runs.add('Second');
    one.session.answer('weather', 'wet');
    two.session.answer('weather', 'dry');
    deliver();
    expect(one.answers()).toEqual({ weather: 'wet' });
    expect(two.answers()).toEqual({ weather: 'dry' });
    expect(names(one)).toEqual(['My answers', 'Second']);
  });

  it('keep what one still holds when the other deletes the run', () => {
    const { open, deliver } = browser();
    const [one, two] = [open(), open()];
    one.session.answer('weather', 'wet');
    deliver();
    two.runs.remove('visit');
    deliver();
    expect(notice(one)).toMatch(/deleted in another tab/);
    one.session.answer('hunger', 1);
    deliver();
    expect(one.answers()).toEqual({ weather: 'wet', hunger: 1 });
    expect(names(two)).toEqual(['My answers']);
  });

  it('tell one another of names', () => {
    const { open, deliver } = browser();
    const [one, two] = [open(), open()];
    one.session.answer('weather', 'wet');
    deliver();
    two.runs.rename('visit', 'Ours');
    deliver();
    one.session.answer('hunger', 1);
    expect(names(one)).toEqual(['Ours']);
  });
});

describe('what another version of the page wrote', () => {
  const key = 'tune-or-prompt:visit';
  const newer = (rest: object) =>
    JSON.stringify({ version: 1, answers: {}, assumptions: {}, visited: [], revision: 9, ...rest });
  it.each([
    ['a newer form', newer({ version: 2 })],
    ['an answer that is not known', newer({ answers: { weather: 'wet', moon: 'full' } })],
  ])('is never written over: %s', (_, text) => {
    for (const isHeard of [true, false]) {
      const { kept, open } = browser();
      const tab = open();
      tab.session.answer('weather', 'dry');
      kept.set(key, text);
      if (isHeard) tab.runs.heard(key);
      if (isHeard) expect(notice(tab)).toMatch(/another version.*cannot read whole/);
      tab.session.answer('hunger', 3);
      expect(kept.get(key)).toBe(text);
      expect(tab.answers()).toEqual({ weather: 'dry', hunger: 3 });
      expect(names(tab)).toContain('My answers, other tab');
      for (const act of ['rename', 'duplicate', 'remove'] as const) {
        tab.runs.dismissNotice();
        tab.runs[act]('visit', 'Other');
        expect(notice(tab)).toMatch(/nothing was changed/);
        expect(kept.get(key)).toBe(text);
      }
    }
  });

  it('is listed where it cannot be read', () => {
    const { kept, open } = browser();
    const tab = open();
    tab.session.answer('weather', 'dry');
    kept.set('tune-or-prompt:run:spoilt', '{');
    tab.runs.heard('tune-or-prompt:run:spoilt');
    expect(tab.runs.store.getState().runs[1]).toEqual({
      id: 'spoilt',
      name: 'A run that cannot be read',
      unread: true,
    });
  });

  it('leaves forks with names of their own', () => {
    const { open } = browser();
    const [one, two, three] = [open(), open(), open()];
    one.session.answer('weather', 'wet');
    two.session.answer('hunger', 3);
    three.session.answer('hunger', 4);
    expect(names(three).sort()).toEqual([
      'My answers',
      'My answers, other tab',
      'My answers, other tab (2)',
    ]);
  });

  it('leaves what was replaced to be taken back', () => {
    const { open, deliver } = browser();
    const [one, two] = [open(), open()];
    one.session.answer('weather', 'wet');
    deliver();
    one.session.replace({ answers: { hunger: 1 }, assumptions: {} }, 'Replaced.');
    deliver();
    two.session.answer('purse', 2);
    deliver();
    expect(one.answers()).toEqual({ hunger: 1, purse: 2 });
    one.session.undo();
    expect(one.answers()).toEqual({ weather: 'wet' });
  });
});

describe('keeping', () => {
  const run = (name: string, revision = 1) =>
    writeSaved({ answers: { weather: 'wet' }, assumptions: {}, visited: [], name, revision });
  /** A browser with fifty runs besides the first. */
  function crowded() {
    const backend = new MemoryBackend({ answers: { weather: 'dry' } });
    for (let at = 0; at < 50; at += 1) backend.entries.set(keyOfRun(`r-${at}`), run(`Run ${at}`));
    let ids = 0;
    return { backend, runs: createRuns(backend, toyKnowledge, () => `id-${(ids += 1)}`) };
  }
  /** How many texts are parsed and read while something is done. */
  function cost(backend: MemoryBackend, act: () => void) {
    const parse = vi.spyOn(JSON, 'parse');
    backend.reads = 0;
    act();
    const counted = { parsed: parse.mock.calls.length, read: backend.reads };
    parse.mockRestore();
    return counted;
  }

  it('parses no run at a keystroke, and looks at one only', () => {
    const { backend, runs } = crowded();
    runs.session.answer('hunger', 1);
    for (const hunger of [12, 123, 1234]) {
      const { parsed, read } = cost(backend, () => runs.session.answer('hunger', hunger));
      expect(parsed).toBe(0);
      // The run itself, and which run is the active one.
      expect(read).toBeLessThanOrEqual(2);
    }
    expect(backend.entries.get(keyOfRun('visit'))).toContain('1234');
  });

  it('parses only what another tab wrote', () => {
    const { backend, runs } = crowded();
    backend.entries.set(keyOfRun('r-7'), run('Seven', 2));
    const { parsed } = cost(backend, () => runs.heard(keyOfRun('r-7')));
    expect(parsed).toBe(1);
    expect(runs.store.getState().runs.map(({ name }) => name)).toContain('Seven');
  });

  it('takes back a name that could not be kept', () => {
    const { backend, runs } = crowded();
    backend.refusal = full;
    runs.rename('r-3', 'Three');
    expect(runs.store.getState().notice).toMatch(/no room/);
    expect(runs.store.getState().runs.map(({ name }) => name)).not.toContain('Three');
    backend.refusal = null;
    runs.rename('r-3', 'Three');
    expect(runs.store.getState().runs.map(({ name }) => name)).toContain('Three');
  });

  it('offers a deleted run again where there was no room to bring it back', () => {
    const { backend, runs } = crowded();
    runs.remove('r-3');
    backend.refusal = full;
    runs.undo();
    expect(runs.store.getState()).toMatchObject({
      undo: { kind: 'deleted' },
      notice: expect.stringMatching(/no room/) as string,
    });
    backend.refusal = null;
    runs.undo();
    expect(runs.store.getState()).toMatchObject({ activeId: 'r-3', undo: null });
  });

  it('knows whether closing the page would lose something, and tries again', () => {
    const backend = new MemoryBackend();
    const runs = createRuns(backend, toyKnowledge, () => 'id');
    expect(runs.isKept()).toBe(true);
    backend.refusal = full;
    runs.session.answer('weather', 'wet');
    expect(runs.isKept()).toBe(false);
    backend.refusal = null;
    expect(runs.isKept()).toBe(true);
    const read = readSaved(toyKnowledge, backend.entries.get(keyOfRun('visit')) ?? '');
    expect(read).toMatchObject({ saved: { answers: { weather: 'wet' } } });
  });

  it('gives a fork to what storage does not hold when another tab writes there', () => {
    const backend = new MemoryBackend();
    const runs = createRuns(backend, toyKnowledge, () => 'id');
    backend.refusal = full;
    runs.session.answer('weather', 'wet');
    backend.refusal = null;
    backend.entries.set(keyOfRun('visit'), run('My answers', 5));
    runs.session.answer('hunger', 2);
    expect(runs.store.getState()).toMatchObject({
      activeId: 'id',
      notice: expect.stringMatching(/Nothing is lost/) as string,
    });
    expect(backend.entries.get(keyOfRun('visit'))).toBe(run('My answers', 5));
    expect(backend.entries.get(keyOfRun('id'))).toContain('hunger');
  });
});
