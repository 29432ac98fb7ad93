import { useEffect, useState } from 'react';
import type { Result, Sureness } from '../../state/verdicts';
import { useVerdicts } from '../app-context';
import { afterPaint } from '../shared/after-paint';

/** Nothing was passed over in answers that somebody sent. */
const nothing: readonly string[] = [];

/**
 * How sure a result is; null until that is found, a moment after the result is shown.
 * @param visited questions that were shown and left
 */
export function useSureness(result: Result, visited: readonly string[] = nothing): Sureness | null {
  const verdicts = useVerdicts();
  const [found, setFound] = useState<{ of: Result; sureness: Sureness } | null>(null);
  useEffect(() => {
    let isGone = false;
    const found = afterPaint().then(() => verdicts.assure(result, visited));
    found.then(
      (sureness) => {
        if (!isGone) setFound({ of: result, sureness });
      },
      // It stays unsaid; everything else on the page stands without it.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [verdicts, result, visited]);
  return found?.of === result ? found.sureness : null;
}
