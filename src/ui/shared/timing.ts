/*
 * Waiting: for the first paint, for a value to settle, and for a rest between the parts of a page.
 */

import { useEffect, useState, startTransition } from 'react';
import { flushSync } from 'react-dom';

/** Longest wait for a frame, in milliseconds: a page that nobody looks at has none. */
const longest = 200;

/**
 * Resolves once what was just drawn has been painted: the frame after the next begins then. What is
 * fetched after that takes neither time nor bandwidth from what a person waits for. Call in an effect.
 */
export function afterPaint(): Promise<void> {
  return new Promise((painted) => {
    setTimeout(painted, longest);
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        painted();
      });
    });
  });
}

/** False while a component is drawn for the first time, true once that has been painted. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isGone = false;
    void afterPaint().then(() => {
      if (!isGone) setPainted(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isPainted;
}

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
