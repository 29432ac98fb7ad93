import { useStore } from 'zustand';
import { routeHash } from '../pages';
import type { ResultView, Route } from '../../state/router';
import { useApp } from '../app-context';
import { views } from './views';

/** The view of the result that the address names; undefined for the overview. */
export function useView(): ResultView | undefined {
  return useStore(useApp().router.store, ({ route }) => ('view' in route ? route.view : undefined));
}

/** The address of a view of the result that is shown. @param view undefined: the overview */
export function useViewHash(): (view: ResultView | undefined) => string {
  const route = useStore(useApp().router.store, (state) => state.route);
  return (view) => routeHash(viewOf(route, view));
}

/** A result in another view; a route of something else leads to the visitor's own result. */
export function viewOf(route: Route, view: ResultView | undefined): Route {
  const base: Route =
    route.page === 'shared' ? { page: 'shared', payload: route.payload } : { page: 'result' };
  return view === undefined ? base : { ...base, view };
}

/** The views of a result, one press away, each under its own address. */
export function ResultNav({ view }: { view: ResultView | undefined }) {
  const hashOf = useViewHash();
  const links = [{ view: undefined, title: 'Overview' }, ...views];
  return (
    <nav className="contents" aria-label="Parts of the result">
      <ul>
        {links.map((link) => (
          <li key={link.title}>
            <a href={hashOf(link.view)} aria-current={link.view === view ? 'page' : undefined}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
