import { useId } from 'react';
import type { Words } from '../../advisor/team';
import { useTeam } from '../app-context';

const fields = [
  { field: 'title', label: 'Title', help: 'What the task is called among you' },
  { field: 'author', label: 'From', help: 'Your name, as the reader knows it' },
  { field: 'note', label: 'Note', help: 'What they should know or decide' },
] as const;

interface Props {
  words: Words;
  onChange: (words: Words) => void;
}

/** Words that travel in the link; none unless the visitor opens this and writes some. */
export function WordsForm({ words, onChange }: Props) {
  const id = useId();
  const { limits } = useTeam();
  return (
    <details className="more sender-words">
      <summary>Add a title, a name or a note</summary>
      <p className="quiet-text">
        These become part of the link, so anyone who has it can read them. Leave them empty and it
        carries only answers.
      </p>
      {fields.map(({ field, label, help }) => {
        const shared = {
          id: `${id}-${field}`,
          value: words[field] ?? '',
          maxLength: limits[field],
          autoComplete: 'off',
          'aria-describedby': `${id}-${field}-help`,
          onChange: (event: { target: { value: string } }) => {
            onChange({ ...words, [field]: event.target.value });
          },
        };
        return (
          <p key={field} className="word-field">
            <label htmlFor={shared.id}>{label}</label>
            <span className="quiet-text" id={`${id}-${field}-help`}>
              {help}
            </span>
            {field === 'note' ? (
              <textarea rows={4} {...shared} />
            ) : (
              <input type="text" {...shared} />
            )}
          </p>
        );
      })}
    </details>
  );
}
