import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** Where a question was opened from, when not on the way through the questionnaire. */
export type Origin = 'check' | 'result';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'question'; readonly id: string; readonly from?: Origin }
  | { readonly page: 'check' }
  | { readonly page: 'result' }
  | { readonly page: 'open' }
  | { readonly page: 'shared'; readonly payload: string }
  | { readonly page: 'unknown'; readonly hash: string };

/** Reads an address fragment, e.g. `#/q/latency?from=check`. Never throws. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, page = '', rest = '', ...more] = path.split('/');
  if (page === '') return rest === '' ? { page: 'start' } : { page: 'unknown', hash };
  if (page === 'r') return { page: 'shared', payload: hash.replace(/^#\/r\/?/, '') };
  if (more.length > 0) return { page: 'unknown', hash };
  if (page === 'q' && rest !== '') {
    const from = new URLSearchParams(query).get('from');
    return from === 'check' || from === 'result'
      ? { page: 'question', id: rest, from }
      : { page: 'question', id: rest };
  }
  if (rest === '' && (page === 'check' || page === 'result' || page === 'open')) return { page };
  return { page: 'unknown', hash };
}

/** The address fragment of a route; the inverse of `parseRoute`. */
export function routeHash(route: Route): string {
  switch (route.page) {
    case 'start':
      return '#/';
    case 'question':
      return `#/q/${route.id}${route.from === undefined ? '' : `?from=${route.from}`}`;
    case 'shared':
      return `#/r/${route.payload}`;
    case 'unknown':
      return route.hash;
    default:
      return `#/${route.page}`;
  }
}

/** How the page came to be shown: focus and scroll follow from it. */
export type Arrival = 'load' | 'forward' | 'traverse';

export interface RouterState {
  readonly route: Route;
  readonly arrival: Arrival;
  /** Pages of ours behind this one in the tab's history. */
  readonly depth: number;
}

export interface Router {
  readonly store: StoreApi<RouterState>;
  /** Goes to a route as a new entry in the history. */
  readonly go: (route: Route) => void;
  /** Goes back one page of ours, or to `fallback` when there is none. */
  readonly back: (fallback: Route) => void;
  /** Stops listening. */
  readonly stop: () => void;
}

type Browser = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

function storedDepth(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('depth' in state)) return null;
  return typeof state.depth === 'number' ? state.depth : null;
}

/** Follows the address fragment. Native links work: an entry without our mark is a new page. */
export function createRouter(browser: Browser): Router {
  const { location, history } = browser;
  const depth = storedDepth(history.state) ?? 0;
  const store = createStore<RouterState>(() => ({
    route: parseRoute(location.hash),
    arrival: 'load',
    depth,
  }));
  let shown = location.hash;

  function mark(depth: number): void {
    history.replaceState({ depth }, '');
  }
  function follow(): void {
    if (location.hash === shown) return;
    shown = location.hash;
    const known = storedDepth(history.state);
    const depth = known ?? store.getState().depth + 1;
    if (known === null) mark(depth);
    const arrival = known === null ? 'forward' : 'traverse';
    store.setState({ route: parseRoute(shown), arrival, depth });
  }

  mark(depth);
  browser.addEventListener('hashchange', follow);
  return {
    store,
    go(route) {
      location.hash = routeHash(route);
    },
    back(fallback) {
      if (store.getState().depth > 0) history.back();
      else location.hash = routeHash(fallback);
    },
    stop() {
      browser.removeEventListener('hashchange', follow);
    },
  };
}
