import { useMemo } from 'react';
import type { Knowledge } from '../../model/knowledge';
import type { Rule } from '../../model/rule';
import { useDecider, useEvaluation } from '../app-context';
import { FilterBar, holdsWords, useFilters } from '../shared/filter-bar';
import type { FilterChoice } from '../shared/filter-bar';
import { PageHeading } from '../shared/page-heading';
import { meansStrategy, effectInWords, topicName, topicsOf } from './rule-words';
import { sourceName } from './cited';
import { recordInWords, strongestRecord } from '../../words/rules';
import { counted } from '../../words/answers';
import { shareInPercent } from '../cases/case-words';

function choicesOf(knowledge: Knowledge): FilterChoice[] {
  const cited = new Set(knowledge.rules.flatMap(({ sources }) => sources).map((one) => one.source));
  const sources = knowledge.sources
    .filter(({ id }) => cited.has(id))
    .map((source) => ({ id: source.id, label: sourceName(knowledge, source) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return [
    {
      key: 'topic',
      label: 'Topic',
      all: 'All topics',
      options: topicsOf(knowledge.rules).map((id) => ({ id, label: topicName(id) })),
    },
    {
      key: 'strategy',
      label: 'Bears on',
      all: 'All strategies',
      options: knowledge.strategies.map(({ id, name }) => ({ id, label: name })),
    },
    { key: 'source', label: 'Source', all: 'All sources', options: sources },
  ];
}

function fits(knowledge: Knowledge, rule: Rule, values: URLSearchParams): boolean {
  const topic = values.get('topic');
  const source = values.get('source');
  const wanted = values.get('strategy');
  const strategy = knowledge.strategies.find(({ id }) => id === wanted);
  const bears = (one: Knowledge['strategies'][number]) =>
    rule.effects.some((effect) => meansStrategy(knowledge, effect, one) !== null);
  return (
    (topic === null || rule.topic === topic) &&
    (source === null || rule.sources.some((one) => one.source === source)) &&
    (wanted === null || (strategy !== undefined && bears(strategy))) &&
    holdsWords(`${rule.id} ${rule.because} ${topicName(rule.topic)}`, values.get('q') ?? '')
  );
}

/** All rules under their topics, to be searched and filtered. */
export function RulesPage({ query }: { query: string }) {
  const { knowledge } = useDecider();
  const { values, change } = useFilters(query, (next) => {
    return { page: 'how', section: 'rules', query: next };
  });
  const choices = useMemo(() => choicesOf(knowledge), [knowledge]);
  const shown = knowledge.rules.filter((rule) => fits(knowledge, rule, values));
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how">How it thinks</a>
      </p>
      <PageHeading title="All rules">The rules</PageHeading>
      <FilterBar
        label="Search the rules"
        choices={choices}
        values={values}
        onChange={change}
        outcome={
          shown.length === 0
            ? 'No rule fits. Remove a filter.'
            : `${shown.length} of ${knowledge.rules.length} rules`
        }
      />
      {topicsOf(shown).map((topic) => (
        <section key={topic} className="how-topic" aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`}>{topicName(topic)}</h2>
          <RuleList rules={shown.filter((rule) => rule.topic === topic)} />
        </section>
      ))}
    </div>
  );
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
        const held = strongestRecord(knowledge.ledger, [rule.id]);
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
                  speaks in {shareInPercent(usage.profiles / Math.max(1, record.profiles.of))} of
                  random profiles, {usage.cases} of {record.cases.length} cases
                  {decides > 0 && <span className="visually-hidden">,</span>}
                </span>
              )}
              {decides > 0 && <span>decides {counted(decides, 'case')}</span>}
              {held !== null && <span>{recordInWords(held)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
