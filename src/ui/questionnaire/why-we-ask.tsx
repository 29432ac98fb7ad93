import { Suspense, use, useState } from 'react';
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
