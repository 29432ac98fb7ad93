/*
 * The plan as a list with ticks. On one's own result each step is ticked, owned, dated and noted, and the
 * list says which is next; on a shared one it is to be read.
 */
import { Suspense, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { leftSteps, offersOf, stepNow } from '../../advisor/checklist';
import type { Result } from '../../advisor/verdicts';
import type { Progress, StepProgress } from '../../model/plan-progress';
import type { ExplainedStep, WordedStep } from '../../model/recommendation';
import { today } from '../../state/today';
import { progressSays } from '../../words/progress';
import { useApp, useDecider, useVerdicts } from '../app-context';
import { useTrialOnPage } from '../what-if/trial';
import { answerInWords, day } from '../shared/answer-words';
import { ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import { lowered } from '../../words/answers';
import { StepWords } from './step-words';

/** Only on one's own plan, so that a result from a link does not wait for it. */
export const StepNotes = latePart(async () => (await import('./step-notes')).StepNotes);

const nothing: Progress = {};
const blank: StepProgress = {};

interface Props {
  decision: Result;
  own: boolean;
  /** How steps are measured; null until it is there, empty where it does not come. */
  explained: readonly ExplainedStep[] | null;
}

/** One entry a step, on a line from the first to the last. */
export function Checklist({ decision, own, explained }: Props) {
  const { session } = useApp();
  const noted = useStore(session.store, (state) => state.progress) ?? nothing;
  const progress = own ? noted : nothing;
  const [news, setNews] = useState('');
  const { plan } = decision.explanation;
  const isTrying = (useTrialOnPage()?.changed.length ?? 0) > 0;
  const now = own ? stepNow(plan, progress) : null;

  function tick(step: WordedStep, isDone: boolean): void {
    const { done: _, date: __, ...rest } = progress[step.step] ?? blank;
    const next: StepProgress = isDone ? { ...rest, date: today(), done: true } : rest;
    session.note(step.step, next);
    const after = stepNow(plan, { ...progress, [step.step]: next });
    const place = plan.findIndex((one) => one.step === after) + 1;
    if (!isDone) setNews('Not done.');
    else setNews(after === null ? 'Done. That was the last step.' : `Done. Now step ${place}.`);
  }
  return (
    <>
      {own && isTrying && (
        <p className="tally">
          This is the plan for what you are trying. Keep it first, then tick steps and note on them.
        </p>
      )}
      {own && !isTrying && <Tally plan={plan} progress={progress} />}
      <ol className="steps">
        {plan.map((step, index) => (
          <StepEntry
            key={step.step}
            step={step}
            number={index + 1}
            decision={decision}
            own={own}
            isTrying={isTrying}
            explained={explained}
            progress={progress[step.step] ?? blank}
            isNow={step.step === now}
            onTick={(isDone) => {
              tick(step, isDone);
            }}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {news}
      </p>
      {own && !isTrying && (
        <ErrorBoundary quiet resetKey="left" answers={() => decision.input.answers}>
          <Suspense>
            <LeftSteps plan={plan} progress={progress} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

/** How far the whole plan is. */
function Tally({ plan, progress }: { plan: readonly WordedStep[]; progress: Progress }) {
  const done = plan.filter(({ step }) => progress[step]?.done === true).length;
  if (done === 0) {
    return <p className="tally">Tick what is done; it is kept in this browser, with the run.</p>;
  }
  return (
    <p className="tally">
      <b>
        {done} of {plan.length}
      </b>{' '}
      done
      {done === plan.length ? ': the plan is through.' : '.'}
    </p>
  );
}

interface EntryProps extends Props {
  step: WordedStep;
  number: number;
  /** The plan follows from answers that are only tried: nothing is noted on it then. */
  isTrying: boolean;
  progress: StepProgress;
  /** It is the next one to do. */
  isNow: boolean;
  onTick: (isDone: boolean) => void;
}

function StepEntry(props: EntryProps) {
  const { step, number, decision, own, isTrying, explained, progress, isNow, onTick } = props;
  const { recommendation } = decision;
  const id = useId();
  const planned = recommendation.plan.find((one) => one.step === step.step);
  const words = explained?.find((one) => one.step === step.step);
  const isMain = step.strategy === recommendation.strategy;
  const isDone = progress.done === true;
  const says = progressSays(progress, day);
  const kinds = [
    'step',
    ...(isMain ? ['main'] : step.phase === 'confirm' ? ['confirm'] : []),
    ...(isDone ? ['done'] : []),
    ...(isNow ? ['now'] : []),
  ];
  return (
    <li className={kinds.join(' ')} aria-current={isNow ? 'step' : undefined}>
      <p className="step-head">
        {own ? (
          <input
            type="checkbox"
            className="tick"
            aria-label={`Step ${number} is done: ${step.do}`}
            checked={isDone}
            disabled={isTrying}
            onChange={({ target }) => {
              onTick(target.checked);
            }}
          />
        ) : (
          <span className="tick" aria-hidden="true" />
        )}
      </p>
      <div className="step-body">
        <p className="step-meta">
          <span className="step-number">
            <span className="visually-hidden">Step </span>
            {number}
          </span>
          {isNow && <b className="step-now">Now</b>}
          {isMain && <span className="step-kind">The recommendation itself</span>}
          {words !== undefined && words.effort !== '' && (
            <span className="effort">
              <span className="visually-hidden">Effort: </span>
              {words.effort}
            </span>
          )}
        </p>
        <h3 id={id}>
          {step.phase === 'confirm' && own && !isTrying ? (
            <Confirm words={step.do} ids={planned?.questions ?? []} />
          ) : (
            step.do
          )}
        </h3>
        {says !== '' && <p className="step-state">{says}</p>}
        {(progress.notes ?? '').trim() !== '' && <p className="step-noted">{progress.notes}</p>}
        {own && !isTrying && isDone && planned !== undefined && explained !== null && (
          <ErrorBoundary quiet resetKey={step.step} answers={() => decision.input.answers}>
            <Suspense>
              <Offers planned={planned} progress={progress} />
            </Suspense>
          </ErrorBoundary>
        )}
        {explained === null && <p className="step-wait">One moment…</p>}
        <div className="step-more">
          {words !== undefined && (
            <details className="step-how">
              <summary>
                How to measure it, and when to stop
                <span className="visually-hidden">: step {number}</span>
              </summary>
              <StepWords
                step={words}
                isMeasured={planned?.threshold.kind !== 'done'}
                canAssume={own}
              />
            </details>
          )}
          {own && !isTrying && (
            <ErrorBoundary quiet resetKey={step.step} answers={() => decision.input.answers}>
              <Suspense>
                <StepNotes id={step.step} number={number} progress={progress} />
              </Suspense>
            </ErrorBoundary>
          )}
        </div>
      </div>
    </li>
  );
}

/** The questions to settle, each leading to its page; the words are those of the step. */
function Confirm({ words, ids }: { words: string; ids: readonly string[] }) {
  const { known } = useVerdicts();
  const parts: ReactNode[] = [];
  let rest = words;
  for (const { id, short } of known.questions) {
    const name = lowered(short);
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

interface OffersProps {
  planned: Result['recommendation']['plan'][number];
  progress: StepProgress;
}

/** What the result of a step answers: offered with one press each, never taken over in silence. */
function Offers({ planned, progress }: OffersProps) {
  const { session, asked } = useApp();
  const { knowledge } = useDecider();
  const answers = useStore(session.store, (state) => state.answers);
  const offers = offersOf(knowledge, planned, progress, answers).flatMap(({ question, answer }) => {
    const of = asked.questions.find(({ id }) => id === question);
    const says = of === undefined ? null : answerInWords(of, answer);
    return of === undefined || says === null ? [] : [{ of, answer, says }];
  });
  if (offers.length === 0) return null;
  return (
    <div className="step-offers">
      <p>This answers a question:</p>
      <ul>
        {offers.map(({ of, answer, says }) => (
          <li key={`${of.id} ${answer}`}>
            <span>
              {of.short}: <b>{says}</b>
            </span>
            <button
              type="button"
              className="button small"
              onClick={() => {
                const { assumptions, visited } = session.store.getState();
                session.replace(
                  {
                    answers: { ...answers, [of.id]: answer },
                    assumptions,
                    visited: [...new Set([...visited, of.id])],
                  },
                  `“${of.short}” is now answered: ${says}.`,
                );
              }}
            >
              Use this answer<span className="visually-hidden">: {`${of.short}, ${says}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is noted of steps that the plan no longer has: kept, and shown apart. */
function LeftSteps({ plan, progress }: { plan: readonly WordedStep[]; progress: Progress }) {
  const { session } = useApp();
  const left = leftSteps(useDecider().knowledge, plan, progress);
  if (left.length === 0) return null;
  return (
    <div className="steps-left">
      <h3>No longer in the plan</h3>
      <p className="quiet-text">
        Your answers changed, and with them the plan. What you noted of these steps is kept.
      </p>
      <ul>
        {left.map((one) => (
          <li key={one.step}>
            <p>{one.do}</p>
            <p className="step-state">{progressSays(one.progress, day)}</p>
            {(one.progress.notes ?? '').trim() !== '' && (
              <p className="step-noted">{one.progress.notes}</p>
            )}
            <button
              type="button"
              className="link"
              onClick={() => {
                const before = { step: one.progress, says: 'The notes on a step were removed.' };
                session.note(one.step, blank, before);
              }}
            >
              Remove<span className="visually-hidden"> the notes on: {one.do}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
