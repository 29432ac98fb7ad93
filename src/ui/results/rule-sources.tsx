import { Suspense, useMemo } from 'react';
import type { GradedCitation } from '../../model/recommendation';
import { useApp, useDecider } from '../app-context';
import { useAfterPaint } from '../shared/after-paint';
import { DidNotArrive } from '../shared/did-not-arrive';
import { ErrorBoundary } from '../shared/error-boundary';
import { Citations, citationsOf } from './citations';
import { FoldedSources } from './folded-sources';

interface Props {
  rule: string;
  citations: readonly GradedCitation[];
}

const wait = 'One moment…';

/** The sources of a rule, folded; what each of them is comes a moment after the reason itself. */
export function RuleSources({ rule, citations }: Props) {
  const { session } = useApp();
  const isPainted = useAfterPaint();
  return (
    <FoldedSources citations={citations} of={rule.replaceAll('-', ' ')}>
      <ErrorBoundary
        resetKey={rule}
        answers={() => session.store.getState().answers}
        instead={(retry) => <DidNotArrive what="What they are" retry={retry} />}
      >
        <Suspense fallback={wait}>
          {isPainted ? <Named rule={rule} citations={citations} /> : wait}
        </Suspense>
      </ErrorBoundary>
    </FoldedSources>
  );
}

/** By name; of a rule some of whose sources are switched off, only the others. */
function Named({ rule, citations }: Props) {
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
