/* The fields of one step of the plan: who does it, when, what came out, and what is worth noting. Only on
   one's own plan, so that a result from a link does not wait for them. */

import { useId, useState } from 'react';
import { useApp } from '../app-context';
import { isDay } from '../../model/day';
import { cleanNotes, cleanOwner, isBlank, progressLimits } from '../../model/plan-progress';
import type { StepProgress, StepVerdict } from '../../model/plan-progress';
import { today } from '../../state/today';
import { asTyped, readNumber } from '../../words/typed-number';

interface Props {
  /** The step. */
  id: string;
  number: number;
  progress: StepProgress;
}

/** Folded, under its step. What is typed is kept as it is typed; a field that is emptied can be undone. */
export function StepNotes({ id, number, progress }: Props) {
  const { session } = useApp();
  const field = useId();
  /** The step as it was when a field was entered. */
  const [atEntry, setAtEntry] = useState(progress);

  function set(change: StepProgress): void {
    session.note(id, { ...progress, ...change });
  }
  /** Offers to take it back where a field was left empty that was not. */
  function leave(name: 'owner' | 'date' | 'due' | 'notes', label: string): void {
    const before = atEntry[name];
    if (before === undefined || before === '' || (progress[name] ?? '') !== '') return;
    const step = { ...progress, [name]: before };
    session.note(id, progress, { step, says: `${label} of step ${number} was cleared.` });
  }
  const enter = () => {
    setAtEntry(progress);
  };
  const due = { name: 'due', label: 'Due on', cleared: 'The due date', max: undefined } as const;
  const done = { name: 'date', label: 'Done on', cleared: 'The date', max: today() } as const;
  const days = progress.done === true ? [due, done] : [due];
  return (
    <details className="step-notes">
      <summary>
        Owner, date, result and notes
        <span className="visually-hidden">: step {number}</span>
      </summary>
      <div className="step-fields">
        <p className="field">
          <label htmlFor={`${field}-owner`}>Owner</label>
          <input
            id={`${field}-owner`}
            type="text"
            autoComplete="off"
            maxLength={progressLimits.owner}
            value={progress.owner ?? ''}
            onFocus={enter}
            onChange={({ target }) => {
              set({ owner: cleanOwner(target.value) });
            }}
            onBlur={() => {
              leave('owner', 'The owner');
            }}
          />
        </p>
        {days.map(({ name, label, cleared, max }) => (
          <p key={name} className="field">
            <label htmlFor={`${field}-${name}`}>{label}</label>
            <input
              id={`${field}-${name}`}
              type="date"
              max={max}
              value={progress[name] ?? ''}
              onFocus={enter}
              onChange={({ target }) => {
                if (target.value === '' || isDay(target.value)) {
                  set({ [name]: target.value === '' ? undefined : target.value });
                }
              }}
              onBlur={() => {
                leave(name, cleared);
              }}
            />
          </p>
        ))}
        <ResultField id={id} number={number} progress={progress} />
        <p className="field step-notes-field">
          <label htmlFor={`${field}-notes`}>Notes</label>
          <textarea
            id={`${field}-notes`}
            rows={3}
            maxLength={progressLimits.notes}
            value={progress.notes ?? ''}
            onFocus={enter}
            onChange={({ target }) => {
              set({ notes: cleanNotes(target.value) });
            }}
            onBlur={() => {
              leave('notes', 'The notes');
            }}
          />
        </p>
      </div>
      {!isBlank(progress) && (
        <p className="step-clear">
          <button
            type="button"
            className="link"
            onClick={({ currentTarget }) => {
              // This button goes away with what it clears.
              currentTarget.closest('details')?.querySelector('summary')?.focus();
              const says = `Everything noted of step ${number} was cleared.`;
              session.note(id, {}, { step: progress, says });
            }}
          >
            Clear this step<span className="visually-hidden"> {number}</span>
          </button>
        </p>
      )}
    </details>
  );
}

const verdicts: readonly (readonly [StepVerdict, string])[] = [
  ['better', 'Better'],
  ['same', 'The same'],
  ['worse', 'Worse'],
];

/** Any number that is a result: a score, a count, a difference. */
const limits = { min: -1e9, max: 1e9, unit: '', decimals: 6 };

/** What came out: a number, or how it compares with what it had to beat. */
function ResultField({ id, number, progress }: Props) {
  const { session } = useApp();
  const field = useId();
  const kept = asTyped(progress.result);
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  function take(): void {
    if (draft === null) return;
    const typed = readNumber(draft, limits);
    if (typed.kind === 'problem') {
      setFault(typed.says);
      return;
    }
    setDraft(null);
    setFault(null);
    const result = typed.kind === 'number' ? typed.value : undefined;
    if (result === undefined && typeof progress.result === 'number') {
      const says = `The result of step ${number} was cleared.`;
      session.note(id, { ...progress, result: undefined }, { step: progress, says });
    } else if (result !== undefined) session.note(id, { ...progress, result });
  }
  return (
    <fieldset className="step-result">
      <legend>Result</legend>
      <p className="field">
        <label htmlFor={`${field}-number`}>A number</label>
        <input
          id={`${field}-number`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${field}-fault`}
          value={draft ?? kept}
          onChange={({ target }) => {
            setDraft(target.value);
          }}
          onBlur={take}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take();
          }}
        />
        {fault !== null && (
          <span className="fault" id={`${field}-fault`}>
            {fault}
          </span>
        )}
      </p>
      <p className="step-verdicts" role="group" aria-label="Or against its baseline">
        <span className="quiet-text">or against its baseline</span>
        {verdicts.map(([verdict, label]) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={progress.result === verdict}
            onClick={() => {
              setDraft(null);
              setFault(null);
              const result = progress.result === verdict ? undefined : verdict;
              session.note(id, { ...progress, result });
            }}
          >
            {label}
          </button>
        ))}
      </p>
    </fieldset>
  );
}
