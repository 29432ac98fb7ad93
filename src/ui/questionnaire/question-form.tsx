import { useSyncExternalStore, Suspense, use, useState, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../model/question';
import type { Origin } from '../../state/router';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { States } from '../../state/questionnaire';
import { asTyped, readNumber } from '../../words/typed-number';
import { WithTerms } from '../plain-words/terms';
import { PageHeading } from '../shared/page-heading';
import { ChoiceField, MultiField, NumberField } from './answer-fields';
import { MeasureIt } from './measure-it';
import { WaitingTime } from './waiting-time';

/** As in question.css, where the second column begins. */
const wide = '(min-width: 66rem)';

function subscribe(onChange: () => void): () => void {
  const found = window.matchMedia(wide);
  found.addEventListener('change', onChange);
  return () => {
    found.removeEventListener('change', onChange);
  };
}

/** True where the window has room for a second column; followed as it changes. */
function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => false,
  );
}

/** Where the way on leads; a question, or null for the result. */
interface Ahead {
  /** Undefined while it is being found. */
  readonly next: Question | null | undefined;
  /** The page that the question was opened from, to which the way leads back. */
  readonly from: Origin | undefined;
}

/** The place ahead in words; nothing while it is not known. */
export function aheadInWords({ next, from }: Ahead): string {
  if (from !== undefined) {
    return from === 'check' ? 'Back to your answers' : 'Back to your result';
  }
  if (next === undefined) return '';
  if (next === null) return 'Next: your result';
  return next.asked === 'sheet'
    ? 'Next: numbers for money, speed and memory'
    : `Next: ${next.short}`;
}

interface WayOnProps {
  ahead: Ahead;
  /** Something is chosen or typed. */
  isAnswered: boolean;
  /** What to do first, for who wants to go on and has not answered. */
  first: string;
  /** Somebody has just tried to. */
  isEarly: boolean;
  /** Leaves the question open, whatever was chosen, and goes on. */
  onNotSure: () => void;
}

/**
 * The way on from a question, at the foot of the window wherever the page is scrolled to. Not to be sure
 * and to skip are one thing: that is the answer, and the question stays open. Each of the two buttons has
 * a place of its own, so that no press that was meant for one finds the other.
 */
function WayOnBar({ ahead, isAnswered, first, isEarly, onNotSure }: WayOnProps) {
  return (
    <div className="actions way-on">
      <p className="ahead" id="ahead">
        {isEarly ? <span role="alert">{first}</span> : aheadInWords(ahead)}
      </p>
      <button
        type="submit"
        className="button primary"
        aria-disabled={!isAnswered || undefined}
        aria-describedby={isAnswered ? 'ahead' : 'first'}
      >
        Continue
      </button>
      {!isAnswered && (
        <span hidden id="first">
          {first}
        </span>
      )}
      <button type="button" className="button" aria-describedby="ahead" onClick={onNotSure}>
        Not sure
      </button>
    </div>
  );
}

/** What is asked for before the way on is free. */
function firstInWords({ kind }: Question): string {
  if (kind === 'number') return 'Type a number first.';
  return kind === 'multi' ? 'Tick what holds first.' : 'Choose an answer first.';
}

interface WhyWeAskProps {
  question: Pick<Question, 'id'>;
  /** There is room beside the question: everything stands there, nothing folded. */
  isWide: boolean;
}

/** Why a question is asked, and what somebody can do who does not know the answer. */
function Asides({ question: { id }, isWide }: WhyWeAskProps) {
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

interface Props {
  question: Question;
  state: States[string];
  ahead: Ahead;
  onContinue: () => void;
}

/** The form of one question. An answer counts as soon as it is given; Continue only moves on. */
export function QuestionForm({ question, state, ahead, onContinue }: Props) {
  const { session } = useApp();
  const answer = useStore(session.store, (now) => now.answers[question.id]);
  const [text, setText] = useState(() => asTyped(answer));
  const [problem, setProblem] = useState<string | null>(null);
  // Stands while a number is being typed over it that cannot be read yet.
  const [before, setBefore] = useState(answer);
  const input = useRef<HTMLInputElement>(null);
  const isWide = useWide();
  const isAnswered = (answer !== undefined && answer !== unsure) || text !== '';
  // Somebody pressed Continue before there was an answer.
  const [isEarly, setEarly] = useState(false);

  function setAnswer(next: Answer | undefined): void {
    session.answer(question.id, next);
  }
  function submit(): void {
    // As it is by now: an answer may have been given since this was drawn.
    const given = session.store.getState().answers[question.id];
    const isFree = (given !== undefined && given !== unsure) || text !== '';
    setEarly(!isFree);
    if (!isFree) return;
    const parsed =
      question.kind === 'number' ? readNumber(text, question) : { kind: 'empty' as const };
    if (parsed.kind !== 'problem') {
      onContinue();
      return;
    }
    setProblem(parsed.says);
    input.current?.focus();
  }
  /** Enter chooses the option that has the focus, as the space bar does, as long as nothing is chosen. */
  function chooseByEnter(event: KeyboardEvent): void {
    const { key, target } = event;
    const isOption = target instanceof HTMLInputElement && target.type !== 'text';
    if (key !== 'Enter' || isAnswered || !isOption) return;
    event.preventDefault();
    target.click();
  }
  function leaveOpen(): void {
    setAnswer(unsure);
    onContinue();
  }
  const asides = <Asides question={question} isWide={isWide} />;
  return (
    <form
      className="question-form"
      noValidate
      onKeyDown={chooseByEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <fieldset aria-describedby={`${question.id}-about`}>
          <legend>
            <PageHeading title={question.text}>{question.text}</PageHeading>
          </legend>
          <p className="lede" id={`${question.id}-about`}>
            <WithTerms text={question.help} />
          </p>
          <StateNote state={state} />
          <MeasureIt id={question.id} />
          {question.kind === 'choice' && (
            <>
              <ChoiceField question={question} answer={answer} onAnswer={setAnswer} />
              <WaitingTime id={question.id} answer={answer} />
            </>
          )}
          {question.kind === 'multi' && (
            <MultiField question={question} answer={answer} onAnswer={setAnswer} />
          )}
          {question.kind === 'number' && (
            <NumberField
              question={question}
              answer={answer}
              text={text}
              problem={problem}
              input={input}
              before={before}
              onAnswer={setAnswer}
              onSettle={() => {
                setBefore(answer);
              }}
              onText={(next) => {
                setText(next);
                setProblem(null);
              }}
            />
          )}
        </fieldset>
        {!isWide && asides}
        <WayOnBar
          ahead={ahead}
          isAnswered={isAnswered}
          first={firstInWords(question)}
          isEarly={isEarly && !isAnswered}
          onNotSure={leaveOpen}
        />
      </div>
      {isWide && asides}
    </form>
  );
}

function StateNote({ state }: { state: States[string] }) {
  if (state === 'not-applicable') {
    return (
      <p className="note">
        With your other answers this question does not apply. An answer is kept, but not used.
      </p>
    );
  }
  if (state === 'undecided') {
    return (
      <p className="note">Whether this applies depends on another answer that is still open.</p>
    );
  }
  return null;
}
