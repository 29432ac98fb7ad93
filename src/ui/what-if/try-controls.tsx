import { useId, useState } from 'react';
import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { ChoiceQuestion, MultiQuestion, NumberQuestion, Question } from '../../model/question';
import { sections } from '../../model/section';
import type { Section } from '../../model/section';
import { counted } from '../../words/answers';
import { asTyped, readNumber } from '../../words/typed-number';
import { offered } from '../questionnaire/answer-fields';
import { useIsOwn } from '../results/result-nav';
import { useQuiet } from '../shared/timing';
import { useApp } from '../app-context';
import { answerInWords, sectionNames } from '../shared/answer-words';
import type { Trial } from './trial';

interface Props<Kind extends Question = Question> {
  question: Kind;
  answer: Answer | undefined;
  /** What stands where nothing is answered: that, or what follows from other answers. */
  unanswered: string;
  /** undefined takes the answer away. */
  onAnswer: (answer: Answer | undefined) => void;
}

/** A small control for one question, labelled by its short name. */
function TryControl({ question, ...rest }: Props) {
  if (question.kind === 'choice') return <Choice question={question} {...rest} />;
  if (question.kind === 'multi') return <Multi question={question} {...rest} />;
  return <NumberInput question={question} {...rest} />;
}

function Choice({ question, answer, unanswered, onAnswer }: Props<ChoiceQuestion>) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{question.short}</label>
      <select
        id={id}
        value={typeof answer === 'string' ? answer : ''}
        onChange={(event) => {
          const { value } = event.target;
          onAnswer(value === '' ? undefined : value);
        }}
      >
        <option value="">{unanswered}</option>
        {offered(question, answer).map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
        <option value={unsure}>Not sure</option>
      </select>
    </>
  );
}

function Multi({ question, answer, onAnswer }: Props<MultiQuestion>) {
  const chosen = Array.isArray(answer) ? answer : [];
  const box = (key: string, label: string, isOn: boolean, next: () => Answer | undefined) => (
    <label key={key} className="try-box">
      <input
        type="checkbox"
        checked={isOn}
        onChange={() => {
          onAnswer(next());
        }}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="try-multi">
      <legend>{question.short}</legend>
      {offered(question, answer).map(({ id, label }) =>
        box(id, label, chosen.includes(id), () => {
          const others = chosen.filter((one) => one !== id);
          if (!chosen.includes(id)) return [...others, id].sort();
          return others.length === 0 ? undefined : others;
        }),
      )}
      {box('none', question.noneLabel, Array.isArray(answer) && answer.length === 0, () =>
        Array.isArray(answer) && answer.length === 0 ? undefined : [],
      )}
      {box(unsure, 'Not sure', answer === unsure, () => (answer === unsure ? undefined : unsure))}
    </fieldset>
  );
}

/** What a text stands for: a number, or undefined for nothing and for what is no number. */
function valueOf(question: NumberQuestion, text: string): number | undefined {
  const parsed = readNumber(text, question);
  return parsed.kind === 'number' ? parsed.value : undefined;
}

function NumberInput({ question, answer, unanswered, onAnswer }: Props<NumberQuestion>) {
  const id = useId();
  const [text, setText] = useState(() => asTyped(answer));
  const [seen, setSeen] = useState(answer);
  if (seen !== answer) {
    // Set from elsewhere, e.g. by dropping what is tried: what was typed gives way.
    setSeen(answer);
    if (valueOf(question, text) !== answer) setText(asTyped(answer));
  }
  const parsed = readNumber(text, question);
  const problem = parsed.kind === 'problem' ? parsed.says : null;
  const isQuiet = useQuiet(text);
  return (
    <>
      <label htmlFor={id}>{question.short}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={answer === unsure ? 'Not sure' : unanswered}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const next = event.target.value;
          setText(next);
          const read = readNumber(next, question);
          if (read.kind === 'problem') return;
          const value = read.kind === 'number' ? read.value : undefined;
          setSeen(value);
          onAnswer(value);
        }}
      />
      <span id={`${id}-about`} className={problem === null ? 'try-unit' : 'try-unit fault'}>
        {problem === null && question.unit}
        <span role="status" aria-busy={!isQuiet}>
          {problem}
        </span>
      </span>
    </>
  );
}

/** Every question that applies to what is shown, with a small control for its answer. */
export function TryControls({ trial }: { trial: Trial }) {
  const { asked, walk } = useApp();
  const isOwn = useIsOwn();
  const { answers } = trial.shown.input;
  const { states } = walk(answers, []);
  const due = asked.questions.filter(
    ({ id }) => states[id] === 'applies' || trial.changed.includes(id),
  );
  return (
    <section className="try" aria-labelledby="try-others">
      <h3 id="try-others">Try other answers</h3>
      <p className="part-says">
        {`The result follows at once. Nothing is saved until you ${isOwn ? 'keep it' : 'make it yours'}.`}
      </p>
      {sections.map((section) => (
        <Group
          key={section}
          section={section}
          questions={due.filter((question) => question.section === section)}
          trial={trial}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  section: Section;
  questions: readonly Question[];
  trial: Trial;
}

function Group({ section, questions, trial }: GroupProps) {
  if (questions.length === 0) return null;
  const tried = questions.filter(({ id }) => trial.changed.includes(id)).length;
  return (
    <details className="try-group">
      <summary>
        <b>{sectionNames[section]}</b>
        <span className="visually-hidden">: </span>{' '}
        <span className="quiet-text">
          {counted(questions.length, 'question')}
          {tried > 0 && `, ${tried} tried`}
        </span>
      </summary>
      <ul>
        {questions.map((question) => (
          <Row key={question.id} question={question} trial={trial} />
        ))}
      </ul>
    </details>
  );
}

function Row({ question, trial }: { question: Question; trial: Trial }) {
  const answer = trial.shown.input.answers[question.id];
  const saved = trial.base.input.answers[question.id];
  const isTried = trial.changed.includes(question.id);
  const follows = answerInWords(question, trial.shown.recommendation.implied[question.id]);
  return (
    <li className={isTried ? 'try-row tried' : 'try-row'}>
      <TryControl
        question={question}
        answer={answer}
        unanswered={follows === null ? 'Not answered' : `${follows} (follows from other answers)`}
        onAnswer={(next) => {
          trial.set(question.id, next);
        }}
      />
      {isTried && (
        <p className="try-was">
          Tried. Saved: {answerInWords(question, saved) ?? 'not answered'}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              trial.set(question.id, saved);
            }}
          >
            Back to it<span className="visually-hidden">, {question.short}</span>
          </button>
        </p>
      )}
    </li>
  );
}
