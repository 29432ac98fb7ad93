import { useId, useState } from 'react';
import { readNumber } from '../../words/typed-number';

/* Counts of an experiment that somebody knows by heart, checked field by field. */

interface Entry {
  readonly name: string;
  readonly right: string;
  readonly n: string;
}

const nothing: Entry = { name: '', right: '', n: '' };

/** Two variants on the same items: right by both, by the first alone, by the second alone. */
interface Paired {
  readonly both: string;
  readonly onlyFirst: string;
  readonly onlySecond: string;
}

/** How often readers liked the first better, the second, or neither. */
interface Liked {
  readonly won: string;
  readonly lost: string;
  readonly tied: string;
}

interface Given {
  readonly kind: 'right' | 'preferred';
  readonly entries: readonly Entry[];
  readonly paired: Paired;
  readonly liked: Liked;
}

/** What is wrong, by the field: `0.right`, `1.name`, `both`, `won`; or all that is to be worked out. */
type Read =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

/** What a count can be. */
const items = { min: 0, max: 1_000_000_000, unit: 'items' };

/** Reads counts one after another and gathers what is wrong with each. */
function countReader() {
  const faults: Record<string, string> = {};
  const read = (field: string, text: string): number => {
    const typed = readNumber(text, items);
    if (typed.kind === 'number') return typed.value;
    faults[field] = typed.kind === 'empty' ? 'Give a whole number.' : typed.says;
    return NaN;
  };
  return { faults, read };
}

const isBlank = (texts: readonly string[]) => texts.every((text) => text.trim() === '');

/** Names as typed, or by place; two of one name are a fault of the second. */
function namesOf(entries: readonly Entry[], faults: Record<string, string>): string[] {
  const names = entries.map(({ name }, place) => name.trim() || `Variant ${place + 1}`);
  for (const [place, name] of names.entries()) {
    if (names.indexOf(name) < place) faults[`${place}.name`] = 'Give each variant its own name.';
  }
  return names;
}

function readPreferences({ entries, liked }: Given): Read {
  const { faults, read } = countReader();
  const [a = '', b = ''] = namesOf(entries.slice(0, 2), faults);
  const won = read('won', liked.won);
  const lost = read('lost', liked.lost);
  const tied = isBlank([liked.tied]) ? 0 : read('tied', liked.tied);
  if (won + lost + tied === 0) faults.won = 'Give at least one item that was compared.';
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, text: JSON.stringify({ preferences: [{ a, b, won, lost, tied }] }) };
}

function readRight({ entries, paired }: Given): Read {
  const { faults, read } = countReader();
  const used = entries.flatMap((entry, place) =>
    isBlank(Object.values(entry)) ? [] : [{ ...entry, place }],
  );
  if (used.length === 0) return { ok: false, faults: { '0.right': 'Give at least one variant.' } };
  const names = namesOf(entries, faults);
  const variants = used.map(({ place, right, n }) => {
    const counts = {
      name: names[place] ?? '',
      right: read(`${place}.right`, right),
      n: read(`${place}.n`, n),
    };
    if (counts.n === 0) faults[`${place}.n`] = 'There must be at least one item.';
    else if (counts.right > counts.n)
      faults[`${place}.right`] = 'No more can be right than there are items.';
    return counts;
  });
  const [first, second, ...more] = variants;
  const isPaired = !isBlank(Object.values(paired));
  if (!isPaired || first === undefined || second === undefined || more.length > 0) {
    if (Object.keys(faults).length > 0) return { ok: false, faults };
    return { ok: true, text: JSON.stringify({ variants }) };
  }
  const both = read('both', paired.both);
  const onlyFirst = read('onlyFirst', paired.onlyFirst);
  const onlySecond = read('onlySecond', paired.onlySecond);
  const neither = first.n - both - onlyFirst - onlySecond;
  if (first.n !== second.n)
    faults[`${used[1]?.place ?? 1}.n`] ??= 'On the same items, both have the same number of them.';
  if (both + onlyFirst !== first.right && !Number.isNaN(both + onlyFirst + first.right))
    faults.onlyFirst ??= `With both right, this must add up to ${first.right}.`;
  if (both + onlySecond !== second.right && !Number.isNaN(both + onlySecond + second.right))
    faults.onlySecond ??= `With both right, this must add up to ${second.right}.`;
  if (neither < 0) faults.both ??= 'These are more than there are items.';
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const pair = {
    a: first.name,
    b: second.name,
    both,
    onlyA: onlyFirst,
    onlyB: onlySecond,
    neither,
  };
  return { ok: true, text: JSON.stringify({ variants, pairs: [pair] }) };
}

