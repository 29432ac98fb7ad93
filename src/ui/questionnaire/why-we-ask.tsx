import { Suspense, use, useState } from 'react';
import type { ReactNode } from 'react';
import type { Question } from '../../model/question';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';

interface Props {
  question: Pick<Question, 'id'>;
  /** There is room beside the question: everything stands there, nothing folded. */
  isWide: boolean;
}

/** Why a question is asked, and what somebody can do who does not know the answer. */
export function Asides({ question: { id }, isWide }: Props) {
  if (isWide) {
    return (
      <aside className="asides" aria-label="About this question">
        <Fetched id={id} />
      </aside>
    );
  }
  return (
    <div className="asides">
      <Folded summary="Why we ask, and how to find out">
        <Fetched id={id} />
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

/** What is said beside a question, once it has come. */
function Fetched({ id }: { id: string }) {
  const { session } = useApp();
  return (
    <ErrorBoundary quiet resetKey={id} answers={() => session.store.getState().answers}>
      <Suspense fallback={<p>One moment…</p>}>
        <WhyAndHow id={id} />
      </Suspense>
    </ErrorBoundary>
  );
}

function WhyAndHow({ id }: { id: string }) {
  const aside = use(useApp().loadAsides())[id];
  if (aside === undefined) return null;
  const { why, example, findOut } = aside;
  return (
    <>
      <h2>Why we ask</h2>
      <p>{why}</p>
      <p>
        <b>For example:</b> {example}
      </p>
      {findOut !== undefined && (
        <>
          <h2>How to find out</h2>
          <p>{findOut}</p>
        </>
      )}
    </>
  );
}
