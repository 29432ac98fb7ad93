import { useCallback, useLayoutEffect, useRef } from 'react';

interface Held {
  readonly element: Element;
  /** Where it stood on the screen, in pixels from the top. */
  readonly top: number;
  /** True where the focus has to come back to it, since what was pressed goes away. */
  readonly refocus: boolean;
}

/**
 * Keeps the control that a person uses where it is on the screen while the page around it changes.
 * @param above and below: what the two parts of the page show; after each change the place is put right
 */
export function useHeldPlace(above: unknown, below: unknown) {
  const control = useRef<Element | null>(null);
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const now = held.current;
    if (now === null || !now.element.isConnected) return;
    if (now.refocus && now.element instanceof HTMLElement) {
      now.element.focus({ preventScroll: true });
    }
    const moved = now.element.getBoundingClientRect().top - now.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }, [above, below]);

  const hold = useCallback((refocus: boolean) => {
    const element = control.current;
    if (element === null) return;
    held.current = { element, refocus, top: element.getBoundingClientRect().top };
  }, []);
  return {
    /** Call before what the control in use does. */
    holdControl: useCallback(() => {
      control.current = document.activeElement;
      hold(false);
    }, [hold]),
    /** Call before what takes the pressed button away: the last control in use gets the focus. */
    holdBack: useCallback(() => {
      hold(true);
    }, [hold]),
  };
}
