import { useEffect, useRef, useState } from 'react';
import type { Route } from '../../state/router';
import { useApp } from '../app-context';

/**
 * What a list is filtered by, kept in the address without filling the history. The page holds the
 * values itself, since the address is followed with a delay that typing must not feel; Back, or a link
 * to the same list, sets them again.
 * @param query of the address that the page was opened with
 */
export function useFilters(query: string, routeOf: (query: string | undefined) => Route) {
  const { router } = useApp();
  const [values, setValues] = useState(() => new URLSearchParams(query));
  const written = useRef(query);
  useEffect(
    () =>
      router.store.subscribe(({ route }) => {
        if (route.page !== 'cases' && route.page !== 'how') return;
        const now = route.query ?? '';
        if (now === written.current) return;
        written.current = now;
        setValues(new URLSearchParams(now));
      }),
    [router],
  );
  function change(next: URLSearchParams): void {
    written.current = next.toString();
    setValues(next);
    router.replace(routeOf(written.current === '' ? undefined : written.current));
  }
  return { values, change };
}
