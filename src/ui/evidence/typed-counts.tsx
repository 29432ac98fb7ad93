import { useId, useState } from 'react';
import { readNumber } from '../../words/typed-number';

interface Entry {
  readonly name: string;
  readonly right: string;
  readonly n: string;
}

const nothing: Entry = { name: '', right: '', n: '' };

/** What a count can be. */
const items = { min: 0, max: 1_000_000_000, unit: 'items' };

/** A count; NaN where nothing was typed. */
function countOf(text: string): number {
  const read = readNumber(text, items);
  return read.kind === 'number' ? read.value : NaN;
}

/** Counts that somebody knows by heart: how many items each variant got right. */
export function TypedCounts({ onCounts }: { onCounts: (text: string) => void }) {
  const [entries, setEntries] = useState<readonly Entry[]>([nothing, nothing]);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  function submit(): void {
    const given = entries.filter(({ name, right, n }) => `${name}${right}${n}`.trim() !== '');
    const nameOf = (name: string, place: number): string =>
      name.trim() === '' ? `Variant ${place + 1}` : name.trim();
    const unread = given.flatMap(({ name, right, n }, place) =>
      [right, n].flatMap((text) => {
        const read = readNumber(text, items);
        return read.kind === 'problem' ? [`${nameOf(name, place)}: ${read.says}`] : [];
      }),
    );
    const variants = given.map(({ name, right, n }, place) => ({
      name: nameOf(name, place),
      right: countOf(right),
      n: countOf(n),
    }));
    const isPossible = variants.every(({ right, n }) => n > 0 && right <= n);
    if (variants.length === 0) setFault('Give at least one variant.');
    else if (unread[0] !== undefined) setFault(unread[0]);
    else if (!isPossible)
      setFault('Each variant needs two whole numbers: of items, and of those that were right.');
    else if (new Set(variants.map(({ name }) => name)).size < variants.length)
      setFault('Give each variant a name of its own.');
    else {
      setFault(null);
      onCounts(JSON.stringify({ variants }));
    }
  }
  return (
    <details className="typed-counts">
      <summary>Or type the counts</summary>
      <form
        noValidate
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {entries.map((entry, place) => (
          <fieldset key={place} className="count-row">
            <legend>Variant {place + 1}</legend>
            {(
              [
                ['name', 'Name'],
                ['right', 'Right'],
                ['n', 'Items'],
              ] as const
            ).map(([field, label]) => (
              <p key={field} className="field">
                <label htmlFor={`${id}-${place}-${field}`}>{label}</label>
                <input
                  id={`${id}-${place}-${field}`}
                  type="text"
                  inputMode={field === 'name' ? 'text' : 'numeric'}
                  autoComplete="off"
                  value={entry[field]}
                  onChange={(event) => {
                    const next = { ...entry, [field]: event.target.value };
                    setEntries(entries.map((one, at) => (at === place ? next : one)));
                  }}
                />
              </p>
            ))}
          </fieldset>
        ))}
        <div role="alert">
          {fault !== null && (
            <p className="fault" id={`${id}-fault`}>
              {fault}
            </p>
          )}
        </div>
        <p className="actions">
          <button type="submit" className="button">
            Work it out
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              setEntries([...entries, nothing]);
            }}
          >
            Add a variant
          </button>
        </p>
      </form>
    </details>
  );
}
