import type { Result } from '../../advisor/verdicts';
import { said } from '../../words/answers';
import { useDecider } from '../app-context';
import { answerInWords, count } from '../shared/answer-words';
import { measuredInWords, useMeasured } from '../shared/measured-note';

/** Where the visitor measured an answer, from what and when. */
function MeasuredNote({ id }: { id: string }) {
  const note = useMeasured(id);
  return note === undefined ? null : <span className="aside"> ({measuredInWords(note)})</span>;
}

/** The answers that count, folded; parked ones are named. */
export function GivenAnswers({ decision, own }: { decision: Result; own: boolean }) {
  const { knowledge } = useDecider();
  const { answers } = decision.input;
  const { parked, implied } = decision.recommendation;
  const given = knowledge.questions.filter(
    ({ id }) => answers[id] !== undefined && !parked.includes(id),
  );
  const following = knowledge.questions.filter(({ id }) => implied[id] !== undefined);
  const aside = knowledge.questions.filter(({ id }) => parked.includes(id));
  return (
    <>
      <details className="more">
        <summary>
          {count(decision.recommendation.answered, 'answer')}
          <span className="visually-hidden"> behind this result</span>
        </summary>
        <dl className="given">
          {given.map((question) => (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd>
                {answerInWords(question, answers[question.id])}
                {own && <MeasuredNote id={question.id} />}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {following.length > 0 && (
        <p className="quiet-text">
          Follows from your answers:{' '}
          {following
            .map((question) => `${question.short}: ${said(question, implied[question.id])}`)
            .join('; ')}
          .
        </p>
      )}
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
