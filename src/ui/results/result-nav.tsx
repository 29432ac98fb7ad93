import { useStore } from 'zustand';
import { routeHash } from '../pages';
import type { ResultView, Route } from '../../state/router';
import { useApp } from '../app-context';
import { views } from './views';

/** Goes to a part of the page without touching the address, which names the page. */
export function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** The assumption whose field is to be shown once the numbers are there. */
let wanted: string | null = null;

/**
 * Goes to the field of an assumption; where the page has none, to the numbers.
 * @param toNumbers leads to the page that has the field, which calls `showWanted` once it is there
 */
export function showAssumption(id: string, toNumbers: () => void): void {
  if (focusField(id)) return;
  wanted = id;
  toNumbers();
}

/** Goes to the field that was asked for before the numbers were there. */
export function showWanted(): void {
  if (wanted !== null && focusField(wanted)) wanted = null;
}

function focusField(id: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-assumption="${id}"] :is(input, select)`);
  if (field === null) return false;
  const folded = field.closest<HTMLDetailsElement>('details:not([open])');
  if (folded !== null) folded.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}

/** The view of the result that the address names; undefined for the overview. */
export function useView(): ResultView | undefined {
  return useStore(useApp().router.store, ({ route }) => ('view' in route ? route.view : undefined));
}

/** True where the result that is shown is the visitor's own, and not one that somebody sent. */
export function useIsOwn(): boolean {
  return useStore(useApp().router.store, ({ route }) => route.page !== 'shared');
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
