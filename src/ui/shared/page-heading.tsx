import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context';

interface Props {
  /** What the tab says, before the name of the program. */
  title: string;
  className?: string;
  /** The heading, by its id, that takes the focus instead, where the page is one part of a whole. */
  focusOn?: string;
  children: ReactNode;
}

/**
 * The one h1 of a page. On arrival from another page it takes the focus, so that a screen reader says
 * where it is; a new page starts at its top, one that is gone back to stays where the browser puts it.
 * Inside another page, as high as its frame, there is nothing here to scroll: the page around is asked to.
 */
export function PageHeading({ title, className, focusOn, children }: Props) {
  const { router, tellPage } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === '' ? 'Tune or Prompt?' : `${title} – Tune or Prompt?`;
  }, [title]);
  useLayoutEffect(() => {
    const { arrival } = router.store.getState();
    if (arrival === 'load') return;
    const part = focusOn === undefined ? null : document.getElementById(focusOn);
    const focused = part ?? heading.current;
    focused?.focus({ preventScroll: true });
    if (arrival !== 'forward') return;
    window.scrollTo(0, 0);
    part?.scrollIntoView({ block: 'nearest' });
    if (tellPage === undefined) return;
    // Some browsers scroll the page around, too, as far as this heading.
    heading.current?.scrollIntoView({ block: 'nearest' });
    tellPage();
  }, [router, tellPage, focusOn]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

/** What a wrong address gets: what is wrong, and ways on. */
export function UnknownPage({ says }: { says: string }) {
  return (
    <div className="narrow page">
      <PageHeading title="Page not found">There is no such page here</PageHeading>
      <p className="lede">{says} Your own answers are safe.</p>
      <p className="actions">
        <a className="button primary" href="#/">
          To the start
        </a>
        <a href="#/open">Open a link</a>
      </p>
    </div>
  );
}
