import { memo, Suspense } from 'react';
import { useStore } from 'zustand';
import { countAnswers } from '../../model/answers';
import { countNew, firstNewQuestion, firstRoundDone } from '../../state/questionnaire';
import { routeHash } from '../pages';
import { useApp, useWalk } from '../app-context';
import { useRouteTo, useWayOnNow } from '../questionnaire/use-way-on';
import { counted } from '../../words/answers';
import { ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import { Term } from '../plain-words/terms';
import { PageHeading } from '../shared/page-heading';
import { OpenLinkForm } from './open-link-form';
import { ways } from './ways';

const ExampleResult = latePart(async () => (await import('./example-result')).ExampleResult);
const ExampleOfWay = latePart(async () => (await import('./example-result')).ExampleOfWay);

/** What this is, in one screen; what comes out of it; and the ways in. */
export function StartPage() {
  const { asked, loadExample, session } = useApp();
  const first = asked.questions.filter(
    (question) => question.asked === 'first' && question.askIf === undefined,
  );
  return (
    <div className="page start-page">
      <div className="start-split">
        <div>
          <PageHeading title="" className="start-title">
            Prompt it, give it your documents, or tune it?
          </PageHeading>
          <p className="lede">
            Answer {first.length} short questions about your task. You get one defended answer to
            how a language model should be adapted to it, with a plan to try it, the reasons for and
            against, and the source of each.
          </p>
          <WaysIn />
          <p className="quiet-text kept">
            New to these words? <Term of="prompt">Prompt</Term>,{' '}
            <Term of="retrieval">retrieval</Term> and <Term of="tuning">tuning</Term> in plain
            words.
          </p>
          <ul className="promises">
            <li>About two minutes to a first result; more questions sharpen it.</li>
            <li>“Not sure” is always an answer. The result says what it leaves open.</li>
            <li>Nothing leaves this browser. A link carries a result to your team.</li>
          </ul>
        </div>
        {loadExample !== null && (
          <div className="start-example">
            <ErrorBoundary
              quiet
              resetKey="example"
              answers={() => session.store.getState().answers}
            >
              <Suspense fallback={<div className="example-card waiting" aria-hidden="true" />}>
                <ExampleResult load={loadExample} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
      </div>
      <section className="start-open" aria-labelledby="open-a-link">
        <h2 id="open-a-link">Were you sent a result?</h2>
        <OpenLinkForm />
        <p className="start-compare">
          Several of them? <a href="#/compare">Compare results</a>
        </p>
      </section>
    </div>
  );
}

/**
 * The ways in, each with the example of somebody who came that way. Remembered, so that what the page
 * holds already stays while its code is on the way.
 */
const Ways = memo(function Ways() {
  const { asked, loadExample, session } = useApp();
  return (
    <ul className="ways" aria-labelledby="ways">
      {ways
        .filter((way) => asked.questions.some(({ id }) => [id, null].includes(way.question)))
        .map(({ id, says, href }) => (
          <li key={id}>
            <a href={href}>{says}</a>
            {loadExample !== null && (
              <ErrorBoundary quiet resetKey={id} answers={() => session.store.getState().answers}>
                <Suspense>
                  <ExampleOfWay load={loadExample} way={id} />
                </Suspense>
              </ErrorBoundary>
            )}
          </li>
        ))}
    </ul>
  );
});

function WaysIn() {
  const { session, router } = useApp();
  const walk = useWalk();
  const answered = useStore(session.store, (state) => countAnswers(state.answers));
  const begun = Object.keys(walk.answers).length > 0 || walk.visited.length > 0;
  const fixed = firstNewQuestion(walk)?.id ?? null;
  const next = useWayOnNow().question;
  const routeTo = useRouteTo();
  if (!begun) {
    return (
      <>
        <p className="actions">
          <a className="button primary" href={fixed === null ? '#/check' : `#/q/${fixed}`}>
            Start
          </a>
        </p>
        <p className="ways-title" id="ways">
          Or begin where you are
        </p>
        <Ways />
      </>
    );
  }
  return (
    <>
      <p className="actions">
        <a className="button primary" href={routeHash(routeTo(next))}>
          {next === null ? 'See your result' : 'Resume'}
        </a>
        {next !== null && firstRoundDone(walk) && (
          <a className="button" href="#/result">
            See your result
          </a>
        )}
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            session.clear();
            router.go({ page: 'start' });
          }}
        >
          Start over
        </button>
      </p>
      <p className="quiet-text kept">
        {counted(answered, 'answer')} kept in this browser
        {fixed === null ? '' : `, ${counted(countNew(walk), 'question')} not seen yet`}.
      </p>
    </>
  );
}
