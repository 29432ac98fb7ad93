import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Assumption } from '../../model/assumptions';
import type { Result } from '../../advisor/verdicts';
import { makeNumbers } from '../../advisor/numbers';
import type { Numbers } from '../../advisor/numbers';
import { useApp, useDecider } from '../app-context';
import { showWanted } from '../results/jump';
import { AssumptionFields } from './assumption-fields';
import { CostFigure } from './cost-figure';
import { Entries, StaleBanner } from './entries';
import { LatencyFigure } from './latency-figure';
import { MemoryFigure } from './memory-figure';
import './numbers.css';
import './charts.css';

interface Props {
  decision: Result;
  /** The answers are the visitor's, so questions can be opened and assumptions changed. */
  own: boolean;
  /** Day as YYYY-MM-DD that the age of figures is told by. */
  today: string;
}

/** What it costs, how long it takes and what it needs; words first, then charts. */
export function NumbersSection({ decision, own, today }: Props) {
  const { session } = useApp();
  const decider = useDecider();
  const { knowledge } = decider;
  const { input } = decision;
  // A step of the plan may have led here, to the number that it assumes.
  useEffect(showWanted, []);
  const numbers = useMemo(() => makeNumbers(decider, input, today), [decider, input, today]);
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => knowledge.assumptions.filter((entry) => entry.id === id));
  const strategy = knowledge.strategies.find(({ id }) => id === decision.recommendation.strategy);
  const trains = strategy?.tags.includes('training') === true;
  const waits = input.answers.latency !== 'offline';
  const fields = (title: string, entries: readonly Assumption[], shown: number) => (
    <AssumptionFields
      {...{ title, entries, shown }}
      set={input.assumptions ?? {}}
      onChange={own ? session.assume : null}
    />
  );
  const { cost, latency, memory } = numbers.assumptions;
  const { models, accelerators } = knowledge.catalogues;
  /** Those first that name a model or a card on the chart, so that both are in sight together. */
  const usedFirst = (entries: readonly Assumption[], names: readonly string[]) => {
    const used = [...models, ...accelerators].filter(({ name }) => names.includes(name));
    const isUsed = ({ id, default: usual }: Assumption) =>
      used.some((one) => one.id === (input.assumptions?.[id] ?? usual));
    return entries.toSorted((one, other) => Number(isUsed(other)) - Number(isUsed(one)));
  };
  const drawn: readonly string[] = [...cost, ...latency, ...memory];
  const others = decision.recommendation.assumptions.filter((id) => !drawn.includes(id));
  return (
    <>
      <StaleBanner stale={numbers.stale} />
      <Topic
        title="Money"
        fields={fields('What the costs assume', named(cost), numbers.cost.kind === 'chart' ? 4 : 0)}
      >
        <Cost numbers={numbers} own={own} />
      </Topic>
      <Topic
        title="Waiting"
        folded={waits ? null : 'nobody waits for an answer here'}
        fields={fields(
          'What the times assume',
          usedFirst(named(latency), Object.values(numbers.latency.names)),
          3,
        )}
      >
        <LatencyFigure chart={numbers.latency} />
      </Topic>
      <Topic
        title="Memory"
        folded={trains ? null : 'nothing is trained here'}
        fields={fields(
          'What the memory assumes',
          usedFirst(named(memory), [numbers.memory?.model ?? '', numbers.memory?.card.name ?? '']),
          numbers.memory === null ? 0 : 2,
        )}
      >
        {numbers.memory === null ? (
          <p>
            With no GPU of your own, memory for training is the provider’s concern. Nor is anything
            drawn for a model of which only the number of parameters is known.
          </p>
        ) : (
          <MemoryFigure chart={numbers.memory} />
        )}
      </Topic>
      {others.length > 0 && (
        <div className="also-assumed">
          {fields('Also assumed in this result', named(others), others.length)}
        </div>
      )}
      <Entries entries={numbers.entries} />
    </>
  );
}

interface TopicProps {
  title: string;
  /** Why it is folded at first; null where it is shown. */
  folded?: string | null;
  fields: ReactNode;
  children: ReactNode;
}

function Topic({ title, folded = null, fields, children }: TopicProps) {
  const content = (
    <div className="figure-and-fields">
      <div>{children}</div>
      {fields}
    </div>
  );
  if (folded === null) {
    return (
      <section className="numbers-topic">
        <h3>{title}</h3>
        {content}
      </section>
    );
  }
  return (
    <details className="numbers-topic">
      <summary>
        <h3>{title}</h3>
        <span className="quiet-text">: {folded}</span>
      </summary>
      {content}
    </details>
  );
}

function Cost({ numbers: { cost }, own }: { numbers: Numbers; own: boolean }) {
  const { knowledge } = useDecider();
  if (cost.kind === 'chart') return <CostFigure chart={cost.chart} />;
  if (cost.kind === 'unknown') return <p>{cost.says}</p>;
  const questions = knowledge.questions.filter(({ id }) => cost.questions.includes(id));
  return (
    <>
      <p>Costs cannot be told yet. They need:</p>
      <ul className="notes">
        {questions.map(({ id, short }) => (
          <li key={id}>{own ? <a href={`#/q/${id}?from=result`}>{short}</a> : short}</li>
        ))}
      </ul>
    </>
  );
}
