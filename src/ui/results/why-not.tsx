import type { WhyNot as Entry } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { inTen } from '../../words/chances';
import { useDecider } from '../app-context';
import { count } from '../shared/answer-words';
import { Citations, citationsOf, withSources, RuleLink } from './citations';
import { StrategyDetails } from '../what-if/when-opened';

const statusWords: Readonly<Record<Entry['status'], string>> = {
  closed: 'ruled out',
  dominated: 'matched for less',
  behind: 'behind',
  conditional: 'to be confirmed',
};

/** Why each other strategy is not the one, family by family in the order of the ranking. */
export function WhyNot({ decision }: { decision: Result }) {
  const decider = useDecider();
  const { knowledge } = decider;
  const { recommendation } = decision;
  const { whyNot } = decider.further(decision);
  return (
    <div className="why-not">
      <p className="part-says">
        Each family with its overall chance. The advice answers one question after the other, so it
        need not be the likeliest of these.
      </p>
      {recommendation.ranking.map(({ family, closed, chance }) => {
        const entries = whyNot.filter((entry) => entry.family === family);
        if (entries.length === 0) return null;
        const name = knowledge.families.find((one) => one.id === family)?.name ?? family;
        return (
          <details key={family}>
            <summary>
              <h3>{name}</h3>
              <span className="visually-hidden">: </span>{' '}
              <span className="quiet-text">
                {family === recommendation.family ? 'the other ' : ''}
                {count(entries.length, 'method')}, {closed ? 'all ruled out' : inTen(chance)}
              </span>
            </summary>
            <dl>
              {entries.map((entry) => (
                <WhyNotOne key={entry.strategy} entry={entry} decision={decision} />
              ))}
            </dl>
          </details>
        );
      })}
    </div>
  );
}

function WhyNotOne({ entry, decision }: { entry: Entry; decision: Result }) {
  const { knowledge } = useDecider();
  const strategy = knowledge.strategies.find((one) => one.id === entry.strategy);
  const citations =
    entry.status === 'dominated'
      ? withSources(knowledge, strategy?.dominatedBy?.sources ?? [])
      : citationsOf(knowledge, entry.rules);
  return (
    <div>
      <dt>
        {strategy?.name ?? entry.strategy}
        <span className="visually-hidden">: </span>{' '}
        <span className="status">{statusWords[entry.status]}</span>
      </dt>
      <dd>
        {entry.says}
        <span className="said">
          <Citations citations={citations} />
          {entry.rules.map((rule) => (
            <RuleLink key={rule} rule={rule} />
          ))}
        </span>
        <StrategyDetails
          decision={decision}
          strategy={entry.strategy}
          name={strategy?.name ?? entry.strategy}
        />
      </dd>
    </div>
  );
}
