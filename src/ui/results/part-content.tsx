import { Suspense } from 'react';
import type { Words } from '../../advisor/team';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { today } from '../../state/today';
import { useDecider } from '../app-context';
import { latePart } from '../shared/late-part';
import { ShareSection } from '../sharing/share-section';
import { StrategyDetails } from '../what-if/when-opened';
import { StillOpen } from '../what-if/still-open';
import type { Working } from '../what-if/trial';
import { WhatWouldChange } from '../what-if/what-would-change';
import { Behind, isOnMethod, Reasons, SaidFor, WhyNot } from './reasons';
import { ClosestOn } from './closest-on';
import { Beside, Disagreements, Notes, GivenAnswers, NamedTests } from './further-sections';
import { Ladder } from './ladder';
import { WordsIn } from '../plain-words/terms';
import { PartBoundary } from '../shared/error-boundary';
import { Plan } from './plan';
import { ThreeQuestions } from './three-questions';
import type { PartId } from './views';

const ClosestCases = latePart(async () => (await import('../cases/closest-cases')).ClosestCases);

/** The cases load when everything else is there; a failure concerns only this part. */
function Closest({ decision }: { decision: Result }) {
  return (
    <PartBoundary resetKey="closest" answers={() => decision.input.answers}>
      <Suspense fallback={<p className="part-wait">Looking for them…</p>}>
        <ClosestCases decision={decision} />
      </Suspense>
    </PartBoundary>
  );
}

const KitSection = latePart(async () => (await import('../kit/kit-section')).KitSection);

/** The kit loads with the plan; a failure concerns only this part. */
function Kit({ decision }: { decision: Result }) {
  return (
    <PartBoundary resetKey="kit" answers={() => decision.input.answers}>
      <Suspense fallback={<p className="part-wait">Writing it…</p>}>
        <KitSection decision={decision} />
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
      <Suspense fallback={<p className="part-wait">Working them out…</p>}>
        <NumbersSection decision={decision} own={own} today={today()} />
      </Suspense>
    </PartBoundary>
  );
}

/** The questions with every reason, what stands behind each, and what the closest cases say. */
function WholeQuestions({ decision }: { decision: Result }) {
  return (
    <ThreeQuestions
      result={decision}
      besides={{
        behind: (reason) => (
          <>
            <SaidFor reason={reason} result={decision} />
            <Behind reason={reason} result={decision} />
          </>
        ),
        under: (question) => <ClosestOn question={question} result={decision} />,
      }}
    />
  );
}

/** What speaks for and against the recommended method, among those of its family. */
function ThisMethod({ decision }: { decision: Result }) {
  const { explanation, recommendation } = decision;
  return (
    <>
      <Reasons
        reasons={explanation.reasonsFor.filter(isOnMethod)}
        result={decision}
        none="Nothing in the answers tells the methods of this family apart, so it is the cheapest that fits."
      />
      <h3 className="against-title">What counts against it</h3>
      <Reasons
        reasons={explanation.reasonsAgainst.filter(isOnMethod)}
        result={decision}
        none="Nothing in the answers so far."
        against
      />
      <StrategyDetails
        decision={decision}
        strategy={recommendation.strategy}
        name={explanation.headline}
      />
    </>
  );
}

export interface ContentProps {
  id: PartId;
  decision: Result;
  /** The result on the saved answers, where `decision` is on answers that are only tried. */
  base: Result;
  /** How sure that is; null until it is known. */
  certainty: CertaintySays | null;
  working: Working;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** What the sender wrote beside it, where it was sent. */
  sent: Words;
}

/** What stands in one of the parts of a result. */
export function PartContent(props: ContentProps) {
  const { id, decision, own } = props;
  switch (id) {
    case 'the-plan':
      return (
        <>
          <Plan decision={decision} own={own} />
          <WordsIn texts={decision.explanation.plan.map((step) => step.do)} />
        </>
      );
    case 'why':
      return <WholeQuestions decision={decision} />;
    case 'this-method':
      return <ThisMethod decision={decision} />;
    case 'the-ladder':
      return <Ladder decision={decision} />;
    default:
      return <FurtherContent {...props} id={id} />;
  }
}

type Further = Exclude<PartId, 'the-plan' | 'why' | 'this-method' | 'the-ladder'>;

/** The parts that need the whole knowledge: they wait for it. */
function FurtherContent(props: ContentProps & { id: Further }) {
  const { id, decision, base, certainty, working, own, sent } = props;
  const decider = useDecider();
  switch (id) {
    case 'named':
      return <NamedTests tests={decider.named(decision)} own={own} />;
    case 'what-if':
      return <WhatWouldChange working={working} own={own} />;
    case 'still-open':
      return <StillOpen decision={base} certainty={certainty} working={working} canAnswer={own} />;
    case 'kit':
      return <Kit decision={decision} />;
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
          none="None: every reason that holds is about what is recommended."
          elsewhere
        />
      );
    case 'notes':
      return <Notes notes={decider.further(decision).notes} />;
    case 'answers':
      return <GivenAnswers decision={decision} own={own} />;
    case 'share':
      return (
        <ShareSection
          decision={decision}
          own={own}
          // What is said of the saved answers is not said of those that are only tried.
          certainty={base === decision ? certainty : null}
          sent={sent}
        />
      );
  }
}
