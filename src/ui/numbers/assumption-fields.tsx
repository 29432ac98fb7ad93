/* The fields of the numbers: one of a number in place, one of an assumption, and the group behind a chart. */

import { useId, useState } from 'react';
import { readAssumption } from '../../model/assumption-values';
import type { Assumption, AssumptionValue, Assumptions } from '../../model/assumption-values';
import { allowedNumber, asTyped, readNumber } from '../../words/typed-number';
import { day } from '../shared/answer-words';
import { MeantNumbers } from '../shared/meant-numbers';
import { assumed, counted, lowered } from '../../words/answers';

type NumberAssumption = Extract<Assumption, { kind: 'number' }>;

interface AssumptionFieldProps {
  entry: Assumption;
  /** What the visitor set; undefined: the default stands. */
  value: AssumptionValue | undefined;
  /** Nothing can be worked out without it: it is marked. */
  missing?: boolean;
  /** It is the visitor's own figure, so that setting it is nothing to point out. */
  plain?: boolean;
  onChange: (value: AssumptionValue | undefined) => void;
}

/** What stands in a field of a number, as it was understood. */
export type TypedFigure =
  /** undefined: none is set. `heard`: what to say that was understood; null where that is plain. */
  | { readonly ok: true; readonly value: number | undefined; readonly heard: string | null }
  | { readonly ok: false; readonly says: string; readonly meant: readonly number[] };

/** Empty means the default where none is set, else it is a fault, like everything out of range. */
function readField(entry: NumberAssumption, text: string): TypedFigure {
  const typed = readNumber(text, entry);
  if (typed.kind === 'problem') return { ok: false, says: typed.says, meant: typed.meant };
  if (typed.kind === 'empty' && entry.default === null) {
    return { ok: true, value: undefined, heard: null };
  }
  if (typed.kind === 'empty' || !readAssumption(entry, typed.value).ok) {
    return { ok: false, says: `Enter ${allowedNumber(entry)}.`, meant: [] };
  }
  // Said where it is not plain digits that were typed: "5k", "two".
  const isPlain = text.replace(/[, ]/g, '') === String(typed.value);
  const heard = isPlain ? null : assumed(entry, typed.value);
  return { ok: true, value: typed.value === entry.default ? undefined : typed.value, heard };
}

/** The value that counts, in words: what was set, else the default. */
function valueWords(entry: Assumption, value: AssumptionValue | undefined): string {
  const now = value ?? entry.default;
  return now === null ? 'not set' : assumed(entry, now);
}

