/* Files that are dropped on the page for measuring: their field, how far the reading is, and rows with faults. */

import { useEffect, useState, useId } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { EvidenceProgress, EvidenceFile, Fault } from '../../advisor/evidence';
import type { Job, Reading } from './desk';
import { counted, grouped } from '../../words/answers';
import { bytes, share, timeLeft } from './words';
import { byCount } from '../../model/by-count';

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

interface ReadingBarProps {
  reading: Reading<unknown>;
  job: Pick<Job<unknown>, 'stop'>;
  /** What is heard once it is done. */
  done?: string;
}

/** How the reading stands: under way, stopped, or failed with what to do about it. */
export function ReadingState({ reading, job, done }: ReadingBarProps) {
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

interface Props {
  label: string;
  hint: ReactNode;
  /** What the box for pasting is called; without it nothing can be pasted. */
  paste?: string;
  isSmall?: boolean;
  onFiles: (files: readonly EvidenceFile[]) => void;
}

const asEvidence = (list: Iterable<File>): EvidenceFile[] =>
  [...list].map((file) => ({ name: file.name, blob: file }));

/** Where files are dropped, picked or pasted. */
export function FileDrop({ label, hint, paste, isSmall = false, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  function take(list: FileList | null): void {
    const files = asEvidence(list ?? []);
    if (files.length > 0) onFiles(files);
  }
  function over(event: DragEvent): void {
    event.preventDefault();
    setOver(true);
  }
  return (
    <div className="file-drop-and-paste">
      <div
        className={`file-drop${isOver ? ' over' : ''}${isSmall ? ' small' : ''}`}
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="file"
          multiple
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <p className="quiet-text" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      {paste !== undefined && <PasteRows label={paste} onFiles={onFiles} />}
    </div>
  );
}

function PasteRows({ label, onFiles }: { label: string; onFiles: Props['onFiles'] }) {
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  return (
    <details className="paste-rows">
      <summary>Or paste</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() !== '') onFiles([{ name: '', blob: new Blob([text]) }]);
        }}
      >
        <label htmlFor={id}>{label}</label>
        {isMissing && (
          <p className="fault" id={`${id}-fault`}>
            <span className="visually-hidden">Error: </span>Paste something first.
          </p>
        )}
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-fault` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setMissing(false);
          }}
        />
        <button type="submit" className="button">
          Read what is pasted
        </button>
      </form>
    </details>
  );
}

interface Group {
  readonly what: string;
  readonly mend: string;
  readonly places: readonly string[];
}

/** Faults of one kind together, with their lines. */
function byKind(faults: readonly Fault[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { what, mend, line, file } of faults) {
    const before = groups.get(what) ?? { what, mend, places: [] };
    const place = line === null ? [] : [`${file === undefined ? '' : `${file}:`}${grouped(line)}`];
    groups.set(what, { what, mend, places: [...before.places, ...place] });
  }
  return [...groups.values()];
}

interface FaultsProps {
  faults: readonly Fault[];
  inAll: number;
}

/** What is wrong, where, and what to do about it. */
export function Faults({ faults, inAll }: FaultsProps) {
  if (inAll === 0) return <p className="part-says">No row is at fault.</p>;
  return (
    <>
      <p className="part-says">
        {counted(inAll, 'fault')}
        {inAll > faults.length && `; the first ${grouped(faults.length)} are listed`}. Rows at fault
        are left out of what is counted; the others stand.
      </p>
      <ul className="faults">
        {byKind(faults).map(({ what, mend, places }) => (
          <li key={what}>
            <p>
              <b>{what}.</b> {mend}.
            </p>
            {places.length > 0 && (
              <p className="quiet-text">
                {byCount(places.length, 'Line', 'Lines')} {places.join(', ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
