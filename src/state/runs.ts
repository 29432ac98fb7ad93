/*
 * The visitor's runs on this machine: several questionnaires under names of their own, in one store. The
 * session (session.ts) is the run that is shown; run-keeping.ts keeps all of them in storage.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { byCount } from '../model/by-count';
import { isolated, namedFew } from '../model/foreign-text';
import type { RulebookEntries } from '../model/knowledge';
import { nothingOff } from '../model/switched-off';
import { readRunsFile, tidyRunName, writeRunsFile } from '../share/saved';
import { contentOf, createKeeping, freeName } from './run-keeping';
import { createRunStorage, firstRun, isWhole } from './run-storage';
import type { Kept, Run, RunBackend } from './run-storage';
import { activeRun, createSession, isUnread, keptOf, nothingKept, withRun } from './session';
import type { RunsState, Session, Undo } from './session';
import { today } from './today';

export { longestRunName } from '../share/saved';

export interface Runs {
  readonly store: Pick<StoreApi<RunsState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** The run that this tab shows. */
  readonly session: Session;
  /**
   * Starts a run and shows it; with `kept`, from there. Gives the name that it has, null where there was
   * no room, which is said.
   */
  readonly add: (name: string, kept?: Kept) => string | null;
  readonly open: (id: string) => void;
  readonly rename: (id: string, name: string) => void;
  readonly duplicate: (id: string) => void;
  /** Deletes a run, with the offer to undo. */
  readonly remove: (id: string) => void;
  /** Takes back what was done last, in the list or in the run that is shown. */
  readonly undo: () => void;
  readonly dismissUndo: () => void;
  readonly dismissNotice: () => void;
  /** Says what a person should know about what a page has just done. */
  readonly tell: (notice: string) => void;
  readonly exportAll: () => string;
  /** Adds the runs of a file to those here; gives what came of it in words. */
  readonly importAll: (text: string) => { readonly ok: boolean; readonly says: string };
  /** Another tab wrote to this key (a `storage` event); null: everything was cleared. */
  readonly heard: (key: string | null) => void;
  /** Tries once more to keep what this tab shows; false where closing the page would lose it. */
  readonly isKept: () => boolean;
}

const notWhole =
  'This run holds something that this version of the page cannot read. To lose nothing of it, nothing was changed; reload to get the newest version.';

const noContent = contentOf(nothingKept);

/**
 * @param backend null where nothing can be kept
 * @param newId gives an id that is not taken: lower-case letters, digits and hyphens
 */
