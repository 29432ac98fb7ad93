import type { Rule } from '../../model/rule';
import { useDecider, useProof } from '../app-context';
import { effectInWords } from './effect-words';
import { percent } from '../cases/result-words';
import { count } from '../shared/answer-words';

/** Rules in a list: the reason, what it does, its grade, and how often it speaks. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  const { knowledge } = useDecider();
  const { record } = useProof();
  return (
    <ul className="rule-list">
      {rules.map((rule) => {
        const usage = record.usage[rule.id];
        const decides = usage?.decides.length ?? 0;
        return (
          <li key={rule.id}>
            <a href={`#/how/rules/${rule.id}`}>{rule.because}</a>
            <span className="quiet-text">
              {rule.effects.map((effect) => effectInWords(knowledge, effect)).join('. ')}.
            </span>
            <span className="rule-facts">
              <span>
                {rule.grade}
                <span className="visually-hidden">,</span>
              </span>
              {usage !== undefined && (
                <span>
                  speaks in {percent(usage.profiles / Math.max(1, record.profiles.of))} of random
                  profiles, {usage.cases} of {record.cases.length} cases
                  {decides > 0 && <span className="visually-hidden">,</span>}
                </span>
              )}
              {decides > 0 && <span>decides {count(decides, 'case')}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
