/*
 * Keeps the store of runs in the browser's storage, and brings in what other tabs and other versions of
 * the page wrote there. One subscriber writes; nobody's answers are ever written over.
 */
import type { StoreApi } from 'zustand/vanilla';
import { isolated, namedFew } from '../model/foreign-text';
import { firstName, firstRun, isWhole, runOfKey } from './run-storage';
import type { Found, Kept, Run, RunEntry, RunStorage } from './run-storage';
import { activeRun, isUnread, keptOf, nothingKept, withRun } from './session';
import type { KeepingProblem, RunsState } from './session';

const problems = {
  forbidden:
    'This browser does not let the page keep your answers. They stay here until you close it; a link to your result keeps them for good.',
  full: 'There is no room left to keep your answers in this browser. They stay here until you close the page; a link to your result keeps them for good.',
  corrupt:
    'The answers kept from your last visit cannot be read, so this is a fresh start. What was there is set aside, not deleted.',
  newer:
    'The answers kept here come from a newer version of this page, so this is a fresh start. What was there is set aside, not deleted; reload to get the newest version.',
  dropped:
    'Some of the answers kept from your last visit no longer exist or fit, so they are left out:',
  guarded:
    'Answers from your last visit cannot be read, and there is no room to set them aside. To lose nothing, new answers are not kept; they stay here until you close the page.',
} as const;

/** Said where a change to the list of runs could not be kept, and was taken back. */
export const noRoom =
  'There is no room left in this browser for another run, or the page may not keep one. Nothing was changed.';

/** What this tab wrote or read last of a run; text is null where nothing stood. */
interface Known {
  readonly text: string | null;
  readonly revision: number;
}
const unknown: Known = { text: null, revision: 0 };

export interface Keeping {
  /** Begins with a run: what is in it, and what went wrong; what of it cannot be read is set aside. */
  readonly load: (id: string) => { readonly run: Run; readonly problem: KeepingProblem | null };
  /** All runs: what stands in storage, and `own` as this tab holds it. */
  readonly list: (own: Run) => readonly RunEntry[];
  /** Writes what changes in the store from now on. */
  readonly follow: (store: StoreApi<RunsState>) => void;
  /** Changes the store to what stands in storage already, so that nothing is written. */
  readonly quietly: (act: () => void) => void;
  /** Another tab wrote to this key (a `storage` event); null: everything was cleared. */
  readonly heard: (store: StoreApi<RunsState>, key: string | null) => void;
  /** Tries once more to keep what this tab shows; false where closing the page would lose it. */
  readonly isKept: (store: StoreApi<RunsState>) => boolean;
}

/** The first run first, the others by name, those that cannot be read last. */
function inOrder(entries: readonly RunEntry[]): readonly RunEntry[] {
  const rank = (entry: RunEntry) => (isUnread(entry) ? 2 : entry.id === firstRun ? 0 : 1);
  return [...entries].sort(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'en'),
  );
}

