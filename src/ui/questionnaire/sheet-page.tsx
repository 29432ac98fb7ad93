import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Answer, Answers } from '../../model/answers';
import type { Question } from '../../model/question';
import { sheetQuestions } from '../../state/questionnaire';
import { asTyped, readNumber } from '../../words/typed-number';
import { useApp, useWalk } from '../app-context';
import { PageHeading } from '../shared/page-heading';
import { ChoiceField, MultiField, NumberField } from './answer-fields';
import { MeasureIt } from './measure-it';
import { aheadInWords } from './question-form';
import { useQuestionAfter, useRouteTo, useWaysOn } from './use-way-on';
import { WaitingTimeOnSheet } from './waiting-time';
import './question.css';

/** What has been seen once these are left. */
function seen(before: readonly string[], questions: readonly Question[]): readonly string[] {
  return [...new Set([...before, ...questions.map(({ id }) => id)])];
}

/** What money, speed and memory hang on, all on one sheet: rough figures, each of which may stay open. */
export function SheetPage() {
  const { asked, session, router } = useApp();
  // What is answered here hides no question of the sheet while it is shown.
  const walk = useWalk();
  const [questions] = useState(() => sheetQuestions(walk));
  const { soon } = useWaysOn();
  const routeTo = useRouteTo();
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);

  const { answers, assumptions, asksAll, visited } = useStore(session.store);
  // Found while the person still types: Continue then only goes there.
  const left = useMemo(
    () => ({ answers, assumptions, asksAll, visited: seen(visited, questions) }),
    [answers, assumptions, asksAll, visited, questions],
  );
  const found = useQuestionAfter(left);
  const next =
    found === undefined ? undefined : (asked.questions.find(({ id }) => id === found) ?? null);

  const unreadable = questions.filter(
    (question) =>
      question.kind === 'number' &&
      readNumber(texts[question.id] ?? '', question).kind === 'problem',
  );
  async function goOn(): Promise<void> {
    if (unreadable.length > 0) {
      setTried(true);
      const [first] = unreadable;
      form.current
        ?.querySelector<HTMLInputElement>(`[data-question="${first?.id}"] input`)
        ?.focus();
      return;
    }
    const now = session.store.getState();
    const goal = (await soon({ ...now, visited: seen(now.visited, questions) })).question;
    for (const { id } of questions) session.pass(id);
    router.go(routeTo(goal));
  }
  return (
    <div className="narrow question-page">
      <p className="back">
        <button
          type="button"
          className="link"
          onClick={() => {
            router.back({ page: 'check' });
          }}
        >
          <span aria-hidden="true">‹ </span>Back
        </button>
      </p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <PageHeading title="Numbers">Numbers for money, speed and memory</PageHeading>
        <p className="lede">Rough figures will do. Leave out what you do not know.</p>
        {questions.map((question) => (
          <Entry
            key={question.id}
            question={question}
            text={texts[question.id]}
            tried={tried}
            onText={(text) => {
              setTexts({ ...texts, [question.id]: text });
              setTried(false);
            }}
          />
        ))}
        <WaitingTimeOnSheet answers={answers} />
        <div className="actions way-on">
          <p className="ahead" id="ahead">
            {aheadInWords({ next, from: undefined })}
          </p>
          <button type="submit" className="button primary" aria-describedby="ahead">
            Continue
          </button>
          <a href="#/result">See the result so far</a>
        </div>
      </form>
    </div>
  );
}

interface EntryProps {
  question: Question;
  /** What was typed here; undefined before anything was. */
  text: string | undefined;
  /** The person has tried to go on. */
  tried: boolean;
  onText: (text: string) => void;
}

function useAnswer(id: string): [Answer | undefined, (answer: Answer | undefined) => void] {
  const { session } = useApp();
  const answer = useStore(session.store, (now: { answers: Answers }) => now.answers[id]);
  return [
    answer,
    (next) => {
      session.answer(id, next);
    },
  ];
}

/** One question of the sheet. */
function Entry({ question, text, tried, onText }: EntryProps) {
  const { id } = question;
  const [answer, setAnswer] = useAnswer(id);
  // Stands while a number is being typed over it that cannot be read yet.
  const [before, setBefore] = useState(answer);
  const typed = text ?? asTyped(answer);
  const read = question.kind === 'number' ? readNumber(typed, question) : null;
  return (
    <fieldset className="sheet-entry" data-question={id} aria-describedby={`${id}-about`}>
      <legend>
        <h2>{question.text}</h2>
      </legend>
      <p className="quiet-text" id={`${id}-about`}>
        {question.help}
      </p>
      <MeasureIt id={id} />
      {question.kind === 'choice' && (
        <ChoiceField question={question} answer={answer} onAnswer={setAnswer} withUnsure />
      )}
      {question.kind === 'multi' && (
        <MultiField question={question} answer={answer} onAnswer={setAnswer} />
      )}
      {question.kind === 'number' && (
        <NumberField
          question={question}
          answer={answer}
          text={typed}
          problem={tried && read?.kind === 'problem' ? read.says : null}
          before={before}
          onAnswer={setAnswer}
          onSettle={() => {
            setBefore(answer);
          }}
          onText={onText}
        />
      )}
    </fieldset>
  );
}
