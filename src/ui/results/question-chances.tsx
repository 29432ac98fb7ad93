import type { WordedQuestion } from '../../model/explanation';
import { Chance } from './chance';
import './question-chances.css';

/** The questions of a decision with their answers and chances, in small. */
export function QuestionChances({ questions }: { questions: readonly WordedQuestion[] }) {
  return (
    <dl className="question-chances">
      {questions.map(({ asks, text, answer, chance }) => (
        <div key={asks}>
          <dt>{text}</dt>
          <dd>
            {answer.charAt(0).toUpperCase() + answer.slice(1)}
            <Chance chance={chance} small />
          </dd>
        </div>
      ))}
    </dl>
  );
}
