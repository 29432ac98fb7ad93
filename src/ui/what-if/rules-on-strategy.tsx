import type { ExplainedRule, Truth } from '../../model/recommendation';
import type { Effect } from '../../model/rule';
import type { Knowledge } from '../../model/knowledge';
import type { Result } from '../../advisor/verdicts';
import { useDecider } from '../app-context';
import { effectInWords, meansStrategy } from '../how/effect-words';
import { count } from '../shared/answer-words';
import { RuleConditions } from './rule-conditions';

type Strategy = Knowledge['strategies'][number];

/** What an effect does to the strategy, as a sentence; null where it does nothing to it. */
function effectOn(knowledge: Knowledge, effect: Effect, strategy: Strategy): string | null {
  return meansStrategy(knowledge, effect, strategy) === null
    ? null
    : `${effectInWords(knowledge, effect)}.`;
}

const groups: readonly { truth: Truth; title: string; says: string }[] = [
  { truth: 'true', title: 'Fired', says: 'Your answers meet these rules.' },
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
              {title}: {count(some.length, 'rule')}
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
