import { useEffect, useState } from 'react';
import type { Decision, WhatIf } from '../../state/decider';
import { useDecider } from '../app-context';

export type Working =
  | { readonly state: 'working'; /** 0 to 1. */ readonly share: number }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly whatIf: WhatIf };

type Settled = { readonly of: Decision; readonly outcome: Working };

/** What would change a decision; worked out anew whenever it changes, the former work given up. */
export function useWhatIf(decision: Decision): Working {
  const decider = useDecider();
  const [settled, setSettled] = useState<Settled | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const tell = (outcome: Working): void => {
      if (!stop.signal.aborted) setSettled({ of: decision, outcome });
    };
    decider
      .whatIf(decision, {
        signal: stop.signal,
        onProgress: (share) => {
          tell({ state: 'working', share });
        },
      })
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
  }, [decider, decision]);
  return settled?.of === decision ? settled.outcome : { state: 'working', share: 0 };
}
