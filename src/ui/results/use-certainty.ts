import { useCallback, useState } from 'react';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { useVerdicts } from '../app-context';
import { afterPaint } from '../shared/timing';
import { useAsync, valueOf } from '../shared/use-async';

/** Nothing was passed over in answers that somebody sent. */
const nothing: readonly string[] = [];

/**
 * How stable a result is; null until that is found, a moment after the result is shown.
 * @param visited questions that were shown and left
 */
export function useCertainty(
  result: Result,
  visited: readonly string[] = nothing,
): CertaintySays | null {
  const verdicts = useVerdicts();
  const work = useCallback(async () => {
    await afterPaint();
    return { of: result, certainty: await verdicts.certainty(result, visited) };
  }, [verdicts, result, visited]);
  // Where it fails it stays unsaid; everything else on the page stands without it.
  const found = valueOf(useAsync(work));
  const [before, setBefore] = useState(found);
  if (found !== null && found !== before) setBefore(found);
  // Of the same result it stands while a question that was passed over is taken in.
  const latest = found ?? before;
  return latest?.of === result ? latest.certainty : null;
}
