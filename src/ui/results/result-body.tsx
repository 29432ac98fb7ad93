import { lazy, memo, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { Decision } from '../../state/decider';
import { today } from '../../state/today';
import { ErrorBoundary } from '../shared/error-boundary';
import { ShareSection } from '../sharing/share-section';
import { Contents } from './contents';
import { StrategyDetails } from '../what-if/condition-details';
import { StillOpen } from '../what-if/still-open';
import { useWhatIf } from '../what-if/use-what-if';
import type { Working } from '../what-if/use-what-if';
import { WhatWouldChange } from '../what-if/what-would-change';
import { Beside, Disagreements, Notes } from './further-sections';
import { GivenAnswers } from './given-answers';
import { Ladder } from './ladder';
import { Plan } from './plan';
import { Reasons } from './reasons';
import { RulesNote } from './rules-note';
import { WhyNot } from './why-not';

interface Part {
  id: string;
  title: string;
  says?: string;
  /** False where there is nothing to say. */
  due: boolean;
  content: ReactNode;
}

const ClosestCases = lazy(() =>
  import('../cases/closest-cases').then((module) => ({ default: module.ClosestCases })),
);

/** The cases load when everything else is there; a failure leaves only this part empty. */
function Closest({ decision }: { decision: Decision }) {
  return (
    <ErrorBoundary quiet resetKey="closest" answers={() => decision.input.answers}>
      <Suspense fallback={<p className="quiet-text">Looking for them…</p>}>
        <ClosestCases decision={decision} />
      </Suspense>
    </ErrorBoundary>
  );
}

const NumbersSection = lazy(() =>
  import('../numbers/numbers-section').then((module) => ({ default: module.NumbersSection })),
);

/** The charts load when everything else is there; a failure leaves only this part empty. */
function Numbers({ decision, own }: { decision: Decision; own: boolean }) {
  return (
    <ErrorBoundary quiet resetKey="numbers" answers={() => decision.input.answers}>
      <Suspense fallback={<p className="quiet-text">Working them out…</p>}>
        <NumbersSection decision={decision} own={own} today={today()} />
      </Suspense>
    </ErrorBoundary>
  );
}

/**
 * The parts below the ladder and the reasons, in the order of the page. What would change the result,
 * and what is open, is said of `base`: the saved answers, whatever is being tried.
 */
function partsOf(decision: Decision, own: boolean, base: Decision, working: Working): Part[] {
  const { recommendation, explanation } = decision;
  const { complements, disagreements, notes } = explanation;
  const parts: Part[] = [
    {
      id: 'the-plan',
      title: 'The plan',
      says: 'First what has to be known, then the cheap experiments, then the recommended one; each step says when to stop.',
      due: true,
      content: <Plan recommendation={recommendation} explanation={explanation} canAnswer={own} />,
    },
    {
      id: 'what-if',
      title: 'What would change this',
      says:
        base === decision
          ? 'Every other answer was tried, one at a time and two at a time.'
          : 'Counted from the saved answers, not from what you are trying.',
      due: true,
      content: <WhatWouldChange working={working} own={own} />,
    },
    {
      id: 'still-open',
      title: 'What is still open',
      due: base.recommendation.unknown.length > 0,
      content: <StillOpen decision={base} working={working} canAnswer={own} />,
    },
    {
      id: 'beside',
      title: 'What else earns its place',
      due: complements.length > 0,
      content: <Beside complements={complements} />,
    },
    {
      id: 'numbers',
      title: 'The numbers',
      says: 'Computed from your answers and from dated prices; change what they assume, and the result follows.',
      due: true,
      content: <Numbers decision={decision} own={own} />,
    },
    {
      id: 'disagreements',
      title: 'Where the sources disagree',
      due: disagreements.length > 0,
      content: <Disagreements entries={disagreements} />,
    },
    {
      id: 'closest',
      title: 'The closest published cases',
      due: true,
      content: <Closest decision={decision} />,
    },
    {
      id: 'why-not',
      title: 'Why not something else',
      due: true,
      content: <WhyNot decision={decision} />,
    },
    {
      id: 'notes',
      title: 'Worth knowing on the way',
      due: notes.length > 0,
      content: <Notes notes={notes} />,
    },
    {
      id: 'answers',
      title: 'The answers behind it',
      due: true,
      content: <GivenAnswers decision={decision} own={own} />,
    },
    {
      id: 'share',
      title: 'Share it',
      due: true,
      content: <ShareSection decision={decision} />,
    },
  ];
  return parts.filter((part) => part.due);
}

function LadderAndWhy({ decision }: { decision: Decision }) {
  const { explanation, recommendation } = decision;
  return (
    <div className="two part">
      <section aria-labelledby="the-ladder">
        <h2 id="the-ladder" tabIndex={-1}>
          The ladder
        </h2>
        <p className="part-says">The lower rung wins unless a reason lifts the choice.</p>
        <Ladder decision={decision} />
      </section>
      <section aria-labelledby="why">
        <h2 id="why" tabIndex={-1}>
          Why
        </h2>
        <Reasons
          reasons={explanation.reasonsFor}
          decision={decision}
          none="Nothing in the answers lifts the choice off the lowest rung that fits."
        />
        <h3 className="against-title">What speaks against it</h3>
        <Reasons
          reasons={explanation.reasonsAgainst}
          decision={decision}
          none="Nothing in the answers so far."
          against
        />
        <StrategyDetails
          decision={decision}
          strategy={recommendation.strategy}
          name={explanation.verdict}
        />
      </section>
    </div>
  );
}

interface Props {
  decision: Decision;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** The decision on the saved answers, where `decision` is on answers that are only tried. */
  base?: Decision;
}

/** Everything below the verdict. It is long, so a change that is none of its own passes it by. */
export const ResultBody = memo(function ResultBody({ decision, own, base = decision }: Props) {
  const working = useWhatIf(base);
  const parts = partsOf(decision, own, base, working);
  const ladder = { id: 'the-ladder', title: 'The ladder' };
  return (
    <>
      <Contents parts={[ladder, { id: 'why', title: 'Why' }, ...parts]} />
      <LadderAndWhy decision={decision} />
      {parts.map(({ id, title, says, content }) => (
        <section key={id} className="part" aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {says !== undefined && <p className="part-says">{says}</p>}
          {content}
        </section>
      ))}
      <RulesNote />
    </>
  );
});
