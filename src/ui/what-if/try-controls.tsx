import type { Question, Section } from '../../model/question';
import { useApp } from '../app-context';
import { answerInWords, count } from '../shared/answer-words';
import { sectionNames, sectionOrder } from '../shared/section-names';
import { TryControl } from './try-control';
import type { Trial } from './trial';

/** Every question that applies to what is shown, with a small control for its answer. */
export function TryControls({ trial }: { trial: Trial }) {
  const { asked, walk } = useApp();
  const { answers } = trial.shown.input;
  const { states } = walk(answers, []);
  const due = asked.questions.filter(
    ({ id }) => states[id] === 'applies' || trial.changed.includes(id),
  );
  return (
    <section className="try" aria-labelledby="try-others">
      <h3 id="try-others">Try other answers</h3>
      <p className="part-says">The result follows at once. Nothing is saved until you keep it.</p>
      {sectionOrder.map((section) => (
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
          {count(questions.length, 'question')}
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
  return (
    <li className={isTried ? 'try-row tried' : 'try-row'}>
      <TryControl
        question={question}
        answer={answer}
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
