import type { ReactNode } from 'react';
import type { ToldQuestion } from '../../model/explanation';
import type { ToldReason } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { count } from '../shared/answer-words';
import { Behind } from './behind';
import { Chance } from './chance';
import { ClosestOn } from './closest-on';
import { SaidFor } from './said-for';
import './questions.css';

/** Reasons of each side that are shown at once; the lighter ones are folded. */
const atOnce = 2;

type Side = 'for' | 'against';

interface QuestionProps {
  question: ToldQuestion;
  result: Result;
  isShort: boolean;
  /** What stands under the chance, e.g. what other cases say. */
  children?: ReactNode;
}

interface ReasonsProps {
  side: Side;
  reasons: readonly ToldReason[];
  result: Result;
  /** Without the answers and the sources behind each reason. */
  isShort: boolean;
}

function ReasonsOfSide({ side, reasons, result, isShort }: ReasonsProps) {
  return reasons.map((reason) => (
    <li key={`${side} ${reason.rule}`}>
      <span className={`side-word ${side}`}>
        {side}
        <span className="visually-hidden">: </span>
      </span>
      <div>
        {reason.because}
        {!isShort && (
          <>
            <SaidFor reason={reason} />
            <Behind reason={reason} result={result} />
          </>
        )}
      </div>
    </li>
  ));
}

function Reasons({ question, result, isShort }: Omit<QuestionProps, 'children'>) {
  const sides: readonly Side[] = ['for', 'against'];
  const rest = sides.map((side) => ({ side, reasons: question[side].slice(atOnce) }));
  const more = rest.reduce((sum, { reasons }) => sum + reasons.length, 0);
  const none = sides.every((side) => question[side].length === 0);
  return (
    <div>
      <ul className="side-reasons">
        {none ? (
          <li className="side-none">Nothing you said speaks for or against it yet.</li>
        ) : (
          sides.map((side) => (
            <ReasonsOfSide
              key={side}
              side={side}
              reasons={question[side].slice(0, atOnce)}
              result={result}
              isShort={isShort}
            />
          ))
        )}
        {!none &&
          sides
            .filter((side) => question[side].length === 0)
            .map((side) => (
              <li key={side}>
                <span className={`side-word ${side}`}>
                  {side}
                  <span className="visually-hidden">: </span>
                </span>
                <div className="side-none">Nothing you said.</div>
              </li>
            ))}
      </ul>
      {more > 0 && !isShort && (
        <details className="more">
          <summary>
            {count(more, 'more reason')}
            <span className="visually-hidden"> on: {question.text}</span>
          </summary>
          <ul className="side-reasons">
            {rest.map(({ side, reasons }) => (
              <ReasonsOfSide
                key={side}
                side={side}
                reasons={reasons}
                result={result}
                isShort={false}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What the chance is a chance among. */
const among: Readonly<Record<ToldQuestion['asks'], string>> = {
  context: 'published comparisons with answers like these came out so.',
  weights: 'published comparisons with answers like these came out so.',
  training: 'of those that training won came out so, with answers like these.',
};

function Question({ question, result, isShort, children }: QuestionProps) {
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
        {!isShort && <p className="question-says">{among[asks]}</p>}
        {children}
      </div>
      <Reasons question={question} result={result} isShort={isShort} />
    </li>
  );
}

interface Props {
  result: Result;
  /** Only the chances and the strongest reasons: without sources, further reasons and closest cases. */
  isShort?: boolean;
}

/**
 * The questions of the decision, each with what it comes to, its chance, the strongest reasons for and
 * against, and what the closest published cases say of it.
 */
export function ThreeQuestions({ result, isShort = false }: Props) {
  return (
    <ol className={isShort ? 'three-questions short' : 'three-questions'}>
      {result.explanation.questions.map((question) => (
        <Question key={question.asks} question={question} result={result} isShort={isShort}>
          {!isShort && <ClosestOn question={question} result={result} />}
        </Question>
      ))}
    </ol>
  );
}
