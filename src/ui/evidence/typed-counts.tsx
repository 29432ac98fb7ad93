import { useId, useState } from 'react';

interface Entry {
  readonly name: string;
  readonly right: string;
  readonly n: string;
}

const nothing: Entry = { name: '', right: '', n: '' };

/** Counts that somebody knows by heart: how many items each variant got right. */
export function TypedCounts({ onCounts }: { onCounts: (text: string) => void }) {
  const [entries, setEntries] = useState<readonly Entry[]>([nothing, nothing]);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  function submit(): void {
    const given = entries.filter(({ name, right, n }) => `${name}${right}${n}`.trim() !== '');
    const variants = given.map(({ name, right, n }, place) => ({
      name: name.trim() === '' ? `Variant ${place + 1}` : name.trim(),
      right: right.trim() === '' ? NaN : Number(right),
      n: n.trim() === '' ? NaN : Number(n),
    }));
    const isPossible = variants.every(
      ({ right, n }) =>
        Number.isInteger(right) && Number.isInteger(n) && n > 0 && right >= 0 && right <= n,
    );
    if (variants.length === 0) setFault('Give at least one variant.');
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
