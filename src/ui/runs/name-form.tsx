import { useEffect, useId, useRef, useState } from 'react';

interface Props {
  label: string;
  first: string;
  button: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Longest name that is taken; the same as in files of runs. */
const longestName = 80;

/** Asks for the name of a run. */
export function NameForm({ label, first, button, onName, onCancel }: Props) {
  const [name, setName] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    // The form stands where a button was that the visitor has just pressed.
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        onName(name);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        maxLength={longestName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <button type="submit" className="button primary">
        {button}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
