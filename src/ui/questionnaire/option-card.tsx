interface Props {
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  help: string;
  checked: boolean;
  /** Answers that say nothing about the matter look apart from those that do. */
  aside?: boolean;
  onChange: (checked: boolean) => void;
}

/** One native radio or checkbox as a card that can be pressed anywhere. */
export function OptionCard({ type, name, label, help, checked, aside, onChange }: Props) {
  const id = `${name}-help`;
  return (
    <label className={aside === true ? 'option aside' : 'option'}>
      <input
        type={type}
        name={type === 'radio' ? name.replace(/--.*$/, '') : name}
        checked={checked}
        aria-describedby={help === '' ? undefined : id}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>
        <b>{label}</b>
        {help !== '' && (
          <span className="option-help" id={id} aria-hidden="true">
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
