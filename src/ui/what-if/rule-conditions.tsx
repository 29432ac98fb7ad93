import type { ExplainedRule, Truth } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { useDecider } from '../app-context';
import { heldTree } from './held-tree';
import type { Held } from './held-tree';
import './rule-conditions.css';

const truthWords: Readonly<Record<Truth, string>> = {
  true: 'met',
  false: 'not met',
  unknown: 'open',
};
const truthMarks: Readonly<Record<Truth, string>> = { true: '✓', false: '✗', unknown: '?' };

/** Each condition of a rule: what it expects, what was given, and whether the one meets the other. */
export function RuleConditions({ rule }: { rule: ExplainedRule }) {
  const { knowledge } = useDecider();
  const when = knowledge.rules.find(({ id }) => id === rule.rule)?.when;
  if (when === undefined) return null;
  const held = heldTree(when, rule.conditions);
  if (held.kind !== 'leaf' && held.parts.length === 0) return <p>It always holds.</p>;
  return (
    <div className="held">
      <HeldNode held={held} />
    </div>
  );
}

function HeldNode({ held }: { held: Held }) {
  if (held.kind === 'leaf') {
    const { truth, expected, given } = held.leaf;
    return (
      <p className={`held-leaf ${truth}`}>
        <span aria-hidden="true">{truthMarks[truth]}</span>
        <span>
          {expected}
          <span className="visually-hidden">: </span>{' '}
          <span className="held-truth">{truthWords[truth]}</span>
          <span className="visually-hidden">. </span>
          <span className="held-given">{given}</span>
        </span>
      </p>
    );
  }
  const title = held.kind === 'all' ? 'All of these:' : 'At least one of these:';
  return (
    <div role="group" aria-label={title}>
      <p aria-hidden="true">{title}</p>
      <div className="held">
        {held.parts.map((part, place) => (
          // A tree of a rule never changes its order, and its parts have no names.
          <HeldNode key={place} held={part} />
        ))}
      </div>
    </div>
  );
}

/** The conditions of one rule as a decision met them. */
export function ConditionsOf({ decision, rule: id }: { decision: Result; rule: string }) {
  const rule = useDecider()
    .rules(decision)
    .find((one) => one.rule === id);
  return rule === undefined ? null : <RuleConditions rule={rule} />;
}
