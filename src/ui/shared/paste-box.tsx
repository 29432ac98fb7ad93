import { useId, useRef, useState } from 'react';

interface Props {
  label: string;
  /** What the button says. */
  button: string;
  /** What is said where nothing was pasted. */
  empty: string;
  className: string;
  rows?: number;
  /** The text stays in the box once it is taken. */
  keeps?: boolean;
  /** Takes the text; gives what went wrong with all of it, or null where it was taken. */
  onPaste: (text: string) => string | null;
}

/** A box to paste a longer text into: links, codes, whole messages, an assistant's reply. */
export function PasteBox({ label, button, empty, className, rows = 3, keeps, onPaste }: Props) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  function take(): void {
    const says = text.trim() === '' ? empty : onPaste(text);
    if (says !== null) {
      setFault(says);
      box.current?.focus();
    } else if (keeps !== true) setText('');
  }
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label htmlFor={id}>{label}</label>
      {fault !== null && (
        <p className="fault" id={`${id}-fault`}>
          <span className="visually-hidden">Error: </span>
          {fault}
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        rows={rows}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setFault(null);
        }}
      />
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  );
}
