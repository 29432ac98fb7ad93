import type { Logic } from '../model/knowledge';
import { decodeBareLink } from '../share/bare-link';
import type { ReadLink } from '../share/link';
import { findPayload } from '../share/repair';
import type { Links, Opened } from './links';
import { openedOf, openedOrNot } from './opened';

interface Unpacker {
  decodeLink(knowledge: Logic, payload: string): ReadLink;
}

/**
 * @param hash the fingerprint of the logic
 * @param loadUnpacker what reads links with words in them, and tells what is wrong with one
 */
export function createLinks(
  logic: Logic,
  hash: string,
  loadUnpacker: () => Promise<Unpacker>,
): Links {
  let latest: { payload: string; opening: Promise<Opened> } | null = null;

  function unpack(payload: string): Promise<Opened> {
    if (latest?.payload === payload) return latest.opening;
    const opening = loadUnpacker().then((unpacker) =>
      openedOrNot(unpacker.decodeLink(logic, payload)),
    );
    const attempt = { payload, opening };
    latest = attempt;
    opening.catch(() => {
      // Asked for again a moment later, it is tried again.
      setTimeout(() => {
        if (latest === attempt) latest = null;
      }, 1000);
    });
    return opening;
  }
  return {
    open(given) {
      const payload = findPayload(`#/r/${given}`) ?? given;
      const read = decodeBareLink(logic, hash, payload);
      return read === null ? unpack(payload) : openedOf(read);
    },
  };
}
