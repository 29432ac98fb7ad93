import { useState, useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { Gathered } from '../../advisor/comparison';
import { useApp, useDecider, useTeam } from '../app-context';
import { count } from '../shared/answer-words';
import { PageHeading } from '../shared/page-heading';
import { keepSaid } from './value-words';

const none: Gathered = { payloads: [], picks: { questions: {}, assumptions: {} }, says: [] };

/** The way into a comparison: paste links, add one's own result. */
export function GatherPage() {
  const { session, router } = useApp();
  const team = useTeam();
  const decider = useDecider();
  const [gathered, setGathered] = useState(none);
  const answers = useStore(session.store, (state) => state.answers);
  const assumptions = useStore(session.store, (state) => state.assumptions);
  const own = Object.keys(answers).length;
  const { payloads, says } = gathered;

  function gather(text: string): string | null {
    const next = team.gather(text, payloads);
    if (next.payloads.length >= 2) {
      keepSaid(next.says);
      const payload = team.encodeComparison(next.payloads, next.picks);
      router.go({ page: 'compare', payload });
      return null;
    }
    if (next.payloads.length === payloads.length) {
      setGathered({ ...gathered, says: [] });
      return next.says.join(' ');
    }
    setGathered(next);
    return null;
  }
  return (
    <div className="narrow page compare-gather">
      <PageHeading title="Compare results">Compare results</PageHeading>
      <p className="lede">
        Two to six results side by side: where the answers differ, which differences decide, and
        what you would get if you agreed.
      </p>
      <PasteBox
        label="Paste links to results, their codes, or a whole message with several in it."
        onPaste={gather}
      />
      <div role="status">
        {payloads.length > 0 && (
          <p>
            <b>{count(payloads.length, 'result')} gathered.</b> {says.join(' ')}
          </p>
        )}
      </div>
      {own > 0 && (
        <p className="actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              gather(decider.encode(decider.decide({ answers, assumptions })));
            }}
          >
            Add my own result
          </button>
          <span className="quiet-text">It is copied; your answers stay as they are.</span>
        </p>
      )}
    </div>
  );
}

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
