import type { Assumption, Assumptions, AssumptionValue } from '../../model/assumptions';
import { count } from '../shared/answer-words';
import { lowered } from '../../words/answers';
import { AssumptionField, fieldText } from './assumption-field';

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
            {shown === 0 ? count(folded.length, 'assumption') : `${folded.length} more`}
            <span className="visually-hidden">: {lowered(title)}</span>
            {changed > 0 && `, ${changed} changed`}
          </summary>
          {folded.map(field)}
        </details>
      )}
    </div>
  );
}

function valueWords(entry: Assumption, value: AssumptionValue | undefined): string {
  const now = value ?? entry.default;
  if (entry.kind === 'choice') {
    return entry.options.find(({ id }) => id === now)?.label ?? String(now);
  }
  return now === null ? 'not set' : `${fieldText(now)} ${entry.unit}`;
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
