import { lazy, memo, Suspense, useMemo } from 'react';
import type { Result, Sureness } from '../../state/verdicts';
import { useAfterPaint } from '../shared/after-paint';
import { StrategyDetails } from '../what-if/condition-details';
import { useWhatIf } from '../what-if/use-what-if';
import type { Working } from '../what-if/use-what-if';
import { Contents } from './contents';
import { furtherParts } from './further-parts';
import type { PartHead } from './further-parts';
import { Ladder } from './ladder';
import { Part } from './part';
import { PartBoundary } from './part-boundary';
import type { ContentProps } from './part-content';
import { Plan } from './plan';
import { Reasons } from './reasons';
import { RulesNote } from './rules-note';
import { useOneByOne } from './use-one-by-one';

const PartContent = lazy(() =>
  import('./part-content').then((module) => ({ default: module.PartContent })),
);

function LadderAndWhy({ decision }: { decision: Result }) {
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
  decision: Result;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** The result on the saved answers, where `decision` is on answers that are only tried. */
  base: Result;
  /** How sure that is; null until it is known. */
  sureness: Sureness | null;
}

/** What a result says at once, below the verdict. */
const First = memo(function First({
  decision,
  own,
  isDue,
}: Pick<Props, 'decision' | 'own'> & { isDue: boolean }) {
  return (
    <>
      <LadderAndWhy decision={decision} />
      <Part
        id="the-plan"
        title="The plan"
        says="First what has to be known, then the cheap experiments, then the recommended one; each step says when to stop."
      >
        <Plan decision={decision} canAnswer={own} isDue={isDue} />
      </Part>
    </>
  );
});

/** A part further down; what is in it comes when its turn has come. */
const Further = memo(function Further({
  head: { id, title, says },
  isDue,
  ...about
}: Omit<ContentProps, 'id'> & { head: PartHead; isDue: boolean }) {
  const wait = <p className="quiet-text">One moment…</p>;
  return (
    <Part id={id} title={title} says={says}>
      <PartBoundary resetKey={id} answers={() => about.decision.input.answers}>
        <Suspense fallback={wait}>{isDue ? <PartContent id={id} {...about} /> : wait}</Suspense>
      </PartBoundary>
    </Part>
  );
});

const notYet: Working = { state: 'working', share: 0 };
const heads = [
  { id: 'the-ladder', title: 'The ladder' },
  { id: 'why', title: 'Why' },
  { id: 'the-plan', title: 'The plan' },
];

/** Everything below the verdict. It is long, so a change that is none of its own passes it by. */
export const ResultBody = memo(function ResultBody({ decision, own, base, sureness }: Props) {
  const working = useWhatIf(base);
  const parts = useMemo(() => furtherParts(decision, base, base !== decision), [decision, base]);
  // The words of the plan come before the parts below it.
  const due = useOneByOne(parts.length + 1, useAfterPaint());
  const followsWork = ['what-if', 'still-open'];
  return (
    <>
      <Contents parts={[...heads, ...parts]} />
      <First decision={decision} own={own} isDue={due > 0} />
      {parts.map((head, place) => (
        <Further
          key={head.id}
          {...{ head, decision, base, sureness, own }}
          working={followsWork.includes(head.id) ? working : notYet}
          isDue={place + 1 < due}
        />
      ))}
      <RulesNote />
    </>
  );
});
