import { Suspense, useEffect, useRef, useState, useTransition } from 'react';
import { routeHash } from '../state/router';
import type { Route, Router } from '../state/router';
import { AppContext } from './app-context';
import type { AppParts } from './app-context';
import { Foot, TopBar } from './frame';
import {
  CasesPage,
  CheckPage,
  ComparePage,
  HowPage,
  OpenPage,
  ResultPage,
  RunsPage,
  SharedPage,
} from './later-pages';
import { QuestionPage } from './questionnaire/question-page';
import { ErrorBoundary } from './shared/error-boundary';
import { SessionBanners } from './shared/session-banners';
import { UnknownPage } from './shared/unknown-page';
import { StartPage } from './start/start-page';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/print.css';
import './styles/before-script.css';

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'question':
      return <QuestionPage id={route.id} from={route.from} />;
    case 'check':
      return <CheckPage />;
    case 'result':
      return <ResultPage />;
    case 'shared':
      return <SharedPage key={route.payload} payload={route.payload} />;
    case 'open':
      return <OpenPage />;
    case 'compare':
      return <ComparePage payload={route.payload} />;
    case 'runs':
      return <RunsPage />;
    case 'cases':
      return <CasesPage id={route.id} query={route.query} />;
    case 'how':
      return <HowPage shelf={route.shelf} id={route.id} query={route.query} />;
    case 'unknown':
      return <UnknownPage says="The address leads nowhere in this program." />;
  }
}

/**
 * The route to show. It follows the router as a transition: the page before stays until the next is
 * ready, instead of giving way to a blank while its code arrives.
 */
function useShownRoute({ store }: Router): { route: Route; isLoading: boolean } {
  const [route, setRoute] = useState(() => store.getState().route);
  const [isLoading, startTransition] = useTransition();
  const drawn = useRef(route);
  useEffect(() => {
    const follow = () => {
      startTransition(() => {
        setRoute(store.getState().route);
      });
    };
    // The address may have changed since this was drawn, which nobody has heard yet.
    if (store.getState().route !== drawn.current) follow();
    return store.subscribe(follow);
  }, [store]);
  return { route, isLoading };
}

/** The whole program under its parts. */
export function App({ parts }: { parts: AppParts }) {
  const { route, isLoading } = useShownRoute(parts.router);
  const main = useRef<HTMLElement>(null);
  const address = routeHash(route);
  return (
    <AppContext value={parts}>
      <div className="wrap">
        <TopBar
          page={route.page}
          onSkip={() => {
            main.current?.focus();
          }}
        />
        <SessionBanners />
        <main ref={main} tabIndex={-1} aria-busy={isLoading}>
          <ErrorBoundary resetKey={address} answers={() => parts.session.store.getState().answers}>
            <Suspense fallback={<p className="loading">One moment…</p>}>
              <Page route={route} />
            </Suspense>
          </ErrorBoundary>
        </main>
        <Foot />
      </div>
    </AppContext>
  );
}
