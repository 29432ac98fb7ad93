import type { ReactNode } from 'react';
import type { Answers } from '../../model/answers';
import { ErrorBoundary } from '../shared/error-boundary';

interface Props {
  resetKey: string;
  answers: () => Answers;
  children: ReactNode;
}

/** Code that did not arrive is not asked for again by the page that lacks it; a new page asks. */
const reload = () => {
  window.location.reload();
};

/** Around a part of a result that is fetched later: where that fails, the rest stands, and this says so. */
export function PartBoundary({ resetKey, answers, children }: Props) {
  return (
    <ErrorBoundary
      resetKey={resetKey}
      answers={answers}
      instead={() => (
        <p className="quiet-text">
          This part did not arrive. Your answers are kept.{' '}
          <button type="button" className="link" onClick={reload}>
            Reload the page
          </button>
        </p>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
