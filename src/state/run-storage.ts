/*
 * Runs as they lie in the browser's storage: their keys, reading, writing, setting aside what cannot be
 * read. A text is parsed when it is first seen and again only once it has changed. Nothing here throws.
 */
import type { RulebookEntries } from '../model/knowledge';
import { tidyRunName, readSaved, writeSaved } from '../share/saved';
import type { Saved } from '../share/saved';

/** The part of the browser's Storage that is used. Each of its methods may throw. */
export interface Backend {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The part of the browser's Storage that runs need. Each of its methods may throw. */
export interface RunBackend extends Backend {
  readonly length: number;
  key(index: number): string | null;
  removeItem(key: string): void;
}

/** What is kept of a run between visits. */
export type Kept = Omit<Saved, 'name' | 'revision'>;

/** One questionnaire under a name of its own. */
export interface Run extends Kept {
  readonly id: string;
  readonly name: string;
}

/** A run as it lies in storage. */
export interface StoredRun extends Run {
  /** Counts the times it was saved. */
  readonly revision: number;
}

/** A run of which nothing can be read: spoilt, or of a newer version of the page. */
export interface UnreadRun {
  readonly id: string;
  readonly name: string;
  readonly unread: true;
}

export type RunEntry = Run | UnreadRun;

/** What stands in storage for a run. */
export interface Found {
  /** As it is kept; null where nothing stands or nothing may be read. */
  readonly text: string | null;
  /** Null where there is none, or nothing of it can be read. */
  readonly run: StoredRun | null;
  /** Why nothing of it can be read; null where all is well or nothing stands. */
  readonly fault: 'corrupt' | 'newer' | 'forbidden' | null;
  /** Fields that this version does not know or allow; they are left out of `run`. */
  readonly dropped: readonly string[];
}

/** True where nothing stands that this version cannot read, or not in every field. */
export function isWhole({ run, text, dropped }: Found): boolean {
  return text === null || (run !== null && dropped.length === 0);
}

/** What came of writing: the text that stands there now, or why none does. */
export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'full' | 'forbidden' };

export interface RunStorage {
  look(id: string): Found;
  /** The ids of all runs that stand there, readable or not. */
  ids(): string[];
  write(run: StoredRun): Written;
  remove(id: string): boolean;
  /** Copies unreadable text aside; false where there was no room or no leave. */
  setAside(id: string, text: string): boolean;
  /** The run that was used last in any tab. */
  active(): string;
  setActive(id: string): void;
}

/** Where the first run is kept. The version stands in the text, so that an older page can tell. */
export const visitKey = 'tune-or-prompt:visit';
/** The run that every visit begins with; kept where visits were kept before runs had names. */
export const firstRun = 'visit';
/** What it is called until it is renamed. */
export const firstName = 'My answers';

const prefix = 'tune-or-prompt:run:';
const activeKey = 'tune-or-prompt:active-run';
const mostBackups = 5;

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

/**
 * Gives the browser's storage, or null where even asking for it is forbidden:
 * `openBackend(() => window.localStorage)`.
 */
export function openBackend<Kind extends Backend>(open: () => Kind): Kind | null {
  try {
    return open();
  } catch {
    return null;
  }
}

/** @param backend null where nothing can be kept at all */
export function createRunStorage(
  backend: RunBackend | null,
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
): RunStorage {
  const latest = new Map<string, Found>();

  function attempt<Value>(act: (store: RunBackend) => Value, otherwise: Value): Value {
    try {
      return backend === null ? otherwise : act(backend);
    } catch {
      return otherwise;
    }
  }
  function parse(id: string, text: string): Found {
    const read = readSaved(knowledge, text);
    if (read.kind !== 'read') {
      const fault = read.kind === 'corrupt' ? 'corrupt' : 'newer';
      return { text, run: null, fault, dropped: [] };
    }
    const { name = '', revision = 0, ...kept } = read.saved;
    const otherwise = id === firstRun ? firstName : 'Unnamed run';
    const run = { ...kept, id, name: tidyRunName(name, otherwise), revision };
    return { text, run, fault: null, dropped: read.dropped };
  }
  function look(id: string): Found {
    const text = attempt((store) => store.getItem(keyOfRun(id)), undefined);
    if (text === undefined) return { text: null, run: null, fault: 'forbidden', dropped: [] };
    if (text === null) return { text, run: null, fault: null, dropped: [] };
    const before = latest.get(id);
    if (before?.text === text) return before;
    const found = parse(id, text);
    latest.set(id, found);
    return found;
  }
  return {
    look,
    ids: () =>
      attempt((store) => {
        const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
        return keys.flatMap((key) => runOfKey(key) ?? []);
      }, []),
    write(run) {
      if (backend === null) return { ok: false, why: 'forbidden' };
      const text = writeSaved(run);
      try {
        backend.setItem(keyOfRun(run.id), text);
      } catch (error) {
        return { ok: false, why: isFull(error) ? 'full' : 'forbidden' };
      }
      latest.set(run.id, { text, run, fault: null, dropped: [] });
      return { ok: true, text };
    },
    remove: (id) =>
      attempt((store) => {
        store.removeItem(keyOfRun(id));
        return true;
      }, false),
    setAside: (id, text) =>
      attempt((store) => {
        keepBackup(store, `${keyOfRun(id)}:backup`, text);
        return true;
      }, false),
    active: () =>
      attempt((store) => {
        const id = store.getItem(activeKey) ?? firstRun;
        // A name under which nothing stands, or a spoilt one, must not hide the answers that do.
        return store.getItem(keyOfRun(id)) === null ? firstRun : id;
      }, firstRun),
    setActive(id) {
      attempt((store) => {
        if (store.getItem(activeKey) !== id) store.setItem(activeKey, id);
      }, undefined);
    },
  };
}

/** Firefox has its own name for it. */
function isFull(error: unknown): boolean {
  const names = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
  return error instanceof Error && names.includes(error.name);
}

/**
 * Copies text to the first backup key (`:backup`, `:backup-2` and so on) that is free or holds it
 * already; where all are taken, to the last. Throws as the backend does.
 */
function keepBackup(store: Backend, first: string, text: string): void {
  const keys = Array.from({ length: mostBackups }, (_, index) =>
    index === 0 ? first : `${first}-${index + 1}`,
  );
  const free = keys.find((key) => [null, text].includes(store.getItem(key)));
  store.setItem(free ?? keys[mostBackups - 1] ?? first, text);
}
