import { useId, useRef, useState } from 'react';

interface Props {
  onReply: (reply: string) => void;
}

/** A box for what the assistant replied. */
export function ReplyForm({ onReply }: Props) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <form
      className="describe-box"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') {
          setFault('Paste the reply first.');
          box.current?.focus();
        } else onReply(text);
      }}
    >
      <label htmlFor={id}>The whole reply; what stands around the answers does not matter</label>
      {fault !== null && (
        <p className="fault" id={`${id}-fault`}>
          <span className="visually-hidden">Error: </span>
          {fault}
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        rows={4}
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
        Read the reply
      </button>
    </form>
  );
}
