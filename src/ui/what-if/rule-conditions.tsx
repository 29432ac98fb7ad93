import type { ExplainedRule, Truth, ExplainedCondition } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { useDecider } from '../app-context';
import type { Condition } from '../../model/condition';
import type { Effect } from '../../model/rule';
import type { Knowledge } from '../../model/knowledge';
import { effectInWords, meansStrategy } from '../how/rule-words';
import { counted } from '../../words/answers';
import './what-if.css';

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

/** A condition with each of its leaves held against the answers. */
export type Held =
  | { readonly kind: 'leaf'; readonly leaf: ExplainedCondition }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Held[] };

/**
 * Puts explained leaves back into the shape of their condition. They come in reading order and are
 * already turned round where a `not` stands around them; so are the joints here (de Morgan), and no
 * `not` is left. A group of one is its only part.
 */
export function heldTree(when: Condition, leaves: readonly ExplainedCondition[]): Held {
  const rest = [...leaves];
  function build(condition: Condition, negated: boolean): Held[] {
    if ('not' in condition) return build(condition.not, !negated);
    if ('all' in condition || 'any' in condition) {
      const isAll = 'all' in condition;
      const parts = (isAll ? condition.all : condition.any).flatMap((part) => build(part, negated));
      const [only] = parts;
      if (parts.length === 1 && only !== undefined) return [only];
      return [{ kind: isAll === negated ? 'any' : 'all', parts }];
    }
    const leaf = rest.shift();
    return leaf === undefined ? [] : [{ kind: 'leaf', leaf }];
  }
  return build(when, false)[0] ?? { kind: 'all', parts: [] };
}

type Strategy = Knowledge['strategies'][number];

/** What an effect does to the strategy, as a sentence; null where it does nothing to it. */
function effectOn(knowledge: Knowledge, effect: Effect, strategy: Strategy): string | null {
  return meansStrategy(knowledge, effect, strategy) === null
    ? null
    : `${effectInWords(knowledge, effect)}.`;
}

const groups: readonly { truth: Truth; title: string; says: string }[] = [
  { truth: 'true', title: 'Fired', says: 'The answers meet these rules.' },
  { truth: 'unknown', title: 'Undecided', says: 'These depend on what is marked as open.' },
  {
    truth: 'false',
    title: 'Did not fire',
    says: 'What is marked as not met would have to change.',
  },
];

/** Every rule that bears on a strategy or its family: fired, undecided and not, with its conditions. */
export function RulesOnStrategy({ decision, strategy }: { decision: Result; strategy: string }) {
  const decider = useDecider();
  const entry = decider.knowledge.strategies.find(({ id }) => id === strategy);
  if (entry === undefined) return null;
  const due = decider.rules(decision).flatMap((rule) => {
    const effects = rule.effects.flatMap(
      (effect) => effectOn(decider.knowledge, effect, entry) ?? [],
    );
    return effects.length === 0 ? [] : [{ rule, effects: [...new Set(effects)] }];
  });
  if (due.length === 0) return <p className="quiet-text">No rule is for or against it.</p>;
  return (
    <div className="rules-on">
      {groups.map(({ truth, title, says }) => {
        const some = due.filter(({ rule }) => rule.truth === truth);
        if (some.length === 0) return null;
        return (
          <section key={truth} aria-label={`${title}: ${entry.name}`}>
            <p className="rules-title">
              {title}: {counted(some.length, 'rule')}
            </p>
            <p className="quiet-text">{says}</p>
            <div>
              {some.map(({ rule, effects }) => (
                <OneRule key={rule.rule} rule={rule} effects={effects} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

function OneRule({ rule, effects }: { rule: ExplainedRule; effects: readonly string[] }) {
  return (
    <div className="rule-on">
      <p>
        {rule.because} <span className="quiet-text">{effects.join(' ')}</span>
      </p>
      <RuleConditions rule={rule} />
    </div>
  );
}
