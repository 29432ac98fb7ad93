import type { ReactNode } from 'react';
import type { WordedQuestion } from '../../model/explanation';
import type { WordedReason } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { counted } from '../../words/answers';
import { Chance } from './chance';
import './questions.css';

/** Reasons of each side that are shown at once; the lighter ones are folded. */
const atOnce = 2;

type Side = 'for' | 'against';
const sides: readonly Side[] = ['for', 'against'];

/** What is said besides the chances and the strongest reasons. */
export interface Besides {
  /** What stands behind a reason: the answer that it comes from, its sources. */
  readonly behind: (reason: WordedReason) => ReactNode;
  /** What stands under a chance, e.g. what the closest cases say. */
  readonly under: (question: WordedQuestion) => ReactNode;
}

interface QuestionProps {
  question: WordedQuestion;
  /** Undefined in short: then the lighter reasons are left out too. */
  besides: Besides | undefined;
}

type ReasonsProps = Pick<QuestionProps, 'besides'> & {
  side: Side;
  reasons: readonly WordedReason[];
};

function SideWord({ side }: { side: Side }) {
  return (
    <span className={`side-word ${side}`}>
      {side}
      <span className="visually-hidden">: </span>
    </span>
  );
}

function ReasonsOfSide({ side, reasons, besides }: ReasonsProps) {
  return reasons.map((reason) => (
    <li key={`${side} ${reason.rule}`}>
      <SideWord side={side} />
      <div>
        {reason.because}
        {besides?.behind(reason)}
      </div>
    </li>
  ));
}

function Reasons({ question, besides }: QuestionProps) {
  const rest = sides.map((side) => ({ side, reasons: question[side].slice(atOnce) }));
  const more = rest.reduce((sum, { reasons }) => sum + reasons.length, 0);
  const empty = sides.filter((side) => question[side].length === 0);
  if (empty.length === sides.length) {
    return (
      <ul className="side-reasons">
        <li className="side-none">Nothing you said counts for or against it yet.</li>
      </ul>
    );
  }
  return (
    <div>
      <ul className="side-reasons">
        {sides.map((side) => (
          <ReasonsOfSide
            key={side}
            side={side}
            reasons={question[side].slice(0, atOnce)}
            besides={besides}
          />
        ))}
        {empty.map((side) => (
          <li key={side}>
            <SideWord side={side} />
            <div className="side-none">Nothing you said.</div>
          </li>
        ))}
      </ul>
      {more > 0 && besides !== undefined && (
        <details className="more">
          <summary>
            {counted(more, 'more reason')}
            <span className="visually-hidden"> on: {question.text}</span>
          </summary>
          <ul className="side-reasons">
            {rest.map(({ side, reasons }) => (
              <ReasonsOfSide key={side} side={side} reasons={reasons} besides={besides} />
            ))}
          </ul>
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

function Question({ question, besides }: QuestionProps) {
  const { asks, text, answer, chance, open } = question;
  return (
    <li data-asks={asks}>
      <div>
        <h3>{text}</h3>
        <p className="question-answer">
          {answer.charAt(0).toUpperCase() + answer.slice(1)}
          {open && <span className="open-mark">open</span>}
        </p>
        <Chance chance={chance} />
        {besides !== undefined && (
          <>
            <p className="question-says">{among[asks]}</p>
            {besides.under(question)}
          </>
        )}
      </div>
      <Reasons question={question} besides={besides} />
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
  return (
    <ol className={besides === undefined ? 'three-questions short' : 'three-questions'}>
      {result.explanation.questions.map((question) => (
        <Question key={question.asks} question={question} besides={besides} />
      ))}
    </ol>
  );
}
