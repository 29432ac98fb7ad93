/*
 * What stands around every page: the bar, the foot, the banners of the session, and what an embedded
 * page has instead.
 */

import { memo, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Route } from '../state/router';
import type { Theme } from '../state/theme';
import type { Updates } from '../state/updates';
import { useApp, useWalk } from './app-context';
import { pages as ownPages } from './pages';
import type { Nav } from './pages';
import { day } from './shared/answer-words';
import './styles/frame.css';

/** A way to a page, by the page's own entry. */
interface Way {
  readonly name: string;
  readonly href: string;
  readonly nav: Nav;
}

/** The ways that stand at a place, in the order of the pages. */
function useWays(place: Nav['place']): Way[] {
  const { pages = ownPages } = useApp();
  return pages.flatMap(({ name, paths: [path = ''], nav }) =>
    nav?.place === place ? [{ name, href: `#/${path}`, nav }] : [],
  );
}

interface TopBarProps {
  page: Route['page'];
  /** Stays the same, so that going to another page of the same kind draws nothing again here. */
  onSkip: () => void;
}

/** The name, and the ways that make sense from here. */
export const TopBar = memo(function TopBar({ page, onSkip }: TopBarProps) {
  const walk = useWalk();
  const ways = useWays('bar').filter(({ nav }) => nav.isDue?.(walk) ?? true);
  return (
    <header className="bar">
      <a
        className="skip-link"
        href="#/"
        onClick={(event) => {
          // The fragment of the address is the page; a jump inside the page must leave it alone.
          event.preventDefault();
          onSkip();
        }}
      >
        Skip to content
      </a>
      <a className="name" href="#/">
        Tune or Prompt?
      </a>
      <nav aria-label="Main">
        <ul>
          {ways.map(({ href, nav, name }) => (
            <li key={href}>
              <a href={href} aria-current={name === page ? 'page' : undefined}>
                {nav.before === undefined ? (
                  nav.label
                ) : (
                  <>
                    <span className="bar-long">{nav.before}</span>
                    <span className="bar-first">{nav.label}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
});

const themes: readonly { id: Theme; label: string }[] = [
  { id: 'auto', label: 'Auto' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

/** What holds for every page: further ways, privacy, the rules' date, the theme. */
export const Foot = memo(function Foot() {
  const { asked, theme } = useApp();
  const chosen = useStore(theme.store);
  return (
    <footer className="foot">
      <nav aria-label="More">
        <ul>
          {useWays('foot').map(({ href, nav }) => (
            <li key={href}>
              <a href={href}>
                {nav.label}
                {nav.after !== undefined && <span className="foot-long">{nav.after}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        Your answers stay in this browser; nothing is sent anywhere. Rules {asked.version}
        {asked.unreleased === true && ', unreleased'}, facts as of{' '}
        <time dateTime={asked.asOf}>{day(asked.asOf)}</time>.
      </p>
      <div className="theme" role="group" aria-label="Theme">
        {themes.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen === id}
            onClick={() => {
              theme.choose(id);
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </footer>
  );
});

/** Pages that an offer or a notice outlives: the one it leads to, as when a link is taken over. */
const stays = 2;

/** Takes away what was said once the visitor has gone on. @param said null where nothing is said */
function useUntilGone(said: unknown, drop: () => void): void {
  const { router } = useApp();
  useEffect(() => {
    if (said === null) return;
    let left = stays;
    return router.store.subscribe((now, before) => {
      if (now.depth === before.depth) return;
      left -= 1;
      if (left === 0) drop();
    });
  }, [said, drop, router]);
}

/** Gives the focus back to where it came from, else to the heading of the page, without scrolling. */
function focusAgain(from: Element | null): void {
  const heading = document.querySelector('h1');
  const to = from instanceof HTMLElement && from.isConnected ? from : heading;
  to?.focus({ preventScroll: true });
}

/** What keeping the answers has to say, the offer to undo, and the offer of a newer version. */
export const SessionBanners = memo(function SessionBanners() {
  const { session, runs, updates } = useApp();
  const problem = useStore(runs.store, (state) => state.problem);
  const undo = useStore(runs.store, (state) => state.undo);
  const notice = useStore(runs.store, (state) => state.notice);
  useUntilGone(undo, runs.dismissUndo);
  useUntilGone(notice, runs.dismissNotice);
  // Where the focus came from: its button goes away once it is pressed.
  const from = useRef<Element | null>(null);
  return (
    <div role="status" className="banners">
      {problem !== null && (
        <div className="banner warn">
          <p>{problem.says}</p>
          <button type="button" className="link" onClick={session.dismissProblem}>
            Hide
          </button>
        </div>
      )}
      {notice !== null && (
        <div className="banner">
          <p>{notice}</p>
          <a className="button small" href="#/runs">
            Your runs
          </a>
          <button type="button" className="link" onClick={runs.dismissNotice}>
            Hide
          </button>
        </div>
      )}
      {undo !== null && (
        <div
          className="banner undo"
          onFocus={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) from.current = relatedTarget;
          }}
        >
          <p>{undo.says}</p>
          <button
            type="button"
            className="button small"
            onClick={() => {
              runs.undo();
              focusAgain(from.current);
            }}
          >
            Undo
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              runs.dismissUndo();
              focusAgain(from.current);
            }}
          >
            Hide
          </button>
        </div>
      )}
      {updates !== undefined && <UpdateBanner updates={updates} />}
    </div>
  );
});

/** Says that a newer version is here. Reloading is left to the visitor, and never loses an answer. */
function UpdateBanner({ updates }: { updates: Pick<Updates, 'store' | 'take'> }) {
  const { runs } = useApp();
  const state = useStore(updates.store);
  const [isKept, setKept] = useState(true);
  if (state === 'none') return null;

  function reload(): void {
    if (runs.isKept()) updates.take();
    else setKept(false);
  }
  return (
    <div className="banner">
      {isKept ? (
        <>
          <p>A newer version is ready. Your answers stay.</p>
          <button type="button" className="button small" onClick={reload}>
            Reload
          </button>
        </>
      ) : (
        <p>
          This browser does not keep your answers, so reloading would lose them. The newer version
          comes by itself once this page is closed; a link to your result keeps them until then.
        </p>
      )}
    </div>
  );
}

/* What stands in the place of bar and foot where the page is shown inside another one, and what is shown
   to a page that may not frame it. */

/** The same page for itself, where it stands now. */
function useWholeAddress(hash: string): string {
  const { address } = useApp();
  return `${address}${hash}`;
}

/** The way to the whole page. @param hash the fragment of the page that is shown */
export function EmbedFoot({ hash }: { hash: string }) {
  const { embed } = useApp();
  const whole = useWholeAddress(hash);
  const isFramed = embed?.kind === 'embedded' && embed.host !== null;
  return (
    <footer className="embed-foot">
      {isFramed ? (
        <a href={whole} target="_blank" rel="noopener">
          Open Tune or Prompt? in a new tab
        </a>
      ) : (
        <a href={whole}>Show the whole page</a>
      )}
    </footer>
  );
}

/** All that a page sees that frames this one without being listed. */
export function OnlyLink({ hash }: { hash: string }) {
  const whole = useWholeAddress(hash);
  return (
    <main className="only-link">
      <p>
        This page cannot be shown inside another one.{' '}
        <a href={whole} target="_blank" rel="noopener">
          Open Tune or Prompt? in a new tab
        </a>
      </p>
    </main>
  );
}
