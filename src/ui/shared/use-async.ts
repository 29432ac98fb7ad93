/*
 * The one way in which a part of a page works something out, or loads it, after it is drawn: what comes
 * too late is dropped, and what is no longer wanted is told so.
 */
import { useEffect, useState } from 'react';

/** How far it is; `progress` is what the work last told of itself. */
export type Async<Value, Progress = never> =
  | { readonly state: 'working'; readonly progress: Progress | null }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly value: Value };

/** Work that may say how far it is, and is told when nobody waits for it any more. */
export type Work<Value, Progress = never> = (
  signal: AbortSignal,
  tell: (progress: Progress) => void,
) => Promise<Value>;

/**
 * Runs some work once it is drawn, and again whenever `work` is another function; give it a constant or
 * one from `useCallback`. @param work null where nothing is wanted
 */
export function useAsync<Value, Progress = never>(
  work: Work<Value, Progress> | null,
): Async<Value, Progress> {
  const [latest, setLatest] = useState<{ of: typeof work; is: Async<Value, Progress> } | null>(
    null,
  );
  useEffect(() => {
    if (work === null) return;
    const stop = new AbortController();
    const settle = (is: Async<Value, Progress>) => {
      if (!stop.signal.aborted) setLatest({ of: work, is });
    };
    work(stop.signal, (progress) => {
      settle({ state: 'working', progress });
    }).then(
      (value) => {
        settle({ state: 'done', value });
      },
      () => {
        settle({ state: 'failed' });
      },
    );
    return () => {
      stop.abort(new Error('No longer wanted.'));
    };
  }, [work]);
  return latest !== null && latest.of === work ? latest.is : { state: 'working', progress: null };
}

/** What it came to; null while that is not known, or where it failed. */
export function valueOf<Value, Progress>(found: Async<Value, Progress>): Value | null {
  return found.state === 'done' ? found.value : null;
}
