import { useSyncExternalStore } from 'react';

/** As in question.css, where the second column begins. */
const wide = '(min-width: 66rem)';

function subscribe(onChange: () => void): () => void {
  const found = window.matchMedia(wide);
  found.addEventListener('change', onChange);
  return () => {
    found.removeEventListener('change', onChange);
  };
}

/** True where the window has room for a second column; followed as it changes. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => false,
  );
}