/** One assumption in place: a native field, what it means, where its default comes from. */
export function AssumptionField({
  entry,
  value,
  missing = false,
  plain = false,
  onChange,
}: AssumptionFieldProps) {
  // One assumption can stand beside two charts, so its own id would not be unique.
  const id = useId();
  const isChanged = value !== undefined && !plain;
  return (
    <div
      className={`assumption${isChanged ? ' changed' : ''}${missing ? ' needed' : ''}`}
      data-assumption={entry.id}
    >
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
        <NumberInPlace
          id={id}
          about={entry.label}
          unit={entry.unit}
          value={typeof value === 'number' ? value : entry.default}
          placeholder={entry.default === null ? 'not set' : undefined}
          read={(text) => readField(entry, text)}
          describedBy={`${id}-help`}
          keep={asTyped(value ?? entry.default) || 'it unset'}
          onChange={(next) => {
            onChange(next === entry.default ? undefined : next);
          }}
        />
      )}
      {isChanged && (
        <p className="changed-note">
          <b>Changed.</b>{' '}
          <button
            type="button"
            className="link"
            aria-label={`Reset ${entry.label} to ${valueWords(entry, undefined)}`}
            onClick={() => {
              onChange(undefined);
              document.getElementById(id)?.focus();
            }}
          >
            Reset to {valueWords(entry, undefined)}
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

interface NumberInPlaceProps {
  /** Of the input. */
  id: string;
  /** The figure by its name, for those who hear the page. */
  about: string;
  unit: string;
  /** The value that counts; null where there is none. */
  value: number | null;
  placeholder: string | undefined;
  read: (text: string) => TypedFigure;
  /** Id of what else describes it, while there is no fault. */
  describedBy?: string;
  /** What a fault can be left for: the value that counts, in words. */
  keep?: string;
  /** undefined: none is set. */
  onChange: (value: number | undefined) => void;
  /** What is typed cannot be read. */
  onFault?: () => void;
  onFocus?: () => void;
}

/**
 * The field of one number: takes effect while typing as soon as it is in order, says what it understood,
 * and says a fault at the field.
 */
export function NumberInPlace(props: NumberInPlaceProps) {
  const { id, about, unit, value, placeholder, read, describedBy, keep } = props;
  const { onChange, onFault, onFocus } = props;
  // What is being typed; null while the field shows the value that counts.
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? null : read(draft);
  const fault = typed?.ok === false ? typed : null;
  const description = fault === null ? [describedBy, `${id}-heard`] : [`${id}-fault`];
  return (
    <>
      <div className="number-row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          placeholder={placeholder}
          value={draft ?? asTyped(value)}
          aria-invalid={fault !== null}
          aria-describedby={[`${id}-unit`, ...description].join(' ')}
          onFocus={onFocus}
          onChange={({ target }) => {
            setDraft(target.value);
            const next = read(target.value);
            if (next.ok) onChange(next.value);
            else onFault?.();
          }}
          onBlur={() => {
            if (fault === null) setDraft(null);
          }}
        />
        <span className="unit" id={`${id}-unit`}>
          {unit}
        </span>
      </div>
      <p className="heard" id={`${id}-heard`} aria-live="polite">
        {typed?.ok === true && typed.heard !== null && (
          <>
            <span aria-hidden="true">✓ </span>
            {typed.heard}
          </>
        )}
      </p>
      {fault !== null && (
        <p className="fault" id={`${id}-fault`} role="alert">
          <span className="visually-hidden">Error: </span>
          {fault.says}{' '}
          <MeantNumbers
            meant={fault.meant}
            about={about}
            onChoose={(next) => {
              onChange(next);
              setDraft(null);
              document.getElementById(id)?.focus();
            }}
          />{' '}
          {keep !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setDraft(null);
              }}
            >
              Keep {keep}
              <span className="visually-hidden">: {about}</span>
            </button>
          )}
        </p>
      )}
    </>
  );
}

interface Props {
  title: string;
  entries: readonly Assumption[];
  set: Assumptions;
  /** How many stand open; the rest unfold. */
  shown: number;
  /** Null where the result is somebody else's: nothing can be changed then. */
  onChange: ((id: string, value: AssumptionValue | undefined) => void) | null;
}

/** The assumptions behind one chart, changeable in place. */
export function AssumptionFields({ title, entries, set, shown, onChange }: Props) {
  if (entries.length === 0) return null;
  if (onChange === null) return <AsShared title={title} entries={entries} set={set} />;
  const field = (entry: Assumption) => (
    <AssumptionField
      key={entry.id}
      entry={entry}
      value={set[entry.id]}
      onChange={(value) => {
        onChange(entry.id, value);
      }}
    />
  );
  const folded = entries.slice(shown);
  const changed = folded.filter(({ id }) => set[id] !== undefined).length;
  return (
    <div className="assumptions" role="group" aria-label={title}>
      <h4>{title}</h4>
      {entries.slice(0, shown).map(field)}
      {shown > 0 && <Assumed entries={entries} set={set} />}
      {folded.length > 0 && (
        <details className="more">
          <summary>
            {shown === 0 ? counted(folded.length, 'assumption') : `${folded.length} more`}
            <span className="visually-hidden">: {lowered(title)}</span>
            {changed > 0 && `, ${changed} changed`}
          </summary>
          {folded.map(field)}
        </details>
      )}
    </div>
  );
}

function AsShared({ title, entries, set }: Pick<Props, 'title' | 'entries' | 'set'>) {
  return (
    <div className="assumptions">
      <details className="more">
        <summary>{title}</summary>
        <Assumed entries={entries} set={set} />
      </details>
    </div>
  );
}

/** Values in words: for somebody else's result, and on paper, where fields are of no use. */
function Assumed({ entries, set }: Pick<Props, 'entries' | 'set'>) {
  return (
    <dl className="assumed">
      {entries.map((entry) => (
        <div key={entry.id}>
          <dt>{entry.label}</dt>
          <dd>
            {valueWords(entry, set[entry.id])}
            {set[entry.id] !== undefined && <b> (changed)</b>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
