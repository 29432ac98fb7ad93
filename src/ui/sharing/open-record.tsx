import { useId, useState } from 'react';
import { useApp } from '../app-context';
import '../shared/file-input.css';

/** Opens a decision record that was saved as JSON: to look at first, like a link. */
export function OpenRecord() {
  const { loadDecider, loadTeam, router } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    try {
      const [team, decider, text] = await Promise.all([loadTeam(), loadDecider(), file.text()]);
      const read = team.readRecord(text);
      if (!read.ok) {
        setProblem(read.says);
        return;
      }
      const { answers, assumptions, words } = read;
      const payload = team.encode(decider.decide({ answers, assumptions }), words);
      router.go({ page: 'shared', payload });
    } catch {
      setProblem('The file could not be read.');
    }
  }
  return (
    <section className="open-record" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Or a record that was saved</h2>
      <p>
        <label htmlFor={id}>A decision record as JSON. It stays on your machine.</label>
      </p>
      {problem !== null && (
        <p className="fault" role="alert" id={`${id}-fault`}>
          <span className="visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-fault`}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </section>
  );
}
