import { useEffect, useState } from 'react';
import type { Result } from '../../advisor/verdicts';
import type { WhatIf } from '../../advisor/decider';
import { useApp } from '../app-context';
import { afterPaint } from '../shared/after-paint';

export type Working =
  | { readonly state: 'working'; /** 0 to 1. */ readonly share: number }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly whatIf: WhatIf };

type Settled = { readonly of: Result; readonly outcome: Working };

/**
 * What would change a decision; worked out again whenever it changes, the former work given up.
 * @param isWanted false where nothing shows it: nothing is worked out then
 */
export function useWhatIf(decision: Result, isWanted: boolean): Working {
  const { loadDecider } = useApp();
  const [settled, setSettled] = useState<Settled | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    const tell = (outcome: Working): void => {
      if (!stop.signal.aborted) setSettled({ of: decision, outcome });
    };
    const options = {
      signal: stop.signal,
      onProgress: (share: number) => {
        tell({ state: 'working', share });
      },
    };
    afterPaint()
      .then(loadDecider)
      .then((decider) => decider.whatIf(decision, options))
      .then(
        (whatIf) => {
          tell({ state: 'done', whatIf });
        },
        () => {
          tell({ state: 'failed' });
        },
      );
    return () => {
      stop.abort(new Error('The answers changed.'));
    };
  }, [loadDecider, decision, isWanted]);
  return settled?.of === decision ? settled.outcome : { state: 'working', share: 0 };
}
