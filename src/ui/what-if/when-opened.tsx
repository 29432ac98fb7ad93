import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';

interface Props {
  className: string;
  summary: ReactNode;
  /** It is made now, opened or not: for paper. */
  isDue?: boolean;
  children: ReactNode;
}

/** Details whose content is made only once they are opened. */
export function WhenOpened({ className, summary, isDue = false, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className={className}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {(wasOpened || isDue) && (
        <Suspense fallback={<p className="quiet-text">One moment…</p>}>{children}</Suspense>
      )}
    </details>
  );
}
