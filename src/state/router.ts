import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { repairHash } from '../share/repair';

/** Where a question was opened from, when not on the way through the questionnaire. */
export type Origin = 'check' | 'result';

/** What a result shows beside its overview, each under its own address. */
export type ResultView = 'plan' | 'why' | 'changes' | 'numbers' | 'evidence' | 'all';

export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'question'; readonly id: string; readonly from?: Origin }
  /** The questions about money, speed and memory, on one sheet. */
  | { readonly page: 'sheet' }
  | { readonly page: 'check' }
  | { readonly page: 'result'; readonly view?: ResultView }
  | { readonly page: 'open' }
  | { readonly page: 'shared'; readonly payload: string; readonly view?: ResultView }
  /** Results side by side; without a payload, the way in. */
  | { readonly page: 'compare'; readonly payload?: string }
  | { readonly page: 'runs' }
  /** A description in words, from which an assistant proposes answers. */
  | { readonly page: 'describe' }
  /** Measuring from the visitor's own files: rows, or the part named, `prompt` or `results`. */
  | { readonly page: 'measure'; readonly part?: 'prompt' | 'results' }
  /** The gallery of published cases, filtered by `query`, or one of them. */
  | { readonly page: 'cases'; readonly id?: string; readonly query?: string }
  /** How it thinks: the way in, a section (rules, sources, ...) filtered by `query`, or one entry of it. */
  | {
      readonly page: 'how';
      readonly section?: string;
      readonly id?: string;
      readonly query?: string;
    }
  | { readonly page: 'unknown'; readonly hash: string };

/** The entries that are not empty. */
function given<Key extends string>(entries: Record<Key, string>): Partial<Record<Key, string>> {
  const kept: Partial<Record<Key, string>> = { ...entries };
  for (const key in kept) if (kept[key] === '') delete kept[key];
  return kept;
}

const resultViews: readonly string[] = [
  'plan',
  'why',
  'changes',
  'numbers',
  'evidence',
  'all',
] satisfies ResultView[];

function isView(name: string): name is ResultView {
  return resultViews.includes(name);
}

/** The view that stands after the payload of a shared result, as the end of a path. */
function sharedView(address: string): { view?: ResultView } {
  const name = /^#\/r\/[^/?]+\/([a-z]+)$/.exec(address)?.[1] ?? '';
  return isView(name) ? { view: name } : {};
}

function joined(parts: readonly (string | undefined)[], query: string | undefined): string {
  const path = parts.filter((part) => part !== undefined).join('/');
  return `#/${path}${query === undefined ? '' : `?${query}`}`;
}

/**
 * Reads an address fragment, e.g. `#/q/latency?from=check`; what mailers and chats did to a link is
 * undone first. Never throws.
 */
export function parseRoute(address: string): Route {
  const hash = repairHash(address);
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, page = '', rest = '', ...more] = path.split('/');
  if (page === '') return rest === '' ? { page: 'start' } : { page: 'unknown', hash };
  if (page === 'r') {
    return { page: 'shared', payload: hash.replace(/^#\/r\/?/, ''), ...sharedView(address) };
  }
  if (page === 'c' && more.length === 0) return { page: 'compare', payload: rest };
  if (page === 'how' && more.length <= 1) {
    return { page, ...given({ section: rest, id: more[0] ?? '', query }) };
  }
  if (more.length > 0) return { page: 'unknown', hash };
  if (page === 'q' && rest !== '') {
    const from = new URLSearchParams(query).get('from');
    return from === 'check' || from === 'result'
      ? { page: 'question', id: rest, from }
      : { page: 'question', id: rest };
  }
  if (page === 'result' && isView(rest)) return { page, view: rest };
  if (page === 'cases') return { page, ...given({ id: rest, query }) };
  if (page === 'measure' && rest === '') return { page };
  if (page === 'measure' && (rest === 'prompt' || rest === 'results')) return { page, part: rest };
  const isPlain =
    page === 'sheet' ||
    page === 'check' ||
    page === 'result' ||
    page === 'open' ||
    page === 'compare' ||
    page === 'describe' ||
    page === 'runs';
  if (rest === '' && isPlain) return { page };
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
      return joined(['r', route.payload, route.view], undefined);
    case 'result':
      return joined(['result', route.view], undefined);
    case 'compare':
      return route.payload === undefined ? '#/compare' : `#/c/${route.payload}`;
    case 'cases':
      return joined(['cases', route.id], route.query);
    case 'how':
      return joined(['how', route.section, route.id], route.query);
    case 'measure':
      return joined(['measure', route.part], undefined);
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
  /** Puts a route in place of the present one: no new entry in the history, e.g. while filtering. */
  readonly replace: (route: Route) => void;
  /** Changes the address of the page that is shown, without leaving it or telling anyone. */
  readonly rewrite: (route: Route) => void;
  /** Goes back one page of ours, or to `fallback` when there is none. */
  readonly back: (fallback: Route) => void;
  /** Stops listening. */
  readonly stop: () => void;
}

/** The part of a window that is used. */
export interface Browser {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState' | 'back'>;
  addEventListener(type: 'hashchange', listen: () => void): void;
  removeEventListener(type: 'hashchange', listen: () => void): void;
}

/** The depth that this page was marked with, or null where it is new. */
function storedDepth(state: unknown, hash: string): number | null {
  if (typeof state !== 'object' || state === null) return null;
  if (!('depth' in state) || !('hash' in state) || state.hash !== hash) return null;
  return typeof state.depth === 'number' ? state.depth : null;
}

/**
 * Follows the address fragment. Native links work: an entry without our mark is a new page.
 * @param arrival how the present page was come to; 'forward' where a link was followed before this began
 */
export function createRouter(browser: Browser, arrival: Arrival = 'load'): Router {
  const { location, history } = browser;
  const depth = storedDepth(history.state, location.hash) ?? 0;
  const store = createStore<RouterState>(() => ({
    route: parseRoute(location.hash),
    arrival,
    depth,
  }));
  let shown = location.hash;

  function mark(depth: number): void {
    history.replaceState({ depth, hash: location.hash }, '');
  }
  function follow(): void {
    if (location.hash === shown) return;
    shown = location.hash;
    const known = storedDepth(history.state, location.hash);
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
    replace(route) {
      const { arrival, depth } = store.getState();
      history.replaceState(null, '', routeHash(route));
      mark(depth);
      shown = location.hash;
      store.setState({ route, arrival, depth });
    },
    rewrite(route) {
      history.replaceState(history.state, '', routeHash(route));
      shown = location.hash;
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
