import { byCount } from '../../model/by-count';
import type { Input } from '../../model/recommendation';
import type { Contradiction } from '../../model/rule';
import { useDecider } from '../app-context';
import { answerInWords } from '../shared/answer-words';
import './what-if.css';

/** Where the questions are opened from; null where they are somebody else's. */
export type WhereFrom = 'check' | 'result' | null;

interface Props {
  found: readonly Omit<Contradiction, 'says'>[];
  input: Input;
  from: WhereFrom;
  /** Only that there are some is said at first. */
  folded?: boolean;
}

/** Answers that do not fit together, next to each other, each with the way to its question. */
export function Contradictions({ found, input, from, folded = false }: Props) {
  const { knowledge } = useDecider();
  const saidOf = (id: string) => knowledge.contradictions.find((one) => one.id === id)?.says;
  const heading = (
    <h2 id="contradictions">{byCount(found.length, 'Two', 'Some')} answers do not fit together</h2>
  );
  const content = (
    <>
      <p>The result takes all of them at their word. Look at them once more:</p>
      <ul>
        {found.map(({ id, questions }) => (
          <li key={id}>
            <p>{saidOf(id)}</p>
            <dl>
              {knowledge.questions
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
    </>
  );
  return (
    <section className="contradictions" aria-labelledby="contradictions">
      {folded ? (
        <details>
          <summary>{heading}</summary>
          {content}
        </details>
      ) : (
        <>
          {heading}
          {content}
        </>
      )}
    </section>
  );
}
