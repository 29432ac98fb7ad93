import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { arriving } from '../../advisor/load-once';
import type { Trial } from './trial';
import { latePart } from '../shared/late-part';
import { useQuiet } from '../shared/timing';
import './what-if.css';

/** What is tried, in words; comes when something is. */
export const TryingWords = latePart(
  async () => (await arriving(() => import('./trying-words'))).Words,
);

interface Props {
  trial: Trial;
  /** What can be done with it, e.g. keep it. */
  children: ReactNode;
}

/** What is tried, what comes of it, and the ways out. Stays in sight while the page goes by. */
export function TryingBanner({ trial, children }: Props) {
  const isTrying = trial.changed.length > 0;
  const isQuiet = useQuiet(trial.shown);
  return (
    <div className={isTrying ? 'trying-place' : undefined}>
      <div role="status" aria-busy={!isQuiet}>
        <Suspense>{isTrying && <TryingWords trial={trial} />}</Suspense>
      </div>
      {isTrying && (
        <div className="trying-ways">
          {children}
          <button type="button" className="button small" onClick={trial.drop}>
            Drop
          </button>
        </div>
      )}
    </div>
  );
}
