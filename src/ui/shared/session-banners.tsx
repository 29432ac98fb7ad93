import { memo, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context';
import type { Updates } from '../../state/updates';

/** Pages that an offer or a notice outlives: the one it leads to, as when a link is taken over. */
const stays = 2;

/** Takes away what was said once the visitor has gone on. @param said null where nothing is said */
function useUntilGone(said: unknown, drop: () => void): void {
  const { router } = useApp();
  useEffect(() => {
    if (said === null) return;
    let left = stays;
    return router.store.subscribe((now, before) => {
      if (now.depth === before.depth) return;
      left -= 1;
      if (left === 0) drop();
    });
  }, [said, drop, router]);
}

/** What keeping the answers has to say, the offer to undo, and the offer of a newer version. */
export const SessionBanners = memo(function SessionBanners() {
  const { session, runs, updates } = useApp();
  const problem = useStore(runs.store, (state) => state.problem);
  const undo = useStore(runs.store, (state) => state.undo);
  const notice = useStore(runs.store, (state) => state.notice);
  useUntilGone(undo, runs.dismissUndo);
  useUntilGone(notice, runs.dismissNotice);
  return (
    <div role="status">
      {problem !== null && (
        <div className="banner warn">
          <p>{problem.says}</p>
          <button type="button" className="link" onClick={session.dismissProblem}>
            Hide
          </button>
        </div>
      )}
      {notice !== null && (
        <div className="banner">
          <p>{notice}</p>
          <a className="button small" href="#/runs">
            Your runs
          </a>
          <button type="button" className="link" onClick={runs.dismissNotice}>
            Hide
          </button>
        </div>
      )}
      {undo !== null && (
        <div className="banner">
          <p>{undo.says}</p>
          <button type="button" className="button small" onClick={runs.undo}>
            Undo
          </button>
          <button type="button" className="link" onClick={runs.dismissUndo}>
            Hide
          </button>
        </div>
      )}
      {updates !== undefined && <UpdateBanner updates={updates} />}
    </div>
  );
});

/** Says that a newer version is here. Reloading is left to the visitor, and never loses an answer. */
function UpdateBanner({ updates }: { updates: Pick<Updates, 'store' | 'take'> }) {
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
