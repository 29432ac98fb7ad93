import { useEffect, useState } from 'react';

/** Milliseconds without a key after which somebody has probably typed what they meant. */
const pause = 600;

/**
 * True once a value has stood for a moment. A region that is busy until then is read aloud once, and
 * not at every key.
 */
export function useQuiet(value: unknown): boolean {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(value);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return Object.is(settled, value);
}
