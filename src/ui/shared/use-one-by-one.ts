import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Long enough for a press or a frame to come in between, in milliseconds. */
const rest = 16;

/**
 * How many of some parts to show: one more whenever the page has rested, so that none of them holds up
 * the first; all of them on paper. @param mayBegin false while there is something more pressing
 */
export function useOneByOne(count: number, mayBegin: boolean): number {
  const [shown, show] = useState(0);
  useEffect(() => {
    if (!mayBegin || shown >= count) return;
    const next = setTimeout(() => {
      startTransition(() => {
        show(shown + 1);
      });
    }, rest);
    const showAll = () => {
      flushSync(() => {
        show(count);
      });
    };
    window.addEventListener('beforeprint', showAll);
    return () => {
      clearTimeout(next);
      window.removeEventListener('beforeprint', showAll);
    };
  }, [shown, count, mayBegin]);
  return shown;
}
