import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  says?: string;
  /** With less room around it, so that several fit a screen. */
  isClose?: boolean;
  children: ReactNode;
}

/** One part of a result under its heading. */
export function Part({ id, title, says, isClose = false, children }: Props) {
  return (
    <section className={isClose ? 'part close' : 'part'} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {says !== undefined && <p className="part-says">{says}</p>}
      {children}
    </section>
  );
}
