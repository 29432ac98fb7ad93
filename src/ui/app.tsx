import { Suspense, useCallback, useEffect, useRef, useState, useTransition } from 'react';
import type { RefObject } from 'react';
import type { Route, Router } from '../state/router';
import { addressIn } from '../state/router';
import { AppContext, useApp } from './app-context';
import type { AppParts } from './app-context';
import { EmbedFoot, OnlyLink, Foot, TopBar, SessionBanners } from './frame';
import { pages as ownPages, StartPage } from './pages';
import { ErrorBoundary } from './shared/error-boundary';
import { UnknownPage } from './shared/page-heading';
import { useOnePress } from './shared/one-press';
import { afterPaint } from './shared/timing';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/print.css';
// Of the start page, which index.html shows before its code is there.
import './results/dials.css';
import './start/start.css';

function Page({ route }: { route: Route }) {
  const { pages = ownPages } = useApp();
  if (route.page === 'start') return <StartPage />;
  const page = pages.find(({ name }) => name === route.page);
  return page?.draw(route) ?? <UnknownPage says="No page of this program has this address." />;
}

interface Shown {
  readonly route: Route;
  /** False while the first page, one whose code has yet to come, is on its way. */
  readonly isHere: boolean;
}

/**
 * The route to show. It follows the router as a transition: the page before stays until the next is
 * ready, instead of giving way to a blank while its code arrives. So does the word that says to wait
 * for the first page: as a fallback of Suspense it would stand for 300 ms, however soon that page came.
 */
function useShownRoute({ store }: Router): Shown & { isLoading: boolean } {
  const [shown, setShown] = useState((): Shown => {
    const { route } = store.getState();
    return { route, isHere: route.page === 'start' };
  });
  const [isLoading, startTransition] = useTransition();
  const drawn = useRef(shown);
  useEffect(() => {
    const follow = () => {
      const show = () => {
        drawn.current = { route: store.getState().route, isHere: true };
        setShown(drawn.current);
      };
      const isAtQuestion = drawn.current.isHere && drawn.current.route.page === 'question';
      // From one question to the next nothing has to come: it is drawn within the press.
      if (isAtQuestion && store.getState().route.page === 'question') show();
      else {
        setTimeout(() => {
          startTransition(show);
        });
      }
    };
    // The address may have changed since this was drawn, which nobody has heard yet.
    if (!drawn.current.isHere || store.getState().route !== drawn.current.route) follow();
    return store.subscribe(follow);
  }, [store]);
  return { ...shown, isLoading };
}

/**
 * Where a button goes away as it is pressed, as “Undo” does, the focus would be lost with it: the heading
 * of the page takes it, unless something else has.
 */
function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function keep({ target }: MouseEvent): void {
      const pressed = target instanceof Element ? target.closest('button') : null;
      if (pressed === null) return;
      void afterPaint().then(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (pressed.isConnected || !isLost) return;
        main.current?.querySelector('h1')?.focus({ preventScroll: true });
      });
    }
    document.addEventListener('click', keep, true);
    return () => {
      document.removeEventListener('click', keep, true);
    };
  }, [main]);
}

const wait = <p className="loading">One moment…</p>;

/** The whole program under its parts. */
export function App({ parts }: { parts: AppParts }) {
  const { route, isHere, isLoading } = useShownRoute(parts.router);
  const main = useRef<HTMLElement>(null);
  useFocusKept(main);
  useOnePress();
  const skip = useCallback(() => {
    main.current?.focus();
  }, []);
  const address = addressIn(parts.pages ?? ownPages, route);
  const { kind } = parts.embed ?? { kind: 'whole' };
  if (kind === 'refused') {
    return (
      <AppContext value={parts}>
        <OnlyLink hash={address} />
      </AppContext>
    );
  }
  const isWhole = kind === 'whole';
  return (
    <AppContext value={parts}>
      <div className={isWhole ? 'wrap' : 'wrap embedded'}>
        {isWhole && <TopBar page={route.page} onSkip={skip} />}
        <SessionBanners />
        <main ref={main} tabIndex={-1} aria-busy={isLoading}>
          <ErrorBoundary resetKey={address} answers={() => parts.session.store.getState().answers}>
            <Suspense fallback={wait}>{isHere ? <Page route={route} /> : wait}</Suspense>
          </ErrorBoundary>
        </main>
        {isWhole ? <Foot /> : <EmbedFoot hash={address} />}
      </div>
    </AppContext>
  );
}
