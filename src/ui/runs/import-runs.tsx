import { useId, useState } from 'react';
import { useApp } from '../app-context';
import '../shared/file-input.css';

/** Adds the runs of an exported file to those that are here. */
export function ImportRuns() {
  const { runs } = useApp();
  const [outcome, setOutcome] = useState<{ ok: boolean; says: string } | null>(null);
  const id = useId();
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      setOutcome(runs.importAll(await file.text()));
    } catch {
      setOutcome({ ok: false, says: 'The file could not be read.' });
    }
  }
  return (
    <p className="import-runs">
      <label htmlFor={id}>Import a file of runs</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <span role="status" className={outcome?.ok === false ? 'fault' : 'quiet-text'}>
        {outcome?.says}
      </span>
    </p>
  );
}
