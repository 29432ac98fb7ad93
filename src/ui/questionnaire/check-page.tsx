import { Suspense, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { countAnswers } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { Question } from '../../model/question';
import { sections } from '../../model/section';
import type { Section } from '../../model/section';
import { firstNewQuestion } from '../../state/questionnaire';
import type { States, Walk } from '../../state/questionnaire';
import { routeHash } from '../pages';
import { useApp, useWalk } from '../app-context';
import { counted } from '../../words/answers';
import { answerInWords, sectionNames } from '../shared/answer-words';
import { ErrorBoundary } from '../shared/error-boundary';
import { measuredInWords, useMeasured } from './measure-it';
import { PageHeading } from '../shared/page-heading';
import { conditionInWords } from '../../words/conditions';
import { LateContradictions } from '../what-if/late-contradictions';
import { useRouteTo, useWayOnNow } from './use-way-on';
import './check.css';

/** Brings the row of a question into view, with the focus on the way to change it. */
function useRowInView(at: string | undefined): RefObject<HTMLDivElement | null> {
  const { router } = useApp();
  const page = useRef<HTMLDivElement>(null);
  // After the heading, which takes the focus and the top of the page on arrival.
  useLayoutEffect(() => {
    if (at === undefined || router.store.getState().arrival === 'traverse') return;
    const ways = page.current?.querySelectorAll<HTMLAnchorElement>('.check-change a') ?? [];
    const way = [...ways].find((one) => one.getAttribute('href') === `#/q/${at}?from=check`);
    const fold = way?.closest('details');
    if (fold) fold.open = true;
    way?.focus({ preventScroll: true });
    way?.scrollIntoView({ block: 'center' });
  }, [at, router]);
  return page;
}

/**
 * Every question with its answer, those not answered, not asked or parked included.
 * @param at the question whose row is brought into view
 */
export function CheckPage({ at }: { at: string | undefined }) {
  const page = useRowInView(at);
  const { asked, session } = useApp();
  const walk = useWalk();
  const answered = countAnswers(walk.answers);
  const begun = Object.keys(walk.answers).length > 0;
  const rest = firstNewQuestion(walk);
  const next = useWayOnNow().question;
  const routeTo = useRouteTo();
  return (
    <div className="page check" ref={page}>
      <PageHeading title="Check answers">Check your answers</PageHeading>
      <p className="lede">
        {!begun
          ? `None of the ${asked.questions.length} questions is answered yet. Take them in turn, or any that you like.`
          : `${counted(answered, 'answer')} to ${asked.questions.length} questions. Changing one keeps the others.`}
      </p>
      <p className="actions">
        {begun && (
          <a className="button primary" href="#/result">
            See the result
          </a>
        )}
        {next !== null && (
          <a className={begun ? 'button' : 'button primary'} href={routeHash(routeTo(next))}>
            Go on with the questions
          </a>
        )}
        {next === null && rest !== null && (
          <a className="button" href={routeHash(routeTo(rest.id))} onClick={session.askAll}>
            Answer the rest anyway
          </a>
        )}
        {begun && (
          <button type="button" className="button quiet" onClick={session.clear}>
            Clear all answers
          </button>
        )}
      </p>
      <ErrorBoundary quiet resetKey="contradictions" answers={() => walk.answers}>
        <Suspense fallback={null}>
          <LateContradictions input={{ answers: walk.answers }} from="check" />
        </Suspense>
      </ErrorBoundary>
      {sections.map((section) => (
        <SectionRows key={section} section={section} walk={walk} isFolded={begun} />
      ))}
    </div>
  );
}

interface SectionProps {
  section: Section;
  walk: Walk;
  /** What is not answered stands in a fold below what is. */
  isFolded: boolean;
}

function SectionRows({ section, walk, isFolded }: SectionProps) {
  const { asked } = useApp();
  const own = asked.questions.filter((question) => question.section === section);
  const isSaid = ({ id }: Question) =>
    walk.answers[id] !== undefined || walk.implied[id] !== undefined;
  const [said, rest] = [own.filter(isSaid), own.filter((question) => !isSaid(question))];
  const rows = (questions: readonly Question[]) => (
    <dl>
      {questions.map((question) => (
        <Row
          key={question.id}
          question={question}
          state={walk.states[question.id]}
          implied={walk.implied[question.id]}
        />
      ))}
    </dl>
  );
  return (
    <section aria-labelledby={`check-${section}`}>
      <h2 id={`check-${section}`}>{sectionNames[section]}</h2>
      {!isFolded || rest.length === 0 ? (
        rows(own)
      ) : (
        <>
          {said.length > 0 && rows(said)}
          <details className="more">
            <summary>{counted(rest.length, 'question')} not answered</summary>
            {rows(rest)}
          </details>
        </>
      )}
    </section>
  );
}

interface RowProps {
  question: Question;
  state: States[string] | undefined;
  /** What other answers say of it already, where it is open. */
  implied: Answer | undefined;
}

function Row({ question, state, implied }: RowProps) {
  const { asked, session } = useApp();
  const answer = useStore(session.store, (now) => now.answers[question.id]);
  const measured = useMeasured(question.id);
  const words = answerInWords(question, answer);
  const follows = implied === undefined ? null : answerInWords(question, implied);
  const askIf = question.askIf;
  const outside = state !== undefined && state !== 'applies' && askIf !== undefined;
  return (
    <div className={`check-row ${state ?? ''}`}>
      <dt>{question.text}</dt>
      <dd>
        <span className={words === null && follows === null ? 'no-answer' : ''}>
          {follows ?? words ?? 'Not answered'}
        </span>
        {measured !== undefined && <span className="check-note">{measuredInWords(measured)}</span>}
        {follows !== null && <span className="check-note">Follows from your answers</span>}
        {outside && (
          <span className="check-note">
            {state === 'not-applicable' && words !== null && 'Parked: kept, but not used. '}
            {state === 'undecided' ? 'May apply: ' : 'Applies only if: '}
            {conditionInWords(asked.questions, askIf)}
          </span>
        )}
      </dd>
      <dd className="check-change">
        <a href={`#/q/${question.id}?from=check`}>
          {words === null ? 'Answer' : 'Change'}
          <span className="visually-hidden"> {question.short}</span>
        </a>
      </dd>
    </div>
  );
}
