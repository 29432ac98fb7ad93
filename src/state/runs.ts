import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { countAnswers } from '../model/answers';
import { isolated, namedFew } from '../model/foreign-text';
import type { Logic } from '../model/knowledge';
import { readRunsFile, tidyRunName, writeRunsFile } from '../share/runs-file';
import { createShelf, firstRun, runOfKey } from './run-shelf';
import type { RunBackend, StoredRun } from './run-shelf';
import { createRunKeeper } from './run-keeper';
import type { Keeper, Kept, Session } from './session';

/** A run in a list. */
export interface RunSummary {
  readonly id: string;
  readonly name: string;
  /** How many answers it holds. */
  readonly answered: number;
  /** True where it cannot be read: spoilt, or of a newer version of the page. */
  readonly unread?: true;
}

export interface RunsState {
  /** All runs of this browser, this tab's own included even if nothing is kept of it yet. */
  readonly runs: readonly RunSummary[];
  /** The run that this tab shows. */
  readonly active: string;
  /** The run that was deleted last, until something else is done. */
  readonly undo: { readonly says: string; readonly run: StoredRun } | null;
  /** What a person should know about what just happened. */
  readonly notice: string | null;
}

/** The visitor's runs on this machine: several questionnaires under names of their own. */
export interface Runs {
  readonly store: StoreApi<RunsState>;
  /** Keeps the session in the run that is active in this tab. */
  readonly keeper: Keeper;
  /** Puts the session that `keeper` was made for to work. */
  readonly connect: (session: Session) => void;
  /** Starts a run and shows it; with `kept`, from there. */
  readonly add: (name: string, kept?: Kept) => void;
  readonly open: (id: string) => void;
  readonly rename: (id: string, name: string) => void;
  readonly duplicate: (id: string) => void;
  /** Deletes a run, with the offer to undo. */
  readonly remove: (id: string) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
  readonly exportAll: () => string;
  /** Adds the runs of a file to those here; gives what came of it in words. */
  readonly importAll: (text: string) => { readonly ok: boolean; readonly says: string };
  /** Another tab wrote to this key (a `storage` event); null: everything was cleared. */
  readonly heard: (key: string | null) => void;
}

const nothing: Kept = { answers: {}, assumptions: {}, visited: [] };
const unnamed = 'Unnamed run';

