/* Taking something along: copied by a button or from a field, or saved as a file. */

import { useState } from 'react';
import '../sharing/sharing.css';

interface Props {
  label: string;
  /** Asked for only when the button is pressed. */
  text: () => string;
  primary?: boolean;
}

type Outcome = 'none' | 'copied' | 'refused';

async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

const says: Readonly<Record<Outcome, string>> = {
  none: '',
  copied: 'Copied',
  refused: 'The browser did not allow copying: select the text and copy it yourself',
};

/** Copies a text and says whether that worked. */
export function CopyButton({ label, text, primary = false }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [shown, setShown] = useState<string | null>(null);
  async function press(): Promise<void> {
    const now = text();
    const result = await copy(now);
    setOutcome(result);
    setShown(result === 'refused' ? now : null);
  }
  return (
    <span className="copy">
      <button
        type="button"
        className={primary ? 'button primary' : 'button'}
        onClick={() => {
          void press();
        }}
      >
        {label}
      </button>
      <span role="status" className="quiet-text">
        {outcome === 'copied' && <span aria-hidden="true">✓ </span>}
        {says[outcome]}
      </span>
      {shown !== null && (
        <textarea aria-label="Text to copy" readOnly rows={4} value={shown} className="copy-text" />
      )}
    </span>
  );
}

interface CopyFieldProps {
  label: string;
  value: string;
  button: string;
  primary?: boolean;
}

/** A text to take along: shown whole, selected when it is entered, copied by its button. */
export function CopyField({ label, value, button, primary = false }: CopyFieldProps) {
  return (
    <div className="copy-field">
      <label>
        <span>{label}</span>
        <input
          type="text"
          readOnly
          value={value}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </label>
      <CopyButton label={button} text={() => value} primary={primary} />
    </div>
  );
}

/** Offers a text, or pieces of bytes, as a file: the browser saves it, nothing is sent. */
export function saveFile(
  name: string,
  type: string,
  content: string | readonly Uint8Array[],
): void {
  const parts =
    typeof content === 'string' ? [content] : content.map((piece) => new Uint8Array(piece));
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
