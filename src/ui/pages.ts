/* Every page, one entry each: its address, its code, and where the bar or the foot leads to it. The router,
   lazy loading, preloading and the bar follow from this table. */

import { createElement } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { firstRoundDone } from '../state/questionnaire';
import type { Walk } from '../state/questionnaire';
import { addressIn, isView, routeIn } from '../state/router';
import type { PageAddress, Path, Route, RouteOf } from '../state/router';
import { latePart } from './shared/late-part';

/** A way to a page that stands on every page. */
export interface Nav {
  readonly place: 'bar' | 'foot';
  readonly label: string;
  /** More words of it, which on small screens are heard only, so that all ways fit in one line. */
  readonly before?: string;
  readonly after?: string;
  /** Whether the way makes sense yet; always unless told. */
  readonly isDue?: (walk: Walk) => boolean;
}

/** What a page is to the rest of the program. */
export interface Page extends PageAddress {
  readonly nav?: Nav;
  /** True for what comes next from most pages: fetched while a person reads. */
  readonly isNext?: boolean;
  /** Fetches its code before it is due; the same promise for everybody. */
  readonly load: () => Promise<unknown>;
  /** Draws a route of its own; suspends until its code is there. */
  readonly draw: (route: Route) => ReactNode;
}

/** One page, as it is written down. */
interface Entry<Name extends Route['page'], Props extends object> {
  readonly name: Name;
  /** First parts of its addresses, after `#/`. */
  readonly paths: readonly string[];
  /** Reads the rest of an address; null where that is none of this page's. */
  readonly parse: (path: Path) => RouteOf<Name> | null;
  /** The address of a route, in parts that a slash joins; what is undefined is left out. */
  readonly href: (route: RouteOf<Name>) => readonly (string | undefined)[];
  /** What stands after the question mark of the address. */
  readonly query?: (route: RouteOf<Name>) => string | undefined;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: (route: RouteOf<Name>) => Props;
  /** Two routes of different keys are two pages, which share nothing that was typed. */
  readonly key?: (route: RouteOf<Name>) => string;
  readonly nav?: Nav;
  readonly isNext?: boolean;
}

/** Makes a page of its entry; what `href` and `props` are given is always a route of its own. */
export function pageFrom<Name extends Route['page'], Props extends object>(
  entry: Entry<Name, Props>,
): Page {
  const { name, paths, parse, nav, isNext } = entry;
  const Part = latePart(entry.load);
  const isOwn = (route: Route): route is RouteOf<Name> => route.page === name;
  return {
    name,
    paths,
    parse,
    href(route) {
      if (!isOwn(route)) throw new Error(`${route.page} is another page than ${name}.`);
      const path = entry.href(route).filter((part) => part !== undefined);
      const query = entry.query?.(route);
      return `#/${path.join('/')}${query === undefined ? '' : `?${query}`}`;
    },
    load: Part.load,
    draw: (route) =>
      isOwn(route)
        ? createElement(Part, { ...entry.props(route), key: entry.key?.(route) ?? name })
        : null,
    ...(nav && { nav }),
    ...(isNext === true && { isNext }),
  };
}

/** An address of one word. */
const onlyItself = ({ rest, more }: Path) => rest === '' && more.length === 0;

/** The entries that are not empty. */
function given<Key extends string>(entries: Record<Key, string>): Partial<Record<Key, string>> {
  const kept: Partial<Record<Key, string>> = { ...entries };
  for (const key in kept) if (kept[key] === '') delete kept[key];
  return kept;
}

const hasBegun = ({ answers, visited }: Walk) =>
  Object.keys(answers).length > 0 || visited.length > 0;

/** The first page. It has no address of its own: whatever is none of the others' leads to it. */
export const StartPage = latePart(async () => (await import('./start/start-page')).StartPage);

