import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type {
  ShownMethod,
  ShownMethods,
  EntryInUse,
  Numbers,
  LatencyChart,
} from '../../advisor/numbers';
import { day } from '../shared/answer-words';
import type { Assumption } from '../../model/assumption-values';
import type { Result } from '../../advisor/verdicts';
import { makeNumbers } from '../../advisor/numbers';
import { isUnknown } from '../../calculators/ranges';
import type { NumberQuestion, Question } from '../../model/question';
import { useApp, useDecider } from '../app-context';
import { showWanted } from '../results/result-nav';
import { lowered, listed } from '../../words/answers';
import {
  busyWords,
  encoderWords,
  launchWords,
  monthWords,
  requestWords,
  roleWords,
  servedWords,
  waitingWords,
  encoderMemoryWords,
} from './answers-in-words';
import { AssumptionFields } from './assumption-fields';
import { CostFigure, LatencyFigure } from './line-figures';
import { MemoryFigure } from './memory-figure';
import { OwnFigures } from './own-figures';
import './numbers.css';
import './charts.css';

interface MethodCardsProps {
  shown: ShownMethods;
  /** What a question or an assumption is called, in the middle of a sentence. */
  nameOf: (id: string) => string;
}

/** The recommended method, the next best and the cheapest, each in the same figures. */
export function MethodCards({ shown, nameOf }: MethodCardsProps) {
  // Two methods on the same encoder rest on the same estimate.
  const estimates = [...new Set(shown.methods.flatMap((one) => encoderWords(one) ?? []))];
  return (
    <>
      <ul className="method-cards">
        {shown.methods.map((method) => (
          <li
            key={method.strategy}
            className={method.roles.includes('recommended') ? 'recommended' : undefined}
            data-strategy={method.strategy}
          >
            <p className="method-role">{roleWords(method.roles)}</p>
            <h4>{method.name}</h4>
            <Figures method={method} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      {estimates.map((words) => (
        <p key={words} className="method-estimate">
          {words}{' '}
          <span className="said">
            After <a href="https://github.com/EleutherAI/cookbook">EleutherAI, cookbook</a>; shares
            of the peak from{' '}
            <a href="https://github.com/pytorch/torchtune">torchtune’s published runs</a>.
          </span>
        </p>
      ))}
      {shown.toCompare.length > 0 && shown.methods.length > 0 && (
        <p className="quiet-text">
          Which method is the cheapest to run cannot be said yet; missing for that:{' '}
          {listed(shown.toCompare.map(nameOf))}.
        </p>
      )}
    </>
  );
}

function Figures({ method, nameOf }: { method: ShownMethod; nameOf: MethodCardsProps['nameOf'] }) {
  const { servedBy, needs, cost } = method;
  const each = requestWords(method);
  const busy = busyWords(method);
  const isLabel = servedBy?.kind === 'card' && servedBy.encoder !== null;
  const isEstimate = isLabel && method.waiting !== null;
  const missing = [...needs.questions, ...needs.assumptions].map(nameOf);
  return (
    <dl>
      <Row term="Runs on" says={servedBy === null ? 'not known' : servedWords(servedBy)} />
      {cost === null ? (
        <Row term="Its cost needs" says={listed(missing)} />
      ) : (
        <>
          <Row term="A month" says={monthWords(method)} />
          {each !== null && <Row term="A request" says={each} />}
          <Row term="Before launch" says={launchWords(method)} />
        </>
      )}
      {method.waiting !== null && (
        <Row
          term={isLabel ? 'To the label' : 'To the first word'}
          says={`${waitingWords(method)}${isEstimate ? ', an estimate' : ''}`}
        />
      )}
      {busy !== null && <Row term="Busy" says={busy} />}
    </dl>
  );
}

function Row({ term, says }: { term: string; says: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{says}</dd>
    </div>
  );
}

/** One banner for all figures in use that have grown old. */
export function StaleBanner({ stale, own }: { stale: Numbers['stale']; own: boolean }) {
  if (stale === null) return null;
  return (
    <div className="banner warn stale">
      <p>
        Some figures used here are more than 90 days old, the oldest as of {day(stale.asOf)}. Check
        prices before you rely on them{own && ', and enter your own'}.
      </p>
    </div>
  );
}

/** The dated figures behind the charts, with their sources. */
export function Entries({ entries }: { entries: readonly EntryInUse[] }) {
  return (
    <details className="more entries">
      <summary>Where these figures come from</summary>
      <ul className="notes">
        {entries.map((entry) => (
          <li key={`${entry.what} ${entry.name}`}>
            {entry.name}, {entry.what}, as of {day(entry.asOf)}
            <span className="said">
              {entry.url === undefined ? (
                entry.title
              ) : (
                <a href={entry.url} rel="noreferrer">
                  {entry.title}
                </a>
              )}
              {entry.secondary && '; read second-hand'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Props {
  decision: Result;
  /** The answers are the visitor's, so questions can be opened and assumptions changed. */
  own: boolean;
  /** Day as YYYY-MM-DD that the age of figures is told by. */
  today: string;
}

/** What it costs, how long it takes and what it needs, of the methods that are open to the visitor. */
export function NumbersSection({ decision, own, today }: Props) {
  const { session } = useApp();
  const decider = useDecider();
  const { knowledge } = decider;
  const { input, recommendation } = decision;
  // A step of the plan may have led here, to the number that it assumes.
  useEffect(showWanted, []);
  const numbers = useMemo(() => makeNumbers(decider, decision, today), [decider, decision, today]);
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => knowledge.assumptions.filter((entry) => entry.id === id));
  const set = input.assumptions ?? {};
  const { money, latency, memory, encoder, assumptions } = numbers;
  const strategy = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const trains = strategy?.tags.includes('training') === true || encoder !== null;
  const wanted = wantedFigures(numbers);
  // While nothing can be worked out, what it would assume is no news: it unfolds.
  const isReady = wanted.missing.length === 0;
  const fields = (title: string, entries: readonly Assumption[], most: number) => (
    <AssumptionFields
      {...{ title, entries, set }}
      shown={isReady ? most : 0}
      onChange={own ? session.assume : null}
    />
  );
  const nameOf = (id: string) => {
    const question = knowledge.questions.find((one) => one.id === id)?.short;
    const name = question ?? knowledge.assumptions.find((one) => one.id === id)?.label ?? id;
    return lowered(name);
  };
  const rest = (ids: readonly string[]) => named(ids.filter((id) => !wanted.fields.includes(id)));
  return (
    <>
      <StaleBanner stale={numbers.stale} own={own} />
      {numbers.providersOut && (
        <p className="numbers-bounds">
          Data must stay on your machines, so no provider and no rented card is in these numbers.
        </p>
      )}
      <OwnFigures
        questions={questionsNamed(knowledge.questions, wanted.questions)}
        missing={wanted.missing}
        assumptions={named(wanted.fields)}
        answers={input.answers}
        set={set}
        isDrawn={money.kind === 'methods' && money.methods.some(({ points }) => points.length > 0)}
        own={own}
      />
      <Topic title="Money" fields={fields('What the costs assume', rest(assumptions.cost), 4)}>
        {money.kind === 'unknown' ? (
          <p>{money.says}</p>
        ) : (
          <>
            {money.methods.every(({ roles }) => !roles.includes('recommended')) && (
              <p>
                What is advised first, “{decision.explanation.headline}”, runs nothing that has a
                price. These are the methods that could follow.
              </p>
            )}
            <MethodCards shown={money} nameOf={nameOf} />
            <CostFigure shown={money} />
          </>
        )}
      </Topic>
      <Topic
        title="Waiting"
        folded={numbers.waits ? null : 'nobody waits for an answer here'}
        fields={fields('What the times assume', rest(assumptions.latency), 3)}
      >
        <Waiting latency={latency} numbers={numbers} own={own} />
      </Topic>
      <Topic
        title="Memory"
        folded={trains ? null : 'nothing is trained here'}
        fields={
          encoder === null
            ? fields('What the memory assumes', rest(assumptions.memory), memory === null ? 0 : 2)
            : null
        }
      >
        {encoder !== null && <p className="numbers-answer">{encoderMemoryWords(encoder)}</p>}
        {encoder === null && memory === null && (
          <p>
            With no GPU of your own, memory for training is the provider’s concern. Nor is anything
            drawn for a model of which only the number of parameters is known.
          </p>
        )}
        {encoder === null && memory !== null && <MemoryFigure chart={memory} />}
      </Topic>
      {numbers.otherAssumptions.length > 0 && (
        <div className="also-assumed">
          {fields('Also assumed in this result', rest(numbers.otherAssumptions), 3)}
        </div>
      )}
      <Entries entries={numbers.entries} />
    </>
  );
}

/** Figures of the visitor that have their field at the top, and those of them that are missing. */
function wantedFigures({ money, latency, waits, assumptions }: Numbers) {
  const shown = money.kind === 'methods' ? money : null;
  const isOwn = shown?.methods.some(({ servedBy: by }) => by?.kind === 'card' && by.own) === true;
  return {
    questions: shown?.uses ?? [],
    missing: [...(shown?.questions ?? []), ...(shown?.assumptions ?? [])],
    fields: [
      ...(isOwn ? ['card-usd-per-hour'] : []),
      ...(assumptions.cost.includes('content-tokens') ? ['content-tokens'] : []),
      ...(waits || latency.need?.told === true ? ['answer-within-ms'] : []),
    ],
  };
}

/** The number questions of these ids, in this order. */
function questionsNamed(questions: readonly Question[], ids: readonly string[]): NumberQuestion[] {
  return ids.flatMap((id) => {
    const found = questions.find((question) => question.id === id);
    return found?.kind === 'number' ? [found] : [];
  });
}

interface WaitingProps {
  latency: LatencyChart;
  numbers: Numbers;
  own: boolean;
}

/** How long it takes; without the visitor's lengths only what is missing. */
function Waiting({ latency, numbers, own }: WaitingProps) {
  const recommended =
    numbers.money.kind === 'methods'
      ? numbers.money.methods.find(({ roles }) => roles.includes('recommended'))
      : undefined;
  const first = recommended?.waiting?.first;
  return (
    <>
      {first !== undefined && isUnknown(first) && (
        <p>
          How long “{recommended?.name}” takes is not known: it needs {listed(first.missing)}.
        </p>
      )}
      {latency.series.every(({ own }) => own === null) ? (
        <p>Once the lengths above are there, the time before the first word is shown.</p>
      ) : (
        <LatencyFigure chart={latency} />
      )}
      {own && latency.asksLimit && (
        <p className="quiet-text">
          Under “Your figures” you can say in milliseconds how long somebody may wait.
        </p>
      )}
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
