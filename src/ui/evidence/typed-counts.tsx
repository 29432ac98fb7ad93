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

interface CountRowProps {
  legend: string;
  /** What names the elements of this form. */
  id: string;
  className?: string;
  fields: readonly { readonly field: string; readonly label: string; readonly value: string }[];
  faults: Readonly<Record<string, string>>;
  onValue: (field: string, text: string) => void;
}

/** A row of counts and names; what is wrong with them stands below, where there is room for words. */
function CountRow({ legend, id, className = '', fields, faults, onValue }: CountRowProps) {
  return (
    <fieldset className={`count-row ${className}`}>
      <legend>{legend}</legend>
      {fields.map(({ field, label, value }) => (
        <p key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{label}</label>
          <input
            id={`${id}-${field}`}
            type="text"
            inputMode={field.endsWith('name') ? 'text' : 'numeric'}
            autoComplete="off"
            data-field={field}
            aria-invalid={field in faults}
            aria-describedby={field in faults ? `${id}-${field}-fault` : undefined}
            value={value}
            onChange={(event) => {
              onValue(field, event.target.value);
            }}
          />
        </p>
      ))}
      {fields
        .filter(({ field }) => field in faults)
        .map(({ field, label }) => (
          <p key={field} className="fault">
            {label}: <span id={`${id}-${field}-fault`}>{faults[field]}</span>
          </p>
        ))}
    </fieldset>
  );
}

const entryLabels = { name: 'Name', right: 'Right', n: 'Items' } as const;

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
          <CountRow
            key={place}
            {...{ id, faults, legend: `Variant ${place + 1}` }}
            fields={(isLiked ? (['name'] as const) : (['name', 'right', 'n'] as const)).map(
              (part) => ({
                field: `${place}.${part}`,
                label: entryLabels[part],
                value: entry[part],
              }),
            )}
            onValue={(field, text) => {
              const next = { ...entry, [field.replace(/^\d+\./, '')]: text };
              change({ entries: entries.map((one, at) => (at === place ? next : one)) });
            }}
          />
        ))}
        {!isLiked && entries.length === 2 && (
          <CountRow
            {...{ id, faults, legend: 'Both on the same items, if you know it' }}
            className="count-pair"
            fields={[
              { field: 'both', label: 'Both right', value: paired.both },
              { field: 'onlyFirst', label: `Only ${nameOf(0)} right`, value: paired.onlyFirst },
              { field: 'onlySecond', label: `Only ${nameOf(1)} right`, value: paired.onlySecond },
            ]}
            onValue={(field, text) => {
              change({ paired: { ...paired, [field]: text } });
            }}
          />
        )}
        {isLiked && (
          <CountRow
            {...{ id, faults, legend: 'Items on which readers preferred' }}
            className="count-pair"
            fields={[
              { field: 'won', label: nameOf(0), value: liked.won },
              { field: 'lost', label: nameOf(1), value: liked.lost },
              { field: 'tied', label: 'Neither', value: liked.tied },
            ]}
            onValue={(field, text) => {
              change({ liked: { ...liked, [field]: text } });
            }}
          />
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
