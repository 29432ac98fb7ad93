/*
 * The longest wait in milliseconds, for those who know it: asked with the question on speed where somebody
 * waits, and on the sheet of numbers. It is the assumption that the numbers are held against.
 */
import { Suspense } from 'react';
import { unsure } from '../../model/answers';
import type { Answer, Answers } from '../../model/answers';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';

/** The question on speed, with the option that says that nobody waits. */
const speed = { question: 'latency', nobody: 'offline' } as const;

const Field = latePart(async () => (await import('./waiting-time-field')).WaitingTimeField);

/** Under the question on speed, once somebody waits; nothing under any other question. */
export function WaitingTime({ id, answer }: { id: string; answer: Answer | undefined }) {
  const isOpen = answer === undefined || answer === unsure;
  return id !== speed.question || isOpen || answer === speed.nobody ? null : <InMilliseconds />;
}

/** On the sheet, unless nobody waits. */
export function WaitingTimeOnSheet({ answers }: { answers: Answers }) {
  return answers[speed.question] === speed.nobody ? null : <InMilliseconds />;
}

/** Where the code of the field does not come, the page does without. */
function InMilliseconds() {
  const { session } = useApp();
  return (
    <ErrorBoundary quiet resetKey="wait" answers={() => session.store.getState().answers}>
      <Suspense fallback={null}>
        <Field />
      </Suspense>
    </ErrorBoundary>
  );
}
