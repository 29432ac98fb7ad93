import { useId, useState } from 'react';
import type { Assumption, AssumptionValue } from '../../model/assumptions';
import { day } from '../shared/answer-words';
import { fieldText, readField } from './read-field';
import type { NumberAssumption } from './read-field';

interface Props {
  entry: Assumption;
  /** What the visitor set; undefined: the default stands. */
  value: AssumptionValue | undefined;
  onChange: (value: AssumptionValue | undefined) => void;
}

/** The default as a reset button names it. */
function defaultWords(entry: Assumption): string {
  if (entry.kind === 'choice') {
    return entry.options.find(({ id }) => id === entry.default)?.label ?? entry.default;
  }
  return entry.default === null ? 'not set' : `${fieldText(entry.default)} ${entry.unit}`;
}

/** One assumption in place: a native field, what it means, where its default comes from. */
export function AssumptionField({ entry, value, onChange }: Props) {
  // One assumption can stand beside two charts, so its own id would not be unique.
  const id = useId();
  const isChanged = value !== undefined;
  return (
    <div className={isChanged ? 'assumption changed' : 'assumption'} data-assumption={entry.id}>
      <label htmlFor={id}>{entry.label}</label>
      {entry.kind === 'choice' ? (
        <select
          id={id}
          aria-describedby={`${id}-help`}
          value={String(value ?? entry.default)}
          onChange={({ target }) => {
            onChange(target.value === entry.default ? undefined : target.value);
          }}
        >
          {entry.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <NumberInput id={id} entry={entry} value={value} onChange={onChange} />
      )}
      {isChanged && (
        <p className="changed-note">
          <b>Changed.</b>{' '}
          <button
            type="button"
            className="link"
            aria-label={`Reset ${entry.label} to ${defaultWords(entry)}`}
            onClick={() => {
              onChange(undefined);
              document.getElementById(id)?.focus();
            }}
          >
            Reset to {defaultWords(entry)}
          </button>
        </p>
      )}
      <details className="assumption-about">
        <summary>
          About<span className="visually-hidden"> {entry.label}</span>
        </summary>
        <p id={`${id}-help`}>
          {entry.help} <Origin entry={entry} />
        </p>
      </details>
    </div>
  );
}

function Origin({ entry }: { entry: Assumption }) {
  const { title, url, asOf } = entry.source;
  return (
    <span className="said">
      {url === undefined ? (
        title
      ) : (
        <a href={url} rel="noreferrer">
          {title}
        </a>
      )}
      , as of {day(asOf)}.
    </span>
  );
}

interface NumberProps {
  id: string;
  entry: NumberAssumption;
  value: AssumptionValue | undefined;
  onChange: (value: AssumptionValue | undefined) => void;
}

/** Takes effect while typing as soon as it is in order; a fault is said at the field. */
function NumberInput({ id, entry, value, onChange }: NumberProps) {
  // What is being typed; null while the field shows the value that counts.
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? null : readField(entry, draft);
  const fault = typed?.ok === false ? typed.says : null;
  return (
    <>
      <div className="number-row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          placeholder={entry.default === null ? 'not set' : undefined}
          value={draft ?? fieldText(value ?? entry.default)}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-unit ${fault === null ? `${id}-help` : `${id}-fault`}`}
          onChange={({ target }) => {
            setDraft(target.value);
            const read = readField(entry, target.value);
            if (read.ok) onChange(read.value);
          }}
          onBlur={() => {
            if (fault === null) setDraft(null);
          }}
        />
        <span className="unit" id={`${id}-unit`}>
          {entry.unit}
        </span>
      </div>
      {fault !== null && (
        <p className="fault" id={`${id}-fault`} role="alert">
          <span className="visually-hidden">Error: </span>
          {fault}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setDraft(null);
            }}
          >
            Keep {fieldText(value ?? entry.default) || 'it unset'}
            <span className="visually-hidden">: {entry.label}</span>
          </button>
        </p>
      )}
    </>
  );
}
