import type { Explanation } from '../../model/recommendation';
import { unsure } from '../../model/answers';
import type { Decision } from '../../state/decider';
import { useDecider } from '../app-context';
import { Citations } from './citations';

/** What else earns its place beside the recommendation. */
export function Beside({ complements }: { complements: Explanation['complements'] }) {
  return (
    <ul className="beside-list">
      {complements.map((entry) => (
        <li key={entry.complement}>
          <h3>{entry.name}</h3>
          <p>{entry.says}</p>
          <p className="said">
            {entry.because} <Citations citations={entry.citations} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where sources contradict one another, what was measured since, and what we follow. */
export function Disagreements({ entries }: { entries: Explanation['disagreements'] }) {
  return entries.map((entry) => (
    <article key={entry.id} className="disagreement">
      <h3>{entry.title}</h3>
      <div className="sides">
        {entry.sides.map((side) => (
          <div key={side.says} className="side">
            <p>{side.says}</p>
            <p className="said">
              <Citations citations={side.citations} />
            </p>
          </div>
        ))}
      </div>
      <div className="side followed">
        <p>
          <b>What was measured since:</b> {entry.measured}{' '}
          <span className="said">
            <Citations citations={entry.measuredBy} />
          </span>
        </p>
        <p>
          <b>What we follow:</b> {entry.resolution}
        </p>
      </div>
    </article>
  ));
}

/** Notes that bear on the work, not on the choice. */
export function Notes({ notes }: { notes: Explanation['notes'] }) {
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note.rule}>
          {note.because}
          <span className="said">
            <Citations citations={note.citations} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is still unknown; each entry leads to its question, where the answers are the visitor's own. */
export function StillOpen({ decision, canAnswer }: { decision: Decision; canAnswer: boolean }) {
  const { knowledge } = useDecider();
  const { answers } = decision.input;
  const questions = knowledge.questions.filter((question) =>
    decision.recommendation.unknown.includes(question.id),
  );
  return (
    <ul className="still-open">
      {questions.map((question) => (
        <li key={question.id}>
          {canAnswer ? (
            <a href={`#/q/${question.id}?from=result`}>{question.short}</a>
          ) : (
            question.short
          )}
          {answers[question.id] === unsure && <span className="quiet-text"> (not sure)</span>}
        </li>
      ))}
    </ul>
  );
}
