import { useEffect, useState } from 'react';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { useVerdicts } from '../app-context';
import { afterPaint } from '../shared/after-paint';

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
  const [found, setFound] = useState<{ of: Result; certainty: CertaintySays } | null>(null);
  useEffect(() => {
    let isGone = false;
    const found = afterPaint().then(() => verdicts.certainty(result, visited));
    found.then(
      (certainty) => {
        if (!isGone) setFound({ of: result, certainty });
      },
      // It stays unsaid; everything else on the page stands without it.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [verdicts, result, visited]);
  return found?.of === result ? found.certainty : null;
}
