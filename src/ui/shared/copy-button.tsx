import { useState } from 'react';

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
