import type { ReactNode } from 'react';
import { unsure } from '../../model/answers';
import type { Question } from '../../model/question';
import type { OpenEffect, WhatIf } from '../../advisor/decider';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { useDecider } from '../app-context';
import { counted, familyName, listed, lowered } from '../../words/answers';
import type { Working } from './trial';
import './what-if.css';

interface Props {
  decision: Result;
  /** How stable it is; null until that is known. */
  certainty: CertaintySays | null;
  working: Working;
  /** Whether the questions can be answered from here. */
  canAnswer: boolean;
}

/** How settled the answer is, and what each open question could do to it, those that could most first. */
export function StillOpen({ decision, certainty, working, canAnswer }: Props) {
  return (
    <>
      {certainty !== null && (
        <Shares family={decision.recommendation.family} certainty={certainty} />
      )}
      {working.state === 'done' ? (
        <Effects decision={decision} whatIf={working.whatIf} canAnswer={canAnswer} />
      ) : (
        <Rows className="still-open" ids={decision.recommendation.unknown}>
          {(id) => <QuestionName id={id} decision={decision} canAnswer={canAnswer} />}
        </Rows>
      )}
    </>
  );
}

/** Questions shown before the rest is folded. */
const atOnce = 8;

interface RowsProps {
  className: string;
  ids: readonly string[];
  children: (id: string) => ReactNode;
}

/** A list with a row for each question, a long one folded. */
function Rows({ className, ids, children }: RowsProps) {
  const rows = (some: readonly string[]) => (
    <ul className={className}>
      {some.map((id) => (
        <li key={id}>{children(id)}</li>
      ))}
    </ul>
  );
  const rest = ids.slice(atOnce);
  return (
    <>
      {rows(ids.slice(0, atOnce))}
      {rest.length > 0 && (
        <details className="more">
          <summary>
            {counted(rest.length, 'more question')}
            <span className="visually-hidden"> still open</span>
          </summary>
          {rows(rest)}
        </details>
      )}
    </>
  );
}

/** The completions as natural frequencies, and what is proven. */
function Shares({ family, certainty }: { family: string; certainty: CertaintySays }) {
  const { knowledge } = useDecider();
  const { completions } = certainty;
  const nameOf = (id: string): string =>
    knowledge.families.find((one) => one.id === id)?.name ?? id;
  const shares = Object.entries(completions.families)
    .map(([id, times]) => ({ id, times: Math.round(times) }))
    .sort((one, other) => other.times - one.times);
  if (certainty.certainty === 'settled') {
    return (
      <p className="part-says">
        Settled: no further answer can change this. That is proven for every way to answer the open
        questions, alone or together; it stays {lowered(nameOf(family))}.
      </p>
    );
  }
  return (
    <>
      <p className="part-says">
        Fill in the open questions {completions.of} times as people tend to answer them, and this is
        what comes out. It is a trial, not a proof.
      </p>
      <ul className="shares">
        {shares.map(({ id, times }) => (
          <li key={id} className={id === family ? 'share own' : 'share'}>
            <span className="share-name">{nameOf(id)}</span>
            <svg aria-hidden="true" viewBox={`0 0 ${completions.of} 1`} preserveAspectRatio="none">
              <rect width={times} height="1" />
            </svg>
            <span>
              {times} of {completions.of}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function QuestionName({
  id,
  decision,
  canAnswer,
}: {
  id: string;
  decision: Result;
  canAnswer: boolean;
}) {
  const { knowledge } = useDecider();
  const question: Question | undefined = knowledge.questions.find((one) => one.id === id);
  if (question === undefined) return null;
  return (
    <>
      {canAnswer ? <a href={`#/q/${id}?from=result`}>{question.text}</a> : question.text}
      {decision.input.answers[id] === unsure && <span className="quiet-text"> (not sure)</span>}
    </>
  );
}

interface EffectsProps {
  decision: Result;
  whatIf: WhatIf;
  canAnswer: boolean;
}

function Effects({ decision, whatIf, canAnswer }: EffectsProps) {
  const words = useEffectWords();
  const alone = whatIf.open.filter(({ families }) => families.length > 0);
  const paired = whatIf.open.filter(
    ({ families, together, strategies }) =>
      families.length === 0 && together.length + strategies.length > 0,
  );
  const idle = whatIf.open.filter((effect) => !alone.includes(effect) && !paired.includes(effect));
  const list = (effects: readonly OpenEffect[]) => (
    <Rows className="effects" ids={effects.map(({ question }) => question)}>
      {(id) => (
        <>
          <span className="effect-name">
            <QuestionName id={id} decision={decision} canAnswer={canAnswer} />
          </span>
          <span>
            {effects.filter(({ question }) => question === id).map((effect) => words(effect))}
          </span>
        </>
      )}
    </Rows>
  );
  return (
    <>
      {alone.length > 0 && list(alone)}
      {paired.length > 0 && (
        <details className="more">
          <summary>
            {counted(paired.length, 'open question')}
            <span className="aside">
              {' '}
              that could do less: change the family only with one other answer, or the method
            </span>
          </summary>
          {list(paired)}
        </details>
      )}
      {idle.length > 0 && (
        <details className="more">
          <summary>
            {counted(idle.length, 'open question')}
            <span className="aside">
              {' '}
              that would change nothing alone, nor with one other answer
            </span>
          </summary>
          <ul className="still-open">
            {idle.map(({ question }) => (
              <li key={question}>
                <QuestionName id={question} decision={decision} canAnswer={canAnswer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Says what an open question could do, e.g. "could move it to prompting or retrieval". */
function useEffectWords(): (effect: OpenEffect) => string {
  const { knowledge } = useDecider();
  const families = (ids: readonly string[]): string =>
    listed(
      ids.map((id) => familyName(knowledge, id)),
      'or',
    );
  return ({ families: alone, together, strategies }) => {
    if (alone.length > 0) return `could move it to ${families(alone)}`;
    if (together.length > 0) return `with one other answer, could move it to ${families(together)}`;
    return `could change the method: ${counted(strategies.length, 'other')} within the family`;
  };
}
