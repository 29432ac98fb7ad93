import { Suspense, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { Question } from '../../model/question';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';

interface Props {
  question: Pick<Question, 'id' | 'findOut'>;
  /** There is room beside the question: everything stands there, nothing folded. */
  isWide: boolean;
}

/** Why a question is asked, and what somebody can do who does not know the answer. */
export function Asides({ question, isWide }: Props) {
  const { id, findOut } = question;
  const how = findOut === undefined ? null : <p>{findOut}</p>;
  if (isWide) {
    return (
      <aside className="asides" aria-label="About this question">
        <h2>Why we ask</h2>
        <WhyWeAsk id={id} />
        {how !== null && (
          <>
            <h2>How to find out</h2>
            {how}
          </>
        )}
      </aside>
    );
  }
  return (
    <div className="asides">
      {how !== null && <Folded summary="How to find out">{how}</Folded>}
      <Folded summary="Why we ask">
        <WhyWeAsk id={id} />
      </Folded>
    </div>
  );
}

/** What is folded is made, and fetched, when a person wants to know. */
function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="why"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

function WhyWeAsk({ id }: { id: string }) {
  const { session } = useApp();
  return (
    <ErrorBoundary quiet resetKey={id} answers={() => session.store.getState().answers}>
      <Suspense fallback={<p>One moment…</p>}>
        <Aside id={id} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Aside({ id }: { id: string }) {
  const aside = use(useApp().loadAsides())[id];
  if (aside === undefined) return null;
  return (
    <>
      <p>{aside.why}</p>
      <p>
        <b>For example:</b> {aside.example}
      </p>
    </>
  );
}
