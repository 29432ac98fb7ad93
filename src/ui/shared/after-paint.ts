import { useEffect, useState } from 'react';

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
