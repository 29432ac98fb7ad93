import { Suspense, use, useState } from 'react';
import type { Question } from '../../model/question';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';

/** Why a question is asked, fetched when a person wants to know. */
export function WhyWeAsk({ id }: { id: string }) {
  const { session } = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="why"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Why we ask</summary>
      {isOpen && (
        <ErrorBoundary quiet resetKey={id} answers={() => session.store.getState().answers}>
          <Suspense fallback={<p>One moment…</p>}>
            <Aside id={id} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
}

/** What somebody can do who does not know the answer, where there is something. */
export function HowToFindOut({ question: { findOut } }: { question: Pick<Question, 'findOut'> }) {
  if (findOut === undefined) return null;
  return (
    <details className="why">
      <summary>How to find out</summary>
      <p>{findOut}</p>
    </details>
  );
}

function Aside({ id }: { id: string }) {
  const aside = use(useApp().loadLibrary()).asides[id];
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