export function createRuns(
  backend: RunBackend | null,
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  newId: () => string,
): Runs {
  const storage = createRunStorage(backend, knowledge);
  const keeping = createKeeping(storage, newId);
  const store = createStore<RunsState>(() => {
    const { run, problem } = keeping.load(storage.active());
    const visit = { switchedOff: nothingOff, asksAll: false, tried: null };
    return {
      runs: keeping.list(run),
      activeId: run.id,
      problem,
      notice: null,
      undo: null,
      ...visit,
    };
  });
  const session = createSession(store);
  keeping.follow(store);

  /** The list as it stands in storage now, with nothing more to say or to take back. */
  function refresh(notice: string | null = null, undo: Undo | null = null): void {
    keeping.quietly(() => {
      store.setState({ runs: keeping.list(activeRun(store.getState())), notice, undo });
    });
  }
  function show(id: string): void {
    const { run, problem } = keeping.load(id);
    storage.setActive(id);
    keeping.quietly(() => {
      store.setState({ runs: keeping.list(run), activeId: id, problem, notice: null, undo: null });
    });
  }
  function find(id: string): Run | null {
    const entry = store.getState().runs.find((one) => one.id === id);
    return entry === undefined || isUnread(entry) ? null : entry;
  }
  /** Puts a run into the list, where there is room to keep it; gives its id. */
  function put(id: string, name: string, kept: Kept): string | null {
    const { runs } = store.getState();
    const run = { ...keptOf(kept), id, name: freeName(name, runs) };
    store.setState({ runs: [...runs, run] });
    return find(id) === null ? null : id;
  }
  /** Refuses to touch what would lose something by it, and says why. */
  function isRefused(id: string): boolean {
    const isLost = !isWhole(storage.look(id));
    refresh(isLost ? notWhole : null);
    return isLost;
  }
  return {
    store,
    session,
    add(name, kept = nothingKept) {
      refresh();
      const begun = { ...kept, changed: kept.changed ?? today() };
      const id = put(newId(), tidyRunName(name, 'New run'), begun);
      if (id === null) return null;
      show(id);
      return activeRun(store.getState()).name;
    },
    open: show,
    rename(id, name) {
      if (isRefused(id)) return;
      const run = find(id);
      if (run === null) return;
      const next = { ...run, name: tidyRunName(name, run.name) };
      store.setState({ runs: withRun(store.getState().runs, next) });
      refresh(store.getState().notice);
    },
    duplicate(id) {
      if (isRefused(id)) return;
      const run = find(id);
      const copy = run === null ? null : put(newId(), `${run.name}, copy`, run);
      if (copy !== null) refresh();
    },
    remove(id) {
      if (isRefused(id)) return;
      const { run } = storage.look(id);
      // That a run is not in a list is no order to delete it, so this is told to storage in person.
      if (run === null || !storage.remove(id)) return;
      if (id === store.getState().activeId) {
        const rest = store.getState().runs.find((one) => one.id !== id && !isUnread(one));
        show(rest?.id ?? firstRun);
      }
      refresh(null, { kind: 'deleted', says: `“${isolated(run.name)}” was deleted.`, run });
    },
    undo() {
      const { undo } = store.getState();
      if (undo?.kind !== 'deleted') {
        session.undo();
        return;
      }
      const isTaken = storage.look(undo.run.id).text !== null;
      const back = put(isTaken ? newId() : undo.run.id, undo.run.name, undo.run);
      if (back !== null) show(back);
    },
    dismissUndo: session.dismissUndo,
    tell(notice) {
      store.setState({ notice });
    },
    dismissNotice() {
      store.setState({ notice: null });
    },
    exportAll() {
      const { runs, activeId } = store.getState();
      // A first run that was never answered is nothing to take along.
      const isNothing = (run: Run) =>
        run.id === activeId && storage.look(run.id).text === null && contentOf(run) === noContent;
      return writeRunsFile(runs.flatMap((run) => (isUnread(run) || isNothing(run) ? [] : [run])));
    },
    importAll(text) {
      const read = readRunsFile(knowledge, text);
      if (!read.ok) return read;
      refresh();
      const sameAs = (run: Kept & { readonly name: string }) => run.name + contentOf(run);
      const here = new Set(
        store.getState().runs.flatMap((run) => (isUnread(run) ? [] : [sameAs(run)])),
      );
      const fresh = read.runs.filter((run) => !here.has(sameAs(run)));
      const added = fresh.filter((run) => put(newId(), run.name, run) !== null).length;
      refresh();
      return { ok: added === fresh.length, says: importWords(read, fresh.length, added) };
    },
    heard(key) {
      keeping.heard(store, key);
    },
    isKept: () => keeping.isKept(store),
  };
}

function importWords(
  { runs, dropped }: { readonly runs: readonly unknown[]; readonly dropped: readonly string[] },
  fresh: number,
  added: number,
): string {
  const parts = [`${added} of ${runs.length} ${byCount(runs.length, 'run', 'runs')} added.`];
  const known = runs.length - fresh;
  if (known > 0) parts.push(`${known} ${byCount(known, 'was', 'were')} here already.`);
  if (added < fresh) parts.push(`For ${fresh - added} there was no room.`);
  if (dropped.length > 0) parts.push(`Left out: ${namedFew(dropped)}.`);
  return parts.join(' ');
}