interface CountFieldProps {
  field: string;
  label: string;
  value: string;
  faults: Readonly<Record<string, string>>;
  onValue: (text: string) => void;
}

/** One count or name, with what is wrong with it. */
function CountField({ field, label, value, faults, onValue }: CountFieldProps) {
  const id = useId();
  const fault = faults[field];
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={field.endsWith('name') ? 'text' : 'numeric'}
        autoComplete="off"
        data-field={field}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
        }}
      />
      {fault !== undefined && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </p>
  );
}

/** Counts that somebody knows by heart: right answers of variants, or what readers preferred. */
export function TypedCounts({ onCounts }: { onCounts: (text: string) => void }) {
  const [given, setGiven] = useState<Given>({
    kind: 'right',
    entries: [nothing, nothing],
    paired: { both: '', onlyFirst: '', onlySecond: '' },
    liked: { won: '', lost: '', tied: '' },
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const id = useId();
  const { kind, entries, paired, liked } = given;
  const isLiked = kind === 'preferred';
  const shown = isLiked ? entries.slice(0, 2) : entries;
  const nameOf = (place: number) => entries[place]?.name.trim() || `variant ${place + 1}`;
  const change = (part: Partial<Given>) => {
    setGiven({ ...given, ...part });
  };
  return (
    <details className="typed-counts">
      <summary>Or type the counts</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const read = isLiked ? readPreferences(given) : readRight(given);
          setFaults(read.ok ? {} : read.faults);
          if (read.ok) onCounts(read.text);
          else {
            const [first = ''] = Object.keys(read.faults);
            const field = event.currentTarget.querySelector(`[data-field="${first}"]`);
            if (field instanceof HTMLElement) field.focus();
          }
        }}
      >
        <p className="field count-kind">
          <label htmlFor={`${id}-kind`}>What was counted</label>
          <select
            id={`${id}-kind`}
            value={kind}
            onChange={(event) => {
              setFaults({});
              change({ kind: event.target.value === 'preferred' ? 'preferred' : 'right' });
            }}
          >
            <option value="right">How many items each variant got right</option>
            <option value="preferred">Which of two variants readers preferred</option>
          </select>
        </p>
        {shown.map((entry, place) => (
          <fieldset key={place} className="count-row">
            <legend>Variant {place + 1}</legend>
            {(
              [
                ['name', 'Name'],
                ['right', 'Right'],
                ['n', 'Items'],
              ] as const
            )
              .filter(([field]) => !isLiked || field === 'name')
              .map(([field, label]) => (
                <CountField
                  key={field}
                  {...{ label, faults, field: `${place}.${field}`, value: entry[field] }}
                  onValue={(text) => {
                    const next = { ...entry, [field]: text };
                    change({ entries: entries.map((one, at) => (at === place ? next : one)) });
                  }}
                />
              ))}
          </fieldset>
        ))}
        {!isLiked && entries.length === 2 && (
          <fieldset className="count-row count-pair">
            <legend>Both on the same items, if you know it</legend>
            {(
              [
                ['both', 'Both right'],
                ['onlyFirst', `Only ${nameOf(0)} right`],
                ['onlySecond', `Only ${nameOf(1)} right`],
              ] as const
            ).map(([field, label]) => (
              <CountField
                key={field}
                {...{ label, faults, field, value: paired[field] }}
                onValue={(text) => {
                  change({ paired: { ...paired, [field]: text } });
                }}
              />
            ))}
          </fieldset>
        )}
        {isLiked && (
          <fieldset className="count-row count-pair">
            <legend>Items on which readers preferred</legend>
            {(
              [
                ['won', nameOf(0)],
                ['lost', nameOf(1)],
                ['tied', 'Neither'],
              ] as const
            ).map(([field, label]) => (
              <CountField
                key={field}
                {...{ label, faults, field, value: liked[field] }}
                onValue={(text) => {
                  change({ liked: { ...liked, [field]: text } });
                }}
              />
            ))}
          </fieldset>
        )}
        <p className="visually-hidden" role="alert">
          {Object.values(faults)[0] ?? ''}
        </p>
        <p className="actions">
          <button type="submit" className="button">
            Work it out
          </button>
          {!isLiked && (
            <button
              type="button"
              className="link"
              onClick={() => {
                change({ entries: [...entries, nothing] });
              }}
            >
              Add a variant
            </button>
          )}
        </p>
      </form>
    </details>
  );
}
