import { byCount } from '../../model/by-count';
import type { Input } from '../../model/recommendation';
import type { Contradiction } from '../../model/rule';
import { useVerdicts } from '../app-context';
import { answerInWords } from '../shared/answer-words';
import './what-if.css';

/** Where the questions are opened from; null where they are somebody else's. */
export type WhereFrom = 'check' | 'result' | null;

interface Props {
  found: readonly Contradiction[];
  input: Input;
  from: WhereFrom;
}

/** Answers that do not fit together, next to each other, each with the way to its question. */
export function Contradictions({ found, input, from }: Props) {
  const { known } = useVerdicts();
  return (
    <section className="contradictions" aria-labelledby="contradictions">
      <h2 id="contradictions">
        {byCount(found.length, 'Two', 'Some')} answers do not fit together
      </h2>
      <p>The result takes all of them at their word. Look at them once more:</p>
      <ul>
        {found.map(({ id, says, questions }) => (
          <li key={id}>
            <p>{says}</p>
            <dl>
              {known.questions
                .filter((question) => questions.includes(question.id))
                .filter((question) => input.answers[question.id] !== undefined)
                .map((question) => (
                  <div key={question.id}>
                    <dt>{question.text}</dt>
                    <dd>{answerInWords(question, input.answers[question.id])}</dd>
                    {from !== null && (
                      <dd>
                        <a href={`#/q/${question.id}?from=${from}`}>
                          Change<span className="visually-hidden"> {question.short}</span>
                        </a>
                      </dd>
                    )}
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
