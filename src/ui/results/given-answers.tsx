import type { Result } from '../../state/verdicts';
import { useDecider } from '../app-context';
import { answerInWords, count } from '../shared/answer-words';

/** The answers that count, folded; parked ones are named. */
export function GivenAnswers({ decision, own }: { decision: Result; own: boolean }) {
  const { knowledge } = useDecider();
  const { answers } = decision.input;
  const { parked } = decision.recommendation;
  const given = knowledge.questions.filter(
    ({ id }) => answers[id] !== undefined && !parked.includes(id),
  );
  const aside = knowledge.questions.filter(({ id }) => parked.includes(id));
  return (
    <>
      <details className="more">
        <summary>
          {count(given.length, 'answer')}
          <span className="visually-hidden"> behind this result</span>
        </summary>
        <dl className="given">
          {given.map((question) => (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd>{answerInWords(question, answers[question.id])}</dd>
            </div>
          ))}
        </dl>
      </details>
      {aside.length > 0 && (
        <p className="quiet-text">
          Parked, since they do not apply: {aside.map(({ short }) => short).join(', ')}.
        </p>
      )}
      {own && (
        <p>
          <a href="#/check">Check or change your answers</a>
        </p>
      )}
    </>
  );
}
