import { byCount } from '../../model/by-count';
import type { Input } from '../../model/recommendation';
import { useVerdicts } from '../app-context';
import { answerInWords } from '../shared/answer-words';
import './what-if.css';

interface Props {
  input: Input;
  /** Where the questions are opened from; null where they are somebody else's. */
  from: 'check' | 'result' | null;
}

/** Answers that do not fit together, next to each other, each with the way to its question. */
export function Contradictions({ input, from }: Props) {
  const verdicts = useVerdicts();
  const found = verdicts.contradictions(input);
  if (found.length === 0) return null;
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
              {verdicts.known.questions
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
