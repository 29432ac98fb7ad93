import { unsure } from '../../model/answers';
import type { Question } from '../../model/question';
import type { Decision, OpenEffect, WhatIf } from '../../state/decider';
import { useDecider } from '../app-context';
import { count } from '../shared/answer-words';
import type { Working } from './use-what-if';
import './what-if.css';

interface Props {
  decision: Decision;
  working: Working;
  /** Whether the questions can be answered from here. */
  canAnswer: boolean;
}

/** How settled the answer is, and what each open question could do to it, those that could most first. */
export function StillOpen({ decision, working, canAnswer }: Props) {
  return (
    <>
      <Shares decision={decision} />
      {working.state === 'done' ? (
        <Effects decision={decision} whatIf={working.whatIf} canAnswer={canAnswer} />
      ) : (
        <ul className="still-open">
          {decision.recommendation.unknown.map((id) => (
            <li key={id}>
              <QuestionName id={id} decision={decision} canAnswer={canAnswer} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The completions as natural frequencies, and what is proven. */
function Shares({ decision }: { decision: Decision }) {
  const { knowledge } = useDecider();
  const { completions, certainty, family } = decision.recommendation;
  const nameOf = (id: string): string =>
    knowledge.families.find((one) => one.id === id)?.name ?? id;
  const shares = Object.entries(completions.families)
    .map(([id, times]) => ({ id, times: Math.round(times) }))
    .sort((one, other) => other.times - one.times);
  if (certainty === 'settled') {
    return (
      <p className="part-says">
        Settled: it is proven that no answer to the open questions, alone or together, can lead away
        from {nameOf(family).toLowerCase()}.
      </p>
    );
  }
  return (
    <>
      <p className="part-says">
        Fill in the open questions at random {completions.of} times, and this is what leads. It is a
        trial, not a proof.
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
  decision: Decision;
  canAnswer: boolean;
}) {
  const { knowledge } = useDecider();
  const question: Question | undefined = knowledge.questions.find((one) => one.id === id);
  if (question === undefined) return null;
  return (
    <>
      {canAnswer ? <a href={`#/q/${id}?from=result`}>{question.short}</a> : question.short}
      {decision.input.answers[id] === unsure && <span className="quiet-text"> (not sure)</span>}
    </>
  );
}

interface EffectsProps {
  decision: Decision;
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
    <ul className="effects">
      {effects.map((effect) => (
        <li key={effect.question}>
          <span className="effect-name">
            <QuestionName id={effect.question} decision={decision} canAnswer={canAnswer} />
          </span>
          <span>{words(effect)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {alone.length > 0 && list(alone)}
      {paired.length > 0 && (
        <details className="more">
          <summary>
            {count(paired.length, 'open question')}
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
            {count(idle.length, 'open question')}
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
    new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
      ids.map((id) => knowledge.families.find((one) => one.id === id)?.name.toLowerCase() ?? id),
    );
  return ({ families: alone, together, strategies }) => {
    if (alone.length > 0) return `could move it to ${families(alone)}`;
    if (together.length > 0) return `with one other answer, could move it to ${families(together)}`;
    return `could change the method: ${count(strategies.length, 'other')} within the family`;
  };
}
