import { useStore } from 'zustand';
import { useApp } from '../app-context';
import { UpdateBanner } from './update-banner';

/** What keeping the answers has to say, the offer to undo, and the offer of a newer version. */
export function SessionBanners() {
  const { session, runs, updates } = useApp();
  const problem = useStore(session.store, (state) => state.problem);
  const undo = useStore(session.store, (state) => state.undo);
  const notice = useStore(runs.store, (state) => state.notice);
  const deleted = useStore(runs.store, (state) => state.undo);
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
          <button type="button" className="link" onClick={runs.dismiss}>
            Hide
          </button>
        </div>
      )}
      {deleted !== null && (
        <div className="banner">
          <p>{deleted.says}</p>
          <button type="button" className="button small" onClick={runs.undo}>
            Undo
          </button>
          <button type="button" className="link" onClick={runs.dismiss}>
            Hide
          </button>
        </div>
      )}
      {undo !== null && (
        <div className="banner">
          <p>{undo.says}</p>
          <button type="button" className="button small" onClick={session.undo}>
            Undo
          </button>
          <button type="button" className="link" onClick={session.dismissUndo}>
            Hide
          </button>
        </div>
      )}
      {updates !== undefined && <UpdateBanner updates={updates} />}
    </div>
  );
}
