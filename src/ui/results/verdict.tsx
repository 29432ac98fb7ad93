import { Suspense, use } from 'react';
import type { ReactNode } from 'react';
import type { Candidate } from '../../model/explanation';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import type { ResultView } from '../../state/router';
import { counted, lowered } from '../../words/answers';
import { useApp, useVerdicts } from '../app-context';
import { Term, termNames, termOfFamily } from '../plain-words/terms';
import { ErrorBoundary } from '../shared/error-boundary';
import { PageHeading } from '../shared/page-heading';
import { Chance } from './chance';
import { Dials } from './dials';
import { DecisionMap } from './map';
import { useViewHash } from './result-nav';
import { firstPart, views } from './views';

interface Props {
  decision: Result;
  /** Null until it is known. */
  certainty: CertaintySays | null;
  eyebrow: string;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** What of the result is shown; but for the overview and the whole, only the sentence stands above it. */
  view: ResultView | undefined;
  /** The ways on. */
  children?: ReactNode;
}

/** The answer in one sentence beside its place on the map; what decides where it is open; how firm it is. */
export function Verdict({ decision, certainty, eyebrow, own, view, children }: Props) {
  const { explanation, recommendation } = decision;
  const { headline, lede, standing, candidates } = explanation;
  const isEarly = standing === 'early';
  const isOpen = standing === 'open' || isEarly;
  const decides = certainty?.decides ?? null;
  const part = views.find((one) => one.view === view);
  const heading = (
    <>
      <p className="eyebrow">{eyebrow}</p>
      <PageHeading
        // Another view is another page: it is said, and begins at its top.
        key={view}
        title={part === undefined ? headline : `${part.title}: ${headline}`}
        focusOn={view === undefined || view === 'all' ? undefined : firstPart(view)}
        className={part === undefined ? (isOpen ? 'verdict open' : 'verdict') : 'verdict part-of'}
      >
        {headline}
      </PageHeading>
    </>
  );
  if (view !== undefined && view !== 'all') return heading;
  return (
    <>
      <div className="verdict-split">
        <div>
          {heading}
          {isEarly && <FindOutFirst ids={decides} own={own} />}
          {!isEarly && lede !== '' && <p className="lede">{lede}</p>}
          {!isEarly && <FirstStep decision={decision} />}
          {standing === 'open' && <Candidates candidates={candidates} decision={decision} />}
          {children}
        </div>
        <div>
          <DecisionMap result={decision} />
          {standing === 'open' && <Decides ids={decides} own={own} />}
        </div>
      </div>
      {!isEarly && (
        <Dials recommendation={recommendation} explanation={explanation} certainty={certainty} />
      )}
    </>
  );
}

/** The step to begin with, unless the sentence above says it already, and the way to the whole plan. */
function FirstStep({ decision: { explanation, recommendation } }: Pick<Props, 'decision'>) {
  const hashOf = useViewHash();
  const { plan, lede } = explanation;
  const [first] = plan;
  if (first === undefined) return null;
  const term = termOfFamily(recommendation.family);
  const isSaid = lede.toLowerCase().includes(first.do.toLowerCase());
  // "Settle first: weather" below "What could still rule it out: weather."
  const [, about = ''] = first.do.split(': ');
  const isNamed = first.phase === 'confirm' && about !== '' && lede.includes(about);
  return (
    <p className="first-step">
      {!isSaid && (
        <>
          {first.phase === 'confirm' ? '' : 'Start here: '}
          {isNamed ? 'Settle that first.' : first.do.replace(/[^.?!]$/, '$&.')}{' '}
        </>
      )}
      <a href={hashOf('plan')}>The whole plan: {counted(plan.length, 'step')}</a>
      {term !== null && (
        <span className="what-is">
          {' '}
          <Term of={term}>What {lowered(termNames[term])} means</Term>
        </span>
      )}
    </p>
  );
}

