/* Answers that do not fit together are rare: what shows them is fetched where there are some, and leaves a
   gap where it does not arrive. Three pages have it. */

import { Suspense } from 'react';
import type { Input } from '../../model/recommendation';
import { useVerdicts } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';
import type { WhereFrom } from './contradictions';

const Contradictions = latePart(async () => (await import('./contradictions')).Contradictions);

interface Props {
  input: Input;
  from: WhereFrom;
  /** Only that there are some is said at first. */
  folded?: boolean;
}

/** Answers that do not fit together, where there are some. Suspends until the rules are there. */
export function LateContradictions({ input, from, folded }: Props) {
  const found = useVerdicts().contradictions(input);
  if (found.length === 0) return null;
  return (
    <ErrorBoundary quiet resetKey="contradictions" answers={() => input.answers}>
      <Suspense fallback={null}>
        <Contradictions found={found} input={input} from={from} folded={folded} />
      </Suspense>
    </ErrorBoundary>
  );
}
