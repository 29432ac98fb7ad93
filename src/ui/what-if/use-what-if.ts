import { useCallback } from 'react';
import type { Result } from '../../advisor/verdicts';
import type { WhatIf } from '../../advisor/decider';
import { useApp } from '../app-context';
import { afterPaint } from '../shared/timing';
import { useAsync } from '../shared/use-async';
import type { Work } from '../shared/use-async';

export type Working =
  | { readonly state: 'working'; /** 0 to 1. */ readonly share: number }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly whatIf: WhatIf };

/**
 * What would change a decision; worked out again whenever it changes, the former work given up.
 * @param isWanted false where nothing shows it: nothing is worked out then
 */
export function useWhatIf(decision: Result, isWanted: boolean): Working {
  const { loadDecider } = useApp();
  const work: Work<WhatIf, number> = useCallback(
    async (signal, onProgress) => {
      await afterPaint();
      return (await loadDecider()).whatIf(decision, { signal, onProgress });
    },
    [loadDecider, decision],
  );
  const found = useAsync(isWanted ? work : null);
  if (found.state === 'working') return { state: 'working', share: found.progress ?? 0 };
  return found.state === 'done' ? { state: 'done', whatIf: found.value } : found;
}
