/*
 * The reasons of a result and what stands behind each (its sources, its record, its conditions), and why
 * each other method is not the one.
 */

import { Suspense, useMemo } from 'react';
import type { WordedReason, WhyNot as Entry } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { recordInWords, recordOf, targetInWords } from '../../words/rules';
import { useApp, useDecider, useVerdicts } from '../app-context';
import { useAfterPaint } from '../shared/timing';
import { DidNotArrive, ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import { WhenOpened, StrategyDetails } from '../what-if/when-opened';
import { counted } from '../../words/answers';
import {
  Citations,
  citationsOf,
  bySource,
  kindsInWords,
  RuleLink,
  withSources,
} from '../shared/citations';
import { useIsOwn } from './result-nav';
import { Weight } from './weight';
import './reasons.css';
import { inTen } from '../../words/chances';

/** What was answered that made a reason hold, what follows from answers, and what was computed from them. */
export function SaidFor({ reason, result }: Pick<BehindProps, 'reason' | 'result'>) {
  const isOwn = useIsOwn();
  const { implied } = result.recommendation;
  const told = reason.answers.filter(({ said }) => said !== '');
  const follows = told.filter(({ question }) => implied[question] !== undefined);
  const groups = [
    [isOwn ? 'You said' : 'Answered', told.filter((answer) => !follows.includes(answer))],
    [isOwn ? 'Follows from your answers' : 'Follows from the answers', follows],
  ] as const;
  if (told.length + reason.computed.length === 0) return null;
  return (
    <span className="said">
      {groups
        .filter(([, answers]) => answers.length > 0)
        .map(([says, answers]) => `${says}: ${answers.map(({ said }) => said).join(' · ')}`)
        .join('. ')}
      {reason.computed.map(({ fact, says }) => (
        <span key={fact} className="computed">
          {says}
        </span>
      ))}
    </span>
  );
}

/** The conditions of a rule; made once somebody opens them. */
export const ConditionsOf = latePart(
  async () => (await import('../what-if/rule-conditions')).ConditionsOf,
);

interface BehindProps {
  reason: WordedReason;
  result: Result;
}

/** By points, as the rules write them. */
const weights: Readonly<Record<number, string>> = { 1: 'Slight', 2: 'Clear', 3: 'Strong' };

const wait = 'One moment…';

/**
 * What stands behind a reason, folded into one line: its sources and how published cases bore it out;
 * opened, also the conditions that it holds by and the way to the whole rule.
 */
export function Behind({ reason, result }: BehindProps) {
  const { session } = useApp();
  const isPainted = useAfterPaint();
  const { rule, citations } = reason;
  const sources = bySource(citations);
  const answers = () => session.store.getState().answers;
  return (
    <details className="behind">
      <summary>
        {weights[Math.abs(reason.points)] ?? ''} ·{' '}
        {sources.length === 0 ? 'counted on published cases' : counted(sources.length, 'source')}
        <span className="visually-hidden"> on {rule.replaceAll('-', ' ')}</span>
        {sources.length > 0 && `: ${kindsInWords(sources)}`}
        <ErrorBoundary quiet resetKey={rule} answers={answers}>
          <Suspense fallback={null}>{isPainted && <Record reason={reason} />}</Suspense>
        </ErrorBoundary>
      </summary>
      <ErrorBoundary
        resetKey={rule}
        answers={answers}
        instead={(retry) => <DidNotArrive what="What they are" retry={retry} />}
      >
        <div className="said">
          <Suspense fallback={wait}>{isPainted ? <Named reason={reason} /> : wait}</Suspense>
        </div>
        <WhenOpened
          className="conditions"
          summary={
            <>
              Condition by condition
              <span className="visually-hidden">: {rule.replaceAll('-', ' ')}</span>
            </>
          }
        >
          <ConditionsOf decision={result} rule={rule} />
        </WhenOpened>
        <RuleLink rule={rule} />
      </ErrorBoundary>
    </details>
  );
}

/** How published cases bore the reason out, where enough of them settled the question. */
function Record({ reason: { rule, on } }: Pick<BehindProps, 'reason'>) {
  const { knowledge } = useDecider();
  const entry = recordOf(knowledge.ledger, rule, on);
  if (entry === null || entry.record === 'none') return null;
  return ` · ${recordInWords(entry)}`;
}

/** The sources by name; of a rule some of whose sources are switched off, only the others. */
function Named({ reason: { rule, citations } }: Pick<BehindProps, 'reason'>) {
  const { knowledge } = useDecider();
  const named = useMemo(
    () =>
      citationsOf(knowledge, [rule]).filter(({ source }) =>
        citations.some((one) => one.source === source),
      ),
    [knowledge, rule, citations],
  );
  return <Citations citations={named} />;
}

/** Reasons shown before the rest is folded. */
const atOnce = 4;

interface ReasonProps {
  reason: WordedReason;
  /** Said before the reason, where it is about something else than what is recommended. */
  about: string | null;
  against: boolean;
  result: Result;
}

function Reason({ reason, about, against, result }: ReasonProps) {
  return (
    <li>
      <Weight points={reason.points} against={against} />
      <div>
        {about !== null && <b>{about}: </b>}
        {reason.because}
        <SaidFor reason={reason} result={result} />
        <Behind reason={reason} result={result} />
      </div>
    </li>
  );
}

interface Props {
  reasons: readonly WordedReason[];
  /** What the list is about. */
  result: Result;
  none: string;
  /** The list speaks against the recommendation. */
  against?: boolean;
  /** The list is about other ways than the recommended one, so that each says about which. */
  elsewhere?: boolean;
}

/** A list of reasons, heaviest first, the lighter ones folded. */
export function Reasons({ reasons, result, none, against, elsewhere = false }: Props) {
  const { known } = useVerdicts();
  function about({ on, points }: ReasonProps['reason']): string | null {
    if (!elsewhere) return null;
    return `${points > 0 ? 'For' : 'Against'} ${targetInWords(known, on)}`;
  }
  function list(some: readonly WordedReason[]) {
    return (
      <ul className="reasons">
        {some.map((reason) => (
          <Reason
            key={`${reason.rule} ${JSON.stringify(reason.on)}`}
            reason={reason}
            about={about(reason)}
            against={against ?? reason.points < 0}
            result={result}
          />
        ))}
      </ul>
    );
  }
  if (reasons.length === 0) return <p className="quiet-text reasons-none">{none}</p>;
  const more = reasons.slice(atOnce);
  return (
    <>
      {list(reasons.slice(0, atOnce))}
      {more.length > 0 && (
        <details className="more">
          <summary>{counted(more.length, 'more reason')}</summary>
          {list(more)}
        </details>
      )}
    </>
  );
}

/** True where a reason is about the choice of a method inside a family. */
export function isOnMethod({ on }: Pick<WordedReason, 'on'>): boolean {
  return 'strategy' in on || 'tag' in on;
}

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
                {counted(entries.length, 'method')}, {closed ? 'all ruled out' : inTen(chance)}
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
