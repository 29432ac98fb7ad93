import { useId, useState } from 'react';
import { isolated } from '../../model/foreign-text';
import { useApp } from '../app-context';

/** Adds the runs of an exported file to those that are here, or the one that a decision record holds. */
export function ImportRuns() {
  const { loadTeam, runs } = useApp();
  const [outcome, setOutcome] = useState<{ ok: boolean; says: string } | null>(null);
  const id = useId();
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      const text = await file.text();
      const outcome = runs.importAll(text);
      const record = outcome.ok ? null : (await loadTeam()).readRecord(text);
      if (record?.ok !== true) {
        setOutcome(outcome);
        return;
      }
      const { answers, assumptions, words, notes } = record;
      const kept = { answers, assumptions, visited: Object.keys(answers), ...notes };
      const name = runs.add(words.title ?? 'From a record', kept);
      setOutcome(
        name === null
          ? { ok: false, says: 'There is no room to keep it.' }
          : { ok: true, says: `The record is here as “${isolated(name)}”, which is shown now.` },
      );
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
