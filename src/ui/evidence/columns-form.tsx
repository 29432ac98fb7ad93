import { useId, useState } from 'react';
import type { DataKind, FileFormat, Layout } from '../../advisor/evidence';
import { kindsInWords } from '../../advisor/evidence';

interface Props {
  file: FileFormat;
  /** Reads the file again; undefined guesses. */
  onLayout: (layout: Layout | undefined) => void;
  /** True where the visitor has said what the columns hold. */
  isChosen: boolean;
}

function layoutInWords(layout: Layout): string {
  const { kind, shape, input, output, rejected, byName } = layout;
  const columns = [
    input.length > 0 && `${kind === 'raw-text' ? 'text' : 'input'}: ${input.join(' + ')}`,
    output !== undefined && `output: ${output}`,
    rejected !== undefined && `rejected: ${rejected}`,
  ].filter((part) => part !== false);
  const guessed = byName ? '' : ' Guessed from what is in them: check that it is right.';
  return `Taken for ${kindsInWords[kind]} (${shape}); ${columns.join(', ')}.${guessed}`;
}

/** What the columns were taken for, and a way to say otherwise. */
export function ColumnsForm({ file, onLayout, isChosen }: Props) {
  const { columns, layout } = file;
  return (
    <>
      <p className="part-says">
        {layout === null
          ? 'We cannot tell what the columns hold, so rows are only counted. Tell us here.'
          : layoutInWords(layout)}
      </p>
      {columns.length > 0 && (
        <details className="columns-form" open={layout === null}>
          <summary>Say what the columns hold</summary>
          <ColumnsFields file={file} onLayout={onLayout} />
          {isChosen && (
            <p>
              <button
                type="button"
                className="link"
                onClick={() => {
                  onLayout(undefined);
                }}
              >
                Guess it again
              </button>
            </p>
          )}
        </details>
      )}
    </>
  );
}

const kinds: readonly DataKind[] = ['pairs', 'raw-text', 'preferences'];

function ColumnsFields({ file: { columns, layout }, onLayout }: Omit<Props, 'isChosen'>) {
  const [kind, setKind] = useState<DataKind>(layout?.kind ?? 'pairs');
  const [input, setInput] = useState<readonly string[]>(layout?.input ?? []);
  const [output, setOutput] = useState(layout?.output ?? '');
  const [rejected, setRejected] = useState(layout?.rejected ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  function submit(): void {
    const needsInput = kind !== 'preferences';
    if (needsInput && input.length === 0) {
      setFault('Choose at least one column that holds the input.');
    } else if (kind !== 'raw-text' && output === '') {
      setFault('Choose the column that holds the output.');
    } else if (kind === 'preferences' && rejected === '') {
      setFault('Choose the column that holds the output that was not preferred.');
    } else {
      setFault(null);
      if (kind === 'raw-text') onLayout({ kind, shape: 'text', input, byName: true });
      else if (kind === 'pairs') onLayout({ kind, shape: 'columns', input, output, byName: true });
      else onLayout({ kind, shape: 'preference pairs', input, output, rejected, byName: true });
    }
  }
  const ordered = (wanted: string, isIn: boolean) =>
    isIn ? [...input, wanted] : input.filter((column) => column !== wanted);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="field">
        <label htmlFor={`${id}-kind`}>A row holds</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => {
            setKind(kinds.find((one) => one === event.target.value) ?? 'pairs');
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindsInWords[one]}
            </option>
          ))}
        </select>
      </p>
      <fieldset className="column-boxes">
        <legend>{kind === 'raw-text' ? 'Text' : 'Input'}, in the order of choosing</legend>
        {columns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={input.includes(column)}
              onChange={(event) => {
                setInput(ordered(column, event.target.checked));
              }}
            />
            {column}
          </label>
        ))}
      </fieldset>
      {kind !== 'raw-text' && (
        <ColumnSelect
          id={`${id}-output`}
          label={kind === 'pairs' ? 'Output' : 'Preferred output'}
          columns={columns}
          value={output}
          onValue={setOutput}
        />
      )}
      {kind === 'preferences' && (
        <ColumnSelect
          id={`${id}-rejected`}
          label="Rejected output"
          columns={columns}
          value={rejected}
          onValue={setRejected}
        />
      )}
      <div role="alert">{fault !== null && <p className="fault">{fault}</p>}</div>
      <button type="submit" className="button">
        Read again with these
      </button>
    </form>
  );
}

interface SelectProps {
  id: string;
  label: string;
  columns: readonly string[];
  value: string;
  onValue: (value: string) => void;
}

function ColumnSelect({ id, label, columns, value, onValue }: SelectProps) {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
        }}
      >
        <option value="">Choose a column</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    </p>
  );
}
