import { CopyButton } from '../shared/copy-button';
import './sharing.css';

interface Props {
  label: string;
  value: string;
  button: string;
  primary?: boolean;
}

/** A text to take along: shown whole, selected when it is entered, copied by its button. */
export function CopyField({ label, value, button, primary = false }: Props) {
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