/** @param newId gives an id that is not taken: lower-case letters, digits and hyphens */
export function createRuns(
  backend: RunBackend | null,
  knowledge: Pick<Logic, 'questions' | 'assumptions'>,
  newId: () => string,
): Runs {
  const shelf = createShelf(backend, knowledge);
  let session: Session | null = null;
  const keeper = createRunKeeper({ backend, knowledge, shelf, newId, tell, changed: refresh });
  const store = createStore<RunsState>(() => ({
    runs: summaries(),
    active: keeper.active(),
    undo: null,
    notice: null,
  }));

  function summaries(): RunSummary[] {
    const kept = shelf.list().map(({ id, name, answers }) => ({
      id,
      name,
      answered: countAnswers(answers),
    }));
    const unread = shelf
      .unread()
      .filter((id) => id !== keeper.active())
      .map((id) => ({ id, name: 'A run that cannot be read', answered: 0, unread: true as const }));
    if (kept.some(({ id }) => id === keeper.active())) return [...kept, ...unread];
    const own = { id: keeper.active(), name: keeper.name(), answered: keeper.answered() };
    return [own, ...kept, ...unread];
  }
  function refresh(): void {
    store.setState({ runs: summaries(), active: keeper.active() });
  }
  function tell(notice: string | null): void {
    store.setState({ notice });
  }
  function done(notice: string | null = null, undo: RunsState['undo'] = null): void {
    store.setState({ runs: summaries(), active: keeper.active(), notice, undo });
  }
  function show(id: string): void {
    const { kept, problem } = keeper.switchTo(id);
    session?.adopt(kept, problem);
  }
  function freeName(wanted: string): string {
    const taken = new Set(summaries().map(({ name }) => name));
    for (let number = 2; ; number += 1) {
      if (!taken.has(wanted)) return wanted;
      const stem = wanted.replace(/ \(\d+\)$/, '');
      wanted = `${stem} (${number})`;
    }
  }
  function put(name: string, { answers, assumptions, visited, measured }: Kept): string | null {
    const kept = { answers, assumptions, visited, measured };
    const run = { id: newId(), name: freeName(name), revision: 1, ...kept };
    return shelf.write(run) ? run.id : null;
  }
  /** Refuses to touch what would lose something by it; says why. */
  function isKept(id: string): boolean {
    if (shelf.isWhole(id)) return false;
    done(notWhole);
    return true;
  }
  const notWhole =
    'This run holds something that this version of the page cannot read. To lose nothing of it, nothing was changed; reload to get the newest version.';
  const noRoom = 'There is no room left in this browser for another run. Nothing was changed.';

  return {
    store,
    keeper,
    connect(to) {
      session = to;
    },
    add(name, kept = nothing) {
      const id = put(tidyRunName(name, 'New run'), kept);
      if (id !== null) show(id);
      done(id === null ? noRoom : null);
    },
    open(id) {
      show(id);
      done();
    },
    rename(id, name) {
      if (isKept(id)) return;
      const run = shelf.read(id);
      const next = tidyRunName(name, run?.name ?? unnamed);
      if (run === null) keeper.setName(next);
      else if (shelf.write({ ...run, name: next, revision: run.revision + 1 })) keeper.renamed(id);
      done();
    },
    duplicate(id) {
      if (isKept(id)) return;
      const run = shelf.read(id);
      const copy = run === null ? null : put(`${run.name}, copy`, run);
      done(copy === null ? noRoom : null);
    },
    remove(id) {
      if (isKept(id)) return;
      const run = shelf.read(id);
      if (run === null || !shelf.remove(id)) {
        done();
        return;
      }
      if (id === keeper.active()) show(shelf.list()[0]?.id ?? firstRun);
      done(null, { says: `“${isolated(run.name)}” was deleted.`, run });
    },
    undo() {
      const { undo } = store.getState();
      if (undo === null) return;
      const isTaken = shelf.read(undo.run.id) !== null;
      const back = isTaken ? { ...undo.run, id: newId(), name: freeName(undo.run.name) } : undo.run;
      if (!shelf.write({ ...back, revision: back.revision + 1 })) {
        store.setState({ notice: noRoom });
        return;
      }
      show(back.id);
      done();
    },
    dismiss() {
      store.setState({ undo: null, notice: null });
    },
    exportAll() {
      return writeRunsFile(shelf.list());
    },
    importAll(text) {
      const read = readRunsFile(knowledge, text);
      if (!read.ok) return read;
      const here = new Set(shelf.list().map(contentOf));
      const fresh = read.runs.filter((run) => !here.has(contentOf(run)));
      const added = fresh.filter((run) => put(run.name, run) !== null).length;
      done();
      return { ok: added === fresh.length, says: importWords(read, fresh.length, added) };
    },
    heard(key) {
      if (key === null || runOfKey(key) === keeper.active()) {
        const news = keeper.heard();
        if (news !== null) session?.follow(news);
      }
      refresh();
    },
  };
}

/** Name and content as text: the same twice is one run. */
function contentOf({ name, answers, assumptions }: Kept & { readonly name: string }): string {
  const sorted = (record: object) =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([name, sorted(answers), sorted(assumptions)]);
}

function importWords(
  { runs, dropped }: { readonly runs: readonly unknown[]; readonly dropped: readonly string[] },
  fresh: number,
  added: number,
): string {
  const parts = [`${added} of ${runs.length} runs added.`];
  const known = runs.length - fresh;
  if (known > 0) parts.push(`${known} ${known === 1 ? 'was' : 'were'} here already.`);
  if (added < fresh) parts.push(`For ${fresh - added} there was no room.`);
  if (dropped.length > 0) parts.push(`Left out: ${namedFew(dropped)}.`);
  return parts.join(' ');
}
