import { memo } from 'react';
import { useStore } from 'zustand';
import type { Route } from '../state/router';
import type { Theme } from '../state/theme';
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
