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
  /** All answers; at one of them, for who comes back from changing it. */
  | { readonly page: 'check'; readonly at?: string }
  | { readonly page: 'result'; readonly view?: ResultView }
  | { readonly page: 'open' }
  | { readonly page: 'shared'; readonly payload: string; readonly view?: ResultView }
  /** Results side by side; without a payload, the way in. */
  | { readonly page: 'compare'; readonly payload?: string }
  | { readonly page: 'runs' }
  /** What prompt, retrieval and the like mean; at one of them, where it is named. */
  | { readonly page: 'words'; readonly term?: string }
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

const resultViews: readonly string[] = [
  'plan',
  'why',
  'changes',
  'numbers',
  'evidence',
  'all',
] satisfies ResultView[];

/** True for a view of a result. */
export function isView(name: string): name is ResultView {
  return resultViews.includes(name);
}

/** The routes of one page. */
export type RouteOf<Name> = Extract<Route, { readonly page: Name }>;

/** An address fragment in its parts. */
export interface Path {
  /** As it came. */
  readonly address: string;
  /** With what mailers and chats did to it undone. */
  readonly hash: string;
  /** What stands between the slashes after `#/`: the first, the second and all others. */
  readonly first: string;
  readonly rest: string;
  readonly more: readonly string[];
  /** What stands after the question mark; empty where there is none. */
  readonly query: string;
}

/** How the addresses of one page are read and written. */
export interface PageAddress {
  readonly name: string;
  /** First parts of its addresses. */
  readonly paths: readonly string[];
  /** The route of an address that begins so; null where the rest is none of this page's. */
  readonly parse: (path: Path) => Route | null;
  /** The address fragment of a route of this page. */
  readonly href: (route: Route) => string;
}

/**
 * The route of an address fragment, e.g. `#/q/latency?from=check`; what mailers and chats did to a link
 * is undone first. Bounded work, however long it is. Never throws.
 */
export function routeIn(pages: readonly PageAddress[], address: string): Route {
  const hash = repairHash(address);
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, first = '', rest = '', ...more] = path.split('/');
  if (first === '' && rest === '') return { page: 'start' };
  const page = pages.find(({ paths }) => paths.includes(first));
  return page?.parse({ address, hash, first, rest, more, query }) ?? { page: 'unknown', hash };
}

/** The address fragment of a route; the inverse of `routeIn`. */
export function addressIn(pages: readonly PageAddress[], route: Route): string {
  if (route.page === 'start') return '#/';
  if (route.page === 'unknown') return route.hash;
  return pages.find(({ name }) => name === route.page)?.href(route) ?? '#/';
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
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back'>;
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
 * @param pages what each address means
 * @param arrival how the present page was come to; 'forward' where a link was followed before this began
 */
export function createRouter(
  browser: Browser,
  pages: readonly PageAddress[],
  arrival: Arrival = 'load',
): Router {
  const { location, history } = browser;
  // Where a link was followed before this began, the start page lies behind.
  const depth = storedDepth(history.state, location.hash) ?? (arrival === 'forward' ? 1 : 0);
  const store = createStore<RouterState>(() => ({
    route: routeIn(pages, location.hash),
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
    // No link leads to an address without a hash: it is the page that the tab began with, which was left
    // before it could be marked.
    const atFirst = location.hash === '' ? 0 : null;
    const known = storedDepth(history.state, location.hash) ?? atFirst;
    const depth = known ?? store.getState().depth + 1;
    if (known === null) mark(depth);
    const arrival = known === null ? 'forward' : 'traverse';
    store.setState({ route: routeIn(pages, shown), arrival, depth });
  }

  mark(depth);
  browser.addEventListener('hashchange', follow);
  return {
    store,
    go(route) {
      const address = addressIn(pages, route);
      if (address === location.hash) return;
      // Not by the fragment, whose change is told in a task of its own: a press shows its page at once.
      const depth = store.getState().depth + 1;
      history.pushState({ depth, hash: address }, '', address);
      shown = location.hash;
      // A browser may spell it differently.
      if (shown !== address) mark(depth);
      store.setState({ route: routeIn(pages, shown), arrival: 'forward', depth });
    },
    replace(route) {
      const { arrival, depth } = store.getState();
      history.replaceState(null, '', addressIn(pages, route));
      mark(depth);
      shown = location.hash;
      store.setState({ route, arrival, depth });
    },
    rewrite(route) {
      history.replaceState(history.state, '', addressIn(pages, route));
      shown = location.hash;
    },
    back(fallback) {
      if (store.getState().depth > 0) history.back();
      else location.hash = addressIn(pages, fallback);
    },
    stop() {
      browser.removeEventListener('hashchange', follow);
    },
  };
}
