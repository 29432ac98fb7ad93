import type { ReactNode } from 'react';
import type { Decision } from '../../state/decider';
import { ShareSection } from '../sharing/share-section';
import { GivenAnswers } from './given-answers';
import { Ladder } from './ladder';
import { Plan } from './plan';
import { Beside, Disagreements, Notes, StillOpen } from './further-sections';
import { Reasons } from './reasons';
import { RulesNote } from './rules-note';
import { WhyNot } from './why-not';

interface PartProps {
  id: string;
  title: string;
  says?: string;
  children: ReactNode;
}

function Part({ id, title, says, children }: PartProps) {
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {says !== undefined && <p className="part-says">{says}</p>}
      {children}
    </section>
  );
}

/** Everything below the verdict. `own`: the answers are the visitor's, so questions can be opened. */
export function ResultBody({ decision, own }: { decision: Decision; own: boolean }) {
  const { recommendation, explanation } = decision;
  const { family, strategy } = recommendation;
  return (
    <>
      <div className="two part">
        <section aria-labelledby="the-ladder">
          <h2 id="the-ladder">The ladder</h2>
          <p className="part-says">The lower rung wins unless a reason lifts the choice.</p>
          <Ladder decision={decision} />
        </section>
        <section aria-labelledby="why">
          <h2 id="why">Why</h2>
          <Reasons
            reasons={explanation.reasonsFor}
            family={family}
            strategy={strategy}
            none="Nothing in the answers lifts the choice off the lowest rung that fits."
          />
          <h3 className="against-title">What speaks against it</h3>
          <Reasons
            reasons={explanation.reasonsAgainst}
            family={family}
            strategy={strategy}
            none="Nothing in the answers so far."
          />
        </section>
      </div>
      <Part
        id="the-plan"
        title="The plan"
        says="The cheapest experiment first; each step says when to stop."
      >
        <Plan recommendation={recommendation} explanation={explanation} canAnswer={own} />
      </Part>
      {explanation.complements.length > 0 && (
        <Part id="beside" title="What else earns its place">
          <Beside complements={explanation.complements} />
        </Part>
      )}
      {recommendation.unknown.length > 0 && (
        <Part
          id="still-open"
          title="What is still open"
          says="Each of these bears on some rule and is unanswered or not sure."
        >
          <StillOpen decision={decision} canAnswer={own} />
        </Part>
      )}
      {explanation.disagreements.length > 0 && (
        <Part id="disagreements" title="Where the sources disagree">
          <Disagreements entries={explanation.disagreements} />
        </Part>
      )}
      <Part id="why-not" title="Why not something else">
        <WhyNot decision={decision} />
      </Part>
      {explanation.notes.length > 0 && (
        <Part id="notes" title="Worth knowing on the way">
          <Notes notes={explanation.notes} />
        </Part>
      )}
      <Part id="answers" title="The answers behind it">
        <GivenAnswers decision={decision} own={own} />
      </Part>
      <Part id="share" title="Share it">
        <ShareSection decision={decision} />
      </Part>
      <RulesNote />
    </>
  );
}
