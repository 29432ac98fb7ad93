import { useId, useRef, useState } from 'react';

interface Props {
  label: string;
  /** Takes the text; gives what went wrong with all of it, or null where the box may be emptied. */
  onPaste: (text: string) => string | null;
}

/** A box for links, codes or whole messages. */
export function PasteBox({ label, onPaste }: Props) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  function refuse(says: string): void {
    setFault(says);
    box.current?.focus();
  }
  return (
    <form
      className="paste-box"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const says = text.trim() === '' ? 'Paste at least one link or code first.' : onPaste(text);
        if (says === null) setText('');
        else refuse(says);
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
        rows={3}
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
        Add
      </button>
    </form>
  );
}
