import { useId, useRef, useState } from 'react';
import { useApp } from '../app-context';
import { didNotLoad } from '../shared/chosen-file';

/** Takes a pasted link, a bare code or a whole message, and opens the result in it. */
export function OpenLinkForm() {
  const { loadDecider, router } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  function refuse(says: string): void {
    setProblem(says);
    input.current?.focus();
  }
  async function open(): Promise<void> {
    // Left to the browser, so that what is typed before the program is there stays.
    const text = input.current?.value ?? '';
    if (text.trim() === '') {
      refuse('Paste the link or its code first.');
      return;
    }
    const decider = await loadDecider().catch(() => null);
    if (decider === null) {
      refuse(didNotLoad('reads links'));
      return;
    }
    const payload = decider.find(text);
    if (payload === null) {
      refuse('There is no result in this text. Copy the whole link, from http to the end.');
    } else {
      router.go({ page: 'shared', payload });
    }
  }
  return (
    <form
      className="open-link"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <label htmlFor={id}>Paste the link or its code. Your own answers stay as they are.</label>
      {problem !== null && (
        <p className="fault" id={`${id}-fault`}>
          <span className="visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <div className="open-row">
        <input
          ref={input}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-fault`}
          onChange={() => {
            setProblem(null);
          }}
        />
        <button type="submit" className="button">
          Open
        </button>
      </div>
    </form>
  );
}
