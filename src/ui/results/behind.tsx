import { Suspense, useMemo } from 'react';
import { arriving } from '../../advisor/load-once';
import type { WordedReason } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { recordInWords, recordOf } from '../../words/rules';
import { useApp, useDecider } from '../app-context';
import { useAfterPaint } from '../shared/timing';
import { DidNotArrive, ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import { WhenOpened } from '../what-if/when-opened';
import { Citations, citationsOf } from './citations';
import { bySource, kindsInWords } from './folded-sources';
import { RuleLink } from './rule-link';
import { count } from '../shared/answer-words';

/** The conditions of a rule; made once somebody opens them. */
export const ConditionsOf = latePart(
  async () => (await arriving(() => import('../what-if/rule-conditions'))).ConditionsOf,
);

interface Props {
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
export function Behind({ reason, result }: Props) {
  const { session } = useApp();
  const isPainted = useAfterPaint();
  const { rule, citations } = reason;
  const sources = bySource(citations);
  const answers = () => session.store.getState().answers;
  return (
    <details className="behind">
      <summary>
        {weights[Math.abs(reason.points)] ?? ''} ·{' '}
        {sources.length === 0 ? 'counted on published cases' : count(sources.length, 'source')}
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
function Record({ reason: { rule, on } }: Pick<Props, 'reason'>) {
  const { knowledge } = useDecider();
  const entry = recordOf(knowledge.ledger, rule, on);
  if (entry === null || entry.record === 'none') return null;
  return ` · ${recordInWords(entry)}`;
}

/** The sources by name; of a rule some of whose sources are switched off, only the others. */
function Named({ reason: { rule, citations } }: Pick<Props, 'reason'>) {
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
