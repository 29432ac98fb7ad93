import { useState } from 'react';
import { useStore } from 'zustand';
import type { Updates } from '../../state/updates';
import { useApp } from '../app-context';

/** Says that a newer version is here. Reloading is left to the visitor, and never loses an answer. */
export function UpdateBanner({ updates }: { updates: Pick<Updates, 'store' | 'take'> }) {
  const { runs } = useApp();
  const state = useStore(updates.store);
  const [isKept, setKept] = useState(true);
  if (state === 'none') return null;

  function reload(): void {
    if (runs.isKept()) updates.take();
    else setKept(false);
  }
  return (
    <div className="banner">
      {isKept ? (
        <>
          <p>A newer version is ready. Your answers stay.</p>
          <button type="button" className="button small" onClick={reload}>
            Reload
          </button>
        </>
      ) : (
        <p>
          This browser does not keep your answers, so reloading would lose them. The newer version
          comes by itself once this page is closed; a link to your result keeps them until then.
        </p>
      )}
    </div>
  );
}
