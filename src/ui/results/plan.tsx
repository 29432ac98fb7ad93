import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { ExplainedStep } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { useDecider, useVerdicts } from '../app-context';
import { DidNotArrive } from '../shared/did-not-arrive';
import { ErrorBoundary } from '../shared/error-boundary';
import { StepWords } from './step-words';
import './plan.css';

interface Props {
  decision: Result;
  /** Whether the questions of a step to confirm can be answered from here. */
  canAnswer: boolean;
}

/** The plan as numbered cards; what is done at once, how it is measured a moment later. */
export function Plan({ decision, canAnswer }: Props) {
  const { revisitWhen, effortSays } = decision.explanation;
  const bare = <Steps decision={decision} canAnswer={canAnswer} explained={null} />;
  return (
    <>
      <ErrorBoundary
        resetKey="plan"
        answers={() => decision.input.answers}
        instead={(retry) => (
          <>
            <Steps decision={decision} canAnswer={canAnswer} explained={[]} />
            <DidNotArrive what="How to measure the steps" retry={retry} />
          </>
        )}
      >
        <Suspense fallback={bare}>
          <ExplainedSteps decision={decision} canAnswer={canAnswer} />
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
    </>
  );
}

type StepsProps = Props & {
  /** Null until it is there; empty where it does not come. */
  explained: readonly ExplainedStep[] | null;
};

function ExplainedSteps({ decision, canAnswer }: Props) {
  const explained = useDecider().plan(decision);
  return <Steps decision={decision} canAnswer={canAnswer} explained={explained} />;
}

/** One card a step. */
function Steps({ decision, canAnswer, explained }: StepsProps) {
  const { recommendation, explanation } = decision;
  return (
    <ol className="steps">
      {explanation.plan.map((step, index) => {
        const planned = recommendation.plan.find((one) => one.step === step.step);
        const words = explained?.find((one) => one.step === step.step);
        const isMain = step.strategy === recommendation.strategy;
        return (
          <li key={step.step} className={isMain ? 'step main' : `step ${step.phase}`}>
            <p className="step-head">
              <span className="step-number">
                <span className="visually-hidden">Step </span>
                {index + 1}
              </span>
              {words !== undefined && words.effort !== '' && (
                <span className="effort">
                  <span className="visually-hidden">Effort: </span>
                  {words.effort}
                </span>
              )}
            </p>
            <h3>
              {step.phase === 'confirm' && canAnswer ? (
                <Confirm words={step.do} ids={planned?.questions ?? []} />
              ) : (
                step.do
              )}
            </h3>
            {words !== undefined && (
              <StepWords
                step={words}
                isMeasured={planned?.threshold.kind !== 'done'}
                canAssume={canAnswer}
              />
            )}
            {explained === null && <p className="step-wait">One moment…</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** The questions to settle, each leading to its page; the words are those of the step. */
function Confirm({ words, ids }: { words: string; ids: readonly string[] }) {
  const { known } = useVerdicts();
  const parts: ReactNode[] = [];
  let rest = words;
  for (const { id, short } of known.questions) {
    const name = short.toLowerCase();
    const at = ids.includes(id) ? rest.indexOf(name) : -1;
    if (at < 0) continue;
    parts.push(
      rest.slice(0, at),
      <a key={id} href={`#/q/${id}?from=result`}>
        {name}
      </a>,
    );
    rest = rest.slice(at + name.length);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}
