import { lazy, Suspense, useRef } from 'react';
import { useStore } from 'zustand';
import { routeHash } from '../state/router';
import type { Route } from '../state/router';
import { AppContext } from './app-context';
import type { AppParts } from './app-context';
import { Foot, TopBar } from './frame';
import { QuestionPage } from './questionnaire/question-page';
import { ErrorBoundary } from './shared/error-boundary';
import { SessionBanners } from './shared/session-banners';
import { UnknownPage } from './shared/unknown-page';
import { StartPage } from './start/start-page';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/print.css';

const CheckPage = lazy(() =>
  import('./questionnaire/check-page').then((module) => ({ default: module.CheckPage })),
);
const ResultPage = lazy(() =>
  import('./results/result-page').then((module) => ({ default: module.ResultPage })),
);
const SharedPage = lazy(() =>
  import('./sharing/shared-page').then((module) => ({ default: module.SharedPage })),
);
const OpenPage = lazy(() =>
  import('./sharing/open-page').then((module) => ({ default: module.OpenPage })),
);

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
    case 'unknown':
      return <UnknownPage says="The address leads nowhere in this program." />;
  }
}

/** The whole program under its parts. */
export function App({ parts }: { parts: AppParts }) {
  const route = useStore(parts.router.store, (state) => state.route);
  const main = useRef<HTMLElement>(null);
  const address = routeHash(route);
  return (
    <AppContext value={parts}>
      <a
        className="skip-link"
        href={address}
        onClick={(event) => {
          // The fragment of the address is the page; a jump inside the page must leave it alone.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to content
      </a>
      <div className={`wrap on-${route.page}`}>
        <TopBar page={route.page} />
        <SessionBanners />
        <main ref={main} tabIndex={-1}>
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
