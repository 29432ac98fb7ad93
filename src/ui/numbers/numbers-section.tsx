import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Assumption } from '../../model/assumptions';
import type { Decision } from '../../state/decider';
import { makeNumbers } from '../../state/numbers';
import type { Numbers } from '../../state/numbers';
import { useApp, useDecider } from '../app-context';
import { AssumptionFields } from './assumption-fields';
import { CostFigure } from './cost-figure';
import { Entries, StaleBanner } from './entries';
import { LatencyFigure } from './latency-figure';
import { MemoryFigure } from './memory-figure';
import './numbers.css';
import './charts.css';

interface Props {
  decision: Decision;
  /** The answers are the visitor's, so questions can be opened and assumptions changed. */
  own: boolean;
  /** Day as YYYY-MM-DD that the age of figures is told by. */
  today: string;
}

/** What it costs, how long it takes and what it needs; words first, then charts. */
export function NumbersSection({ decision, own, today }: Props) {
  const { session } = useApp();
  const { knowledge } = useDecider();
  const { input } = decision;
  const numbers = useMemo(() => makeNumbers(knowledge, input, today), [knowledge, input, today]);
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => knowledge.assumptions.filter((entry) => entry.id === id));
  const fields = (title: string, entries: readonly Assumption[], shown: number) => (
    <AssumptionFields
      {...{ title, entries, shown }}
      set={input.assumptions ?? {}}
      onChange={own ? session.assume : null}
    />
  );
  const { cost, latency, memory } = numbers.assumptions;
  const drawn: readonly string[] = [...cost, ...latency, ...memory];
  const others = decision.recommendation.assumptions.filter((id) => !drawn.includes(id));
  return (
    <>
      <StaleBanner stale={numbers.stale} />
      <Topic title="Money" fields={fields('What the costs assume', named(cost), 4)}>
        <Cost numbers={numbers} own={own} />
      </Topic>
      <Topic title="Waiting" fields={fields('What the times assume', named(latency), 3)}>
        <LatencyFigure chart={numbers.latency} />
      </Topic>
      <Topic title="Memory" fields={fields('What the memory assumes', named(memory), 3)}>
        {numbers.memory === null ? (
          <p>With no GPU of your own, memory for training is the provider’s concern.</p>
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

function Topic({
  title,
  fields,
  children,
}: {
  title: string;
  fields: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="numbers-topic">
      <h3>{title}</h3>
      <div className="figure-and-fields">
        <div>{children}</div>
        {fields}
      </div>
    </section>
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
