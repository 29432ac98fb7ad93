import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumption-values';
import { isolated } from '../model/foreign-text';
import type { RulebookEntries } from '../model/knowledge';
import type { Verdict } from '../model/recommendation';
import { decodeBareLink } from '../share/link-codec';
import type { DecodedLink, LinkText, ReadLink } from '../share/link';
import { findPayload } from '../share/repair';
import { loadOnce } from './load-once';

/** What a link turned out to hold, or what is wrong with it and the way out. */
export type Opened =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly assumptions: Assumptions;
      readonly rulesVersion: string;
      /** Made with rules that were never released. */
      readonly unreleased: boolean;
      /** The verdict that the sender saw. */
      readonly shared: Verdict;
      /** What the sender wrote beside it; absent where nothing was. */
      readonly text?: { readonly title?: string; readonly note?: string; readonly author?: string };
    }
  | { readonly ok: false; readonly title: string; readonly says: string; readonly wayOut: string };

/** Reads the links that people send; loaded when one is opened. */
export interface Links {
  /**
   * Reads a payload. A promise where the sender wrote something that has to be unpacked, or something
   * is wrong: the same one for the same payload. It rejects where what is needed cannot be fetched.
   */
  open(payload: string): Opened | Promise<Opened>;
}

function isolatedWords({ title, note, author }: LinkText): LinkText {
  return {
    ...(title !== undefined && { title: isolated(title) }),
    ...(note !== undefined && { note: isolated(note) }),
    ...(author !== undefined && { author: isolated(author) }),
  };
}

/** A link that was read, as the pages take it: the sender's words turn none of the page's own. */
function openedOf(link: DecodedLink): Opened {
  const { answers, assumptions, rulesVersion, unreleased, verdict, text } = link;
  return {
    ok: true,
    answers,
    assumptions,
    rulesVersion,
    unreleased,
    shared: verdict,
    text: text && isolatedWords(text),
  };
}

/** The same, or what is wrong with the link. */
export function openedOrNot(read: ReadLink): Opened {
  return read.ok ? openedOf(read) : { ok: false, ...read.problem };
}

interface Unpacker {
  decodeLink(knowledge: RulebookEntries, payload: string): ReadLink;
}

/**
 * @param hash the fingerprint of the rulebook
 * @param loadUnpacker what reads links with words in them, and tells what is wrong with one
 */
export function createLinks(
  entries: RulebookEntries,
  hash: string,
  loadUnpacker: () => Promise<Unpacker>,
): Links {
  let latest: { payload: string; opening: () => Promise<Opened> } | null = null;
  const unpacker = loadOnce(loadUnpacker);

  function unpack(payload: string): Promise<Opened> {
    if (latest?.payload !== payload) {
      const opening = loadOnce(async () =>
        openedOrNot((await unpacker()).decodeLink(entries, payload)),
      );
      latest = { payload, opening };
    }
    return latest.opening();
  }
  return {
    open(given) {
      const payload = findPayload(`#/r/${given}`) ?? given;
      const read = decodeBareLink(entries, hash, payload);
      return read === null ? unpack(payload) : openedOf(read);
    },
  };
}
