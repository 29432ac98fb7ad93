import { inTen } from '../../words/chances';
import type { WordedQuestion } from '../../model/explanation';
import './chance.css';

const dots = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Room for one dot, and its size, in units of the picture. */
const pitch = 20;
const radius = 7;

interface Props {
  /** Between 0 and 1. */
  chance: number;
  /** Small dots, for several chances one below the other. */
  small?: boolean;
}

/** A chance as a natural frequency: ten dots for the eye, and the same in words. */
export function Chance({ chance, small = false }: Props) {
  const filled = Math.round(10 * chance);
  return (
    <p className={small ? 'chance small' : 'chance'}>
      <svg viewBox={`0 0 ${dots.length * pitch} ${pitch}`} aria-hidden="true">
        {dots.map((dot) => (
          <circle
            key={dot}
            className={dot < filled ? 'on' : undefined}
            cx={dot * pitch + pitch / 2}
            cy={pitch / 2}
            r={radius}
          />
        ))}
      </svg>
      <b>{inTen(chance)}</b>
    </p>
  );
}

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