/** All pages but the first; the ways stand in this order. */
export const pages: readonly Page[] = [
  pageFrom({
    name: 'question',
    paths: ['q'],
    parse({ rest: id, more, query }) {
      if (id === '' || more.length > 0) return null;
      const from = new URLSearchParams(query).get('from');
      return from === 'check' || from === 'result'
        ? { page: 'question', id, from }
        : { page: 'question', id };
    },
    href: ({ id }) => ['q', id],
    query: ({ from }) => (from === undefined ? undefined : `from=${from}`),
    load: async () => (await import('./questionnaire/question-page')).QuestionPage,
    props: ({ id, from }) => ({ id, from }),
    isNext: true,
  }),
  pageFrom({
    name: 'check',
    paths: ['check'],
    parse(path) {
      if (!onlyItself(path)) return null;
      return { page: 'check', ...given({ at: new URLSearchParams(path.query).get('at') ?? '' }) };
    },
    href: () => ['check'],
    query: ({ at }) => (at === undefined ? undefined : `at=${at}`),
    load: async () => (await import('./questionnaire/check-page')).CheckPage,
    props: ({ at }) => ({ at }),
    nav: { place: 'bar', before: 'Check ', label: 'answers', isDue: hasBegun },
    isNext: true,
  }),
  pageFrom({
    name: 'result',
    paths: ['result'],
    parse({ rest, more }) {
      if (more.length > 0 || (rest !== '' && !isView(rest))) return null;
      return isView(rest) ? { page: 'result', view: rest } : { page: 'result' };
    },
    href: ({ view }) => ['result', view],
    load: async () => (await import('./results/result-page')).ResultPage,
    props: () => ({}),
    nav: {
      place: 'bar',
      label: 'Result',
      isDue: (walk) => hasBegun(walk) && firstRoundDone(walk),
    },
    isNext: true,
  }),
  pageFrom({
    name: 'sheet',
    paths: ['sheet'],
    parse: (path) => (onlyItself(path) ? { page: 'sheet' } : null),
    href: () => ['sheet'],
    load: async () => (await import('./questionnaire/sheet-page')).SheetPage,
    props: () => ({}),
    isNext: true,
  }),
  pageFrom({
    name: 'shared',
    paths: ['r'],
    parse({ hash, address }) {
      const name = /^#\/r\/[^/?]+\/([a-z]+)$/.exec(address)?.[1] ?? '';
      const payload = hash.replace(/^#\/r\/?/, '');
      return isView(name) ? { page: 'shared', payload, view: name } : { page: 'shared', payload };
    },
    href: ({ payload, view }) => ['r', payload, view],
    load: async () => (await import('./sharing/shared-page')).SharedPage,
    props: ({ payload }) => ({ payload }),
    key: ({ payload }) => payload,
  }),
  pageFrom({
    name: 'how',
    paths: ['how'],
    parse({ rest: section, more, query }) {
      if (more.length > 1) return null;
      return { page: 'how', ...given({ section, id: more[0] ?? '', query }) };
    },
    href: ({ section, id }) => ['how', section, id],
    query: ({ query }) => query,
    load: async () => (await import('./how/how-page')).HowPage,
    props: ({ section, id, query }) => ({ section, id, query }),
    nav: { place: 'bar', label: 'How it thinks' },
  }),
  pageFrom({
    name: 'cases',
    paths: ['cases'],
    parse: ({ rest: id, more, query }) =>
      more.length > 0 ? null : { page: 'cases', ...given({ id, query }) },
    href: ({ id }) => ['cases', id],
    query: ({ query }) => query,
    load: async () => (await import('./cases/cases-page')).CasesPage,
    props: ({ id, query }) => ({ id, query }),
    nav: { place: 'bar', label: 'Cases' },
  }),
  pageFrom({
    name: 'runs',
    paths: ['runs'],
    parse: (path) => (onlyItself(path) ? { page: 'runs' } : null),
    href: () => ['runs'],
    load: async () => (await import('./runs/runs-page')).RunsPage,
    props: () => ({}),
    nav: { place: 'bar', before: 'Your ', label: 'runs' },
  }),
  pageFrom({
    name: 'compare',
    paths: ['compare', 'c'],
    parse({ first, rest, more }) {
      if (more.length > 0) return null;
      if (first === 'c') return { page: 'compare', payload: rest };
      return rest === '' ? { page: 'compare' } : null;
    },
    href: ({ payload }) => (payload === undefined ? ['compare'] : ['c', payload]),
    load: async () => (await import('./compare/compare-page')).ComparePage,
    props: ({ payload }) => ({ payload }),
    nav: { place: 'foot', label: 'Compare', after: ' results' },
  }),
  pageFrom({
    name: 'open',
    paths: ['open'],
    parse: (path) => (onlyItself(path) ? { page: 'open' } : null),
    href: () => ['open'],
    load: async () => (await import('./sharing/open-page')).OpenPage,
    props: () => ({}),
    nav: { place: 'foot', label: 'Open a link' },
  }),
  pageFrom({
    name: 'words',
    paths: ['words'],
    parse: ({ rest: term, more }) =>
      more.length > 0 ? null : { page: 'words', ...given({ term }) },
    href: ({ term }) => ['words', term],
    load: async () => (await import('./plain-words/words-page')).WordsPage,
    props: ({ term }) => ({ term }),
    nav: { place: 'foot', label: 'In plain words' },
  }),
  pageFrom({
    name: 'describe',
    paths: ['describe'],
    parse: (path) => (onlyItself(path) ? { page: 'describe' } : null),
    href: () => ['describe'],
    load: async () => (await import('./describe/describe-page')).DescribePage,
    props: () => ({}),
  }),
  pageFrom({
    name: 'measure',
    paths: ['measure'],
    parse({ rest, more }) {
      if (more.length > 0) return null;
      if (rest === 'prompt' || rest === 'results') return { page: 'measure', part: rest };
      return rest === '' ? { page: 'measure' } : null;
    },
    href: ({ part }) => ['measure', part],
    load: async () => (await import('./evidence/measure-page')).MeasurePage,
    props: ({ part }) => ({ part }),
  }),
];

/** The address fragment of a route; the inverse of `parseRoute`. */
export function routeHash(route: Route): string {
  return addressIn(pages, route);
}

/**
 * Reads an address fragment, e.g. `#/q/latency?from=check`; what mailers and chats did to a link is
 * undone first. Never throws.
 */
export function parseRoute(address: string): Route {
  return routeIn(pages, address);
}

/** Fetches the code of a page. */
export async function fetchPage(name: Route['page']): Promise<void> {
  await (name === 'start' ? StartPage : pages.find((page) => page.name === name))?.load();
}

/**
 * Fetches what comes after the page that is shown while a person reads, so that it shows at once. Failing
 * is no matter. @param loads what the pages will ask for
 */
export async function fetchLaterPages(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  const [first, ...others] = pages.filter(({ isNext }) => isNext).map(({ load }) => load);
  const next = [...(first ? [first] : []), ...loads, ...others, StartPage.load];
  for (const load of next) {
    await load().catch(() => undefined);
    // A moment between them, for what is pressed meanwhile.
    await new Promise((settle) => setTimeout(settle));
  }
}
