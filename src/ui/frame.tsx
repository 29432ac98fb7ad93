import { memo } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { firstRoundDone } from '../state/questionnaire';
import type { Route } from '../state/router';
import type { Theme } from '../state/theme';
import { useApp, useWalk } from './app-context';
import { day } from './shared/answer-words';
import './styles/frame.css';

interface TopBarProps {
  page: Route['page'];
  /** Stays the same, so that going to another page of the same kind draws nothing again here. */
  onSkip: () => void;
}

/** The name, and the ways that make sense from here. */
export const TopBar = memo(function TopBar({ page, onSkip }: TopBarProps) {
  const walk = useWalk();
  const begun = Object.keys(walk.answers).length > 0 || walk.visited.length > 0;
  const links: { href: string; label: ReactNode; page: Route['page'] }[] = [];
  if (begun) links.push({ href: '#/check', label: <CheckAnswers />, page: 'check' });
  if (begun && firstRoundDone(walk)) {
    links.push({ href: '#/result', label: 'Result', page: 'result' });
  }
  links.push({ href: '#/how', label: 'How it thinks', page: 'how' });
  links.push({ href: '#/cases', label: 'Cases', page: 'cases' });
  links.push({ href: '#/runs', label: <YourRuns />, page: 'runs' });
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
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.page === page ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
});

/** On a small screen the first word is heard only, so that all ways fit in one line. */
function CheckAnswers() {
  return (
    <>
      <span className="bar-long">Check </span>
      <span className="bar-first">answers</span>
    </>
  );
}

function YourRuns() {
  return (
    <>
      <span className="bar-long">Your </span>
      <span className="bar-first">runs</span>
    </>
  );
}

const themes: readonly { id: Theme; label: string }[] = [
  { id: 'auto', label: 'Auto' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

/** On the smallest screens the second word is heard only, so that all ways fit in one line. */
function CompareResults() {
  return (
    <>
      Compare<span className="foot-long"> results</span>
    </>
  );
}

/** Ways that are of use now and then, from anywhere. */
const further: readonly { href: string; label: ReactNode }[] = [
  { href: '#/compare', label: <CompareResults /> },
  { href: '#/open', label: 'Open a link' },
];

/** What holds for every page: further ways, privacy, the rules' date, the theme. */
export const Foot = memo(function Foot() {
  const { asked, theme } = useApp();
  const chosen = useStore(theme.store);
  return (
    <footer className="foot">
      <nav aria-label="More">
        <ul>
          {further.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
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
