import { useId, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { EvidenceFile } from '../../advisor/evidence';

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
