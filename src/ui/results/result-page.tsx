import { useStore } from 'zustand';
import { byCount } from '../../model/by-count';
import { routeHash } from '../pages';
import { countNew, firstNewQuestion, firstRoundDone } from '../../state/questionnaire';
import type { Stop } from '../../advisor/next-step';
import type { CertaintySays } from '../../advisor/verdicts';
import { useApp, useOwnResult, useWalk } from '../app-context';
import { OffBanner } from '../how/off-banner';
import { counted } from '../../words/answers';
import { useRouteTo } from '../questionnaire/use-way-on';
import { PageHeading } from '../shared/page-heading';
import { LateContradictions } from '../what-if/late-contradictions';
import { TrialContext, useTrial, TryingBanner } from '../what-if/trial';
import type { Trial } from '../what-if/trial';
import { jumpTo, useView } from './result-nav';
import { ResultBody } from './result-body';
import { useCertainty } from './use-certainty';
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
  const view = useView();
  const visited = useStore(session.store, (state) => state.visited);
  const certainty = useCertainty(trial.shown, visited);
  const saved = useCertainty(trial.base, visited);
  const from = counted(trial.base.recommendation.answered, 'answer');
  const isTrying = trial.changed.length > 0;
  const kept = firstRoundDone(walk)
    ? `Your result, from ${from}`
    : `The result so far, from ${from}`;
  const eyebrow = isTrying ? 'Tried on your result, not kept' : kept;
  return (
    <TrialContext value={trial}>
      <div className={view === undefined ? 'result' : `result view-${view}`}>
        <TryingBanner trial={trial}>
          <Keep trial={trial} />
        </TryingBanner>
        <div className="result-head">
          <OffBanner />
          <Verdict decision={trial.shown} certainty={certainty} eyebrow={eyebrow} own view={view}>
            <Sharpen
              certainty={saved}
              isTrying={isTrying}
              isEarly={trial.shown.explanation.standing === 'early'}
            />
          </Verdict>
          <LateContradictions
            input={trial.shown.input}
            from="result"
            folded={view !== undefined && view !== 'all'}
          />
        </div>
        <ResultBody decision={below} base={trial.base} certainty={saved} own view={view} />
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
        const says = `${counted(trial.changed.length, 'answer')} changed to what you tried.`;
        session.replace({ answers, assumptions, visited: seen }, says);
      }}
    >
      Keep
    </button>
  );
}

/** How many questions could still change the advice by themselves; null while that is not known. */
function stillWorth(number: number | null): string {
  if (number === null) return 'Stop whenever you like.';
  if (number === 0) {
    return 'Hardly any answer alone would change this, several together may; stop whenever you like.';
  }
  return `${number} open ${byCount(number, 'question could change this by itself', 'questions could each change this')}; stop whenever you like.`;
}

/** Why asking stops, as the end of a sentence. */
function stopSays(stop: Stop, { same, of }: { same: number | null; of: number }): string {
  if (stop === 'settled') return 'no further answer can change this.';
  if (stop === 'steady') return `it is the same in ${same ?? 0} of ${of} ways to answer the rest.`;
  if (stop === 'not-sure') {
    return 'you were not sure of several questions, and more would likely bring more of the same.';
  }
  if (stop === 'left-open') {
    return 'only the questions that you left open are likely to change this.';
  }
  if (stop === 'all-asked') return 'you have seen every question that could change this.';
  const alone = 'no open question is likely to change this by itself';
  return isShaky(stop, { same, of })
    ? `${alone}, but several together could: only ${same} of ${of} ways to answer the rest agree.`
    : `${alone}.`;
}

/** Whether asking stops though most ways to answer the rest lead elsewhere: then more is worth the while. */
function isShaky(stop: Stop | null, { same, of }: { same: number | null; of: number }): boolean {
  return stop === 'unlikely' && same !== null && same < of / 2;
}

interface SharpenProps {
  certainty: CertaintySays | null;
  isTrying: boolean;
  /** Nothing is known yet, and what to find out first stands above. */
  isEarly: boolean;
}

/** The way on from a result: more questions while they could tell something, then the team. */
function Sharpen({ certainty, isTrying, isEarly }: SharpenProps) {
  const { session } = useApp();
  const walk = useWalk();
  const asksAll = useStore(session.store, (state) => state.asksAll);
  const routeTo = useRouteTo();
  const rest = firstNewQuestion(walk);
  const isFirst = !firstRoundDone(walk);
  const fixed = { question: rest?.id ?? null, stop: null, same: null, of: 100 };
  const soon = isFirst ? fixed : { ...fixed, question: null };
  const next = rest === null || asksAll ? fixed : (certainty?.next ?? soon);
  const { stop } = next;
  const more = countNew(walk);
  // Where nobody can go on asking, what would tell most can still be found out.
  const [most] = stop === 'not-sure' && !isEarly ? (certainty?.decides ?? []) : [];
  return (
    <div className="sharpen">
      <p className="actions result-actions">
        {next.question !== null && (
          <a className="button primary" href={routeHash(routeTo(next.question))}>
            {isFirst ? 'Go on with the questions' : 'Sharpen it'}
          </a>
        )}
        {most !== undefined && (
          <a className="button primary" href={`#/q/${most}?from=result`}>
            Find out what would tell most
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
          <a
            className={isShaky(stop, next) ? 'button primary' : 'button quiet'}
            href={routeHash(routeTo(rest.id))}
            onClick={session.askAll}
          >
            Answer the rest anyway
          </a>
        )}
        {stop === null && (
          <span className="quiet-text">
            {rest === null
              ? 'You have seen every question that applies.'
              : stillWorth(certainty?.next.worthAsking ?? null)}
          </span>
        )}
      </p>
      {stop !== null && rest !== null && (
        <p className="quiet-text why-stop">
          {isTrying ? 'With your saved answers we stop asking here: ' : 'We stop asking here: '}
          {stopSays(stop, next)} {byCount(more, 'One question is', `${more} questions are`)} left;
          the method and the plan may still gain from them.
        </p>
      )}
    </div>
  );
}
