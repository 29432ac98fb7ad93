import type { Logic } from '../model/knowledge';
import { tidyRunName } from '../share/runs-file';
import { readSaved, writeSaved } from '../share/saved';
import type { Saved } from '../share/saved';
import { visitKey } from './storage';
import type { Backend } from './storage';

/** The part of the browser's Storage that named runs need. Each of its methods may throw. */
export interface RunBackend extends Backend {
  readonly length: number;
  key(index: number): string | null;
  removeItem(key: string): void;
}

/** A run as it lies in storage. */
export interface StoredRun extends Saved {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
}

/** The run that every visit begins with; kept where visits were kept before runs had names. */
export const firstRun = 'visit';
const firstName = 'My answers';
const prefix = 'tune-or-prompt:run:';
const activeKey = 'tune-or-prompt:active-run';

/** Where a run is kept. */
export function keyOfRun(id: string): string {
  return id === firstRun ? visitKey : prefix + id;
}

/** The run that a storage key belongs to; null for keys of anything else, backups included. */
export function runOfKey(key: string): string | null {
  if (key === visitKey) return firstRun;
  const id = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return /^[a-z0-9-]+$/.test(id) ? id : null;
}

/** Named runs in the browser's storage. Never throws: what cannot be had is null, false or absent. */
export interface Shelf {
  /** Null where there is none or it cannot be read. */
  read(id: string): StoredRun | null;
  /** What stands there, as it is kept; null where nothing does. */
  text(id: string): string | null;
  /** False where something stands that this version cannot read, or not in every field. */
  isWhole(id: string): boolean;
  /** Runs that cannot be read at all: spoilt, or of a newer version. */
  unread(): string[];
  /** The revision that stands there now; null where nothing stands. */
  revision(id: string): number | null;
  /** False where there was no room or no leave. */
  write(run: StoredRun): boolean;
  remove(id: string): boolean;
  /** All that can be read, the first one first, the others by name. */
  list(): StoredRun[];
  /** The run that was used last in any tab. */
  active(): string;
  setActive(id: string): void;
}

export function createShelf(
  backend: RunBackend | null,
  knowledge: Pick<Logic, 'questions' | 'assumptions'>,
): Shelf {
  function attempt<Value>(act: (store: RunBackend) => Value, otherwise: Value): Value {
    try {
      return backend === null ? otherwise : act(backend);
    } catch {
      return otherwise;
    }
  }
  const text = (id: string) => attempt((store) => store.getItem(keyOfRun(id)), null);
  function isWhole(id: string): boolean {
    const kept = text(id);
    if (kept === null) return true;
    const found = readSaved(knowledge, kept);
    return found.kind === 'read' && found.dropped.length === 0;
  }
  function read(id: string): StoredRun | null {
    const kept = text(id);
    const found = kept === null ? null : readSaved(knowledge, kept);
    if (found?.kind !== 'read') return null;
    const name = tidyRunName(found.saved.name ?? '', id === firstRun ? firstName : 'Unnamed run');
    return { ...found.saved, id, name, revision: found.saved.revision ?? 0 };
  }
  function ids(store: RunBackend): string[] {
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    return keys.flatMap((key) => runOfKey(key) ?? []);
  }
  return {
    read,
    text,
    isWhole,
    unread: () => attempt(ids, []).filter((id) => read(id) === null && text(id) !== null),
    revision: (id) => read(id)?.revision ?? null,
    write: (run) =>
      attempt((store) => {
        store.setItem(keyOfRun(run.id), writeSaved(run));
        return true;
      }, false),
    remove: (id) =>
      attempt((store) => {
        store.removeItem(keyOfRun(id));
        return true;
      }, false),
    list() {
      const runs = attempt(ids, []).flatMap((id) => read(id) ?? []);
      const rank = ({ id }: StoredRun) => (id === firstRun ? 0 : 1);
      return runs.sort(
        (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'en'),
      );
    },
    active: () =>
      attempt((store) => {
        const id = store.getItem(activeKey) ?? firstRun;
        // A name under which nothing stands, or a spoilt one, must not hide the answers that do.
        return store.getItem(keyOfRun(id)) === null ? firstRun : id;
      }, firstRun),
    setActive(id) {
      attempt((store) => {
        store.setItem(activeKey, id);
      }, undefined);
    },
  };
}
