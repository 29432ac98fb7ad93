/* Answers that do not fit together are rare: what shows them is fetched where there are some, and leaves a
   gap where it does not arrive. Three pages have it. */

import { Suspense } from 'react';
import type { Input } from '../../model/recommendation';
import { useVerdicts } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import type { WhereFrom } from './contradictions';

const Contradictions = latePart(async () => (await import('./contradictions')).Contradictions);

/** Answers that do not fit together, where there are some. Suspends until the rules are there. */
export function LateContradictions({ input, from }: { input: Input; from: WhereFrom }) {
  const found = useVerdicts().contradictions(input);
  if (found.length === 0) return null;
  return (
    <ErrorBoundary quiet resetKey="contradictions" answers={() => input.answers}>
      <Suspense fallback={null}>
        <Contradictions found={found} input={input} from={from} />
      </Suspense>
    </ErrorBoundary>
  );
}
