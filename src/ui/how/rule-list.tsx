import type { LedgerEntry } from '../../model/ledger';
import type { Rule } from '../../model/rule';
import { recordInWords } from '../../words/ledger';
import { useDecider, useEvaluation } from '../app-context';
import { effectInWords } from './effect-words';
import { percent } from '../cases/result-words';
import { count } from '../shared/answer-words';

/** The record of a rule where most publications settled it; null where there is none. */
function strongestRecord(ledger: readonly LedgerEntry[], rule: string): LedgerEntry | null {
  const own = ledger.filter((entry) => entry.rule === rule && entry.record !== 'none');
  return own.toSorted((one, other) => other.publications - one.publications)[0] ?? null;
}

/** Rules in a list: the reason, what it does, its grade, and how often it speaks. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  return (
    <ul className="rule-list">
      {rules.map((rule) => {
        const usage = record.usage[rule.id];
        const decides = usage?.decides.length ?? 0;
        const held = strongestRecord(knowledge.ledger, rule.id);
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
              {held !== null && <span>{recordInWords(held)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
