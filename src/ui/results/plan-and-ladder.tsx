import { memo } from 'react';
import type { Result } from '../../advisor/verdicts';
import { StrategyDetails } from '../what-if/condition-details';
import { Ladder } from './ladder';
import { Part } from './part';
import { Plan } from './plan';
import { isOnMethod, Reasons } from './reasons';

function LadderAndMethod({ result }: { result: Result }) {
  const { explanation, recommendation } = result;
  return (
    <div className="two part">
      <section aria-labelledby="the-ladder">
        <h2 id="the-ladder" tabIndex={-1}>
          The ladder
        </h2>
        <p className="part-says">Of ways that serve as well, the cheaper one comes first.</p>
        <Ladder decision={result} />
      </section>
      <section aria-labelledby="this-method">
        <h2 id="this-method" tabIndex={-1}>
          Why this method
        </h2>
        <Reasons
          reasons={explanation.reasonsFor.filter(isOnMethod)}
          result={result}
          none="Nothing you said tells the methods of this family apart, so it is the cheapest that fits."
        />
        <h3 className="against-title">What speaks against it</h3>
        <Reasons
          reasons={explanation.reasonsAgainst.filter(isOnMethod)}
          result={result}
          none="Nothing in the answers so far."
          against
        />
        <StrategyDetails
          decision={result}
          strategy={recommendation.strategy}
          name={explanation.headline}
        />
      </section>
    </div>
  );
}

interface Props {
  decision: Result;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** The turn of the plan's words has come. */
  isDue: boolean;
}

/** The plan and the ladder; what the plan says of its steps comes when its turn has come. */
export const PlanAndLadder = memo(function PlanAndLadder({ decision, own, isDue }: Props) {
  return (
    <>
      <Part
        id="the-plan"
        title="The plan"
        says="First what has to be known, then the cheap experiments, then the recommended one; each step says when to stop."
      >
        <Plan decision={decision} canAnswer={own} isDue={isDue} />
      </Part>
      <LadderAndMethod result={decision} />
    </>
  );
});