type Role = 'training' | 'context' | 'other';

/**
 * How likely it is that a candidate's side of the open question is the right one: of training or not, of
 * this kind of training or another, else of giving something or not.
 */
function sideOf(
  family: string,
  role: Role,
  asks: 'weights' | 'training' | 'context',
  { chances }: Result['recommendation'],
): { says: string; chance: number } {
  if (asks === 'training') {
    return { says: 'among kinds of training', chance: chances.training[family] ?? 0 };
  }
  if (asks === 'weights') {
    return role === 'training'
      ? { says: 'if the weights have to change', chance: chances.weights }
      : { says: 'if the weights can stay as they are', chance: 1 - chances.weights };
  }
  return role === 'context'
    ? { says: 'if something has to be given with each request', chance: chances.context }
    : { says: 'if instructions are enough', chance: 1 - chances.context };
}

interface CandidatesProps {
  candidates: readonly Candidate[];
  decision: Result;
}

/** The two that it is open between, each with the chance of its side of the open question. */
function Candidates({ candidates, decision }: CandidatesProps) {
  const { known } = useVerdicts();
  const roleOf = (family: string): Role => {
    const role = known.families.find(({ id }) => id === family)?.role;
    return role === 'training' || role === 'context' ? role : 'other';
  };
  const [own, rival] = candidates.map(({ family }) => roleOf(family) === 'training');
  const asks = own !== rival ? 'weights' : own === true ? 'training' : 'context';
  return (
    <ul className="candidates">
      {candidates.map(({ family, name }) => {
        const side = sideOf(family, roleOf(family), asks, decision.recommendation);
        return (
          <li key={family}>
            <b>{name}</b> <span className="candidate-if">{side.says}</span>
            <Chance chance={side.chance} small />
          </li>
        );
      })}
    </ul>
  );
}

interface DecidesProps {
  /** Most telling first; null until they are found. */
  ids: readonly string[] | null;
  own: boolean;
}

/** The questions of these ids, in their order. */
function useInOrder(ids: readonly string[] | null) {
  const { known } = useVerdicts();
  return (ids ?? []).flatMap((id) => known.questions.find((question) => question.id === id) ?? []);
}

/** Where nothing is known yet: what to find out first, and how, as the way on. */
function FindOutFirst({ ids, own }: DecidesProps) {
  const { session } = useApp();
  const questions = useInOrder(ids);
  return (
    <div className="find-out">
      <p className="lede">
        Nothing that was said tells one way from another yet. These answers would tell most:
      </p>
      {ids === null && <p className="waiting">Looking for the questions that decide…</p>}
      <ol>
        {questions.map(({ id, text }, place) => (
          <li key={id}>
            <h2>{text}</h2>
            <ErrorBoundary quiet resetKey={id} answers={() => session.store.getState().answers}>
              <Suspense fallback={<p>One moment…</p>}>
                <HowToFindOut id={id} />
              </Suspense>
            </ErrorBoundary>
            {own && (
              <a
                className={place === 0 ? 'button small primary' : 'button small'}
                href={`#/q/${id}?from=result`}
              >
                Answer it<span className="visually-hidden">: {text}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function HowToFindOut({ id }: { id: string }) {
  const findOut = use(useApp().loadAsides())[id]?.findOut;
  if (findOut === undefined) return null;
  return (
    <p>
      <b>How to find out:</b> {findOut}
    </p>
  );
}

/** The open questions whose answers would tell most; their place is kept until they are found. */
function Decides({ ids, own }: DecidesProps) {
  const questions = useInOrder(ids);
  if (ids === null)
    return <p className="decides waiting">Looking for the questions that decide…</p>;
  if (ids.length === 0) return null;
  return (
    <div className="decides">
      <h2>What decides</h2>
      <ul>
        {questions.map(({ id, text }) => (
          <li key={id}>{own ? <a href={`#/q/${id}?from=result`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
