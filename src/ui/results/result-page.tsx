import { useStore } from 'zustand';
import { countNew, firstNewQuestion, firstRoundDone } from '../../state/questionnaire';
import type { Sureness } from '../../state/verdicts';
import { useApp, useOwnResult, useWalk } from '../app-context';
import { count } from '../shared/answer-words';
import { OffBanner } from '../how/off-banner';
import { PageHeading } from '../shared/page-heading';
import { Contradictions } from '../what-if/contradictions';
import { TrialContext, useTrial } from '../what-if/trial';
import type { Trial } from '../what-if/trial';
import { TryingBanner } from '../what-if/trying-banner';
import { jumpTo } from './contents';
import { ResultBody } from './result-body';
import { useSureness } from './use-sureness';
import { Verdict } from './verdict';
import './result.css';

/** The recommendation on the visitor's own answers. */
export function ResultPage() {
  const walk = useWalk();
  if (Object.keys(walk.answers).length === 0) return <NothingYet />;
  return <OwnResult />;
}

function NothingYet() {
  const next = firstNewQuestion(useWalk());
  return (
    <div className="narrow page">
      <PageHeading title="No result yet">There is no result yet</PageHeading>
      <p className="lede">A result needs a few answers first. “Not sure” is one of them.</p>
      <p className="actions">
        <a className="button primary" href={next === null ? '#/check' : `#/q/${next.id}`}>
          Go to the questions
        </a>
        <a href="#/open">Open a link</a>
      </p>
    </div>
  );
}

function OwnResult() {
  const { session } = useApp();
  const { trial, below } = useTrial(useOwnResult());
  const walk = useWalk();
  const visited = useStore(session.store, (state) => state.visited);
  const sureness = useSureness(trial.shown, visited);
  const saved = useSureness(trial.base, visited);
  const answered = Object.keys(walk.answers).length;
  const eyebrow = firstRoundDone(walk)
    ? `Your result, from ${count(answered, 'answer')}`
    : `The result so far, from ${count(answered, 'answer')}`;
  return (
    <TrialContext value={trial}>
      <div className="result">
        <TryingBanner trial={trial}>
          <Keep trial={trial} />
        </TryingBanner>
        <div className="result-head">
          <OffBanner />
          <Verdict decision={trial.shown} sureness={sureness} eyebrow={eyebrow} />
          <Sharpen sureness={saved} isTrying={trial.changed.length > 0} />
          <Contradictions input={trial.shown.input} from="result" />
        </div>
        <ResultBody decision={below} base={trial.base} sureness={saved} own />
      </div>
    </TrialContext>
  );
}

/** Saves what is tried, with the way back. */
function Keep({ trial }: { trial: Trial }) {
  const { session } = useApp();
  return (
    <button
      type="button"
      className="button small primary"
      onClick={() => {
        trial.release();
        const { answers } = trial.shown.input;
        const { assumptions, visited } = session.store.getState();
        const seen = [...new Set([...visited, ...Object.keys(answers)])];
        const says = `${count(trial.changed.length, 'answer')} changed to what you tried.`;
        session.replace({ answers, assumptions, visited: seen }, says);
      }}
    >
      Keep
    </button>
  );
}

/** The way on from a result: more questions while they could tell something, then the team. */
function Sharpen({ sureness, isTrying }: { sureness: Sureness | null; isTrying: boolean }) {
  const { session } = useApp();
  const walk = useWalk();
  const asksAll = useStore(session.store, (state) => state.asksAll);
  const rest = firstNewQuestion(walk);
  const isFixed = rest === null || asksAll || !firstRoundDone(walk);
  const fixed = { question: rest?.id ?? null, stop: null, same: null, of: 100 };
  const next = isFixed ? fixed : (sureness?.next ?? { ...fixed, question: null });
  const stop = next.stop === 'settled' || next.stop === 'steady' ? next.stop : null;
  const more = countNew(walk);
  return (
    <div className="sharpen">
      <p className="actions result-actions">
        {next.question !== null && (
          <a className="button primary" href={`#/q/${next.question}`}>
            {firstRoundDone(walk) ? 'Sharpen it' : 'Go on with the questions'}
          </a>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            jumpTo('share');
          }}
        >
          Share it
        </button>
        {stop !== null && rest !== null && (
          <a className="button quiet" href={`#/q/${rest.id}`} onClick={session.askAll}>
            Answer the rest anyway
          </a>
        )}
        {stop === null && (
          <span className="quiet-text">
            {rest === null
              ? 'You have seen every question that applies.'
              : `${count(more, 'more question')}; stop whenever you like.`}
          </span>
        )}
      </p>
      {stop !== null && rest !== null && (
        <p className="quiet-text why-stop">
          {isTrying ? 'With your saved answers we stop asking here: ' : 'We stop asking here: '}
          {stop === 'settled'
            ? 'it is proven that no answer to the open questions can change the family.'
            : `the family is the same in ${next.same ?? 0} of ${next.of} ways to answer the rest.`}{' '}
          {more === 1 ? 'One question is' : `${more} questions are`} left; the method and the plan
          may still gain from them.
        </p>
      )}
    </div>
  );
}
