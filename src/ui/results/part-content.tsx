import { lazy, Suspense } from 'react';
import type { Result, Sureness } from '../../state/verdicts';
import { today } from '../../state/today';
import { useDecider } from '../app-context';
import { ShareSection } from '../sharing/share-section';
import { StillOpen } from '../what-if/still-open';
import type { Working } from '../what-if/use-what-if';
import { WhatWouldChange } from '../what-if/what-would-change';
import type { FurtherPart } from './further-parts';
import { Beside, Disagreements, Notes } from './further-sections';
import { GivenAnswers } from './given-answers';
import { PartBoundary } from './part-boundary';
import { WhyNot } from './why-not';

const ClosestCases = lazy(() =>
  import('../cases/closest-cases').then((module) => ({ default: module.ClosestCases })),
);

/** The cases load when everything else is there; a failure concerns only this part. */
function Closest({ decision }: { decision: Result }) {
  return (
    <PartBoundary resetKey="closest" answers={() => decision.input.answers}>
      <Suspense fallback={<p className="quiet-text">Looking for them…</p>}>
        <ClosestCases decision={decision} />
      </Suspense>
    </PartBoundary>
  );
}

const NumbersSection = lazy(() =>
  import('../numbers/numbers-section').then((module) => ({ default: module.NumbersSection })),
);

/** The charts load when everything else is there; a failure concerns only this part. */
function Numbers({ decision, own }: { decision: Result; own: boolean }) {
  return (
    <PartBoundary resetKey="numbers" answers={() => decision.input.answers}>
      <Suspense fallback={<p className="quiet-text">Working them out…</p>}>
        <NumbersSection decision={decision} own={own} today={today()} />
      </Suspense>
    </PartBoundary>
  );
}

export interface ContentProps {
  id: FurtherPart;
  decision: Result;
  /** The result on the saved answers, where `decision` is on answers that are only tried. */
  base: Result;
  /** How sure that is; null until it is known. */
  sureness: Sureness | null;
  working: Working;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
}

/** What stands in one of the parts below the plan. */
export function PartContent({ id, decision, base, sureness, working, own }: ContentProps) {
  const decider = useDecider();
  switch (id) {
    case 'what-if':
      return <WhatWouldChange working={working} own={own} />;
    case 'still-open':
      return <StillOpen decision={base} sureness={sureness} working={working} canAnswer={own} />;
    case 'beside':
      return <Beside complements={decider.further(decision).complements} />;
    case 'numbers':
      return <Numbers decision={decision} own={own} />;
    case 'disagreements':
      return <Disagreements entries={decider.further(decision).disagreements} />;
    case 'closest':
      return <Closest decision={decision} />;
    case 'why-not':
      return <WhyNot decision={decision} />;
    case 'notes':
      return <Notes notes={decider.further(decision).notes} />;
    case 'answers':
      return <GivenAnswers decision={decision} own={own} />;
    case 'share':
      return <ShareSection decision={decision} />;
  }
}
