import { Suspense } from 'react';
import type { ExplainedStep } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { useDecider } from '../app-context';
import { DidNotArrive, ErrorBoundary, PartBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import { Checklist } from './checklist';
import './plan.css';

interface Props {
  decision: Result;
  /** The result is the visitor's: its plan can be worked through, and its questions be answered. */
  own: boolean;
}

const PlanExport = latePart(async () => (await import('./plan-export')).PlanExport);

/** The plan as a checklist; what is done at once, how it is measured a moment later. */
export function Plan({ decision, own }: Props) {
  const { revisitWhen, effortSays } = decision.explanation;
  return (
    <>
      <ErrorBoundary
        resetKey="plan"
        answers={() => decision.input.answers}
        instead={(retry) => (
          <>
            <Checklist decision={decision} own={own} explained={[]} />
            <DidNotArrive what="How to measure the steps" retry={retry} />
          </>
        )}
      >
        <Suspense fallback={<Checklist decision={decision} own={own} explained={null} />}>
          <ExplainedSteps decision={decision} own={own} />
        </Suspense>
      </ErrorBoundary>
      {effortSays !== '' && <p className="effort-in-all">{effortSays}</p>}
      {revisitWhen.length > 0 && (
        <div className="revisit">
          <h3>Afterwards, keep watch</h3>
          <ul>
            {revisitWhen.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      <PartBoundary resetKey="plan-export" answers={() => decision.input.answers}>
        <Suspense fallback={<p className="quiet-text">One moment…</p>}>
          <PlanExport decision={decision} own={own} />
        </Suspense>
      </PartBoundary>
    </>
  );
}

function ExplainedSteps({ decision, own }: Props) {
  const explained: readonly ExplainedStep[] = useDecider().plan(decision);
  return <Checklist decision={decision} own={own} explained={explained} />;
}
