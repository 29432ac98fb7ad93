import type { Logic } from '../model/knowledge';
import { LinkFault } from './payload';
import { linkCodec } from './link-codec';
import type { DecodedLink } from './link-codec';
import type { TextCodec } from './text-fields';

/** Writes no text, and reads none. */
const noTexts: TextCodec = {
  write: (writer) => {
    writer.small(0, 0);
  },
  read: (reader) => {
    if (reader.small(0) > 0) throw new LinkFault('unknown-entry');
    return undefined;
  },
};

/**
 * Reads what most links are: whole, and without words of the sender. It needs nothing to unpack such
 * words with, nor to say what is wrong with a link. Null where it is of another kind: then `decodeLink`
 * has to read it. @param hash the fingerprint of the knowledge
 */
export function decodeBareLink(
  knowledge: Logic,
  hash: string,
  payload: string,
): DecodedLink | null {
  const read = linkCodec(noTexts, () => hash).decode(knowledge, payload);
  return read.ok ? read : null;
}