/** A name that no run of a list has, e.g. "Claims desk (2)". */
export function freeName(wanted: string, entries: readonly RunEntry[]): string {
  const taken = new Set(entries.map(({ name }) => name));
  const stem = wanted.replace(/ \(\d+\)$/, '');
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${stem} (${number})`;
  return free;
}

/** What is said and noted in a run as text, whatever the order: the same twice is the same content. */
export function contentOf({ answers, assumptions, measured, progress }: Kept): string {
  const sorted = (record: object = {}) =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([answers, assumptions, measured, progress].map((one) => sorted(one)));
}

/**
 * Every saved run counts its revisions. Before a tab writes, it looks whether the text that stands there
 * is the one that it wrote or read last. If so, nobody else was here. If not, another tab was: then this
 * tab goes on in a run of its own, and says so.
 * @param newId gives an id that is not taken
 */
export function createKeeping(storage: RunStorage, newId: () => string): Keeping {
  const known = new Map<string, Known>();
  /** The last attempt to save the run that is shown failed: storage does not hold what this tab does. */
  let isAhead = false;
  /** What stands there cannot be read and could not be set aside: nothing is written over it. */
  let isGuarded = false;
  /** What was said last: a trouble that lasts is told once, not after every answer. */
  let told: string | null = null;
  let isQuiet = false;

  function quietly(act: () => void): void {
    const before = isQuiet;
    isQuiet = true;
    act();
    isQuiet = before;
  }
  function tell(says: string | null): KeepingProblem | null {
    const isNews = says !== null && says !== told;
    told = says;
    return isNews ? { says } : null;
  }
  function learn(id: string): Found {
    const found = storage.look(id);
    known.set(id, { text: found.text, revision: found.run?.revision ?? 0 });
    return found;
  }
  function begin(): void {
    isAhead = false;
    isGuarded = false;
    told = null;
  }
  function troubleOf(id: string, { fault, text, dropped }: Found): KeepingProblem | null {
    if (fault === 'forbidden') return tell(problems.forbidden);
    if (text === null || (fault === null && dropped.length === 0)) return null;
    isGuarded = !storage.setAside(id, text);
    if (isGuarded) return tell(problems.guarded);
    return tell(fault === null ? `${problems.dropped} ${namedFew(dropped)}.` : problems[fault]);
  }
  function list(own: Run): readonly RunEntry[] {
    const others = storage.ids().flatMap((id): RunEntry[] => {
      if (id === own.id) return [];
      const { run, text } = learn(id);
      if (run !== null) return [{ ...keptOf(run), id, name: run.name }];
      return text === null ? [] : [{ id, name: 'A run that cannot be read', unread: true }];
    });
    return inOrder([own, ...others]);
  }
  function put(run: Run): 'full' | 'forbidden' | null {
    const revision = (known.get(run.id) ?? unknown).revision + 1;
    const written = storage.write({ ...run, revision });
    if (!written.ok) return written.why;
    known.set(run.id, { text: written.text, revision });
    return null;
  }
  function save(store: StoreApi<RunsState>, run: Run): void {
    const why = isGuarded ? 'guarded' : put(run);
    isAhead = why !== null;
    const problem = tell(why === null ? null : problems[why]);
    storage.setActive(run.id);
    if (problem !== null) store.setState({ problem });
  }
  /** Goes on in a new run; the one before stays as the other tab left it. */
  function fork(store: StoreApi<RunsState>, run: Run): void {
    const own = { ...run, id: newId(), name: freeName(`${run.name}, other tab`, list(run)) };
    begin();
    const notice = `“${isolated(run.name)}” was changed in another tab meanwhile. Nothing is lost: what you have here goes on as “${isolated(own.name)}”, and the other stays as it is.`;
    quietly(() => {
      store.setState({ runs: list(own), activeId: own.id, notice });
    });
    save(store, own);
  }
  function keep(store: StoreApi<RunsState>, run: Run): void {
    const { text } = storage.look(run.id);
    const isTheirs = text !== null && text !== (known.get(run.id) ?? unknown).text;
    if (isTheirs) fork(store, run);
    else save(store, run);
  }
  /** Writes what has changed; what cannot be kept of the list itself is taken back. */
  function write(store: StoreApi<RunsState>, now: RunsState, before: RunsState): void {
    const old = new Map(before.runs.map((entry) => [entry.id, entry]));
    for (const entry of now.runs) {
      if (isUnread(entry) || old.get(entry.id) === entry) continue;
      if (entry.id === now.activeId && old.has(entry.id)) keep(store, entry);
      else if (put(entry) !== null) {
        quietly(() => {
          store.setState({ ...before, notice: noRoom });
        });
        return;
      }
    }
  }
  /** Takes in what another tab made of the run that is shown; what can be undone, still can. */
  function hear(store: StoreApi<RunsState>): void {
    const own = activeRun(store.getState());
    const seen = known.get(own.id) ?? unknown;
    const found = storage.look(own.id);
    if (found.text === seen.text) return;
    const name = `“${isolated(own.name)}”`;
    if (found.text === null) {
      known.set(own.id, unknown);
      const notice = `${name} was deleted in another tab. It is still here; your next answer keeps it again.`;
      store.setState({ notice });
    } else if (found.run === null || !isWhole(found)) {
      const notice = `${name} was changed in another tab by another version of this page, which this one cannot read whole. It stays as it is there; your next answer here goes on in a run of its own. Reload to get the newest version.`;
      store.setState({ notice });
    } else {
      const isSame = contentOf(found.run) === contentOf(own);
      if (!isSame && (isAhead || found.run.revision <= seen.revision)) {
        fork(store, own);
        return;
      }
      learn(own.id);
      isAhead = false;
      const next = { ...keptOf(found.run), id: own.id, name: found.run.name };
      const notice = isSame
        ? store.getState().notice
        : 'Another tab changed these answers; this one shows them as they are now.';
      store.setState({ runs: withRun(store.getState().runs, next), notice });
    }
  }
  return {
    load(id) {
      begin();
      const found = learn(id);
      const run = { ...keptOf(found.run ?? nothingKept), id, name: found.run?.name ?? firstName };
      return { run, problem: troubleOf(id, found) };
    },
    list,
    quietly,
    follow(store) {
      store.subscribe((now, before) => {
        if (!isQuiet && now.runs !== before.runs) write(store, now, before);
      });
    },
    heard(store, key) {
      const id = key === null ? null : runOfKey(key);
      if (key !== null && id === null) return;
      quietly(() => {
        if (id === null || id === store.getState().activeId) hear(store);
        store.setState({ runs: list(activeRun(store.getState())) });
      });
    },
    isKept(store) {
      const own = activeRun(store.getState());
      const isEmpty = contentOf(own) === contentOf(nothingKept);
      const stands = (known.get(own.id) ?? unknown).text !== null;
      if (isAhead || (!stands && !isEmpty)) {
        quietly(() => {
          keep(store, own);
        });
      }
      return !isAhead;
    },
  };
}
