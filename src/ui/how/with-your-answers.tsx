import type { ExplainedCondition, Truth } from '../../model/recommendation';
import { useStore } from 'zustand';
import { useApp, useDecider, useOwnDecision } from '../app-context';

const truthSays: Readonly<Record<Truth, string>> = {
  true: 'It holds with your answers.',
  false: 'It does not hold with your answers.',
  unknown: 'It is open: an answer is missing.',
};

/** Whether a rule holds for the visitor, and on which of their answers that hangs. */
export function WithYourAnswers({ rule }: { rule: string }) {
  const { session } = useApp();
  const hasAnswers = useStore(session.store, (state) => Object.keys(state.answers).length > 0);
  return hasAnswers ? <OwnTruth rule={rule} /> : null;
}

function OwnTruth({ rule }: { rule: string }) {
  const decider = useDecider();
  const decision = useOwnDecision();
  const explained = decider.rules(decision).find((entry) => entry.rule === rule);
  if (explained === undefined) return null;
  return (
    <section className="part" aria-labelledby="yours">
      <h2 id="yours">With your answers</h2>
      <p className="part-says">{truthSays[explained.truth]}</p>
      <ul className="plain-list">
        {explained.conditions.map((condition) => (
          <Leaf key={JSON.stringify(condition.condition)} leaf={condition} />
        ))}
      </ul>
    </section>
  );
}

function Leaf({ leaf }: { leaf: ExplainedCondition }) {
  return (
    <li>
      {leaf.expected}. <span className="quiet-text">{leaf.given}</span>
    </li>
  );
}
