import { useEffect } from 'react';

/** A tap that comes so soon (in milliseconds) and so near (in pixels) is the other half of a double one. */
const soon = 400;
const near = 24;

interface Press {
  readonly time: number;
  readonly x: number;
  readonly y: number;
  /** The address of the page that it was meant for. */
  readonly hash: string;
}

/** A click as browsers tell it; older ones do not say what pressed. */
type Click = MouseEvent & Partial<Pick<PointerEvent, 'pointerType'>>;

/**
 * Whether a press is the other half of a double one. Of a mouse the system tells, by its own settings;
 * of a finger it follows from the events' own times and places.
 */
function isHalfOf(last: Press, event: Click): boolean {
  if (event.pointerType === 'mouse') return event.detail > 1;
  const way = Math.hypot(event.clientX - last.x, event.clientY - last.y);
  return event.timeStamp - last.time < soon && way < near;
}

/**
 * Lets a double press count once where its first half led to another page: the second half would press
 * whatever stands there now.
 */
export function useOnePress(): void {
  useEffect(() => {
    let last: Press | null = null;
    function watch(event: Click): void {
      const { timeStamp: time, clientX: x, clientY: y } = event;
      // Keys press, too, and at no place: they are never the half of a double press.
      if (x === 0 && y === 0) return;
      const hash = last !== null && isHalfOf(last, event) ? last.hash : window.location.hash;
      last = { time, x, y, hash };
      if (hash === window.location.hash) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    // Before anything else hears of it.
    window.addEventListener('click', watch, true);
    return () => {
      window.removeEventListener('click', watch, true);
    };
  }, []);
}
