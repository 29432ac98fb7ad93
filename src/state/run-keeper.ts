import { countAnswers } from '../model/answers';
import { isolated } from '../model/foreign-text';
import type { Logic } from '../model/knowledge';
import { keyOfRun } from './run-shelf';
import type { RunBackend, Shelf, StoredRun } from './run-shelf';
import type { Keeper, KeepingProblem, Kept } from './session';
import { createStorage } from './storage';

/** Keeps the session of one tab in the run that this tab shows. */
export interface RunKeeper extends Keeper {
  readonly active: () => string;
  readonly name: () => string;
  readonly setName: (name: string) => void;
  readonly answered: () => number;
  /** Shows another run from now on, and gives what is in it. */
  readonly switchTo: (id: string) => { kept: Kept; problem: KeepingProblem | null };
  /** This tab itself renamed a run. */
  readonly renamed: (id: string) => void;
  /** Something was written from elsewhere: gives what to show now, null where nothing changes. */
  readonly heard: () => Kept | null;
}

interface Parts {
  readonly backend: RunBackend | null;
  readonly knowledge: Pick<Logic, 'questions' | 'assumptions'>;
  readonly shelf: Shelf;
  readonly newId: () => string;
  readonly tell: (notice: string) => void;
  /** The list of runs has changed. */
  readonly changed: () => void;
}

const nothing: Kept = { answers: {}, assumptions: {}, visited: [] };
const firstName = 'My answers';

/**
 * Every saved run counts its revisions. Before it writes, a tab looks whether the revision is the one
 * that it wrote or read last. If so, nobody else was here. If not, another tab was: then this tab goes
 * on in a run of its own, and says so. Nobody's answers are ever written over.
 */
export function createRunKeeper(parts: Parts): RunKeeper {
  const { backend, knowledge, shelf, newId, tell, changed } = parts;
  let id = shelf.active();
  let inner = createStorage(backend, knowledge, keyOfRun(id));
  let name = firstName;
  /** Revision that this tab wrote or read last; null before anything is kept. */
  let known: number | null = null;
  let latest: Kept = nothing;
  /** True where the last attempt to save failed, so that this tab holds what storage does not. */
  let isAhead = false;
  /** What stood there when this tab came to it: what of it cannot be read was set aside. */
  let aside: string | null = null;

  function load(): { kept: Kept; problem: KeepingProblem | null } {
    const loaded = inner.load();
    aside = shelf.text(id);
    const stored = shelf.read(id);
    name = stored?.name ?? name;
    known = stored?.revision ?? null;
    latest = loaded.kept;
    isAhead = false;
    return loaded;
  }
  function write(kept: Kept): KeepingProblem | null {
    const run = { ...kept, name, revision: (known ?? 0) + 1 };
    const problem = inner.save(run);
    const now = shelf.read(id);
    isAhead = now?.revision !== run.revision;
    if (!isAhead) known = run.revision;
    return problem;
  }
  function freeName(wanted: string): string {
    const taken = new Set(shelf.list().map((run) => run.name));
    for (let number = 1; ; number += 1) {
      const next = number === 1 ? wanted : `${wanted} (${number})`;
      if (!taken.has(next)) return next;
    }
  }
  /** Goes on in a new run; the one before stays as the other tab left it. */
  function fork(kept: Kept): KeepingProblem | null {
    const before = name;
    id = newId();
    name = freeName(`${before}, other tab`);
    known = null;
    inner = createStorage(backend, knowledge, keyOfRun(id));
    const problem = write(kept);
    tell(
      `“${isolated(before)}” was changed in another tab meanwhile. Nothing is lost: what you have here goes on as “${isolated(name)}”, and the other stays as it is.`,
    );
    return problem;
  }
  /** True where another version of the page wrote what this one cannot read whole. */
  function isForeign(): boolean {
    return shelf.text(id) !== aside && !shelf.isWhole(id);
  }
  function isElsewhere(stored: StoredRun | null): boolean {
    return stored !== null && stored.revision !== (known ?? 0);
  }

  return {
    load,
    save(kept) {
      latest = kept;
      const isTheirs = isForeign() || isElsewhere(shelf.read(id));
      const problem = isTheirs ? fork(kept) : write(kept);
      shelf.setActive(id);
      changed();
      return problem;
    },
    active: () => id,
    name: () => name,
    setName(next) {
      name = next;
    },
    answered: () => countAnswers(latest.answers),
    switchTo(next) {
      id = next;
      name = firstName;
      inner = createStorage(backend, knowledge, keyOfRun(id));
      shelf.setActive(id);
      return load();
    },
    renamed(renamedId) {
      if (renamedId !== id) return;
      const stored = shelf.read(id);
      name = stored?.name ?? name;
      known = stored?.revision ?? known;
    },
    heard() {
      if (isForeign()) {
        tell(
          `“${isolated(name)}” was changed in another tab by another version of this page, which this one cannot read whole. It stays as it is there; your next answer here goes on in a run of its own. Reload to get the newest version.`,
        );
        return null;
      }
      const stored = shelf.read(id);
      if (stored === null) {
        if (known !== null) {
          tell(
            `“${isolated(name)}” was deleted in another tab. It is still here; your next answer keeps it again.`,
          );
        }
        known = null;
        return null;
      }
      const isSame = JSON.stringify(stored.answers) === JSON.stringify(latest.answers);
      name = stored.name;
      if (!isElsewhere(stored) && isSame) return null;
      if (isAhead || stored.revision <= (known ?? 0)) {
        fork(latest);
        return null;
      }
      known = stored.revision;
      latest = stored;
      tell('Another tab changed these answers; this one shows them as they are now.');
      return stored;
    },
  };
}
