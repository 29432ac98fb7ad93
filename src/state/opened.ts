import type { DecodedLink, ReadLink } from '../share/link';
import type { Opened } from './links';

/** A link that was read, as the pages take it. */
export function openedOf(link: DecodedLink): Opened {
  const { answers, assumptions, rulesVersion, unreleased, verdict, text } = link;
  return { ok: true, answers, assumptions, rulesVersion, unreleased, shared: verdict, text };
}

/** The same, or what is wrong with the link. */
export function openedOrNot(read: ReadLink): Opened {
  return read.ok ? openedOf(read) : { ok: false, ...read.problem };
}
