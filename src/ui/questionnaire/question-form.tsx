import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { Question } from '../../model/question';
import type { States } from '../../state/questionnaire';
import { numberText, readNumber } from '../../words/typed-number';
import { useApp } from '../app-context';
import { WithTerms } from '../plain-words/terms';
import { PageHeading } from '../shared/page-heading';
import { ChoiceField } from './choice-field';
import { MeasureIt } from './measure-it';
import { MultiField } from './multi-field';
import { NumberField } from './number-field';
import { useWide } from '../shared/use-wide';
import { WaitingTime } from './waiting-time';
import { WayOnBar } from './way-on';
import type { Ahead } from './way-on';
import { Asides } from './why-we-ask';

interface Props {
  question: Question;
  state: States[string];
  ahead: Ahead;
  onContinue: () => void;
}

/** A number as it stands in a field. */
export function asTyped(answer: Answer | undefined): string {
  return typeof answer === 'number' ? numberText(answer) : '';
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

  function setAnswer(next: Answer | undefined): void {
    session.answer(question.id, next);
  }
  function submit(): void {
    const parsed =
      question.kind === 'number' ? readNumber(text, question) : { kind: 'empty' as const };
    if (parsed.kind !== 'problem') {
      onContinue();
      return;
    }
    setProblem(parsed.says);
    input.current?.focus();
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
        <WayOnBar ahead={ahead} isAnswered={isAnswered} onNotSure={leaveOpen} />
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
