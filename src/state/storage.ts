import { namedFew } from '../model/foreign-text';
import type { Logic } from '../model/knowledge';
import { readSaved, writeSaved } from '../share/saved';
import type { Keeper, KeepingProblem, Kept } from './session';

/** The part of the browser's Storage that is used. Each of its methods may throw. */
export interface Backend {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Where the visit is kept. The version stands in the text, so that an older page can tell. */
export const visitKey = 'tune-or-prompt:visit';
const mostBackups = 5;

const nothing: Kept = { answers: {}, assumptions: {}, visited: [] };

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

/**
 * Keeps a visit in `backend` (null: nothing can be kept, and that is said). Never throws. Text that
 * cannot be read, or only in part, is first copied to a backup key; while that fails nothing is
 * written over it.
 */
export function createStorage(
  backend: Backend | null,
  knowledge: Pick<Logic, 'questions' | 'assumptions'>,
  key = visitKey,
): Keeper {
  let isGuarded = false;
  /** What was said last: a trouble that lasts is told once, not after every answer. */
  let told: string | null = null;

  function tell(says: string | null): KeepingProblem | null {
    const isNews = says !== null && says !== told;
    told = says;
    return isNews ? { says } : null;
  }

  /** Sets unreadable text aside, then tells `says`; without room for it, guards it from now on. */
  function setAside(store: Backend, raw: string, says: string): KeepingProblem | null {
    isGuarded = !keepBackup(store, key, raw);
    return tell(isGuarded ? problems.guarded : says);
  }

  return {
    load() {
      const raw = attempt(() => backend?.getItem(key) ?? null);
      if (backend === null || !raw.ok) {
        return { kept: nothing, problem: tell(problems.forbidden) };
      }
      if (raw.value === null) return { kept: nothing, problem: null };
      const read = readSaved(knowledge, raw.value);
      if (read.kind !== 'read') {
        const says = read.kind === 'corrupt' ? problems.corrupt : problems.newer;
        return { kept: nothing, problem: setAside(backend, raw.value, says) };
      }
      if (read.dropped.length === 0) return { kept: read.saved, problem: null };
      const says = `${problems.dropped} ${namedFew(read.dropped)}.`;
      return { kept: read.saved, problem: setAside(backend, raw.value, says) };
    },
    save(kept) {
      if (isGuarded) return tell(problems.guarded);
      if (backend === null) return tell(problems.forbidden);
      const written = attempt(() => backend.setItem(key, writeSaved(kept)));
      if (written.ok) return tell(null);
      return tell(isFull(written.error) ? problems.full : problems.forbidden);
    },
  };
}

type Attempt<Value> = { ok: true; value: Value } | { ok: false; error: unknown };

function attempt<Value>(act: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** Firefox has its own name for it. */
function isFull(error: unknown): boolean {
  const names = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
  return error instanceof Error && names.includes(error.name);
}

/**
 * Copies text to the first backup key (`:backup`, `:backup-2` and so on) that is free or holds it
 * already; where all are taken, to the last. True where it is kept.
 */
function keepBackup(store: Backend, key: string, raw: string): boolean {
  const backupKey = `${key}:backup`;
  const keys = Array.from({ length: mostBackups }, (_, index) =>
    index === 0 ? backupKey : `${backupKey}-${index + 1}`,
  );
  const kept = attempt(() => {
    const free = keys.find((one) => [null, raw].includes(store.getItem(one)));
    store.setItem(free ?? keys[mostBackups - 1] ?? backupKey, raw);
  });
  return kept.ok;
}
