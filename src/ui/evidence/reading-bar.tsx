import { useEffect, useState } from 'react';
import type { EvidenceProgress } from '../../advisor/evidence';
import type { Job, Reading } from './desk';
import { bytes, counted, share, timeLeft } from './words';

type Under = Extract<Reading<unknown>, { kind: 'reading' }>;

/** What is said while something is read: share, speed and the time that is left. */
export function progressWords(
  { bytes: read, of, rows }: EvidenceProgress,
  seconds: number,
): string {
  if (read >= of) return `${counted(rows, 'row')} read; comparing and training…`;
  const speed = seconds > 0 ? read / seconds : 0;
  const parts = [
    share(of === 0 ? 0 : read / of),
    `${bytes(read)} of ${bytes(of)}`,
    counted(rows, 'row'),
  ];
  if (seconds > 0.5 && speed > 0)
    parts.push(`${bytes(speed)} a second`, timeLeft((of - read) / speed));
  return parts.join(' · ');
}

function ReadingBar({ under, onStop }: { under: Under; onStop: () => void }) {
  const { progress, since } = under;
  const [now, setNow] = useState(since);
  useEffect(() => {
    const tick = setInterval(() => {
      setNow(performance.now());
    }, 500);
    return () => {
      clearInterval(tick);
    };
  }, []);
  const isAllRead = progress !== null && progress.bytes >= progress.of;
  const value = progress === null || isAllRead ? undefined : progress.bytes / progress.of;
  return (
    <div className="reading">
      <progress aria-label="Reading" max={1} value={value} />
      <p className="quiet-text">
        {progress === null ? 'Reading…' : progressWords(progress, (now - since) / 1000)}
      </p>
      <button type="button" className="button small" onClick={onStop}>
        Cancel
      </button>
    </div>
  );
}

const statusWords: Readonly<Record<Reading<unknown>['kind'], string>> = {
  empty: '',
  reading: 'Reading the file.',
  done: 'Read. The report is below.',
  failed: '',
  stopped: 'Stopped. Nothing of the file was kept.',
};

interface Props {
  reading: Reading<unknown>;
  job: Pick<Job<unknown>, 'stop'>;
  /** What is heard once it is done. */
  done?: string;
}

/** How the reading stands: under way, stopped, or failed with what to do about it. */
export function ReadingState({ reading, job, done }: Props) {
  const { kind } = reading;
  return (
    <>
      {kind === 'reading' && <ReadingBar under={reading} onStop={job.stop} />}
      <p role="status" className={kind === 'stopped' ? 'note' : 'visually-hidden'}>
        {kind === 'done' && done !== undefined ? done : statusWords[kind]}
      </p>
      <div role="alert">
        {kind === 'failed' && (
          <p className="note reading-failed">
            <b>{reading.what}.</b> {reading.mend}.
          </p>
        )}
      </div>
    </>
  );
}
