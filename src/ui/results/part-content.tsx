import { Suspense } from 'react';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { today } from '../../state/today';
import { useDecider } from '../app-context';
import { latePart } from '../shared/late-part';
import { ShareSection } from '../sharing/share-section';
import { StillOpen } from '../what-if/still-open';
import type { Working } from '../what-if/use-what-if';
import { WhatWouldChange } from '../what-if/what-would-change';
import type { FurtherPart } from './further-parts';
import { Beside, Disagreements, Notes } from './further-sections';
import { GivenAnswers } from './given-answers';
import { NamedTests } from './named-tests';
import { PartBoundary } from './part-boundary';
import { Reasons } from './reasons';
import { WhyNot } from './why-not';

const ClosestCases = latePart(async () => (await import('../cases/closest-cases')).ClosestCases);

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

const NumbersSection = latePart(
  async () => (await import('../numbers/numbers-section')).NumbersSection,
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
  certainty: CertaintySays | null;
  working: Working;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
}

/** What stands in one of the parts below the plan. */
export function PartContent({ id, decision, base, certainty, working, own }: ContentProps) {
  const decider = useDecider();
  switch (id) {
    case 'named':
      return <NamedTests tests={decider.further(decision).named} own={own} />;
    case 'what-if':
      return <WhatWouldChange working={working} own={own} />;
    case 'still-open':
      return <StillOpen decision={base} certainty={certainty} working={working} canAnswer={own} />;
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
    case 'elsewhere':
      return (
        <Reasons
          reasons={decider.further(decision).reasonsElsewhere}
          result={decision}
          none="None: every reason that holds bears on what is recommended."
          elsewhere
        />
      );
    case 'notes':
      return <Notes notes={decider.further(decision).notes} />;
    case 'answers':
      return <GivenAnswers decision={decision} own={own} />;
    case 'share':
      return <ShareSection decision={decision} />;
  }
}
