import type { ReactNode } from 'react';
import type { Answers } from '../../model/answers';
import { DidNotArrive, ErrorBoundary } from '../shared/error-boundary';

interface Props {
  resetKey: string;
  answers: () => Answers;
  children: ReactNode;
}

/** Around a part of a result that is fetched later: where that fails, the rest stands, and this says so. */
export function PartBoundary({ resetKey, answers, children }: Props) {
  return (
    <ErrorBoundary
      resetKey={resetKey}
      answers={answers}
      instead={(retry) => <DidNotArrive what="This part" retry={retry} />}
    >
      {children}
    </ErrorBoundary>
  );
}
