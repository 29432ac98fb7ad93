import { useMemo } from 'react';
import type { Knowledge } from '../../model/knowledge';
import { experimentOf } from '../../model/step-ids';
import { useDecider, useEvaluation } from '../app-context';
import { CaseLinks, shareInPercent } from '../cases/case-words';
import { counted, grouped } from '../../words/answers';
import { PageHeading } from '../shared/page-heading';
import { AboutPlaces, Cited } from './cited';
import { meansStrategy } from './rule-words';
import { FactList } from '../shared/fact-list';
import type { FactLine } from '../shared/fact-list';
import { RuleList } from './rules-page';

type Strategy = Knowledge['strategies'][number];

/** All strategies from cheap to expensive. */
export function StrategiesPage() {
  const { knowledge } = useDecider();
  const rungs = [...knowledge.strategies].sort((one, other) => one.rung - other.rung);
  const familyOf = (strategy: Strategy) =>
    knowledge.families.find(({ id }) => id === strategy.family)?.name ?? strategy.family;
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how">How it thinks</a>
      </p>
      <PageHeading title="Strategies">The ladder of strategies</PageHeading>
      <p className="lede">
        {counted(rungs.length, 'rung')}, from cheap to expensive. With nothing else to choose by,
        the lower one wins.
      </p>
      <ol className="rungs">
        {rungs.map((strategy) => (
          <li key={strategy.id}>
            <span className="rung-number">{strategy.rung}</span>
            <div>
              <a href={`#/how/strategies/${strategy.id}`}>{strategy.name}</a>{' '}
              <span className="quiet-text">Family: {familyOf(strategy)}</span>
              <p>{strategy.says}</p>
              <p className="quiet-text">Needs: {strategy.needs}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function linesOf(knowledge: Knowledge, strategy: Strategy): FactLine[] {
  const family = knowledge.families.find(({ id }) => id === strategy.family);
  const step = knowledge.steps.find(({ id }) => id === experimentOf(strategy.id));
  const lines: FactLine[] = [
    ['Family', `${family?.name ?? strategy.family}. ${family?.says ?? ''}`],
    ['Rung', `${strategy.rung}, where 1 is the cheapest of ${knowledge.strategies.length}`],
    ['It needs', strategy.needs],
  ];
  if (step === undefined) return lines;
  const experiment = (
    <>
      {step.do} <span className="quiet-text">{step.effort}</span>
    </>
  );
  return [...lines, ['First experiment', experiment]];
}

/** One strategy: what it is and needs, how it is tried first, and the rules that bear on it. */
export function StrategyPage({ strategy }: { strategy: Strategy }) {
  const { knowledge } = useDecider();
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how/strategies">Strategies</a>
      </p>
      <PageHeading title={strategy.name}>{strategy.name}</PageHeading>
      <p className="lede">{strategy.says}</p>
      <FactList lines={linesOf(knowledge, strategy)} />
      <Dominance strategy={strategy} />
      <Leads strategy={strategy} />
      <Bearing strategy={strategy} />
    </div>
  );
}

function Dominance({ strategy }: { strategy: Strategy }) {
  const { knowledge } = useDecider();
  const better = knowledge.strategies.find(({ id }) => id === strategy.dominatedBy?.strategy);
  if (better === undefined || strategy.dominatedBy === undefined) return null;
  return (
    <section className="part" aria-labelledby="dominated">
      <h2 id="dominated">Matched for less</h2>
      <p className="part-says">
        <a href={`#/how/strategies/${better.id}`}>{better.name}</a> goes before it while it is
        possible for you. {strategy.dominatedBy.because} ({strategy.dominatedBy.grade})
      </p>
      <Cited citations={strategy.dominatedBy.sources} />
      <AboutPlaces citations={strategy.dominatedBy.sources} />
    </section>
  );
}

function Leads({ strategy }: { strategy: Strategy }) {
  const { record } = useEvaluation();
  const led = record.profiles.strategies[strategy.id] ?? 0;
  const cases = record.verdicts.filter((verdict) => verdict.strategy === strategy.id);
  return (
    <section className="part" aria-labelledby="leads">
      <h2 id="leads">How often it is the answer</h2>
      <p className="part-says">
        In {led} of {grouped(record.profiles.of)} profiles with random answers
        {led > 0 && ` (${shareInPercent(led / record.profiles.of)})`}, which are not what visitors
        answer, and in {counted(cases.length, 'published case')}.
      </p>
      <LeadingAnswers strategy={strategy} />
      <CaseLinks ids={cases.map(({ id }) => id)} />
    </section>
  );
}

/** A filled-in questionnaire that leads to the strategy, or that none was found. */
function LeadingAnswers({ strategy }: { strategy: Strategy }) {
  const decider = useDecider();
  const { record } = useEvaluation();
  const answers = record.firsts[strategy.id] ?? null;
  const payload = useMemo(
    () => (answers === null ? null : decider.encode(decider.decide({ answers }))),
    [decider, answers],
  );
  if (payload === null) {
    return (
      <p className="part-says">
        A search through many more answers found none that put it first.
        {strategy.dominatedBy !== undefined &&
          ' That is as meant: something as good goes before it.'}
      </p>
    );
  }
  return (
    <p className="part-says">
      <a href={`#/r/${payload}`}>See answers that lead to it</a>, found by searching.
    </p>
  );
}

const bearings = [
  ['itself', 'Rules about this method'],
  ['property', 'Rules about methods of its kind'],
  ['family', 'Rules about its family'],
  ['question', 'Rules on the question that it answers'],
] as const;

function Bearing({ strategy }: { strategy: Strategy }) {
  const { knowledge } = useDecider();
  return bearings.map(([how, title]) => {
    const rules = knowledge.rules.filter(({ effects }) =>
      effects.some((effect) => meansStrategy(knowledge, effect, strategy) === how),
    );
    if (rules.length === 0) return null;
    return (
      <section key={how} className="part" aria-labelledby={`bearing-${how}`}>
        <h2 id={`bearing-${how}`}>{title}</h2>
        <RuleList rules={rules} />
      </section>
    );
  });
}
