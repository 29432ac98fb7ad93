import type { ReactNode } from 'react';
import type { WordedQuestion } from '../../model/explanation';
import type { WordedReason } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { counted, lowered } from '../../words/answers';
import { useVerdicts } from '../app-context';
import { Chance } from './chance';
import './questions.css';

/** Reasons of each side that are shown at once; the lighter ones are folded. */
const atOnce = 2;

/** Reasons for one way to answer a question. */
interface Side {
  /** What they speak for, e.g. "Speaks for Yes". */
  readonly says: string;
  /** They speak for what the question comes to. */
  readonly isAnswer: boolean;
  readonly reasons: readonly WordedReason[];
}

/** What is said besides the chances and the strongest reasons. */
export interface Besides {
  /** What stands behind a reason: the answer that it comes from, its sources. */
  readonly behind: (reason: WordedReason) => ReactNode;
  /** What stands under a chance, e.g. what the closest cases say. */
  readonly under: (question: WordedQuestion) => ReactNode;
}

interface QuestionProps {
  question: WordedQuestion;
  /** What the reasons speak for, those for its answer first. */
  sides: readonly Side[];
  /** Undefined in short: then the lighter reasons are left out too. */
  besides: Besides | undefined;
}

const even = 0.5;

/** The reasons of a question by what they speak for, those for what it comes to first. */
function sidesOf(question: WordedQuestion, result: Result, family: string): Side[] {
  const { asks } = question;
  // A kind of training is named because its question comes to it.
  const isYes = asks === 'training' || result.recommendation.questions[asks].chance > even;
  const [pro, against] = {
    context: ['Speaks for giving something', 'Speaks for giving nothing'],
    weights: ['Speaks for Yes', 'Speaks for No'],
    training: [`Speaks for ${lowered(family)}`, `Speaks against ${lowered(family)}`],
  }[asks];
  const sides = [
    { says: pro ?? '', isAnswer: isYes, reasons: question.for },
    { says: against ?? '', isAnswer: !isYes, reasons: question.against },
  ];
  return isYes ? sides : sides.toReversed();
}

interface SideProps extends Pick<QuestionProps, 'besides'> {
  side: Side;
  reasons: readonly WordedReason[];
}

function ReasonsOfSide({ side: { says, isAnswer }, reasons, besides }: SideProps) {
  return (
    <div className="side">
      <p className={isAnswer ? 'side-word' : 'side-word other'}>{says}</p>
      {reasons.length === 0 ? (
        <p className="side-none">Nothing in the answers.</p>
      ) : (
        <ul className="side-reasons">
          {reasons.map((reason) => (
            <li key={reason.rule}>
              {reason.because}
              {besides?.behind(reason)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Reasons({ question, sides, besides }: QuestionProps) {
  const more = sides.flatMap((side) => {
    const reasons = side.reasons.slice(atOnce);
    return reasons.length === 0 ? [] : [{ side, reasons }];
  });
  const left = more.reduce((sum, { reasons }) => sum + reasons.length, 0);
  if (sides.every(({ reasons }) => reasons.length === 0)) {
    return <p className="side-none">Nothing in the answers counts for or against it yet.</p>;
  }
  return (
    <div>
      {sides.map((side) => (
        <ReasonsOfSide
          key={side.says}
          side={side}
          reasons={side.reasons.slice(0, atOnce)}
          besides={besides}
        />
      ))}
      {left > 0 && besides !== undefined && (
        <details className="more">
          <summary>
            {counted(left, 'more reason')}
            <span className="visually-hidden"> on: {question.text}</span>
          </summary>
          {more.map(({ side, reasons }) => (
            <ReasonsOfSide key={side.says} side={side} reasons={reasons} besides={besides} />
          ))}
        </details>
      )}
    </div>
  );
}

/** What the chance is a chance among. */
const among: Readonly<Record<WordedQuestion['asks'], string>> = {
  context: 'published comparisons with answers like these came out so.',
  weights: 'published comparisons with answers like these came out so.',
  training: 'of those that training won came out so, with answers like these.',
};

function Question({ question, sides, besides }: QuestionProps) {
  const { asks, text, answer, chance, open } = question;
  return (
    <li data-asks={asks}>
      <div>
        <h3>{text}</h3>
        <p className="question-answer">
          {answer.charAt(0).toUpperCase() + answer.slice(1)}
          {open && (
            <>
              {' '}
              <span className="open-mark">open</span>
            </>
          )}
        </p>
        <Chance chance={chance} />
        {besides !== undefined && (
          <>
            <p className="question-says">{among[asks]}</p>
            {besides.under(question)}
          </>
        )}
      </div>
      <Reasons question={question} sides={sides} besides={besides} />
    </li>
  );
}

interface Props {
  result: Result;
  /** Left out in short: only the chances and the strongest reasons either way. */
  besides?: Besides;
}

/** The questions of the decision, each with what it comes to, its chance and the reasons either way. */
export function ThreeQuestions({ result, besides }: Props) {
  const { known } = useVerdicts();
  const family = known.families.find(({ id }) => id === result.recommendation.family)?.name ?? '';
  return (
    <ol className={besides === undefined ? 'three-questions short' : 'three-questions'}>
      {result.explanation.questions.map((question) => (
        <Question
          key={question.asks}
          question={question}
          sides={sidesOf(question, result, family)}
          besides={besides}
        />
      ))}
    </ol>
  );
}
